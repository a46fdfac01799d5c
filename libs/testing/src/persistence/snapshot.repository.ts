import { AuditLog, SYSTEM_ACTOR } from '@adal/audit';
import type { Tx } from '@adal/database';
import { brand, type ContestId, type Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { snapshotRoot, type ChainState } from '../domain/index.js';

/** A stage whose next snapshot is due, under lock. */
export type DueSnapshot = { readonly contest_id: string; readonly stage: number };

/** Puts the state of all running chains into the log now and then. */
@Injectable()
export class SnapshotRepository {
  constructor(private readonly log: AuditLog) {}

  /** Locks one open stage that has begun and whose last snapshot is older than `everyMs`. */
  async lockDueIn(tx: Tx, now: Instant, everyMs: number): Promise<DueSnapshot | null> {
    const [due] = await tx.query<DueSnapshot>(
      `SELECT contest_id, stage FROM testing.stage
        WHERE status = 'open' AND window_from <= $1 AND snapshot_at <= $1 - $2::bigint
        ORDER BY contest_id, stage LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [now, everyMs],
    );
    return due ?? null;
  }

  async takeIn(tx: Tx, stage: DueSnapshot, now: Instant): Promise<void> {
    const chains = await tx.query<ChainState>(
      `SELECT id AS "attemptId", encode(head, 'hex') AS head, count FROM testing.attempt
        WHERE contest_id = $1 AND stage = $2 ORDER BY id`,
      [stage.contest_id, stage.stage],
    );
    const root = snapshotRoot(chains);
    const counts = chains.map((chain) => chain.count);
    await tx.query(
      `INSERT INTO testing.snapshot (contest_id, stage, taken_at, root, counts) VALUES ($1, $2, $3, $4, $5)`,
      [stage.contest_id, stage.stage, now, root, counts],
    );
    await tx.query(
      'UPDATE testing.stage SET snapshot_at = $3 WHERE contest_id = $1 AND stage = $2',
      [stage.contest_id, stage.stage, now],
    );
    const event = { type: 'attempts.snapshot', stage: stage.stage, attempts: chains.length, root };
    const contest = brand<ContestId>(stage.contest_id);
    await this.log.appendIn(tx, { contest, actor: SYSTEM_ACTOR, events: [event], at: now });
  }
}
