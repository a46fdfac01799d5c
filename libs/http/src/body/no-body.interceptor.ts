import { isJsonObject } from '@adal/kernel';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';

import { RefusalException } from '../problems/refusal.exception.js';

/** A route that reads no body takes an empty one: fields that nobody would read are refused by name as elsewhere. */
export class NoBodyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body !== undefined && body !== null && !readsBody(context)) refuseFieldsOf(body);
    return next.handle();
  }
}

function readsBody(context: ExecutionContext): boolean {
  const read: unknown = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  );
  const names = typeof read === 'object' && read !== null ? Object.keys(read) : [];
  return names.some((name) => name.startsWith(`${String(RouteParamtypes.BODY)}:`));
}

function refuseFieldsOf(body: unknown): void {
  if (!isJsonObject(body)) {
    const errors = [{ field: 'body', says: 'must be an empty object' }];
    throw new RefusalException({ code: 'request.invalid', errors });
  }
  const errors = Object.keys(body).map((field) => ({ field, says: 'is not known here' }));
  if (errors.length > 0)
    throw new RefusalException({ code: 'request.unknown-field', errors: errors.slice(0, 50) });
}
