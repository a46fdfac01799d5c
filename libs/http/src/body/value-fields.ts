import { Type } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min, ValidateBy, ValidateNested } from 'class-validator';

import { isJsonObject } from '@adal/kernel';

import { changeText, field, type FieldOptions } from './field.js';
import { itemsUpTo } from './text-fields.js';

/** A class whose instances travel as JSON. */
export type Shape = abstract new (...parameters: never[]) => object;

export type WholeOptions = FieldOptions & {
  readonly min: number;
  readonly max: number;
  /** In a query everything is text; digits are read as a number. */
  readonly fromText?: true;
};

/** A whole number. */
export function Whole(options: WholeOptions): PropertyDecorator {
  const { min, max } = options;
  const message = `must be a whole number from ${min} to ${max}`;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    ...(options.fromText ? [changeText(digits)] : []),
    IsInt({ message }),
    Min(min, { message }),
    Max(max, { message }),
  );
}

/** Several whole numbers. */
export function Wholes(
  options: FieldOptions & { readonly maxItems: number; readonly min: number; readonly max: number },
): PropertyDecorator {
  const message = `must be a list of whole numbers from ${options.min} to ${options.max}`;
  return field(
    options,
    { type: 'integer', isArray: true, maxItems: options.maxItems },
    ...itemsUpTo(options.maxItems),
    IsInt({ each: true, message }),
    Min(options.min, { each: true, message }),
    Max(options.max, { each: true, message }),
  );
}

/** An instant in milliseconds since 1970, UTC. */
export function At(options: FieldOptions = {}): PropertyDecorator {
  const says = options.says ?? 'Milliseconds since 1970-01-01T00:00:00Z.';
  return Whole({ ...options, says, min: 0, max: 8_640_000_000_000_000 });
}

/** True or false. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: Boolean }, IsBoolean({ message: 'must be true or false' }));
}

/** A field that is an object of another class. */
export function Nested(shape: () => Shape, options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: () => shape() },
    Type(() => constructible(shape)),
    isRecord(false),
    ValidateNested(),
  );
}

/** A list of objects of another class. */
export function List(
  shape: () => Shape,
  options: FieldOptions & { readonly maxItems: number; readonly minItems?: number },
): PropertyDecorator {
  return field(
    options,
    { type: () => shape(), isArray: true, maxItems: options.maxItems },
    Type(() => constructible(shape)),
    ...itemsUpTo(options.maxItems, options.minItems),
    isRecord(true),
    ValidateNested({ each: true }),
  );
}

/** A JSON object that passes as it is, in and out; only for documents that are checked by their own parser. */
export function Json(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'object', additionalProperties: true }, isRecord(false));
}

/** An object whose keys are codes and whose values are numbers or words. */
export function Dictionary(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    {
      type: 'object',
      additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    },
    ValidateBy(
      { name: 'isDictionary', validator: { validate: isDictionary } },
      { message: 'must be an object of words and numbers' },
    ),
  );
}

function isDictionary(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    Object.values(value).every((one) => typeof one === 'string' || typeof one === 'number')
  );
}

/** class-validator takes a list where one object is expected; nobody who reads the field afterwards does. */
function isRecord(each: boolean): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return ValidateBy(
    { name: 'isRecord', validator: { validate } },
    { each, message: each ? 'must be a list of objects' : 'must be an object' },
  );
}

function digits(text: string): unknown {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function constructible(shape: () => Shape): new () => object {
  const found: unknown = shape();
  if (isConstructible(found)) return found;
  throw new Error('a nested field must name a class');
}

function isConstructible(value: unknown): value is new () => object {
  return typeof value === 'function' && value.prototype !== undefined;
}
