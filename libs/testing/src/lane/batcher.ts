import { setTimeout as wait } from 'node:timers/promises';

import type { Result } from '@adal/kernel';

/** Whether a batch skips rows that others hold, or one request waits for its row. */
export type Locks = 'free' | 'waiting';

/** Answers in the order of the requests; null where the row was held by somebody else or does not exist. */
export type Answers<A> = readonly (Result<A> | null)[];

/** One transaction for requests about different attempts; whatever it answers is committed. */
export type RunBatch<Q, A> = (batch: readonly Q[], locks: Locks) => Promise<Answers<A>>;

type Waiting<Q, A> = {
  readonly request: Q;
  readonly resolve: (answer: Result<A>) => void;
  readonly reject: (error: unknown) => void;
};

const MAX_BATCH = 256;

/**
 * A batch costs about half a millisecond of CPU whatever is in it. Where the disk answers at once, batches would hold
 * three or four saves each at 3,000 saves a second; a few milliseconds between them halve the price of a save.
 */
const APART_MS = 8;

/** Errors of one request's own content; the requests that happened to stand beside it must not suffer. */
const CONTENT_ERRORS = /^2[23]/;

/**
 * Gathers requests while the batch before them is being committed, so batches grow with the load; whoever comes alone
 * does not wait. Two requests about one attempt are never in one batch, and keep their order.
 */
export class Batcher<Q extends { readonly attemptId: string }, A> {
  private waiting: Waiting<Q, A>[] = [];
  private isBusy = false;
  private lastLeftAt = 0;

  constructor(private readonly run: RunBatch<Q, A>) {}

  /** Refusals are values; a rejection means that nothing is known, and the client asks the same again. */
  submit(request: Q): Promise<Result<A>> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      if (!this.isBusy) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) {
      await this.pace();
      const batch = this.takeBatch();
      await this.commit(batch, 'free').catch((error: unknown) => this.rescue(batch, error));
    }
    this.isBusy = false;
  }

  private async pace(): Promise<void> {
    const left = this.lastLeftAt + APART_MS - performance.now();
    if (left > 0) await wait(left);
    this.lastLeftAt = performance.now();
  }

  private takeBatch(): readonly Waiting<Q, A>[] {
    const batch = new Map<string, Waiting<Q, A>>();
    const later: Waiting<Q, A>[] = [];
    for (const one of this.waiting) {
      const { attemptId } = one.request;
      if (batch.size < MAX_BATCH && !batch.has(attemptId)) batch.set(attemptId, one);
      else later.push(one);
    }
    this.waiting = later;
    return [...batch.values()];
  }

  private async commit(batch: readonly Waiting<Q, A>[], locks: Locks): Promise<void> {
    const requests = batch.map((one) => one.request);
    const answers = await this.run(requests, locks);
    batch.forEach((one, index) => {
      const answer = answers[index] ?? null;
      if (answer !== null) one.resolve(answer);
      else if (locks === 'waiting') one.resolve(NOT_FOUND);
      // Held by a start, a finish or the other process: this one waits for its row beside the lane.
      else void this.commit([one], 'waiting').catch(one.reject);
    });
  }

  /** The batch was rolled back. One request that the database cannot take is found by sending each alone. */
  private async rescue(batch: readonly Waiting<Q, A>[], error: unknown): Promise<void> {
    if (batch.length === 1 || !isContentError(error)) {
      for (const one of batch) one.reject(error);
      return;
    }
    for (const one of batch) await this.commit([one], 'free').catch(one.reject);
  }
}

const NOT_FOUND: Result<never> = { ok: false, error: { code: 'resource.not-found' } };

function isContentError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONTENT_ERRORS.test(String(error.code));
}
