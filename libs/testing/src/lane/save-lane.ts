import { ReceiptKeys } from '@adal/audit';
import { CLOCK, LANE_POOL, type Clock } from '@adal/database';
import { ok, type Result } from '@adal/kernel';
import { makeReceiptBlock, receiptBytes, saveReceiptBody, type Receipt } from '@adal/proof';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { AttemptCloser } from '../attempt-closer.js';
import { chainItem } from '../domain/index.js';
import { Batcher, type Answers, type Locks } from './batcher.js';
import { commitBatch, type Saved, type SaveRequest } from './save-batch.js';
import { prepareClient } from './save-statements.js';

/** A stored save with its receipt, as the header `Adal-Receipt` carries it. */
export type SaveAnswer = Saved & { readonly receipt: string };

/**
 * The one path of saves in a process. Two processes may run it at once: rows are locked, and the chain's head is read
 * under the lock. An answer is given only after COMMIT, with a receipt that is signed once per batch.
 */
@Injectable()
export class SaveLane {
  private readonly batcher = new Batcher<SaveRequest, SaveAnswer>((batch, locks) =>
    this.run(batch, locks),
  );

  constructor(
    @Inject(LANE_POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly keys: ReceiptKeys,
    private readonly closer: AttemptCloser,
  ) {}

  /** Refusals are values; a rejection means that nothing is known, and the client sends the same save again. */
  save(request: SaveRequest): Promise<Result<SaveAnswer>> {
    return this.batcher.submit(request);
  }

  private async run(batch: readonly SaveRequest[], locks: Locks): Promise<Answers<SaveAnswer>> {
    const outcome = await this.transact(batch, locks);
    this.touchLate(batch, outcome);
    const saved = outcome.flatMap((result) => (result?.ok === true ? [result.value] : []));
    const receipts = makeReceiptBlock(saved.map(receiptBody), this.keys.signer).map(headerOf);
    let next = 0;
    return outcome.map((result) => {
      if (result?.ok !== true) return result;
      const receipt = receipts[next] ?? '';
      next += 1;
      return ok({ ...result.value, receipt });
    });
  }

  /** A late save is also the touch that closes its attempt; the answer does not wait for it. */
  private touchLate(batch: readonly SaveRequest[], outcome: Answers<Saved>): void {
    const late = batch.filter((_, index) => {
      const result = outcome[index] ?? null;
      return result !== null && !result.ok && result.error.code === 'attempt.time-over';
    });
    if (late.length > 0) this.closer.touch(late.map((request) => request.attemptId));
  }

  private async transact(batch: readonly SaveRequest[], locks: Locks): Promise<Answers<Saved>> {
    const client = await this.pool.connect();
    try {
      await prepareClient(client);
      const outcome = await commitBatch(client, batch, { clock: this.clock, locks });
      client.release();
      return outcome;
    } catch (error) {
      await giveBack(client);
      throw error;
    }
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

/** As `encodeReceipt` writes it, with Node's own base64url. */
function headerOf(receipt: Receipt): string {
  const { buffer, byteOffset, byteLength } = receiptBytes(receipt);
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64url');
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
