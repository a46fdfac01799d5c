import fc from 'fast-check';
import {
  CODE_ALPHABET,
  checkSymbol,
  codeFromBytes,
  formatCode,
  isCode,
  normaliseCode,
} from './codes.js';
import { expectOk } from './result.js';

const symbol = fc.constantFrom(...Array.from(CODE_ALPHABET));
const code = fc
  .array(symbol, { minLength: 8, maxLength: 8 })
  .map((symbols) => symbols.join(''))
  .map((symbols) => formatCode(symbols + checkSymbol(symbols)));
const place = fc.constantFrom(0, 1, 2, 4, 5, 6, 8, 9, 10);

function withSymbol(text: string, at: number, replacement: string): string {
  return text.slice(0, at) + replacement + text.slice(at + 1);
}

describe('codes', () => {
  it('uses 29 symbols, each once', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(29);
  });

  it('accepts every code with its own check symbol', () => {
    fc.assert(fc.property(code, (text) => isCode(text)));
  });

  it('catches every single wrong symbol', () => {
    fc.assert(
      fc.property(code, place, symbol, (text, at, wrong) => {
        fc.pre(text.charAt(at) !== wrong);

        return !isCode(withSymbol(text, at, wrong));
      }),
      { numRuns: 2000 },
    );
  });

  it('catches every swap of two different symbols, adjacent or not', () => {
    fc.assert(
      fc.property(code, place, place, (text, i, j) => {
        fc.pre(text.charAt(i) !== text.charAt(j));
        const swapped = withSymbol(withSymbol(text, i, text.charAt(j)), j, text.charAt(i));

        return !isCode(swapped);
      }),
      { numRuns: 2000 },
    );
  });

  it('catches all wrong symbols of one code exhaustively', () => {
    const text = expectOk(codeFromBytes(new Uint8Array(8).map((_, i) => 7 * i)));

    for (const at of [0, 1, 2, 4, 5, 6, 8, 9, 10]) {
      const right = Array.from(CODE_ALPHABET).filter((each) => isCode(withSymbol(text, at, each)));
      expect(right).toEqual([text.charAt(at)]);
    }
  });

  it('reads what a person types: lower case, spaces, other dashes, Cyrillic look-alikes', () => {
    const text = formatCode(`BCHKMPTX${checkSymbol('BCHKMPTX')}`);
    const check = text.slice(-1);

    expect(normaliseCode(`  bch–kmp tx${check.toLowerCase()} `)).toEqual({ ok: true, value: text });
    expect(normaliseCode(`всн кмр тх${check}`)).toEqual({ ok: true, value: text });
  });

  it('gives back every canonical code unchanged', () => {
    fc.assert(fc.property(code, (text) => expectOk(normaliseCode(text)) === text));
  });

  it('tells a malformed code from a mistyped one', () => {
    const text = formatCode(`22222222${checkSymbol('22222222')}`);

    expect(normaliseCode('ABC')).toMatchObject({ error: { code: 'code.malformed' } });
    expect(normaliseCode('0OI-1LE-AAA')).toMatchObject({ error: { code: 'code.malformed' } });
    expect(normaliseCode('2'.repeat(65))).toMatchObject({ error: { code: 'code.malformed' } });
    expect(normaliseCode(withSymbol(text, 0, '3'))).toMatchObject({
      error: { code: 'code.check-failed' },
    });
  });

  it('never throws whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => 'ok' in normaliseCode(text)));
  });

  it('drops bytes that would make some symbols likelier', () => {
    const biased = Uint8Array.of(255, 232, 0, 1, 2, 3, 4, 5, 6, 7);

    expect(codeFromBytes(biased)).toEqual(codeFromBytes(biased.slice(2)));
  });

  it('refuses to stretch too little randomness', () => {
    expect(codeFromBytes(new Uint8Array(7))).toMatchObject({
      error: { code: 'code.too-little-randomness' },
    });
    expect(codeFromBytes(new Uint8Array(32).fill(250)).ok).toBe(false);
  });
});
