import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

import { RouteMark } from '../app/route-mark.js';
import { refused } from '../problems/refusal.exception.js';
import type { Attempt, RateLimiter, RateName } from './rate-limiter.js';

const RATE = new RouteMark<RateName>();

/** The route is one that somebody might try again and again. */
export function RateLimited(name: RateName): MethodDecorator {
  return RATE.put(name);
}

/** Refuses with `request.too-many` and `Retry-After` once the tokens are spent. */
export class RateLimitInterceptor implements NestInterceptor {
  constructor(private readonly limiter: RateLimiter) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const name = RATE.of(context.getHandler());
    if (name === undefined) return next.handle();
    const attempt = attemptOf(name, context.switchToHttp().getRequest<FastifyRequest>());
    const waitMs = this.limiter.enter(attempt);
    if (waitMs > 0) return refused('request.too-many', { seconds: Math.ceil(waitMs / 1000) });
    return next.handle().pipe(tap(() => this.limiter.succeeded(attempt)));
  }
}

function attemptOf(name: RateName, request: FastifyRequest): Attempt {
  const body: unknown = request.body;
  const email: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'email') : undefined;
  return {
    name,
    address: request.ip,
    email: typeof email === 'string' ? email.trim().toLowerCase().slice(0, 320) : null,
  };
}
