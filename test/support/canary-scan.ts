/** A value that belongs to one person and to nothing else, and what it is. */
export type Canary = { readonly what: string; readonly value: string };

/** Where a canary was found, and in which disguise. */
export type Sighting = { readonly place: string; readonly what: string; readonly disguise: string };

type Disguise = { readonly name: string; readonly wear: (value: string) => readonly string[] };

/** Looked for in the lower-cased text. */
const FOLDED: readonly Disguise[] = [
  { name: 'plain', wear: (value) => [value, value.normalize('NFD')] },
  {
    name: 'percent-encoded',
    wear: (value) => [percent(value), percent(value).replaceAll('%20', '+'), percentAll(value)],
  },
  { name: 'hexadecimal', wear: (value) => [Buffer.from(value).toString('hex')] },
  { name: 'JSON-escaped', wear: (value) => [escaped(value)] },
  { name: 'HTML-escaped', wear: (value) => [entities(value, 10), entities(value, 16)] },
  {
    name: 'without separators',
    wear: (value) => (/^[\d+. -]+$/.test(value) ? [digits(value)] : []),
  },
];

/** Here case matters, so the value is looked for in the three cases in which people write. */
const EXACT: readonly Disguise[] = [
  { name: 'base64', wear: (value) => base64Parts(value, 'base64') },
  { name: 'base64url', wear: (value) => base64Parts(value, 'base64url') },
  { name: 'UTF-16', wear: (value) => [Buffer.from(value, 'utf16le').toString('latin1')] },
];

/** Every encoding that the scan sees through. */
export const DISGUISES: readonly string[] = [...FOLDED, ...EXACT].map(({ name }) => name);

/** Finds canaries in a text or in bytes, in any case and in every disguise. */
export function sightings(
  place: string,
  hay: string | Uint8Array,
  canaries: readonly Canary[],
): readonly Sighting[] {
  const bytes = Buffer.from(hay);
  const raw = bytes.toString('latin1');
  const folded = bytes.toString('utf8').toLowerCase();
  return canaries.flatMap(({ what, value }) => [
    ...FOLDED.filter(({ wear }) =>
      wear(value).some((needle) => folded.includes(needle.toLowerCase())),
    ).map(({ name }) => ({ place, what, disguise: name })),
    ...EXACT.filter(({ wear }) =>
      [value, value.toLowerCase(), value.toUpperCase()]
        .flatMap(wear)
        .some((needle) => raw.includes(needle)),
    ).map(({ name }) => ({ place, what, disguise: name })),
  ]);
}

/** The value as it looks in that disguise; for tests of the scan. */
export function disguised(name: string, value: string): string {
  const [first = ''] = [...FOLDED, ...EXACT].find((one) => one.name === name)?.wear(value) ?? [];
  return first;
}

function percent(value: string): string {
  return encodeURIComponent(value);
}

function percentAll(value: string): string {
  return [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

function escaped(value: string): string {
  return value.replaceAll(/[^\x20-\x7e]/g, (sign) => `\\u${hexOf(sign)}`);
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}

function entities(value: string, base: 10 | 16): string {
  return value.replaceAll(/[^\x20-\x7e]/g, (sign) => {
    const number = sign.charCodeAt(0).toString(base);
    return base === 16 ? `&#x${number};` : `&#${number};`;
  });
}

function digits(value: string): string {
  return value.replaceAll(/\D/g, '');
}

/** The middle of the encoded value at each of its three alignments; its ends depend on the neighbours. */
function base64Parts(value: string, encoding: 'base64' | 'base64url'): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]).toString(encoding);
    const end = text.replace(/=+$/, '').length;
    return text.slice(shift === 0 ? 0 : 4, end - 2);
  });
}
