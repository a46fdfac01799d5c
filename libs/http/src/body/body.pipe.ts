import { isJsonObject } from '@adal/kernel';
import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';

import type { FieldError } from '../problems/problem.js';
import { RefusalException } from '../problems/refusal.exception.js';

const UNKNOWN_FIELD = 'whitelistValidation';
const BUILT_IN: readonly unknown[] = [String, Number, Boolean, Array, Object];

/** Reads a body or a query into its class; a field that the class does not declare is refused by its name. */
export class BodyPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || metatype === undefined || BUILT_IN.includes(metatype)) return value;
    return readInto(metatype, value ?? {});
  }
}

/** The same for a caller that is not a Nest route. */
export async function readInto<T extends object>(shape: Type<T>, value: unknown): Promise<T> {
  if (!isJsonObject(value))
    throw invalid([{ field: 'body', says: 'must be an object' }], 'request.invalid');
  const read: T = plainToInstance(shape, value);
  const errors = await validate(read, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  if (errors.length === 0) return read;
  const unknown = flatten(errors, '', (one) => UNKNOWN_FIELD in one);
  throw unknown.length > 0
    ? invalid(unknown, 'request.unknown-field')
    : invalid(
        flatten(errors, '', () => true),
        'request.invalid',
      );
}

function invalid(errors: readonly FieldError[], code: string): RefusalException {
  return new RefusalException({ code, errors: errors.slice(0, 50) });
}

function flatten(
  errors: readonly ValidationError[],
  path: string,
  isWanted: (constraints: Record<string, string>) => boolean,
): readonly FieldError[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const name = path === '' ? property : `${path}.${property}`;
    const own = Object.keys(constraints).length > 0 && isWanted(constraints);
    const says = UNKNOWN_FIELD in constraints ? 'is not known here' : Object.values(constraints)[0];
    return [
      ...(own ? [{ field: name, says: says ?? 'is not valid' }] : []),
      ...flatten(children, name, isWanted),
    ];
  });
}
