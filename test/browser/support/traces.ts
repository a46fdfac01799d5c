import type { OpenedPage } from './open-page.js';

/** Where a page shows or keeps any of these words: title, address, storage, document. For evaluation pages: must be empty. */
export async function tracesOf(
  { page }: OpenedPage,
  words: readonly string[],
): Promise<readonly string[]> {
  const places = await page.evaluate<Record<string, string>>(`({
    title: document.title,
    address: location.href,
    referrer: document.referrer,
    'local storage': JSON.stringify({ ...localStorage }),
    'session storage': JSON.stringify({ ...sessionStorage }),
    document: document.documentElement.outerHTML,
  })`);
  return Object.entries(places).flatMap(([place, text]) =>
    words
      .filter((word) => text.toLowerCase().includes(word.toLowerCase()))
      .map((word) => `${word} in the ${place}`),
  );
}
