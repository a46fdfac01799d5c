import 'reflect-metadata';

import type { Actor as Asking } from '@adal/access';
import { brand, ok, refuse } from '@adal/kernel';
import { Body, Controller, Get, Module, Post, Query, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { ACTOR_SOURCE, IDEMPOTENCY_STORE } from '../actor/ports.js';
import { Actor, Requires } from '../actor/requires.decorator.js';
import { hashToken } from '../actor/session-cookie.js';
import { Answers, AnswersNothing } from '../answers/answers.decorator.js';
import { PageQuery } from '../answers/pagination.js';
import { IdParam } from '../body/path-params.js';
import { Text } from '../body/text-fields.js';
import { BodyLimit } from '../limits/body-limit.js';
import { RateLimited } from '../limits/rate-limit.interceptor.js';
import { MemoryKeys } from '../idempotency/memory-keys.maker.js';
import { unwrap } from '../problems/refusal.exception.js';
import type { HttpOptions } from './door.js';
import { createHttpApp } from './http-app.js';
import { openApiOf } from './openapi.js';
import { routesOf } from './routes.js';

class Note {
  @Text({ max: 200_000 }) readonly text!: string;
}

class Try {
  @Text({ max: 50 }) readonly email!: string;
  @Text({ max: 50 }) readonly text!: string;
}

let done = 0;

@Controller('notes')
class NoteController {
  @Get()
  @Requires('contest.list')
  @Answers(Note, { page: true })
  list(@Query() query: PageQuery) {
    return { items: [{ text: String(query.limit) }], next: null };
  }

  @Get('leak')
  @Requires('contest.list')
  @Answers(Note)
  leak() {
    return { text: 'seen', fullName: 'never seen' };
  }

  @Get('fault')
  @Requires('contest.list')
  @Answers(Note)
  fault(): Note {
    throw new Error('the inside of the house');
  }

  @Get('mine/:contestId')
  @Requires('contest.revise')
  @Answers(Note)
  mine(@Actor() actor: Actor, @IdParam('contestId') id: string) {
    return { text: `${actor.kind} ${id}` };
  }

  @Post()
  @Requires('session.create')
  @Answers(Note)
  @BodyLimit(100_000)
  write(@Body() body: Note) {
    done += 1;
    return unwrap(body.text === 'no' ? refuse('note.refused', { at: 5 }) : ok(body));
  }

  @Post('tries')
  @Requires('account.sign-in')
  @AnswersNothing()
  @RateLimited('sign-in')
  try(@Body() body: Try): void {
    unwrap(body.text === 'right' ? ok(null) : refuse('note.refused'));
  }
}

const TOKEN = 'A'.repeat(43);
const CONTEST = '9f3c0af0-0000-4000-8000-000000000001';
const secretary: Asking = {
  kind: 'staff',
  staffId: brand('s1'),
  grants: [{ role: 'secretary', regionId: null, bodyId: null, contestId: brand(CONTEST) }],
};
const actors = {
  byToken: async (hash: Uint8Array) => (hashToken(TOKEN).equals(hash) ? secretary : null),
};

@Module({
  controllers: [NoteController],
  providers: [
    { provide: ACTOR_SOURCE, useValue: actors },
    { provide: IDEMPOTENCY_STORE, useClass: MemoryKeys },
  ],
})
class NoteModule {}

const optionsFor = (profile: HttpOptions['profile']): HttpOptions => ({
  name: 'notes',
  title: 'Notes',
  version: '1',
  prefix: '/api/v1',
  cookie: { name: 'adal_session', path: '/api', isSecure: true },
  publicOrigin: 'https://adal.test',
  profile,
  logLevel: 'silent',
  trustProxy: false,
  doors: [
    {
      name: 'hot',
      module: NoteModule,
      problems: { 'note.refused': { status: 409, en: 'Refused at {at}.', ru: 'Отказ в {at}.' } },
      hotRoutes: ({ fastify, prefix, send }) =>
        fastify.put(
          `${prefix}/hot`,
          {
            schema: {
              body: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } },
            },
          },
          async (request, reply) => {
            send(request, reply, { code: 'note.refused', context: { at: 7 } });
            return reply;
          },
        ),
      hotPaths: { '/hot': { put: { operationId: 'hot', responses: {} } } },
    },
  ],
});

