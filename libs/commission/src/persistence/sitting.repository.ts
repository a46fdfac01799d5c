import type { Tx } from '@adal/database';
import type { CandidateCode, ContestId, EntryId, Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { SittingState } from '../domain/index.js';

/** The reason behind a motion's hash. */
export type MotionReason = { readonly motion: number; readonly reason: string | null };

/** A decision as stored: in effect once a published checkpoint covers its entry. */
export type StoredDecision = {
  readonly entryId: EntryId;
  readonly status: 'pending' | 'effective' | 'voided';
  readonly motion: number;
  readonly code: CandidateCode | null;
  readonly effectiveAt: Instant | null;
  readonly standstillUntil: Instant | null;
};

/** The only writer of sittings, motions and decisions; what it writes follows from events. */
@Injectable()
export class SittingRepository {
  /** The contest's lock comes first, so that whoever waits here waits for one order only. */
  async lockIn(tx: Tx, contestId: ContestId): Promise<SittingState | null> {
    const [row] = await tx.query<{ state: SittingState }>(
      'SELECT state FROM commission.sitting WHERE contest_id = $1 FOR UPDATE',
      [contestId],
    );
    return row?.state ?? null;
  }

  async viewIn(tx: Tx, contestId: ContestId): Promise<SittingState | null> {
    const [row] = await tx.query<{ state: SittingState }>(
      'SELECT state FROM commission.sitting WHERE contest_id = $1',
      [contestId],
    );
    return row?.state ?? null;
  }

  async insertIn(tx: Tx, contestId: ContestId, id: string, state: SittingState): Promise<void> {
    await tx.query(
      `INSERT INTO commission.sitting (id, contest_id, status, version, state)
       VALUES ($1, $2, $3, 1, $4::jsonb)`,
      [id, contestId, state.status, JSON.stringify(state)],
    );
  }

  async updateIn(tx: Tx, contestId: ContestId, state: SittingState): Promise<void> {
    await tx.query(
      `UPDATE commission.sitting SET status = $2, version = version + 1, state = $3::jsonb
        WHERE contest_id = $1`,
      [contestId, state.status, JSON.stringify(state)],
    );
  }

  async addReasonIn(tx: Tx, contestId: ContestId, { motion, reason }: MotionReason): Promise<void> {
    await tx.query(
      'INSERT INTO commission.motion (contest_id, motion, reason) VALUES ($1, $2, $3)',
      [contestId, motion, reason],
    );
  }

  reasonsIn(tx: Tx, contestId: ContestId): Promise<readonly MotionReason[]> {
    return tx.query<MotionReason>(
      'SELECT motion, reason FROM commission.motion WHERE contest_id = $1 ORDER BY motion',
      [contestId],
    );
  }

  async addDecisionIn(
    tx: Tx,
    contestId: ContestId,
    decision: Pick<StoredDecision, 'entryId' | 'motion' | 'code'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO commission.decision (contest_id, entry_id, status, motion, candidate_code)
       VALUES ($1, $2, 'pending', $3, $4)`,
      [contestId, decision.entryId, decision.motion, decision.code],
    );
  }

  async decisionIn(tx: Tx, contestId: ContestId): Promise<StoredDecision | null> {
    const [row] = await tx.query<StoredDecision>(
      `SELECT entry_id AS "entryId", status, motion, candidate_code AS code,
              effective_at AS "effectiveAt", standstill_until AS "standstillUntil"
         FROM commission.decision WHERE contest_id = $1`,
      [contestId],
    );
    return row ?? null;
  }

  /** Instants of the effect stay: it was in effect until then. */
  async voidDecisionIn(tx: Tx, contestId: ContestId): Promise<void> {
    await tx.query(`UPDATE commission.decision SET status = 'voided' WHERE contest_id = $1`, [
      contestId,
    ]);
  }

  async applyDecisionIn(
    tx: Tx,
    contestId: ContestId,
    times: { readonly effectiveAt: Instant; readonly standstillUntil: Instant },
  ): Promise<void> {
    await tx.query(
      `UPDATE commission.decision
          SET status = 'effective', effective_at = $2, standstill_until = $3
        WHERE contest_id = $1 AND status = 'pending'`,
      [contestId, times.effectiveAt, times.standstillUntil],
    );
  }
}
