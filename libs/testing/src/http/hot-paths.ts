import type { OpenApiPaths } from '@adal/http';

import { MAX_REVISION } from '../domain/index.js';

type Operation = NonNullable<OpenApiPaths[string]['post']>;
type Schema = Extract<NonNullable<Operation['responses']['200']>, { content?: unknown }>;

const INSTANT = {
  type: 'integer',
  nullable: true,
  description: 'Milliseconds since 1970-01-01T00:00:00Z.',
};
const ATTEMPT_ID = {
  name: 'attemptId',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
} as const;
const POSITION = {
  name: 'position',
  in: 'path',
  required: true,
  description: 'Place on the form, from 1.',
  schema: { type: 'integer', minimum: 1 },
} as const;

const CHANGED: Schema = {
  description: 'The attempt as it is now.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          attemptId: { type: 'string', format: 'uuid' },
          status: { type: 'string', enum: ['open', 'closed', 'scored'] },
          startedAt: INSTANT,
          effectiveDeadline: INSTANT,
          closesAt: INSTANT,
          finishedAt: INSTANT,
          cause: { type: 'string', nullable: true, enum: ['candidate', 'deadline', 'absent'] },
          now: { type: 'integer' },
        },
      },
    },
  },
};

const SAVED: Schema = {
  description: 'The save is stored; the receipt says so over our signature.',
  headers: {
    'Adal-Receipt': { description: 'Signed receipt, base64url.', schema: { type: 'string' } },
  },
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          position: { type: 'integer' },
          revision: { type: 'integer' },
          seq: { type: 'integer', description: 'Place in the chain of the attempt, from 1.' },
          receivedAt: { type: 'integer' },
        },
      },
    },
  },
};

const SAVE_BODY: Operation['requestBody'] = {
  required: true,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['revision', 'value'],
        properties: {
          revision: { type: 'integer', minimum: 1, maximum: MAX_REVISION },
          value: {
            type: 'string',
            description:
              'The letter shown (a to d), free text in a practical stage; empty takes the answer back.',
          },
        },
      },
    },
  },
};

/** The hot routes for the public document. */
export const HOT_PATHS: OpenApiPaths = {
  '/attempts/{attemptId}/start': { post: changing('start', 'attempt.start') },
  '/attempts/{attemptId}/finish': { post: changing('finish', 'attempt.finish') },
  '/attempts/{attemptId}/answers/{position}': {
    put: {
      ...marked('attempt.save'),
      operationId: 'Attempts.save',
      tags: ['attempts'],
      parameters: [ATTEMPT_ID, POSITION],
      requestBody: SAVE_BODY,
      responses: { 200: SAVED },
    },
  },
};

function changing(name: string, action: string): Operation {
  return {
    ...marked(action),
    operationId: `Attempts.${name}`,
    tags: ['attempts'],
    parameters: [ATTEMPT_ID],
    responses: { 200: CHANGED },
  };
}

function marked(action: string): object {
  return { 'x-action': action };
}
