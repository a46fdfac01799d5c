import fc from 'fast-check';
import { fromBase64, fromBase64Url, fromHex, toBase64, toBase64Url, toHex } from './base-n.js';
import {
  compareBytes,
  concatBytes,
  equalBytes,
  fromUtf8,
  toUtf8,
  u16be,
  u32be,
  u64be,
} from './bytes.js';
import { expectOk } from './result.js';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('encodings', () => {
  it('agree with those of Node', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        const buffer = Buffer.from(some);
        expect(toHex(some)).toBe(buffer.toString('hex'));
        expect(toBase64(some)).toBe(buffer.toString('base64'));
        expect(toBase64Url(some)).toBe(buffer.toString('base64url'));
      }),
    );
  });

  it('read back what they wrote', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(expectOk(fromHex(toHex(some)))).toEqual(some);
        expect(expectOk(fromBase64(toBase64(some)))).toEqual(some);
        expect(expectOk(fromBase64Url(toBase64Url(some)))).toEqual(some);
      }),
    );
  });

  it('have one spelling for one value: whatever is accepted is written the same way again', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ABab01+/-_=z')), maxLength: 12 });

    fc.assert(
      fc.property(text, (each) => {
        const base64 = fromBase64(each);
        const url = fromBase64Url(each);
        const hex = fromHex(each);
        if (base64.ok) expect(toBase64(base64.value)).toBe(each);
        if (url.ok) expect(toBase64Url(url.value)).toBe(each);
        if (hex.ok) expect(toHex(hex.value)).toBe(each);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['AB==', 'A', 'AB', 'AA=', 'AAA==', 'AA===', '====', 'A\u0100==', ' AAAA', 'AAAA\n'])(
    'refuse the base64 text %j',
    (text) => {
      expect(fromBase64(text)).toMatchObject({ error: { code: 'bytes.not-base64' } });
    },
  );

  it('refuse upper case and odd lengths in hexadecimal', () => {
    expect(fromHex('AB').ok).toBe(false);
    expect(fromHex('abc').ok).toBe(false);
    expect(fromHex('').ok).toBe(true);
  });
});

describe('bytes', () => {
  it('keep a byte order mark and refuse broken UTF-8', () => {
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toEqual({ ok: true, value: '\ufeffA' });
    expect(fromUtf8(Uint8Array.of(0xc0, 0x80)).ok).toBe(false);
    expect(fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80)).ok).toBe(false);
    expect(fromUtf8(toUtf8('Қазақстан'))).toEqual({ ok: true, value: 'Қазақстан' });
  });

  it('write counts big-endian and throw when they do not fit', () => {
    expect(concatBytes(u16be(258), u32be(1), u64be(2 ** 40 + 5))).toEqual(
      Uint8Array.of(1, 2, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 5),
    );
    expect(() => u16be(65536)).toThrow('does not fit');
    expect(() => u32be(-1)).toThrow('not a count');
    expect(() => u64be(1.5)).toThrow('not a count');
  });

  it('order by unsigned value, a prefix first', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(a, b));
        expect(equalBytes(a, b)).toBe(Buffer.compare(a, b) === 0);
      }),
    );
  });
});
