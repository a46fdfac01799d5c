import { isCode, normaliseCode } from '@adal/kernel';
import { IsIn, IsString, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';

import { changeText, field, type FieldOptions } from './field.js';

/** A row id as we make them: lower case, so that two spellings never name one row. */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type TextOptions = FieldOptions & {
  /** In characters as JavaScript counts them, after normalisation. */
  readonly max: number;
  readonly min?: number;
  readonly pattern?: RegExp;
  readonly multiline?: true;
};

// eslint's control-character rule has no say here: refusing them is the point.
const CONTROL = /^\P{Cc}*$/u;
const CONTROL_BUT_LINES = /^(?:\P{Cc}|[\n\t])*$/u;

/** Text in NFC without control characters (line breaks only where it has several lines). */
export function Text(options: TextOptions): PropertyDecorator {
  const { max, min = 1, pattern } = options;
  const message = `must be text of ${min} to ${max} characters`;
  return field(
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    changeText((text) => text.normalize('NFC')),
    IsString({ message }),
    MinLength(min, { message }),
    MaxLength(max, { message }),
    Matches(options.multiline ? CONTROL_BUT_LINES : CONTROL, {
      message: `${message} without control characters`,
    }),
    ...(pattern ? [Matches(pattern, { message: `must match ${pattern.source}` })] : []),
  );
}

/** The id of a row. */
export function Uuid(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'uuid' },
    Matches(UUID, { message: 'must be an id: a UUID in lower case' }),
  );
}

/** A candidate code or a work code; look-alikes and a missing grouping are forgiven. */
export function Code(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, pattern: '^.{3}-.{3}-.{3}$', example: '234-567-89B' },
    changeText(canonicalCode),
    isCodeText(false),
  );
}

/** Several codes. */
export function Codes(options: FieldOptions & { readonly maxItems: number }): PropertyDecorator {
  return field(
    options,
    { type: String, isArray: true, maxItems: options.maxItems },
    changeText(canonicalCode),
    ...itemsUpTo(options.maxItems),
    isCodeText(true),
  );
}

/** One of a list of words. */
export function OneOf(words: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, enum: [...words] },
    IsIn([...words], { message: `must be one of ${words.join(', ')}` }),
  );
}

/** Bytes as lower-case hex, an exact number of them. */
export function Hex(options: FieldOptions & { readonly bytes: number }): PropertyDecorator {
  const pattern = `^[0-9a-f]{${options.bytes * 2}}$`;
  return field(
    options,
    { type: String, pattern },
    Matches(new RegExp(pattern), {
      message: `must be ${options.bytes} bytes in lower-case hexadecimal`,
    }),
  );
}

/** Bytes as base64 with padding, at most so many. */
export function Base64(options: FieldOptions & { readonly maxBytes: number }): PropertyDecorator {
  const max = Math.ceil(options.maxBytes / 3) * 4;
  const message = `must be at most ${options.maxBytes} bytes in base64`;
  return field(
    options,
    { type: String, format: 'byte', maxLength: max },
    MaxLength(max, { message }),
    Matches(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, { message }),
  );
}

/** Several short texts. */
export function Texts(
  options: FieldOptions & { readonly maxItems: number; readonly max: number },
): PropertyDecorator {
  const message = `must be a list of texts of 1 to ${options.max} characters`;
  return field(
    options,
    { type: String, isArray: true, maxItems: options.maxItems },
    changeText((text) => text.normalize('NFC')),
    ...itemsUpTo(options.maxItems),
    IsString({ each: true, message }),
    MinLength(1, { each: true, message }),
    MaxLength(options.max, { each: true, message }),
    Matches(CONTROL, { each: true, message }),
  );
}

/** Several row ids. */
export function Uuids(options: FieldOptions & { readonly maxItems: number }): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'uuid', isArray: true, maxItems: options.maxItems },
    ...itemsUpTo(options.maxItems),
    Matches(UUID, { each: true, message: 'must be a list of ids: UUIDs in lower case' }),
  );
}

/** A list, and not longer than it may be. */
export function itemsUpTo(max: number, min = 0): readonly PropertyDecorator[] {
  return [
    ValidateBy(
      {
        name: 'itemsUpTo',
        validator: {
          validate: (value) => Array.isArray(value) && value.length >= min && value.length <= max,
        },
      },
      { message: `must be a list of ${min} to ${max} items` },
    ),
  ];
}

function canonicalCode(text: string): string {
  const code = normaliseCode(text.slice(0, 40));
  return code.ok ? code.value : text;
}

function isCodeText(each: boolean): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCode',
      validator: { validate: (value) => typeof value === 'string' && isCode(value) },
    },
    { each, message: 'must be a code of the form XXX-XXX-XXX with a right check symbol' },
  );
}
