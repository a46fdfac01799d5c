import fc from 'fast-check';
import type { JsonValue } from '@adal/kernel';

import { exactJson, readExactJson } from './exact-json.js';

const readable = (text: string) => readExactJson(text).ok;

describe('exact JSON', () => {
  it('is read back as what it was', () => {
    const values = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<JsonValue>;
    fc.assert(
      fc.property(values, (value) => {
        const text = exactJson(value);
        expect(readExactJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });

  it('has one spelling only', () => {
    expect(readable('{"a":1,"b":[2]}')).toBe(true);
    for (const other of ['{"b":[2],"a":1}', '{"a": 1}', '{"a":1,"a":1}', '{"a":1.0}', '"\\u0061"'])
      expect([other, readable(other)]).toEqual([other, false]);
  });

  it('keeps the letters of an answer as they were typed', () => {
    const decomposed = 'и\u0306';

    expect(readExactJson(exactJson({ value: decomposed }))).toEqual({
      ok: true,
      value: { value: decomposed },
    });
  });

  it('refuses what is nested beyond reason instead of failing', () => {
    expect(readable('['.repeat(1_000_000))).toBe(false);
  });
});
