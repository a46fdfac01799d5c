import '@adal/database';

import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { Pool } from 'pg';

import { at, textAt } from '../../client/reader.js';
import { stopSignal, untilStopped } from '../../launcher/stop.js';
import { BareLane } from './bare-lane.js';
import { STATEMENTS } from './tables.js';

type Exchange = {
  readonly path: readonly string[];
  readonly body: unknown;
  readonly tokenHash: Buffer;
};
type Answer = {
  readonly status: number;
  readonly body?: object;
  readonly cookie?: string;
  readonly receipt?: string;
};
type Act = (exchange: Exchange) => Promise<Answer>;

const CONNECTIONS = 4;
const COOKIE = 't=';
/** As long as Fastify's: rounds of the system come in between. */
const KEEP_ALIVE_MS = 72_000;

/**
 * The limit of P1 and P2: the same actions on the same kind of server, with node:http, `pg` and one lane, and with
 * no framework, no rights, no validation, no outbox and no idempotency. It is not safe and is not meant to be.
 */
export async function servePrototype(url: string, port: number): Promise<void> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, pipeline: true });
  const client = await pool.connect();
  const acts = actsOf(pool, await BareLane.on(client));
  const server = createServer((request, response) => {
    answer(acts, request)
      .then((given) => {
        write(response, given);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, '127.0.0.1');
  await untilStopped(stopSignal());
  server.closeAllConnections();
  server.close();
  client.release();
  await pool.end();
}

function write(response: ServerResponse, { status, body, cookie, receipt }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': text.length,
    ...(cookie === undefined ? {} : { 'set-cookie': `${COOKIE}${cookie}; Path=/` }),
    ...(receipt === undefined ? {} : { 'adal-receipt': receipt }),
  });
  response.end(text);
}

async function answer(acts: Acts, request: IncomingMessage): Promise<Answer> {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const parts = path.split('/').slice(3);
  const text = await textOf(request);
  const body: unknown =
    text === '' ? Object.fromEntries(new URLSearchParams(query)) : JSON.parse(text);
  const tokenHash = hashOf(request.headers.cookie?.slice(COOKIE.length) ?? '');
  const name = nameOf(path.startsWith('/identity') ? 'identity' : 'api', parts);
  return (await acts.get(name)?.({ path: parts, body, tokenHash })) ?? { status: 404 };
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      resolve(text);
    });
    request.on('error', reject);
  });
}

/** `/api/v1/attempts/{id}/start` is `api attempts start`. */
function nameOf(realm: string, parts: readonly string[]): string {
  return [realm, parts[0], parts[2]].filter((part) => part !== undefined).join(' ');
}

type Acts = ReadonlyMap<string, Act>;

function actsOf(pool: Pool, lane: BareLane): Acts {
  const run = async (
    name: keyof typeof STATEMENTS,
    values: unknown[],
  ): Promise<readonly unknown[]> => {
    const { rows } = await pool.query<Record<string, unknown>>({
      name,
      text: STATEMENTS[name],
      values,
    });
    return rows;
  };
  return new Map<string, Act>([...signingIn(run), ...sitting(run, lane)]);
}

type Run = (name: keyof typeof STATEMENTS, values: unknown[]) => Promise<readonly unknown[]>;

type Named = readonly [name: string, act: Act];

function signingIn(run: Run): readonly Named[] {
  const askForLink: Act = async ({ body }) => {
    await run('link', [textAt(body, 'email'), newToken()]);
    return { status: 202, body: {} };
  };
  const readMail: Act = async ({ body }) => {
    return { status: 200, body: { items: await run('mail', [textAt(body, 'to')]) } };
  };
  const signIn: Act = async ({ body }) => {
    const cookie = newToken();
    await run('signIn', [textAt(body, 'link'), hashOf(cookie)]);
    return { status: 201, body: { kind: 'candidate' }, cookie };
  };
  const takeTicket: Act = async ({ tokenHash }) => {
    const ticket = newToken();
    await run('ticket', [hashOf(ticket), tokenHash]);
    return { status: 201, body: { ticket } };
  };
  const crossOver: Act = async ({ body }) => {
    const cookie = newToken();
    await run('crossOver', [hashOf(textAt(body, 'ticket')), hashOf(cookie)]);
    return { status: 201, body: { kind: 'participation' }, cookie };
  };
  return [
    ['identity sign-in-links', askForLink],
    ['identity mail-outbox', readMail],
    ['identity sessions', signIn],
    ['identity applications tickets', takeTicket],
    ['api sessions', crossOver],
  ];
}

function sitting(run: Run, lane: BareLane): readonly Named[] {
  const list: Act = async ({ tokenHash }) => {
    return { status: 200, body: { items: await run('attempts', [tokenHash]) } };
  };
  const start: Act = async ({ path: [, id = ''] }) => {
    await run('start', [id, ...entry('attempt.started', id)]);
    return { status: 200, body: { attemptId: id } };
  };
  const save: Act = async ({ path: [, attemptId = '', , place], body }) => {
    const position = Number(place);
    const revision = Number(at(body, 'revision'));
    const value = textAt(body, 'value');
    const { receipt, ...saved } = await lane.save({ attemptId, position, revision, value });
    return { status: 200, body: { position, revision, ...saved }, receipt };
  };
  const finish: Act = async ({ path: [, id = ''] }) => {
    const closed = [...entry('attempt.closed', id), ...entry('attempt.scored', id)];
    await run('finish', [id, ...closed]);
    return { status: 200, body: { attemptId: id } };
  };
  const result: Act = async ({ path: [, id = ''] }) => {
    return { status: 200, body: { scores: await run('result', [id]) } };
  };
  return [
    ['api me', list],
    ['api attempts start', start],
    ['api attempts answers', save],
    ['api attempts finish', finish],
    ['api attempts result', result],
  ];
}

/** What stands for an entry of the log: a body with a nonce, and its hash. */
function entry(type: string, attemptId: string): readonly [Buffer, Buffer] {
  const nonce = randomBytes(32).toString('hex');
  const body = Buffer.from(JSON.stringify({ type, attemptId, at: Date.now(), nonce }));
  return [body, createHash('sha256').update(body).digest()];
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
