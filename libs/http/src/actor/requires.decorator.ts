import type { Action, Actor as Asking } from '@adal/access';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { RouteMark } from '../app/route-mark.js';

/** The right a route needs. */
export const REQUIRES = new RouteMark<Action>();

const actors = new WeakMap<FastifyRequest, Asking>();

/** The act this route is, by its name in the table of rights; a route without one does not start. */
export function Requires(action: Action): MethodDecorator {
  return applyDecorators(REQUIRES.put(action), ApiExtension('x-action', action));
}

/** Who asks, as the guard found it. Also the type of it. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Asking =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
export type Actor = Asking;

/** Who asks; the public where no guard has run. */
export function actorOf(request: FastifyRequest): Asking {
  return actors.get(request) ?? { kind: 'public' };
}

export function rememberActor(request: FastifyRequest, actor: Asking): void {
  actors.set(request, actor);
}
