import { assertNever } from '@adal/kernel';
import { applyDecorators, HttpCode } from '@nestjs/common';
import {
  ApiExtension,
  ApiExtraModels,
  ApiProduces,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';

import { RouteMark } from '../app/route-mark.js';
import type { Shape } from '../body/value-fields.js';

/** What a route answers: an object, a list, a page, nothing, or bytes. */
export type Answer =
  | { readonly kind: 'object' | 'list' | 'page'; readonly shape: Shape; readonly nullable: boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'bytes' };

/** What a route may answer. */
export const ANSWER = new RouteMark<Answer>();

/** Marks an operation whose status follows from its method, which a decorator below it cannot know. */
export const BY_METHOD = 'x-status-by-method';

export type AnswersOptions = {
  /** 201 for a POST and 200 for the others where nothing is said. */
  readonly status?: 200 | 201 | 202;
  readonly list?: true;
  readonly page?: true;
  readonly nullable?: true;
};

/** The route answers objects of this class and nothing beside its fields. */
export function Answers(shape: Shape, options: AnswersOptions = {}): MethodDecorator {
  const { status } = options;
  const kind = options.page ? 'page' : options.list ? 'list' : 'object';
  const answer: Answer = { kind, shape, nullable: options.nullable ?? false };
  return applyDecorators(
    ANSWER.put(answer),
    ...(status === undefined ? [ApiExtension(BY_METHOD, true)] : [HttpCode(status)]),
    ApiExtraModels(shape),
    ApiResponse({
      status: status ?? 200,
      schema: schemaOf(kind, shape, options.nullable ?? false),
    }),
  );
}

/** The route answers 204 and no body. */
export function AnswersNothing(): MethodDecorator {
  const answer: Answer = { kind: 'nothing' };
  return applyDecorators(
    ANSWER.put(answer),
    HttpCode(204),
    ApiResponse({ status: 204, description: 'Done; nothing to tell.' }),
  );
}

/** The route answers a file or a text of its own format; the allow-list cannot look into it. */
export function AnswersBytes(contentType: string): MethodDecorator {
  const answer: Answer = { kind: 'bytes' };
  return applyDecorators(
    ANSWER.put(answer),
    HttpCode(200),
    ApiProduces(contentType),
    ApiResponse({
      status: 200,
      description: 'The bytes themselves.',
      content: { [contentType]: { schema: { type: 'string', format: 'binary' } } },
    }),
  );
}

function schemaOf(kind: 'object' | 'list' | 'page', shape: Shape, nullable: boolean) {
  const item = { $ref: getSchemaPath(shape) };
  switch (kind) {
    case 'list':
      return { type: 'array', items: item };
    case 'page':
      return {
        type: 'object',
        required: ['items', 'next'],
        properties: {
          items: { type: 'array', items: item },
          next: { type: 'string', nullable: true },
        },
      };
    case 'object':
      return nullable ? { nullable: true, allOf: [item] } : item;
    default:
      return assertNever(kind);
  }
}
