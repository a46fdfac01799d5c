import { ReceiptKeys } from '@adal/audit';
import { CLOCK, LANE_POOL, type Clock } from '@adal/database';
import { ok, type Result } from '@adal/kernel';
import { encodeReceipt, makeReceiptBlock, saveReceiptBody } from '@adal/proof';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { AttemptCloser } from '../attempt-closer.js';
import { chainItem } from '../domain/index.js';
import { commitBatch, type BatchOutcome, type Saved, type SaveRequest } from './save-batch.js';
import { prepareClient } from './save-statements.js';

/** A stored save with its receipt, as the header `Adal-Receipt` carries it. */
export type SaveAnswer = Saved & { readonly receipt: string };

type Waiting = {
  readonly request: SaveRequest;
  readonly resolve: (answer: Result<SaveAnswer>) => void;
  readonly reject: (error: unknown) => void;
};

const MAX_BATCH = 256;

/** Errors of one save's own content; the saves that happened to stand beside it must not suffer. */
const CONTENT_ERRORS = /^2[23]/;

/**
 * The one path of saves in a process. While a batch is being committed the next one gathers, without any timer, so
 * batches grow with the load. Two processes may run it at once: rows are locked, and the chain's head is read under
 * the lock. An answer is given only after COMMIT, with a receipt that is signed once per batch.
 */
@Injectable()
export class SaveLane {
  private waiting: Waiting[] = [];
  private isBusy = false;

  constructor(
    @Inject(LANE_POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly keys: ReceiptKeys,
    private readonly closer: AttemptCloser,
  ) {}

  /** Refusals are values; a rejection means that nothing is known, and the client sends the same save again. */
  save(request: SaveRequest): Promise<Result<SaveAnswer>> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      if (!this.isBusy) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) {
      const batch = this.takeBatch();
      await this.commit(batch, 'free').catch((error: unknown) => this.rescue(batch, error));
    }
    this.isBusy = false;
  }

  /** The longest run of saves of different attempts, in order of arrival; a second save of one attempt waits its turn. */
  private takeBatch(): readonly Waiting[] {
    const batch = new Map<string, Waiting>();
    const later: Waiting[] = [];
    for (const one of this.waiting) {
      const { attemptId } = one.request;
      if (batch.size < MAX_BATCH && !batch.has(attemptId)) batch.set(attemptId, one);
      else later.push(one);
    }
    this.waiting = later;
    return [...batch.values()];
  }

  private async commit(batch: readonly Waiting[], locks: 'free' | 'waiting'): Promise<void> {
    const outcome = await this.transact(batch, locks);
    const saved = outcome.flatMap((result) => (result?.ok === true ? [result.value] : []));
    const receipts = makeReceiptBlock(saved.map(receiptBody), this.keys.signer).map(encodeReceipt);
    let next = 0;
    batch.forEach((one, index) => {
      const result = outcome[index] ?? null;
      if (result?.ok === true) {
        one.resolve(ok({ ...result.value, receipt: receipts[next] ?? '' }));
        next += 1;
      } else if (result !== null) {
        this.refuse(one, result);
      } else if (locks === 'free') {
        // Held by a start, a finish or the other process: this one waits for its lock beside the lane.
        void this.commit([one], 'waiting').catch(one.reject);
      } else {
        one.resolve({ ok: false, error: { code: 'resource.not-found' } });
      }
    });
  }

  /** A late save is also the touch that closes its attempt; the answer waits for neither. */
  private refuse(one: Waiting, result: Extract<Result<Saved>, { ok: false }>): void {
    if (result.error.code === 'attempt.time-over') this.closer.touch(one.request.attemptId);
    one.resolve(result);
  }

  private async transact(
    batch: readonly Waiting[],
    locks: 'free' | 'waiting',
  ): Promise<BatchOutcome> {
    const client = await this.pool.connect();
    try {
      await prepareClient(client);
      const requests = batch.map((one) => one.request);
      const outcome = await commitBatch(client, requests, { clock: this.clock, locks });
      client.release();
      return outcome;
    } catch (error) {
      await giveBack(client);
      throw error;
    }
  }

  /** The batch was rolled back. One save that the database cannot take is found by sending each alone. */
  private async rescue(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (batch.length === 1 || !isContentError(error)) {
      for (const one of batch) one.reject(error);
      return;
    }
    for (const one of batch) await this.commit([one], 'free').catch(one.reject);
  }
}

/** A connection whose rollback fails is thrown away. */
async function giveBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}

function receiptBody(saved: Saved): Uint8Array {
  const { attemptId, seq, position, revision, head, receivedAt } = saved;
  return saveReceiptBody({
    attempt: attemptId,
    seq,
    item: chainItem(position),
    revision,
    head,
    receivedAt,
  });
}

function isContentError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONTENT_ERRORS.test(String(error.code));
}