let app: NestFastifyApplication;

async function started(module: Type, profile: HttpOptions['profile']) {
  const made = await createHttpApp(module, optionsFor(profile));
  await made.init();
  await made.getHttpAdapter().getInstance().ready();
  return made;
}

beforeAll(async () => {
  app = await started(NoteModule, 'test');
});
afterAll(async () => {
  await app.close();
});

type Call = {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly raw?: string;
  readonly headers?: Record<string, string>;
};

async function call(url: string, { method = 'GET', body, raw, headers = {} }: Call = {}, on = app) {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await on.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = /json/.test(String(answer.headers['content-type']));
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: isJson ? JSON.parse(answer.payload) : answer.payload,
  };
}

const write = (body: unknown, headers = {}) => call('/notes', { method: 'POST', body, headers });

describe('createHttpApp', () => {
  it('answers with the headers that keep a browser safe, a reference, and no cache', async () => {
    const { status, body, headers } = await call('/notes?limit=3');

    expect({ status, body }).toEqual({ status: 200, body: { items: [{ text: '3' }], next: null } });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age'),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it.each([
    ['/notes?limit=0', 400, 'request.invalid'],
    ['/notes?limit=1&limit=2', 400, 'request.invalid'],
    ['/notes?sort=fullName', 400, 'request.unknown-field'],
    ['/notes?after=%00', 400, 'request.malformed'],
    ['/nothing', 404, 'route.not-found'],
    ['/notes/%zz', 400, 'request.malformed'],
    [`/notes/mine/${'x'.repeat(200)}`, 404, 'resource.not-found'],
    [`/notes/mine/${CONTEST}`, 401, 'session.required'],
    ['/notes/fault', 500, 'server.unexpected'],
  ])('answers %s with %i %s as a problem', async (url, status, code) => {
    const answer = await call(url);

    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body.reference).toBe(answer.headers['x-request-id']);
    expect(JSON.stringify(answer.body)).not.toMatch(/inside of the house/);
  });

  it.each<[string, Call, number, string]>([
    ['broken JSON', { raw: '{"text":' }, 400, 'request.malformed'],
    ['a missing field', { body: {} }, 400, 'request.invalid'],
    ['no body', {}, 400, 'request.invalid'],
    ['an unknown field', { body: { text: 'a', role: 'x' } }, 400, 'request.unknown-field'],
    ['__proto__', { raw: '{"__proto__":{},"text":"a"}' }, 400, 'request.forbidden-key'],
    ['a deep body', { raw: `${'['.repeat(99)}${']'.repeat(99)}` }, 400, 'request.too-deep'],
    ['a huge body', { body: { text: 'a'.repeat(150_000) } }, 413, 'request.too-large'],
    [
      'a form',
      { raw: 'text=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'request.wrong-content-type',
    ],
    [
      'plain text',
      { raw: '{"text":"a"}', headers: { 'content-type': 'text/plain' } },
      415,
      'request.wrong-content-type',
    ],
    [
      'another site',
      { body: { text: 'a' }, headers: { origin: 'https://evil.test' } },
      403,
      'request.foreign-origin',
    ],
    [
      'a frame of another site',
      { body: { text: 'a' }, headers: { 'sec-fetch-site': 'cross-site' } },
      403,
      'request.foreign-origin',
    ],
  ])('refuses %s, and nothing is done', async (_, request, status, code) => {
    done = 0;

    const answer = await call('/notes', { method: 'POST', ...request });

    expect(answer).toMatchObject({ status, body: { code } });
    expect(done).toBe(0);
  });

  it('takes a larger body where the route says so', async () => {
    expect(await write({ text: 'a'.repeat(90_000) })).toMatchObject({ status: 201 });
  });

  it('tells a refusal in the language of the reader', async () => {
    const answer = await write({ text: 'no' }, { 'accept-language': 'ru' });

    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'note.refused', detail: 'Отказ в 5.' },
    });
    expect(answer.headers['content-language']).toBe('ru');
  });

  it('lets a right through and answers alike for what is not there and what is not open', async () => {
    const headers = { cookie: `adal_session=${TOKEN}` };
    const other = CONTEST.replace(/1$/, '2');

    expect((await call(`/notes/mine/${CONTEST}`, { headers })).body.text).toBe(`staff ${CONTEST}`);
    const closed = await call(`/notes/mine/${other}`, { headers });
    const absent = await call('/notes/mine/not-an-id', { headers });
    expect([closed.status, closed.body.code]).toEqual([absent.status, absent.body.code]);
    expect(closed.body.code).toBe('resource.not-found');
  });

  it('D1 sends nothing that is not declared: an error here, stripped in production', async () => {
    const production = await started(NoteModule, 'production');

    expect(await call('/notes/leak')).toMatchObject({ status: 500 });
    expect((await call('/notes/leak', {}, production)).body).toEqual({ text: 'seen' });
    await production.close();
  });

  it('repeats the first answer for the same key and does nothing twice', async () => {
    done = 0;
    const key = { 'idempotency-key': 'key-0001' };

    const first = await write({ text: 'once' }, key);
    const again = await write({ text: 'once' }, key);

    expect(again).toMatchObject({ status: first.status, body: first.body });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(done).toBe(1);
    expect(await write({ text: 'other' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency.key-reused' },
    });
    expect(await write({ text: 'x' }, { 'idempotency-key': 'a b' })).toMatchObject({ status: 400 });
  });

  it('asks again after a refusal: what was in the way may be gone', async () => {
    const key = { 'idempotency-key': 'key-0002' };

    expect(await write({ wrong: 1 }, key)).toMatchObject({ status: 400 });
    expect(await write({ text: 'no' }, key)).toMatchObject({ status: 409 });
    done = 0;
    const again = await write({ text: 'no' }, key);

    expect(again).toMatchObject({ status: 409, body: { code: 'note.refused' } });
    expect(again.headers['idempotency-replayed']).toBeUndefined();
    expect(done).toBe(1);
    expect(await write({ text: 'yes' }, key)).toMatchObject({ status: 201 });
  });

  it('stops who guesses, and says for how long', async () => {
    const guess = { email: 'a@b.kz', text: 'wrong' };
    for (let i = 0; i < 5; i += 1)
      expect(await call('/notes/tries', { method: 'POST', body: guess })).toMatchObject({
        status: 409,
      });

    const last = await call('/notes/tries', { method: 'POST', body: guess });

    expect(last).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('gives hot routes the same refusals', async () => {
    const put = (body: unknown) => call('/hot', { method: 'PUT', body });

    expect(await put({ n: 1 })).toMatchObject({ status: 409, body: { detail: 'Refused at 7.' } });
    expect(await put({ n: 'x' })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', field: 'n' },
    });
    expect(await put({})).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('describes every route it has, and nothing beside', async () => {
    const { paths } = openApiOf(app, optionsFor('test'));
    const described = Object.entries(paths).flatMap(([url, item]) =>
      Object.keys(item).map((method) => `${url} ${method.toUpperCase()}`),
    );
    const kept = routesOf(app.getHttpAdapter().getInstance()).map(
      ({ url, method }) => `${url} ${method}`,
    );

    expect(described.sort()).toEqual([...kept].sort());
    expect((await call('/openapi.json')).body).toEqual(
      JSON.parse(JSON.stringify({ ...openApiOf(app, optionsFor('test')) })),
    );
    expect(paths['/api/v1/notes']?.post?.responses).toHaveProperty('201');
    expect(paths['/api/v1/notes/mine/{contestId}']?.get?.security).toEqual([{ session: [] }]);
  });

  it('makes the document without building anything', async () => {
    const preview = await createHttpApp(NoteModule, { ...optionsFor('test'), isPreview: true });

    expect(openApiOf(preview, optionsFor('test'))).toEqual(openApiOf(app, optionsFor('test')));
  });

  it('does not start with a route that says neither its right nor its answer', async () => {
    @Controller('open')
    class OpenController {
      @Get()
      get() {
        return { anything: true };
      }
    }
    @Module({ imports: [NoteModule], controllers: [OpenController] })
    class OpenModule {}

    await expect(createHttpApp(OpenModule, optionsFor('test'))).rejects.toThrow(
      'OpenController.get',
    );
  });
});
