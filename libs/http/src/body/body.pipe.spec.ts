import 'reflect-metadata';

import { RefusalException } from '../problems/refusal.exception.js';
import { BodyPipe, readInto } from './body.pipe.js';
import { Base64, Code, Codes, Hex, OneOf, Text, Texts, Uuid, Uuids } from './text-fields.js';
import { Dictionary, Flag, Json, List, Nested, Whole, Wholes } from './value-fields.js';

class Inner {
  @Whole({ min: 1, max: 5 }) readonly value!: number;
}

class Outer {
  @Text({ max: 5 }) readonly title!: string;
  @Nested(() => Inner) readonly inner!: Inner;
  @List(() => Inner, { maxItems: 2, optional: true }) readonly list?: Inner[];
  @Text({ max: 9, nullable: true, optional: true }) readonly note?: string | null;
}

class Kinds {
  @Uuid({ optional: true }) readonly id?: string;
  @Uuids({ maxItems: 1, optional: true }) readonly ids?: string[];
  @Code({ optional: true }) readonly code?: string;
  @Codes({ maxItems: 2, optional: true }) readonly codes?: string[];
  @OneOf(['a', 'b'], { optional: true }) readonly word?: string;
  @Hex({ bytes: 2, optional: true }) readonly hex?: string;
  @Base64({ maxBytes: 3, optional: true }) readonly bytes?: string;
  @Texts({ maxItems: 2, max: 3, optional: true }) readonly texts?: string[];
  @Wholes({ maxItems: 2, min: 0, max: 9, optional: true }) readonly wholes?: number[];
  @Flag({ optional: true }) readonly flag?: boolean;
  @Json({ optional: true }) readonly json?: object;
  @Dictionary({ optional: true }) readonly words?: object;
  @Whole({ min: 0, max: 9, optional: true, fromText: true }) readonly count?: number;
  @Text({ max: 20, multiline: true, optional: true }) readonly essay?: string;
}

async function refusalFor(shape: typeof Outer | typeof Kinds, value: unknown) {
  const error: unknown = await readInto<object>(shape, value).catch((one: unknown) => one);
  if (error instanceof RefusalException) return error.refusal;
  return null;
}

const whole = { title: 'five', inner: { value: 3 } };

describe('BodyPipe', () => {
  it('reads a body into its class, nested objects included', async () => {
    const read = await readInto(Outer, { ...whole, list: [{ value: 1 }], note: null });

    expect(read).toBeInstanceOf(Outer);
    expect(read.list?.[0]).toBeInstanceOf(Inner);
    expect(read.note).toBeNull();
  });

  it('leaves alone what has no class', async () => {
    const pipe = new BodyPipe();

    expect(await pipe.transform('x', { type: 'param', metatype: String })).toBe('x');
    expect(await pipe.transform(5, { type: 'custom', metatype: Outer })).toBe(5);
  });

  it.each([
    [{ ...whole, title: 5 }, 'title'],
    [{ ...whole, title: '' }, 'title'],
    [{ ...whole, title: 'sixsix' }, 'title'],
    [{ ...whole, title: 'a\nb' }, 'title'],
    [{ inner: { value: 1 } }, 'title'],
    [{ ...whole, title: null }, 'title'],
    [{ ...whole, inner: { value: 6 } }, 'inner.value'],
    [{ ...whole, inner: { value: 1.5 } }, 'inner.value'],
    [{ ...whole, inner: { value: '3' } }, 'inner.value'],
    [{ ...whole, inner: [] }, 'inner'],
    [{ ...whole, inner: 'x' }, 'inner'],
    [{ ...whole, inner: null }, 'inner'],
    [{ ...whole, list: {} }, 'list'],
    [{ ...whole, list: [[]] }, 'list'],
    [{ ...whole, list: [{ value: 1 }, { value: 1 }, { value: 1 }] }, 'list'],
    [{ ...whole, list: [{ value: 1 }, { value: 9 }] }, 'list.1.value'],
    [{ ...whole, list: null }, 'list'],
    [[], 'body'],
    ['text', 'body'],
  ])('refuses %j naming %s', async (value, field) => {
    const refusal = await refusalFor(Outer, value);

    expect(refusal?.code).toBe('request.invalid');
    expect(refusal?.errors?.map((one) => one.field)).toContain(field);
  });

  it.each([
    [{ ...whole, isAdmin: true }, 'isAdmin'],
    [{ ...whole, inner: { value: 1, weight: 2 } }, 'inner.weight'],
    [{ ...whole, list: [{ value: 1, id: 2 }] }, 'list.0.id'],
  ])('refuses an unknown field of %j by its name %s', async (value, field) => {
    expect(await refusalFor(Outer, value)).toEqual({
      code: 'request.unknown-field',
      errors: [{ field, says: 'is not known here' }],
    });
  });

  it.each([
    [{ id: '9F3C0AF0-0000-4000-8000-000000000000' }],
    [{ ids: ['x'] }],
    [{ ids: 'x' }],
    [{ code: '234-567-89C' }],
    [{ codes: [5] }],
    [{ word: 'c' }],
    [{ word: ['a'] }],
    [{ hex: 'FFFF' }],
    [{ hex: 'fff' }],
    [{ bytes: 'AAA' }],
    [{ bytes: 'AAAAAAAA' }],
    [{ texts: ['ok', 'long!'] }],
    [{ texts: { 0: 'a' } }],
    [{ wholes: [1, 10] }],
    [{ flag: 'true' }],
    [{ json: [] }],
    [{ words: { a: {} } }],
    [{ count: '1e1' }],
    [{ count: '10' }],
  ])('refuses %j', async (value) => {
    expect((await refusalFor(Kinds, value))?.code).toBe('request.invalid');
  });

  it('reads text in one normal form, codes in their canonical one, digits of a query as a number', async () => {
    const read = await readInto(Kinds, {
      texts: ['e\u0301'],
      essay: 'a\nb',
      count: '7',
      words: { a: 1, b: 'two' },
    });

    expect(read).toMatchObject({ texts: ['\u00e9'], essay: 'a\nb', count: 7 });
  });
});
