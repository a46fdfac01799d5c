import type { Tx } from '@adal/database';
import type { CaseId, ContestId, FindingId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { CaseState } from '../domain/index.js';

type Row = { readonly state: CaseState };

/** The reasoning behind the hash of a finding. */
export type FindingReason = { readonly findingId: FindingId; readonly reason: string };

/** The only writer of cases; the contest's lock comes first, so that a row here is never waited for. */
@Injectable()
export class CaseRepository {
  async findIn(tx: Tx, id: CaseId): Promise<CaseState | null> {
    const [row] = await tx.query<Row>(
      'SELECT state FROM supervision.violation_case WHERE id = $1',
      [id],
    );
    return row?.state ?? null;
  }

  /** By id, which is random. */
  async listIn(tx: Tx, contestId: ContestId): Promise<readonly CaseState[]> {
    const rows = await tx.query<Row>(
      'SELECT state FROM supervision.violation_case WHERE contest_id = $1 ORDER BY id',
      [contestId],
    );
    return rows.map(({ state }) => state);
  }

  /** Of several contests at once. */
  async ofContestsIn(tx: Tx, contestIds: readonly ContestId[]): Promise<readonly CaseState[]> {
    const rows = await tx.query<Row>(
      'SELECT state FROM supervision.violation_case WHERE contest_id = ANY ($1::uuid[]) ORDER BY id',
      [contestIds],
    );
    return rows.map(({ state }) => state);
  }

  /** Every closed case of every contest. */
  async closedIn(tx: Tx): Promise<readonly CaseState[]> {
    const rows = await tx.query<Row>(
      `SELECT state FROM supervision.violation_case WHERE status = 'closed' ORDER BY id`,
    );
    return rows.map(({ state }) => state);
  }

  async hasOpenIn(tx: Tx, contestId: ContestId): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM supervision.violation_case WHERE contest_id = $1 AND status = 'open'`,
      [contestId],
    );
    return rows.length > 0;
  }

  async insertIn(tx: Tx, state: CaseState): Promise<void> {
    await tx.query(
      `INSERT INTO supervision.violation_case (id, contest_id, region_id, status, version, state)
       VALUES ($1, $2, $3, $4, 1, $5::jsonb)`,
      [state.id, state.contestId, state.regionId, state.status, JSON.stringify(state)],
    );
  }

  async updateIn(tx: Tx, state: CaseState): Promise<void> {
    await tx.query(
      `UPDATE supervision.violation_case SET status = $2, version = version + 1, state = $3::jsonb
        WHERE id = $1`,
      [state.id, state.status, JSON.stringify(state)],
    );
  }

  async addReasonIn(tx: Tx, about: CaseState, { findingId, reason }: FindingReason): Promise<void> {
    await tx.query(
      `INSERT INTO supervision.finding_reason (finding_id, contest_id, case_id, reason)
       VALUES ($1, $2, $3, $4)`,
      [findingId, about.contestId, about.id, reason],
    );
  }

  reasonsIn(tx: Tx, contestId: ContestId): Promise<readonly FindingReason[]> {
    return tx.query<FindingReason>(
      `SELECT finding_id AS "findingId", reason FROM supervision.finding_reason
        WHERE contest_id = $1`,
      [contestId],
    );
  }
}
