import { brand, type CandidateCode, isCode, normaliseCode } from '@adal/kernel';
import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam, type ApiParamOptions } from '@nestjs/swagger';

import { notFound } from '../problems/refusal.exception.js';
import { UUID } from './text-fields.js';

class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    return typeof value === 'string' && UUID.test(value) ? value : notFound();
  }
}

class CodePipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    const code = typeof value === 'string' ? normaliseCode(value.slice(0, 40)) : null;
    return code?.ok && isCode(code.value) ? brand<CandidateCode>(code.value) : notFound();
  }
}

class WordPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value)
      ? value
      : notFound();
  }
}

/** The id of a row in the path; what cannot be an id answers like a row that is not there. */
export function IdParam(name: string): ParameterDecorator {
  return pathParam(name, new IdPipe(), { name, type: String, format: 'uuid' });
}

/** A candidate code or work code in the path, brought into its canonical form. */
export function CodeParam(name: string): ParameterDecorator {
  return pathParam(name, new CodePipe(), { name, type: String, example: '234-567-89B' });
}

/** A short name in the path, such as the id of a ruleset. */
export function WordParam(name: string): ParameterDecorator {
  return pathParam(name, new WordPipe(), { name, type: String });
}

function pathParam(
  name: string,
  pipe: PipeTransform,
  documented: ApiParamOptions,
): ParameterDecorator {
  return (target, key, index) => {
    if (key === undefined) throw new Error(`${name} is not the parameter of a method`);
    Param(name, pipe)(target, key, index);
    const method = Object.getOwnPropertyDescriptor(target, key);
    if (method !== undefined) ApiParam(documented)(target, key, method);
  };
}
