import {
  appendLink,
  encodeReceipt,
  makeReceiptBlock,
  receiptSigner,
  saveReceiptBody,
  secureRandom,
} from '@adal/proof';
import type { PoolClient } from 'pg';

import { STATEMENTS } from './tables.js';

/** One save as it came in. */
export type BareSave = {
  readonly attemptId: string;
  readonly position: number;
  readonly revision: number;
  readonly value: string;
};

/** What its sender is told. */
export type BareSaved = {
  readonly seq: number;
  readonly receivedAt: number;
  readonly receipt: string;
};

type Waiting = BareSave & {
  readonly resolve: (saved: BareSaved) => void;
  readonly reject: (error: unknown) => void;
};

type Row = { readonly n: number; readonly count: number; readonly head: Buffer };

type Link = {
  readonly save: Waiting;
  readonly seq: number;
  readonly salt: Uint8Array;
  readonly head: Uint8Array;
};

const SETTINGS = `SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off;
  SET enable_mergejoin = off; SET jit = off`;
const MAX_BATCH = 256;
const SALT_BYTES = 16;

/** Lock, clock, chain, write, commit, receipt: the save path without sessions, refusals and recovery. */
export class BareLane {
  private readonly signer = receiptSigner(secureRandom(32));
  private waiting: Waiting[] = [];
  private isBusy = false;

  constructor(private readonly client: PoolClient) {}

  static async on(client: PoolClient): Promise<BareLane> {
    await client.query(SETTINGS);
    return new BareLane(client);
  }

  save(save: BareSave): Promise<BareSaved> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...save, resolve, reject });
      if (!this.isBusy) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) {
      const batch = this.takeBatch();
      await this.commit(batch).catch((error: unknown) => {
        for (const one of batch) one.reject(error);
      });
    }
    this.isBusy = false;
  }

  private takeBatch(): readonly Waiting[] {
    const batch = new Map<string, Waiting>();
    const later: Waiting[] = [];
    for (const one of this.waiting) {
      if (batch.size < MAX_BATCH && !batch.has(one.attemptId)) batch.set(one.attemptId, one);
      else later.push(one);
    }
    this.waiting = later;
    return [...batch.values()];
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    const ids = batch.map((save) => save.attemptId);
    const positions = batch.map((save) => save.position);
    const [, locked, clock] = await Promise.all([
      this.client.query('BEGIN'),
      this.client.query<Row>({ name: 'lock', text: STATEMENTS.lock, values: [ids, positions] }),
      this.client.query<{ now: number }>({ name: 'now', text: STATEMENTS.now }),
    ]);
    const now = clock.rows[0]?.now ?? 0;
    const links = locked.rows.map((row) => linkOf(batch, row, now));
    await Promise.all([
      this.client.query({ name: 'write', text: STATEMENTS.write, values: columns(links, now) }),
      this.client.query('COMMIT'),
    ]);
    const bodies = links.map((link) => receiptBody(link, now));
    const receipts = makeReceiptBlock(bodies, this.signer).map(encodeReceipt);
    links.forEach(({ save, seq }, index) => {
      save.resolve({ seq, receivedAt: now, receipt: receipts[index] ?? '' });
    });
  }
}

function linkOf(batch: readonly Waiting[], row: Row, now: number): Link {
  const save = batch[row.n - 1];
  if (save === undefined) throw new Error('a row that nobody asked for');
  const { position, revision, value } = save;
  const salt = secureRandom(SALT_BYTES);
  const seq = row.count + 1;
  const link = { seq, item: String(position), revision, at: now, salt, value };
  return { save, seq, salt, head: appendLink(row.head, link).head };
}

function columns(links: readonly Link[], now: number): unknown[] {
  return [
    now,
    links.map(({ save }) => save.attemptId),
    links.map(({ seq }) => seq),
    links.map(({ save }) => save.position),
    links.map(({ save }) => save.revision),
    links.map(({ salt }) => salt),
    links.map(({ head }) => head),
    links.map(({ save }) => save.value),
  ];
}

function receiptBody({ save, seq, head }: Link, now: number): Uint8Array {
  const { attemptId, position, revision } = save;
  return saveReceiptBody({
    attempt: attemptId,
    seq,
    item: String(position),
    revision,
    head,
    receivedAt: now,
  });
}
