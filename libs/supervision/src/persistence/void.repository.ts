import type { Tx } from '@adal/database';
import type { CaseId, ContestId, EntryId, VoidId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { VoidEffects, VoidState } from '../domain/index.js';

/** A void with the effects that were shown, and the log entry that must be covered. */
export type StoredVoid = {
  readonly state: VoidState;
  readonly effects: VoidEffects;
  readonly entryId: EntryId | null;
};

const COLUMNS = 'state, effects, entry_id AS "entryId"';

/** The only writer of voids; under the contest's lock. */
@Injectable()
export class VoidRepository {
  async findIn(tx: Tx, id: VoidId): Promise<StoredVoid | null> {
    const [row] = await tx.query<StoredVoid>(
      `SELECT ${COLUMNS} FROM supervision.void WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** By id, which is random. */
  listIn(tx: Tx, contestId: ContestId): Promise<readonly StoredVoid[]> {
    return tx.query<StoredVoid>(
      `SELECT ${COLUMNS} FROM supervision.void WHERE contest_id = $1 ORDER BY id`,
      [contestId],
    );
  }

  /** Those that stand in several contests: proposed, signed or in effect. */
  ofContestsIn(tx: Tx, contestIds: readonly ContestId[]): Promise<readonly StoredVoid[]> {
    return tx.query<StoredVoid>(
      `SELECT ${COLUMNS} FROM supervision.void
        WHERE contest_id = ANY ($1::uuid[]) AND status <> 'withdrawn'`,
      [contestIds],
    );
  }

  /** The one that is proposed, signed or in effect; an index allows no second. */
  async standingIn(tx: Tx, contestId: ContestId): Promise<StoredVoid | null> {
    const [row] = await tx.query<StoredVoid>(
      `SELECT ${COLUMNS} FROM supervision.void
        WHERE contest_id = $1 AND status IN ('proposed', 'signed', 'recorded')`,
      [contestId],
    );
    return row ?? null;
  }

  /** Proposals and voids of a case, the standing one first. */
  async ofCaseIn(tx: Tx, caseId: CaseId): Promise<StoredVoid | null> {
    const [row] = await tx.query<StoredVoid>(
      `SELECT ${COLUMNS} FROM supervision.void WHERE case_id = $1
        ORDER BY status = 'withdrawn', id LIMIT 1`,
      [caseId],
    );
    return row ?? null;
  }

  async insertIn(tx: Tx, { state, effects }: Omit<StoredVoid, 'entryId'>): Promise<void> {
    await tx.query(
      `INSERT INTO supervision.void (id, contest_id, case_id, status, effects, version, state)
       VALUES ($1, $2, $3, $4, $5::jsonb, 1, $6::jsonb)`,
      [
        ...[state.id, state.contestId, state.caseId, state.status],
        ...[JSON.stringify(effects), JSON.stringify(state)],
      ],
    );
  }

  async updateIn(tx: Tx, state: VoidState, entryId: EntryId | null): Promise<void> {
    await tx.query(
      `UPDATE supervision.void
          SET status = $2, entry_id = $3, version = version + 1, state = $4::jsonb
        WHERE id = $1`,
      [state.id, state.status, entryId, JSON.stringify(state)],
    );
  }

  /** Contests with a signed void that the published log covers by now. */
  async coveredIn(tx: Tx, limit: number): Promise<readonly ContestId[]> {
    const rows = await tx.query<{ id: ContestId }>(
      `SELECT void.contest_id AS id FROM supervision.void
         JOIN audit.leaf ON leaf.entry_id = void.entry_id
        WHERE void.status = 'signed' AND leaf.leaf_index < (SELECT max(size) FROM audit.checkpoint)
        ORDER BY void.contest_id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }
}
