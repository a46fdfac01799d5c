import fc from 'fast-check';

import { MAX_DEPTH, parseJsonBody } from './json-body.js';

const read = (text: string) => parseJsonBody(new TextEncoder().encode(text));
const codeOf = (text: string) => {
  const result = read(text);
  return result.ok ? 'accepted' : result.error.code;
};

describe('parseJsonBody', () => {
  it.each([
    ['{"a":', 'request.malformed'],
    ['{"a":1}}', 'request.malformed'],
    ["{'a':1}", 'request.malformed'],
    ['{"__proto__":{"isAdmin":true}}', 'request.forbidden-key'],
    ['{"a":[{"constructor":{"prototype":{}}}]}', 'request.forbidden-key'],
    ['{"\\u005f_proto__":1}', 'request.forbidden-key'],
    ['{"a":"x\\u0000y"}', 'request.malformed'],
    ['{"a":"\\ud800"}', 'request.malformed'],
    ['{"\\udfff":1}', 'request.malformed'],
    ['', 'accepted'],
    ['{"a":{"b":[1,"2",null,true]}}', 'accepted'],
  ])('reads %j: %s', (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });

  it('refuses bytes that are not UTF-8', () => {
    const result = parseJsonBody(Uint8Array.of(0x22, 0xff, 0x22));

    expect(result).toMatchObject({ ok: false, error: { code: 'request.malformed' } });
  });

  it('refuses what is nested one level too deep, and takes what is not', () => {
    const nested = (levels: number) => '['.repeat(levels) + '1' + ']'.repeat(levels);

    expect(codeOf(nested(MAX_DEPTH))).toBe('accepted');
    expect(codeOf(nested(MAX_DEPTH + 1))).toBe('request.too-deep');
    expect(codeOf(nested(30_000))).toBe('request.too-deep');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof parseJsonBody(bytes).ok).toBe('boolean');
      }),
    );
  });

  it('gives back what JSON says', () => {
    const value = fc
      .jsonValue({ maxDepth: 4 })
      .filter((one) => codeOf(JSON.stringify(one)) === 'accepted');
    fc.assert(
      fc.property(value, (one) => {
        expect(read(JSON.stringify(one))).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(one)),
        });
      }),
    );
  });
});
