import { type Action, RIGHTS } from '@adal/access';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

import { BY_METHOD } from '../answers/answers.decorator.js';
import { sharedShapeNames } from '../body/field.js';
import type { HttpOptions, OpenApiPaths } from './door.js';
import { PROBLEM_SCHEMA } from './problem-schema.js';

type PathItem = OpenApiPaths[string];
type Operation = NonNullable<PathItem['get']>;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

const KEY: NonNullable<Operation['parameters']>[number] = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 8, maxLength: 128 },
};
const READ = { 'x-action': 'openapi.read' };
const METHODS: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];

/** The public contract of the process: every route of Nest's and every hot one, and nothing beside them. */
export function openApiOf(app: NestFastifyApplication, options: HttpOptions): OpenAPIObject {
  const shared = sharedShapeNames();
  if (shared.length > 0) throw new Error(`two classes have one name: ${shared.join(', ')}`);
  const config = new DocumentBuilder()
    .setTitle(options.title)
    .setVersion(options.version)
    .addCookieAuth(options.cookie.name, { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const made = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const paths = { ...made.paths, ...hotPaths(options), ...ownPath(options) };
  return {
    ...made,
    paths: sorted(
      Object.fromEntries(Object.entries(paths).map(([url, item]) => [url, finished(item)])),
    ),
    components: {
      ...made.components,
      schemas: sorted({ ...made.components?.schemas, Problem: PROBLEM_SCHEMA }),
    },
  };
}

function hotPaths({ doors, prefix }: HttpOptions): OpenApiPaths {
  return Object.fromEntries(
    doors.flatMap(({ hotPaths: paths = {} }) =>
      Object.entries(paths).map(([url, item]) => [`${prefix}${url}`, item]),
    ),
  );
}

function ownPath({ prefix }: HttpOptions): OpenApiPaths {
  const responses: Operation['responses'] = {
    200: {
      description: 'This document.',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  };
  const operation: Operation = { operationId: 'openapi', tags: ['platform'], responses };
  return { [`${prefix}/openapi.json`]: { get: { ...operation, ...READ } } };
}

/** What holds for every operation and is therefore said once, here. */
function finished(item: PathItem): PathItem {
  const done: PathItem = { ...item };
  for (const method of METHODS) {
    const operation = item[method];
    if (operation !== undefined) done[method] = withGeneralParts(method, operation);
  }
  return done;
}

function withGeneralParts(method: Method, operation: Operation): Operation {
  const { [BY_METHOD]: byMethod, ...rest }: Operation & { [BY_METHOD]?: unknown } = operation;
  return {
    ...rest,
    parameters: [...(rest.parameters ?? []), ...(method === 'get' ? [] : [KEY])],
    responses: {
      ...(byMethod === true && method === 'post' ? created(rest.responses) : rest.responses),
      default: {
        description: 'A refusal.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
    ...(isPublic(rest) ? {} : { security: [{ session: [] }] }),
  };
}

function created({ 200: answer, ...others }: Operation['responses']): Operation['responses'] {
  return answer === undefined ? others : { ...others, 201: answer };
}

function isPublic(operation: object): boolean {
  const action: unknown = Reflect.get(operation, 'x-action');
  return typeof action === 'string' && isAction(action) && RIGHTS[action].public === true;
}

function isAction(name: string): name is Action {
  return Object.hasOwn(RIGHTS, name);
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
