import { createHash, createHmac } from 'node:crypto';

import type { Actor } from '@adal/access';
import { assertNever } from '@adal/kernel';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable, of, throwError } from 'rxjs';

import type { IdempotencySlot, IdempotencyStore } from '../actor/ports.js';
import { RouteMark } from '../app/route-mark.js';
import { actorOf } from '../actor/requires.decorator.js';
import { refused } from '../problems/refusal.exception.js';

const NO_REPLAY = new RouteMark<true>();
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const KEY = /^[\x21-\x7e]{8,128}$/;

/** Keeps a route out of the store of answers, because its answer is a secret. */
export function NoReplay(): MethodDecorator {
  return NO_REPLAY.put(true);
}

/**
 * With an `Idempotency-Key` a repeated request gets the first answer and nothing is done twice. A refusal did
 * nothing and is not kept: the same request is asked again, as what was in its way may be gone.
 */
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
        return replay(reserved.body);
      case 'new':
        return next.handle().pipe(
          mergeMap((answer: unknown) => this.keep(slot, reply.statusCode, answer)),
          catchError((error: unknown) => this.giveBack(slot, error)),
        );
      default:
        return assertNever(reserved);
    }
  }

  private async keep(slot: IdempotencySlot, status: number, answer: unknown): Promise<unknown> {
    await this.store.answer({ ...slot, status, body: JSON.stringify(answer ?? null) });
    return answer;
  }

  private giveBack(slot: IdempotencySlot, error: unknown): Observable<never> {
    return from(this.store.release(slot)).pipe(mergeMap(() => throwError(() => error)));
  }
}

function replay(body: string): Observable<unknown> {
  const answer: unknown = JSON.parse(body);
  return of(answer ?? undefined);
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
