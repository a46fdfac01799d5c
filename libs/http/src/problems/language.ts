/** The languages of the product, in the order in which they are offered. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The best of our languages for an `Accept-Language` header (RFC 9110); English when it names none of them. */
export function pickLanguage(header: string | undefined): Language {
  let best: Language = 'en';
  let weight = 0;
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = LANGUAGES.find((known) => range === known || range.startsWith(`${known}-`));
    const wanted = qualityOf(parameters);
    if (language !== undefined && wanted > weight) {
      best = language;
      weight = wanted;
    }
  }
  return best;
}

function qualityOf(parameters: readonly string[]): number {
  const q = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find(Boolean);
  return q === undefined ? 1 : Number(q);
}
