import { concatBytes, expectOk, toHex, toUtf8, type JsonValue } from '@adal/kernel';
import fc from 'fast-check';
import { canonicalBytes, canonicalHash, canonicalise, parseCanonical } from './canonical.js';

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((each) => each.normalize('NFC'));
const key = text.filter((each) => each !== '__proto__');
const { value: strictJson } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => (Object.is(n, -0) ? 0 : n)),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

function reads(json: string): unknown {
  const parsed = parseCanonical(toUtf8(json));
  return parsed.ok ? parsed.value : parsed.error.code;
}

describe('canonical JSON, by RFC 8785', () => {
  it('writes the sample of section 3.2.2, its fractions left out', () => {
    const sample: JsonValue = {
      numbers: [4, 333333333, -17, 0],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };

    expect(canonicalise(sample)).toEqual({
      ok: true,
      value:
        '{"literals":[null,true,false],"numbers":[4,333333333,-17,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    });
  });

  it('sorts keys as section 3.2.3 does, by UTF-16 code units', () => {
    // The RFC's \ufb33 is not NFC; \ufb00 takes its place after the surrogates of the emoji.
    const sample: JsonValue = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb00': 'Ligature',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const written = expectOk(canonicalise(sample));

    expect(Array.from(written.matchAll(/:"([A-Z][a-z]+)/g), (match) => match[1])).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Ligature',
    ]);
  });
});

describe('canonical JSON', () => {
  it('reads back everything that it writes, and writes it the same way again', () => {
    fc.assert(
      fc.property(strictJson, (value) => {
        const bytes = expectOk(canonicalBytes(value));
        const read = expectOk(parseCanonical(bytes));

        expect(read).toEqual(value);
        expect(expectOk(canonicalBytes(read))).toEqual(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('accepts no bytes that it would not have written', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 2 }), (json) => {
        const read = parseCanonical(toUtf8(json));

        return !read.ok || canonicaliseOrEmpty(read.value) === json;
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['white space', '{"a": 1}', 'canonical.not-canonical'],
    ['keys out of order', '{"b":1,"a":1}', 'canonical.not-canonical'],
    ['a key twice', '{"a":1,"a":1}', 'canonical.not-canonical'],
    ['a key twice in two spellings', '{"a":1,"\\u0061":1}', 'canonical.not-canonical'],
    ['an escape that is not needed', '"\\u0041"', 'canonical.not-canonical'],
    ['an escaped slash', '"\\/"', 'canonical.not-canonical'],
    ['a number with an exponent', '1e2', 'canonical.not-canonical'],
    ['a number with a zero fraction', '1.0', 'canonical.not-canonical'],
    ['a fraction', '0.5', 'canonical.not-integer'],
    ['minus zero', '-0', 'canonical.not-integer'],
    ['a number too large', '9007199254740992', 'canonical.not-integer'],
    ['a number that would be rounded', '9007199254740993', 'canonical.not-integer'],
    ['a byte order mark', '\ufeff1', 'canonical.not-json'],
    ['something after the value', '1 2', 'canonical.not-json'],
    ['nothing', '', 'canonical.not-json'],
    ['a lone surrogate', '"\\ud800"', 'canonical.lone-surrogate'],
    ['a decomposed letter', '"и\u0306"', 'canonical.not-nfc'],
    ['a decomposed key', '{"и\u0306":1}', 'canonical.not-nfc'],
    ['the prototype key', '{"__proto__":1}', 'canonical.forbidden-key'],
    ['depth 17', '['.repeat(17) + ']'.repeat(17), 'canonical.too-deep'],
  ])('refuses %s', (_, json, code) => {
    expect(reads(json)).toBe(code);
  });

  it('refuses bytes that are not UTF-8', () => {
    const overlong = concatBytes(toUtf8('"'), Uint8Array.of(0xc0, 0xaf), toUtf8('"'));

    expect(parseCanonical(overlong)).toMatchObject({ error: { code: 'canonical.not-utf8' } });
  });

  it('takes 8 KiB and not a byte more, written or read', () => {
    const largest = 'x'.repeat(8190);

    expect(expectOk(canonicalBytes(largest))).toHaveLength(8192);
    expect(reads(`"${largest}"`)).toBe(largest);
    expect(canonicalBytes(`${largest}x`).ok).toBe(false);
    expect(reads(`"${largest}x"`)).toBe('canonical.too-long');
  });

  it('takes depth 16 and survives bytes that are nothing but brackets', () => {
    expect(reads('['.repeat(16) + ']'.repeat(16))).not.toBe('canonical.too-deep');
    expect(reads('['.repeat(8192))).toBe('canonical.not-json');
    expect(reads('['.repeat(4096) + ']'.repeat(4096))).toBe('canonical.too-deep');
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a property that is undefined', { a: undefined }],
    ['a hole in an array', new Array<number>(2)],
    ['a date', new Date(0)],
    ['a big integer', 1n],
    ['not a number', Number.NaN],
    ['a function', () => 1],
  ])('refuses %s instead of leaving it out', (_, value) => {
    expect(canonicalise(value as JsonValue).ok).toBe(false);
  });

  it('hashes documents of up to a mebibyte, whatever the order of their keys', () => {
    const document = { b: 'x'.repeat(100_000), a: 1 };

    expect(canonicalHash(document)).toEqual(canonicalHash({ a: 1, b: document.b }));
    expect(toHex(expectOk(canonicalHash({})))).toBe(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    );
    expect(canonicalHash('x'.repeat(1 << 20)).ok).toBe(false);
  });
});

function canonicaliseOrEmpty(value: JsonValue): string {
  const written = canonicalise(value);
  return written.ok ? written.value : '';
}
