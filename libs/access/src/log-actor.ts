import { assertNever } from '@adal/kernel';

import type { Actor, StaffRole } from './actor.js';

/** How an actor is written into the log: an opaque id or a code, and the role in which it acted. */
export function logActor(actor: Actor, role?: StaffRole): { pseudonym: string; role: string } {
  switch (actor.kind) {
    case 'staff':
      return { pseudonym: actor.staffId, role: role ?? 'staff' };
    case 'candidate':
      return { pseudonym: actor.candidateCode, role: 'candidate' };
    case 'system':
      return { pseudonym: actor.process, role: 'system' };
    case 'person':
    case 'public':
      // A person's id must never meet the log, and nobody's act is ever an event.
      throw new Error(`a ${actor.kind} actor has no place in the log`);
    default:
      return assertNever(actor);
  }
}
