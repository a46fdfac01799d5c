import { NOT_FOUND } from '@adal/access';
import type { Refusal, Result } from '@adal/kernel';

import type { DoorRefusal } from './problem.js';

/** Carries a refusal out of a controller; the filter turns it into a problem. Thrown nowhere but at the door. */
export class RefusalException extends Error {
  constructor(readonly refusal: DoorRefusal) {
    super(refusal.code);
    this.name = 'RefusalException';
  }
}

/** The value of a use case, or its refusal on the way to the client. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusalException(result.error);
}

/** Ends a request in which something is missing or not open: the two answer alike. */
export function notFound(): never {
  throw new RefusalException(NOT_FOUND);
}

/** Ends a request with one refusal. */
export function refused(code: string, context?: Refusal['context']): never {
  throw new RefusalException(context === undefined ? { code } : { code, context });
}
