import type { HotWiring } from '@adal/http';
import { assertNever, type Refusal, type Result } from '@adal/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { AttemptService, type AttemptAt } from '../attempt.service.js';
import type { AttemptState, RunningAttempt } from '../domain/index.js';
import { SaveLane } from '../lane/save-lane.js';
import { readAttemptId, readNothing, readSave } from './hot-input.js';

/** A practical answer of the longest kind in UTF-8, and the little around it. */
const SAVE_BYTES = 256 * 1024;

const WHOLE = { type: 'integer' } as const;
const SAVED = {
  type: 'object',
  properties: { position: WHOLE, revision: WHOLE, seq: WHOLE, receivedAt: WHOLE },
} as const;
const CHANGED = {
  type: 'object',
  properties: {
    attemptId: { type: 'string' },
    status: { type: 'string' },
    startedAt: { type: ['integer', 'null'] },
    effectiveDeadline: { type: ['integer', 'null'] },
    closesAt: { type: ['integer', 'null'] },
    finishedAt: { type: ['integer', 'null'] },
    cause: { type: ['string', 'null'] },
    now: WHOLE,
  },
} as const;

type Change = (tokenHash: Uint8Array, attemptId: string) => Promise<Result<AttemptAt>>;

/**
 * Save, start and finish, straight on Fastify: thousands a second come in at once. The session is checked in the
 * transaction itself, so no request costs a look-up of its own. Answers are serialised by compiled schemas.
 */
export function registerHotRoutes(wiring: HotWiring): void {
  const { fastify, prefix } = wiring;
  const lane = wiring.get<SaveLane>(SaveLane);
  const attempts = wiring.get<AttemptService>(AttemptService);
  fastify.put(
    `${prefix}/attempts/:attemptId/answers/:position`,
    { schema: { response: { 200: SAVED } }, bodyLimit: SAVE_BYTES },
    (request, reply) => save(wiring, lane, { request, reply }),
  );
  const start: Change = (hash, id) => attempts.start(hash, id);
  const finish: Change = (hash, id) => attempts.finish(hash, id);
  for (const [name, change] of Object.entries({ start, finish })) {
    fastify.post(
      `${prefix}/attempts/:attemptId/${name}`,
      { schema: { response: { 200: CHANGED } } },
      (request, reply) => changeAttempt(wiring, change, { request, reply }),
    );
  }
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

async function save(
  wiring: HotWiring,
  lane: SaveLane,
  { request, reply }: Exchange,
): Promise<FastifyReply> {
  const tokenHash = wiring.tokenHash(request);
  if (tokenHash === null) return refused(wiring, { request, reply }, { code: 'session.required' });
  const attemptId = readAttemptId(request.params);
  if (!attemptId.ok) return refused(wiring, { request, reply }, attemptId.error);
  const input = readSave(request.params, request.body);
  if (!input.ok) return refused(wiring, { request, reply }, input.error);
  const saved = await lane.save({ attemptId: attemptId.value, tokenHash, save: input.value });
  if (!saved.ok) return refused(wiring, { request, reply }, saved.error);
  const { position, revision, seq, receivedAt, receipt } = saved.value;
  return reply.header('adal-receipt', receipt).send({ position, revision, seq, receivedAt });
}

async function changeAttempt(
  wiring: HotWiring,
  change: Change,
  { request, reply }: Exchange,
): Promise<FastifyReply> {
  const tokenHash = wiring.tokenHash(request);
  if (tokenHash === null) return refused(wiring, { request, reply }, { code: 'session.required' });
  const attemptId = readAttemptId(request.params);
  if (!attemptId.ok) return refused(wiring, { request, reply }, attemptId.error);
  const input = readNothing(request.body);
  if (!input.ok) return refused(wiring, { request, reply }, input.error);
  const changed = await change(tokenHash, attemptId.value);
  if (!changed.ok) return refused(wiring, { request, reply }, changed.error);
  return reply.send(viewOf(changed.value));
}

function refused(wiring: HotWiring, { request, reply }: Exchange, refusal: Refusal): FastifyReply {
  wiring.send(request, reply, refusal);
  return reply;
}

function viewOf({ state, now }: AttemptAt): Readonly<Record<string, string | number | null>> {
  const { startedAt, effectiveDeadline, closesAt } = clockOf(state) ?? NOT_STARTED;
  const isOver = state.status === 'closed' || state.status === 'scored';
  return {
    attemptId: state.name.attemptId,
    status: state.status,
    startedAt,
    effectiveDeadline,
    closesAt,
    finishedAt: isOver ? state.finishedAt : null,
    cause: isOver ? state.cause : null,
    now,
  };
}

const NOT_STARTED = { startedAt: null, effectiveDeadline: null, closesAt: null };

function clockOf(state: AttemptState): RunningAttempt | null {
  switch (state.status) {
    case 'ready':
      return null;
    case 'open':
      return state;
    case 'closed':
    case 'scored':
      return state.running;
    default:
      return assertNever(state);
  }
}
