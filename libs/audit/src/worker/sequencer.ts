import { setTimeout as wait } from 'node:timers/promises';

import {
  EMPTY_RANGE,
  consistencyNodes,
  consistencyProof,
  rangeRoot,
  serialiseRange,
} from '@adal/proof';
import type { CompactRange, ConsistencyProof, Hash } from '@adal/proof';
import { Logger } from '@nestjs/common';

import { treeReader, type Sql } from '../stored-tree.js';
import { appendBatchIn, BATCH_LIMIT } from './append-batch.js';
import { alarm, LogAlarm } from './log-alarm.js';
import type { LogSigner } from './log-signer.js';
import { openSession, type SequencerSession } from './sequencer-session.js';
import { publishedRange, reread, storedSize, verifyAll } from './stored-log.js';

/** What one round did: entries that got a place, and the size of the published tree (unknown to one who does not lead). */
export type SequencedBatch = {
  readonly isLeader: boolean;
  readonly appended: number;
  readonly size: number | null;
};

type Lead = { readonly session: SequencerSession; readonly range: CompactRange };

const PAUSE_MS = 100;
const RETRY_MS = 1000;

/**
 * Gives pending entries their places and has the grown tree signed. It may die anywhere: leaves and
 * the removal of pending rows are one transaction, the signer remembers before it answers, and the
 * next leader first publishes what is stored and not yet published.
 */
export class Sequencer {
  private readonly logger = new Logger(Sequencer.name);
  private readonly stopping = new AbortController();
  private lead: Lead | null = null;
  private loop: Promise<void> | null = null;
  private halted: LogAlarm | null = null;

  constructor(
    private readonly url: string,
    private readonly signer: LogSigner,
  ) {}

  /** Set once the stored log was found to differ from the signed one; then nothing is signed any more. */
  get alarm(): LogAlarm | null {
    return this.halted;
  }

  /** One batch, appended and published; throws a `LogAlarm` where the stored log cannot be signed. */
  async runOnce(): Promise<SequencedBatch> {
    const lead = await this.takeLead();
    if (lead === null) return { isLeader: false, appended: 0, size: null };
    try {
      return await this.advance(lead);
    } catch (error) {
      await this.resign();
      throw error;
    }
  }

  /** Goes on until `stop` or an alarm, and settles then. */
  start(): Promise<void> {
    this.loop ??= this.runUntilStopped();
    return this.loop;
  }

  /** Waits for the batch at hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
    await this.resign();
  }

  private async advance({ session, range }: Lead): Promise<SequencedBatch> {
    const appended = await session.inTransaction(() => appendBatchIn(session, range.size));
    const grown = appended === 0 ? range : await this.publish(session, range);
    this.lead = { session, range: grown };
    return { isLeader: true, appended, size: grown.size };
  }

  private async takeLead(): Promise<Lead | null> {
    if (this.lead?.session.isOpen() === true) return this.lead;
    this.lead = null;
    const session = await openSession(this.url);
    if (session === null) return null;
    try {
      this.lead = { session, range: await this.recover(session) };
      return this.lead;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  /** A new leader believes the signer, checks the tables against it, and publishes what a dead one left behind. */
  private async recover(session: SequencerSession): Promise<CompactRange> {
    const published = await publishedRange(session);
    const signed = await this.signer.lastSigned();
    if (signed === null && published !== null)
      alarm('log.signer-forgot', { published: published.size });
    if (signed !== null) await verifyAll(session, signed);
    const stored = await storedSize(session);
    if (published?.size === stored) return published;
    return this.publish(session, published ?? EMPTY_RANGE);
  }

  /** Reads back what is stored from `range` on, has it signed, and makes the checkpoint public. */
  private async publish(session: SequencerSession, range: CompactRange): Promise<CompactRange> {
    const size = await storedSize(session);
    const grown = await reread(session, range, size);
    const root = rangeRoot(grown);
    const note = await this.signer.sign({ size, root, proof: await this.growth(session, size) });
    if (!note.ok) throw new LogAlarm(note.error);
    await session.inTransaction(() => insertCheckpoint(session, grown, { root, note: note.value }));
    return grown;
  }

  private async growth(sql: Sql, size: number): Promise<ConsistencyProof | null> {
    const signed = await this.signer.lastSigned();
    if (signed === null) return null;
    if (size < signed.size) alarm('log.smaller-tree', { signed: signed.size, stored: size });
    const reader = await treeReader(sql, consistencyNodes(signed.size, size), size);
    return consistencyProof(reader, signed.size, size);
  }

  private async runUntilStopped(): Promise<void> {
    while (!this.stopping.signal.aborted && this.halted === null) {
      const pauseMs = await this.round();
      await wait(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async round(): Promise<number> {
    try {
      const batch = await this.runOnce();
      if (!batch.isLeader) return RETRY_MS;
      return batch.appended === BATCH_LIMIT ? 0 : PAUSE_MS;
    } catch (error) {
      if (error instanceof LogAlarm) this.halted = error;
      this.logger.error(error);
      return RETRY_MS;
    }
  }

  private async resign(): Promise<void> {
    const session = this.lead?.session;
    this.lead = null;
    await session?.close().catch(() => undefined);
  }
}

async function insertCheckpoint(
  sql: Sql,
  range: CompactRange,
  { root, note }: { readonly root: Hash; readonly note: string },
): Promise<void> {
  await sql.query(
    'INSERT INTO audit.checkpoint (size, root, range, note) VALUES ($1, $2, $3, $4)',
    [range.size, root, serialiseRange(range), note],
  );
  await sql.query(`SELECT pg_notify('adal_checkpoint', $1)`, [String(range.size)]);
}
