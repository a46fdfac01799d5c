import type { Actor } from '@adal/access';

/** Injection token of the `ActorSource` of the process. */
export const ACTOR_SOURCE = Symbol('ActorSource');

/** Who holds a session, asked at every request so that an ended role ends at once. */
export interface ActorSource {
  /** `null` when no live session has this token; the hash is SHA-256. */
  byToken(tokenHash: Uint8Array): Promise<Actor | null>;
}

/** Injection token of the `IdempotencyStore` of the process. */
export const IDEMPOTENCY_STORE = Symbol('IdempotencyStore');

export type IdempotencySlot = { readonly scope: string; readonly key: string };

export type Reservation =
  | { readonly kind: 'new' }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'other-request' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: string };

/** Remembers answers by a client's key; `IdempotencyKeys` of `@adal/database` is one. */
export interface IdempotencyStore {
  reserve(slot: IdempotencySlot & { readonly requestHash: string }): Promise<Reservation>;
  answer(slot: IdempotencySlot & { readonly status: number; readonly body: string }): Promise<void>;
  /** The request failed and may be tried again with the same key. */
  release(slot: IdempotencySlot): Promise<void>;
}
