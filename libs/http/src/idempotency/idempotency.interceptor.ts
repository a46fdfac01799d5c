import { createHash, createHmac } from 'node:crypto';

import type { Actor } from '@adal/access';
import { assertNever } from '@adal/kernel';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable, of, throwError } from 'rxjs';

import type { IdempotencySlot, IdempotencyStore } from '../actor/ports.js';
import { RouteMark } from '../app/route-mark.js';
import { actorOf } from '../actor/requires.decorator.js';
import { refusalOf } from '../problems/failure.js';
import { refused, RefusalException } from '../problems/refusal.exception.js';

const NO_REPLAY = new RouteMark<true>();
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const KEY = /^[\x21-\x7e]{8,128}$/;
/** Refusals that say something about the attempt and not about the request. */
const PASSING = new Set(['request.too-many', 'request.invalid', 'request.unknown-field']);

/** Keeps a route out of the store of answers, because its answer is a secret. */
export function NoReplay(): MethodDecorator {
  return NO_REPLAY.put(true);
}

/** With an `Idempotency-Key` a repeated request gets the first answer and nothing is done twice. */
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly store: IdempotencyStore) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const isKept = NO_REPLAY.of(context.getHandler()) === undefined;
    if (key === undefined || !isKept || !UNSAFE.has(request.method)) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) return refused('idempotency.bad-key');
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.answerTo(key, request, { next, reply })).pipe(mergeMap((answer) => answer));
  }

  private async answerTo(
    key: string,
    request: FastifyRequest,
    { next, reply }: { next: CallHandler; reply: FastifyReply },
  ): Promise<Observable<unknown>> {
    const slot = slotOf(key, request);
    const reserved = await this.store.reserve({ ...slot, requestHash: hashOf(key, request.body) });
    switch (reserved.kind) {
      case 'in-progress':
        return refused('idempotency.in-progress');
      case 'other-request':
        return refused('idempotency.key-reused');
      case 'answered':
        reply.header('idempotency-replayed', 'true');
        return replay(reserved.status, reserved.body);
      case 'new':
        return next.handle().pipe(
          mergeMap((answer: unknown) => this.keep(slot, reply.statusCode, answer)),
          catchError((error: unknown) => this.keepRefusal(slot, error)),
        );
      default:
        return assertNever(reserved);
    }
  }

  private async keep(slot: IdempotencySlot, status: number, answer: unknown): Promise<unknown> {
    await this.store.answer({ ...slot, status, body: JSON.stringify(answer ?? null) });
    return answer;
  }

  private keepRefusal(slot: IdempotencySlot, error: unknown): Observable<never> {
    const refusal = refusalOf(error);
    const kept =
      refusal === null || PASSING.has(refusal.code)
        ? this.store.release(slot)
        : this.store.answer({ ...slot, status: 409, body: JSON.stringify(refusal) });
    return from(kept).pipe(mergeMap(() => throwError(() => error)));
  }
}

/** A refusal is stored as such (409) and put into words again, in the language of whoever asks now. */
function replay(status: number, body: string): Observable<unknown> {
  const answer: unknown = JSON.parse(body);
  if (status < 400) return of(answer ?? undefined);
  return throwError(() => new RefusalException(refusalIn(answer)));
}

function refusalIn(stored: unknown): { code: string } {
  if (typeof stored === 'object' && stored !== null && 'code' in stored)
    return { ...stored, code: String(stored.code) };
  throw new Error('a stored refusal has no code');
}

/** The table holds only hashes: neither who asked for what nor a key that would unlock the request's hash. */
function slotOf(key: string, request: FastifyRequest): IdempotencySlot {
  const who = nameOf(actorOf(request));
  return { scope: sha256(`${who}\n${request.method}\n${request.url}`), key: sha256(key) };
}

function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff ${actor.staffId}`;
    case 'candidate':
      return `candidate ${actor.applicationId}`;
    case 'person':
      return `person ${actor.personId}`;
    case 'system':
    case 'public':
      return actor.kind;
    default:
      return assertNever(actor);
  }
}

/** Keyed by the client's own key, which is not stored: a body with few possibilities cannot be guessed from it. */
function hashOf(key: string, body: unknown): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(body ?? null))
    .digest('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
