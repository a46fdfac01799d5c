import { ok, refuse, type Result } from './result.js';

/** 29 symbols (a prime) without look-alikes; the value of a symbol is its place here. */
export const CODE_ALPHABET = '23456789BCDFGHJKMNPQRSTUVWXYZ';

const BASE = CODE_ALPHABET.length;
const RANDOM_SYMBOLS = 8;
const MAX_INPUT_LENGTH = 64;

/** The largest multiple of 29 in a byte: bytes from here on are dropped so that every symbol is equally likely. */
const FAIR_BYTES = 256 - (256 % BASE);

const CANONICAL = new RegExp(`^[${CODE_ALPHABET}]{3}-[${CODE_ALPHABET}]{3}-[${CODE_ALPHABET}]{3}$`);

/** Cyrillic (Russian and Kazakh) capitals that look like a symbol of the alphabet. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['В', 'B'],
  ['З', '3'],
  ['К', 'K'],
  ['М', 'M'],
  ['Н', 'H'],
  ['Р', 'P'],
  ['С', 'C'],
  ['Т', 'T'],
  ['У', 'Y'],
  ['Х', 'X'],
  ['Қ', 'K'],
  ['Ң', 'H'],
  ['Ү', 'Y'],
  ['Ұ', 'Y'],
  ['Һ', 'H'],
  ['Ѕ', 'S'],
  ['Ј', 'J'],
]);

/** Weights 2…9 for the random symbols, 1 for the check symbol; all differ modulo 29, so every swap shows. */
function weightedSum(symbols: string): number {
  let sum = 0;
  for (let i = 0; i < symbols.length; i += 1) {
    const weight = i < RANDOM_SYMBOLS ? i + 2 : 1;
    sum += weight * CODE_ALPHABET.indexOf(symbols.charAt(i));
  }
  return sum % BASE;
}

/** The ninth symbol, which makes the weighted sum divisible by 29. */
export function checkSymbol(eightSymbols: string): string {
  return CODE_ALPHABET.charAt((BASE - weightedSum(eightSymbols)) % BASE);
}

/** Puts the dashes in; takes exactly the nine symbols. */
export function formatCode(nineSymbols: string): string {
  return `${nineSymbols.slice(0, 3)}-${nineSymbols.slice(3, 6)}-${nineSymbols.slice(6)}`;
}

/** True only for the canonical form `XXX-XXX-XXX` with a right check symbol: what the database holds. */
export function isCode(text: string): boolean {
  return CANONICAL.test(text) && weightedSum(text.replaceAll('-', '')) === 0;
}

/** What a person typed, in canonical form: folds case and Cyrillic look-alikes, ignores spaces and dashes. */
export function normaliseCode(input: string): Result<string> {
  if (input.length > MAX_INPUT_LENGTH) return refuse('code.malformed');
  const folded = input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212]/gu, '');
  const symbols = Array.from(folded, (symbol) => LOOK_ALIKES.get(symbol) ?? symbol).join('');
  const formatted = formatCode(symbols);
  if (!CANONICAL.test(formatted)) return refuse('code.malformed');
  return isCode(formatted) ? ok(formatted) : refuse('code.check-failed');
}

/**
 * A new code from random bytes by rejection sampling, so that all codes are equally likely.
 * Give 32 bytes: fewer than eight usable ones among them practically never happen, and are refused.
 */
export function codeFromBytes(random: Uint8Array): Result<string> {
  let symbols = '';
  for (const byte of random) {
    if (byte < FAIR_BYTES) symbols += CODE_ALPHABET.charAt(byte % BASE);
    if (symbols.length === RANDOM_SYMBOLS) return ok(formatCode(symbols + checkSymbol(symbols)));
  }
  return refuse('code.too-little-randomness', { bytes: random.length });
}
