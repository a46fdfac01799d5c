import { collect, isJsonObject, ok, refuse, type Result } from '@adal/kernel';

/** Reads one value of an outside document; `path` names the place for the refusal. */
export type Reader<T> = (value: unknown, path: string) => Result<T>;

/** The refusal of a document field, with the place and what it may be. */
export function wrong(path: string, says: string): Result<never> {
  return refuse('ruleset.invalid', { path, says });
}

/** Exactly these fields: a missing and an unknown one are refused alike, so what is read equals what was given. */
export function record<T extends object>(fields: {
  readonly [K in keyof T]: Reader<T[K]>;
}): Reader<T> {
  return (value, path) => {
    if (!isJsonObject(value)) return wrong(path, 'an object');
    const unknown = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
    if (unknown !== undefined) return wrong(`${path}.${unknown}`, 'no such field');
    const read: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries<Reader<unknown>>(fields)) {
      const field = reader(value[key], `${path}.${key}`);
      if (!field.ok) return field;
      read[key] = field.value;
    }
    return isWhole<T>(read, fields) ? ok(read) : wrong(path, 'all fields');
  };
}

function isWhole<T extends object>(read: object, fields: object): read is T {
  return Object.keys(fields).every((key) => Object.hasOwn(read, key));
}

/** Between `min` and `max` elements, all of one kind. */
export function list<T>(reader: Reader<T>, min: number, max: number): Reader<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) {
      return wrong(path, `a list of ${min} to ${max}`);
    }
    return collect(value.map((element, index) => reader(element, `${path}[${index}]`)));
  };
}

/** Not empty, at most `max` characters, of the given form when there is one. */
export function text(max: number, form?: RegExp): Reader<string> {
  return (value, path) => {
    const fits = typeof value === 'string' && value.length > 0 && value.length <= max;
    if (!fits) return wrong(path, `text of 1 to ${max} characters`);
    return form === undefined || form.test(value) ? ok(value) : wrong(path, form.source);
  };
}

/** A whole number between the bounds, both allowed. */
export function whole(min: number, max: number): Reader<number> {
  return (value, path) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
      ? ok(value)
      : wrong(path, `a whole number from ${min} to ${max}`);
}

/** True or false, nothing that looks like it. */
export const flag: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? ok(value) : wrong(path, 'true or false');

/** One of the listed literals. */
export function oneOf<const T extends string | number>(...allowed: readonly T[]): Reader<T> {
  return (value, path) => {
    const found = allowed.find((each) => each === value);
    return found === undefined ? wrong(path, allowed.join(' | ')) : ok(found);
  };
}

/** Null, or what the reader reads. */
export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? ok(null) : reader(value, path));
}
