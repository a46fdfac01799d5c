import { randomUUID } from 'node:crypto';

import { cookieJar } from './cookie-jar.js';
import { ProblemError, problemOf } from './problem.js';

/** An answer of the service: its body parsed when it is JSON, else its bytes. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One person's connection to the service: own cookies, every command with an idempotency key of its own. */
export type HttpClient = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: object) => Promise<Answer>;
  readonly put: (path: string, body: object) => Promise<Answer>;
  readonly delete: (path: string) => Promise<Answer>;
  readonly bytes: (path: string) => Promise<Uint8Array>;
};

const TRIES_WHEN_BUSY = 40;
const BUSY_WAIT_MS = 250;

/** A client of the running system at `origin`; a refusal is thrown as `ProblemError`. */
export function httpClient(origin: string): HttpClient {
  const send = sender(origin);

  const call = async (method: Method, path: string, body?: object): Promise<Answer> => {
    const response = await whenNotBusy(() => send(method, path, body));
    if (!response.ok) throw new ProblemError(`${method} ${path}`, await problemOf(response));
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };

  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body ?? {}),
    put: (path, body) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
    bytes: async (path) => {
      const response = await send('GET', path);
      if (!response.ok) throw new ProblemError(`GET ${path}`, await problemOf(response));
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

type Send = (method: Method, path: string, body?: object) => Promise<Response>;

function sender(origin: string): Send {
  const jar = cookieJar();
  return async (method, path, body) => {
    const headers = new Headers({ accept: 'application/json' });
    const cookie = jar.headerFor(path);
    if (cookie !== null) headers.set('cookie', cookie);
    if (method !== 'GET') headers.set('idempotency-key', randomUUID());
    if (body !== undefined) headers.set('content-type', 'application/json');
    const response = await fetch(origin + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    jar.take(response.headers);
    return response;
  };
}

/** A rate limit is not a refusal for a seed: it waits and asks again, some ten seconds at most. */
async function whenNotBusy(send: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await send();
    if (response.status !== 429 || tries === TRIES_WHEN_BUSY) return response;
    await new Promise((resolve) => setTimeout(resolve, BUSY_WAIT_MS));
  }
}
