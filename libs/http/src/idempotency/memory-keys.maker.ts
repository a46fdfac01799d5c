import type { IdempotencyStore, Reservation } from '../actor/ports.js';

/** Answers by key in memory, for tests of the door; the real store has its own test against PostgreSQL. */
export class MemoryKeys implements IdempotencyStore {
  private readonly kept = new Map<
    string,
    { hash: string; answer?: { status: number; body: string } }
  >();

  async reserve({ scope, key, requestHash }: Record<'scope' | 'key' | 'requestHash', string>) {
    const found = this.kept.get(scope + key);
    if (found === undefined) this.kept.set(scope + key, { hash: requestHash });
    return this.reservation(found, requestHash);
  }

  async answer(slot: { scope: string; key: string; status: number; body: string }): Promise<void> {
    const found = this.kept.get(slot.scope + slot.key);
    if (found !== undefined) found.answer = slot;
  }

  async release({ scope, key }: { scope: string; key: string }): Promise<void> {
    this.kept.delete(scope + key);
  }

  private reservation(
    found: { hash: string; answer?: { status: number; body: string } } | undefined,
    hash: string,
  ): Reservation {
    if (found === undefined) return { kind: 'new' };
    if (found.hash !== hash) return { kind: 'other-request' };
    return found.answer === undefined
      ? { kind: 'in-progress' }
      : { kind: 'answered', status: found.answer.status, body: found.answer.body };
  }
}
