import { isJsonObject, type JsonObject } from '@adal/kernel';

/** Decides whether something read from a file is of a type. */
export type Shape<T> = (value: unknown) => value is T;

/** Text, or text of a brand that nothing but its place in the file makes. */
export function text<T extends string = string>(value: unknown): value is T {
  return typeof value === 'string';
}

/** A whole number from 0. */
export function whole<T extends number = number>(value: unknown): value is T {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function flag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** 32 bytes in lowercase hexadecimal. */
export function hash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** Bytes in lowercase hexadecimal. */
export function hex(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{2})*$/.test(value);
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(shape);
}

export function oneOf<const T extends string>(...values: readonly T[]): Shape<T> {
  return (value): value is T => values.some((each) => each === value);
}

/** An object with exactly these fields. */
export function record<T extends object>(fields: {
  readonly [K in keyof T]-?: Shape<T[K]>;
}): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(fields);
  return (value): value is T =>
    isJsonObject(value) &&
    Object.keys(value).length === shapes.length &&
    shapes.every(([field, shape]) => Object.hasOwn(value, field) && shape(value[field]));
}

/** An object that is only ever compared as a whole with one computed here, so that its fields need no shape. */
export function compared<T extends JsonObject>(value: unknown): value is T {
  return isJsonObject(value);
}
