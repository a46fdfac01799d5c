import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Each file `<name>.generator.mjs` beside this one exports `render(workshop)`, which answers
 * `{ 'docs/x.md': text }`. The answer: pairs of path and text, in the order of the paths.
 */
export async function documentsOf(workshop, names = []) {
  const found = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.generator.mjs'))
    .filter((file) => names.length === 0 || names.includes(file.replace('.generator.mjs', '')));
  const documents = [];
  for (const file of found) {
    const { render } = await import(pathToFileURL(join(import.meta.dirname, file)).href);
    documents.push(...Object.entries(await render(workshop)));
  }
  return documents.sort(([a], [b]) => (a < b ? -1 : 1));
}
