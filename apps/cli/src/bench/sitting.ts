import { listAt, textAt } from '../client/reader.js';
import type { Sitter } from './bench-contest.js';
import type { Target } from './system.js';
import { headerOf, jsonOf, openWire, requestText, type Reply, type Wire } from './wire.js';

/** A save that the server acknowledged, with its receipt. */
export type Acknowledged = {
  readonly seq: number;
  readonly position: number;
  readonly revision: number;
  readonly value: string;
  readonly receipt: string;
};

/** A candidate inside the evaluation realm, the attempt not yet started. */
export type Sitting = {
  readonly api: Wire;
  readonly cookie: string;
  readonly attemptId: string;
  /** In the order in which they were acknowledged. */
  readonly saves: Acknowledged[];
};

/** Asks for a one-time link, as everybody does who signs in. */
export async function askForLink(identity: Wire, { email }: Sitter): Promise<void> {
  await post(identity, '/identity/v1/sign-in-links', { body: { email } }, 202);
}

/** The mailbox of the candidate, which is not part of what is measured. */
export async function readLink(identity: Wire, { email }: Sitter): Promise<string> {
  const path = `/identity/v1/mail-outbox?to=${encodeURIComponent(email)}`;
  const body = jsonOf(await identity.send(requestText('GET', path, {})), 200);
  return textAt(listAt(body, 'items').at(-1), 'link');
}

/** Signs in by the link, crosses over with a ticket and finds the attempt; every realm by a connection of its own. */
export async function enter(
  target: Target,
  identity: Wire,
  { link, applicationId }: { readonly link: string; readonly applicationId: string },
): Promise<Sitting> {
  const signedIn = await post(identity, '/identity/v1/sessions', { body: { link } }, 201);
  const tickets = `/identity/v1/applications/${applicationId}/tickets`;
  const issued = await post(identity, tickets, { cookie: cookieOf(signedIn) }, 201);
  const api = await openWire(target.apiPort);
  const ticket = textAt(jsonOf(issued, 201), 'ticket');
  const cookie = cookieOf(await post(api, '/api/v1/sessions', { body: { ticket } }, 201));
  const mine = jsonOf(await api.send(requestText('GET', '/api/v1/me/attempts', { cookie })), 200);
  const [attempt] = listAt(mine, 'items');
  return { api, cookie, attemptId: textAt(attempt, 'attemptId'), saves: [] };
}

/** Starts or finishes the attempt. */
export async function change(sitting: Sitting, what: 'start' | 'finish'): Promise<void> {
  const path = `/api/v1/attempts/${sitting.attemptId}/${what}`;
  await post(sitting.api, path, { cookie: sitting.cookie }, 200);
}

/** What the attempt shows of itself. */
export async function read(
  { api, cookie, attemptId }: Sitting,
  what: 'form' | 'result' | 'chain',
): Promise<unknown> {
  const path = `/api/v1/attempts/${attemptId}/${what}`;
  return jsonOf(await api.send(requestText('GET', path, { cookie })), 200);
}

/** One durable save; what was acknowledged is remembered for the check at the end. */
export async function save(
  sitting: Sitting,
  wanted: { readonly position: number; readonly revision: number; readonly value: string },
): Promise<void> {
  const { position, revision, value } = wanted;
  const path = `/api/v1/attempts/${sitting.attemptId}/answers/${position}`;
  const reply = await sitting.api.send(
    requestText('PUT', path, { cookie: sitting.cookie, body: { revision, value } }),
  );
  const seq = /"seq":(\d+)/.exec(reply.body)?.[1];
  const receipt = headerOf(reply, 'adal-receipt');
  if (reply.status !== 200 || seq === undefined || receipt === null) {
    throw new Error(`a save was answered ${reply.status}: ${reply.body.slice(0, 200)}`);
  }
  sitting.saves.push({ seq: Number(seq), position, revision, value, receipt });
}

async function post(
  wire: Wire,
  path: string,
  rest: { readonly cookie?: string; readonly body?: object },
  status: number,
): Promise<Reply> {
  const reply = await wire.send(requestText('POST', path, { body: {}, ...rest }));
  if (reply.status !== status) throw new Error(`${path} answered ${reply.status}: ${reply.body}`);
  return reply;
}

function cookieOf(reply: Reply): string {
  const cookie = headerOf(reply, 'set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error('signing in gave no cookie');
  return cookie;
}
