import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const text = (description: string): Schema => ({ type: 'string', description });

/** The shape of every refusal (RFC 9457), as the document tells it. */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'next', 'reference'],
  properties: {
    type: text('urn:adal:problem:<code>'),
    title: text('What happened, in the language of Accept-Language (kk, ru, en).'),
    status: { type: 'integer' },
    code: text('noun.reason; public, never changes its meaning.'),
    detail: text('What happened, with its numbers.'),
    next: text('What to do now.'),
    reference: text('Names this request in our log.'),
    field: text('The first field that is not as it should be.'),
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'says'],
        properties: { field: { type: 'string' }, says: { type: 'string' } },
      },
    },
    context: { type: 'object', additionalProperties: true },
  },
};
