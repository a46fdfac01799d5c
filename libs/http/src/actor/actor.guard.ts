import { type Actor, mayTry } from '@adal/access';
import { brand, type ContestId } from '@adal/kernel';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { UUID } from '../body/text-fields.js';
import { notFound, refused } from '../problems/refusal.exception.js';
import type { ActorSource } from './ports.js';
import { rememberActor, REQUIRES } from './requires.decorator.js';
import { tokenHashIn } from './session-cookie.js';

/** The coarse door: who asks, and whether such an act is theirs at all. The service asks again when it has the row. */
export class ActorGuard implements CanActivate {
  constructor(
    private readonly actors: ActorSource,
    private readonly cookie: string,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const action = REQUIRES.of(context.getHandler());
    if (action === undefined) throw new Error('a route without a right was asked for');
    const actor = await this.actorOf(request);
    rememberActor(request, actor);
    if (mayTry(actor, action, resourceOf(request.params))) return true;
    return actor.kind === 'public' ? refused('session.required') : notFound();
  }

  private async actorOf(request: FastifyRequest): Promise<Actor> {
    const hash = tokenHashIn(request.headers.cookie, this.cookie);
    return (hash === null ? null : await this.actors.byToken(hash)) ?? { kind: 'public' };
  }
}

function resourceOf(params: unknown): { contestId?: ContestId } {
  const id: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, 'contestId') : undefined;
  return typeof id === 'string' && UUID.test(id) ? { contestId: brand<ContestId>(id) } : {};
}
