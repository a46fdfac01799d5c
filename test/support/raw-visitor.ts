import { randomUUID } from 'node:crypto';

import { cookieJar } from '../../apps/cli/src/client/cookie-jar.js';
import { textAt } from '../../apps/cli/src/client/reader.js';

/** An answer as it came, refusals among them; `text` is its unparsed body. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
};

/** Somebody who sends whatever the test likes and is told what came back, without retries. */
export type Visitor = (method: string, path: string, body?: unknown) => Promise<Reply>;

/** With cookies of their own, signed in as nobody. */
export function visitor(origin: string): Visitor {
  const jar = cookieJar();
  return async (method, path, body) => {
    const headers = new Headers({ accept: 'application/json', 'idempotency-key': randomUUID() });
    const cookie = jar.headerFor(path);
    if (cookie !== null) headers.set('cookie', cookie);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(origin + path, { method, headers, ...sent });
    jar.take(response.headers);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
}

/** An official of the demo scenario, in both realms. */
export async function officialVisitor(origin: string, email: string): Promise<Visitor> {
  const send = visitor(origin);
  await must(send('POST', '/identity/v1/demo-sessions', { email }));
  await crossed(send, '/identity/v1/staff-tickets');
  return send;
}

/** A candidate of the demo scenario, inside one participation. */
export async function candidateVisitor(
  origin: string,
  who: { readonly email: string; readonly applicationId: string },
): Promise<Visitor> {
  const send = visitor(origin);
  await must(send('POST', '/identity/v1/demo-sessions', { email: who.email }));
  await crossed(send, `/identity/v1/applications/${who.applicationId}/tickets`);
  return send;
}

/** The reply, if it is no refusal. */
export async function must(answer: Promise<Reply>): Promise<Reply> {
  const reply = await answer;
  if (reply.status >= 400) throw new Error(`${reply.status}: ${reply.text}`);
  return reply;
}

async function crossed(send: Visitor, path: string): Promise<void> {
  const { body } = await must(send('POST', path, {}));
  await must(send('POST', '/api/v1/sessions', { ticket: textAt(body, 'ticket') }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
