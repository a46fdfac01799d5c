import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { map, type Observable } from 'rxjs';

import { sift } from './allow-list.js';
import { ANSWER, type Answer } from './answers.decorator.js';

/**
 * The last door out: nothing leaves that the route's answer does not declare. Outside production a
 * finding is an error of ours and ends the request; in production the rest goes out and an alarm is logged.
 */
export class AnswersInterceptor implements NestInterceptor {
  constructor(
    private readonly isStrict: boolean,
    private readonly log: Logger,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const answer = ANSWER.of(context.getHandler());
    if (answer === undefined) throw new Error('a route without a declared answer was asked for');
    const { id } = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(map((value: unknown) => this.checked(answer, value, id)));
  }

  private checked(answer: Answer, value: unknown, reference: string): unknown {
    const { answer: allowed, findings } = sift(answer, value);
    if (findings.length === 0) return allowed;
    const told = findings.slice(0, 5).map(({ path, says }) => `${path} ${says}`);
    if (this.isStrict) throw new Error(`the answer is not as declared: ${told.join('; ')}`);
    this.log.error({ alarm: 'answer.undeclared', reference, findings: told });
    return allowed;
  }
}
