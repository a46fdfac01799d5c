import type { Tx } from '@adal/database';
import type { ApplicationId, CandidateCode, ContestId, EntryId, StaffId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { ContestOutline, ContestState, SealedMember, SigningRole } from '../domain/index.js';

/** A signature under the publication and the log entry that must be covered. */
export type SignedEntry = {
  readonly role: SigningRole;
  readonly staffId: StaffId;
  readonly entryId: EntryId;
};

/** The only writer of the contest's tables; what it writes follows from events. */
@Injectable()
export class ContestRepository {
  async findIn(tx: Tx, id: ContestId): Promise<ContestState | null> {
    const [row] = await tx.query<{ state: ContestState }>(
      'SELECT state FROM contest.contest WHERE id = $1',
      [id],
    );
    return row?.state ?? null;
  }

  /** Whoever changes a contest waits here; ask the time after. */
  async lockIn(tx: Tx, id: ContestId): Promise<ContestState | null> {
    const [row] = await tx.query<{ state: ContestState }>(
      'SELECT state FROM contest.contest WHERE id = $1 FOR UPDATE',
      [id],
    );
    return row?.state ?? null;
  }

  async rerunOfIn(tx: Tx, id: ContestId): Promise<ContestState | null> {
    const [row] = await tx.query<{ state: ContestState }>(
      'SELECT state FROM contest.contest WHERE rerun_of = $1',
      [id],
    );
    return row?.state ?? null;
  }

  /** What was ever announced, by id. */
  outlinesIn(tx: Tx): Promise<readonly ContestOutline[]> {
    return tx.query<ContestOutline>(
      `SELECT contest.id AS "contestId", contest.region_id AS "regionId", contest.status,
              contest.rerun_of AS "rerunOf", contest.state->'position'->'title' AS title,
              body.name AS "bodyName"
         FROM contest.contest JOIN contest.body ON body.id = contest.body_id
        WHERE contest.status <> 'draft' ORDER BY contest.id`,
    );
  }

  async insertIn(tx: Tx, state: ContestState): Promise<void> {
    const { id, bodyId, regionId, lineage } = state;
    await tx.query(
      `INSERT INTO contest.contest (id, body_id, region_id, rerun_of, half, status, is_suspended,
         ruleset_hash, accept_from, accept_until, reveal_until, version, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12::jsonb)`,
      [id, bodyId, regionId, lineage.rerunOf, lineage.half, ...changing(state)],
    );
  }

  /** The columns beside the state say the same as the state. */
  async updateIn(tx: Tx, state: ContestState): Promise<void> {
    const { id, bodyId, regionId } = state;
    await tx.query(
      `UPDATE contest.contest SET body_id = $2, region_id = $3, status = $4, is_suspended = $5,
         ruleset_hash = $6, accept_from = $7, accept_until = $8, reveal_until = $9,
         version = version + 1, state = $10::jsonb
       WHERE id = $1`,
      [id, bodyId, regionId, ...changing(state)],
    );
  }

  /** A signature given again after a revision takes the place of the void one. */
  async addSignatureIn(tx: Tx, id: ContestId, signed: SignedEntry): Promise<void> {
    await tx.query(
      `INSERT INTO contest.publication_signature (contest_id, role, staff_id, entry_id)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (contest_id, role)
         DO UPDATE SET staff_id = excluded.staff_id, entry_id = excluded.entry_id`,
      [id, signed.role, signed.staffId, signed.entryId],
    );
  }

  async signedEntriesIn(tx: Tx, id: ContestId): Promise<readonly EntryId[]> {
    const rows = await tx.query<{ entry_id: EntryId }>(
      'SELECT entry_id FROM contest.publication_signature WHERE contest_id = $1',
      [id],
    );
    return rows.map((row) => row.entry_id);
  }

  async addSecretIn(tx: Tx, id: ContestId, formSecret: string): Promise<void> {
    await tx.query('INSERT INTO contest.secret (contest_id, form_secret) VALUES ($1, $2)', [
      id,
      Buffer.from(formSecret, 'hex'),
    ]);
  }

  /** Hex; null before the announcement. Only the worker's role may read it. */
  async secretIn(tx: Tx, id: ContestId): Promise<string | null> {
    const [row] = await tx.query<{ form_secret: Buffer }>(
      'SELECT form_secret FROM contest.secret WHERE contest_id = $1',
      [id],
    );
    return row?.form_secret.toString('hex') ?? null;
  }

  async sealIn(tx: Tx, id: ContestId, members: readonly SealedMember[]): Promise<void> {
    await tx.query(
      `INSERT INTO contest.sealed_application (contest_id, application_id, candidate_code)
       SELECT $1, * FROM unnest($2::uuid[], $3::text[])`,
      [id, members.map((member) => member.applicationId), members.map((member) => member.code)],
    );
  }

  /** By code, which tells nothing of the order of arrival. */
  async sealedIn(tx: Tx, id: ContestId): Promise<readonly SealedMember[]> {
    const rows = await tx.query<{ application_id: ApplicationId; candidate_code: CandidateCode }>(
      `SELECT application_id, candidate_code FROM contest.sealed_application
        WHERE contest_id = $1 ORDER BY candidate_code`,
      [id],
    );
    return rows.map((row) => ({ applicationId: row.application_id, code: row.candidate_code }));
  }
}

function changing(state: ContestState): readonly unknown[] {
  const { status, isSuspended, rulesetHash, windows, beacon } = state;
  const revealUntil = beacon.value === null ? beacon.revealUntil : null;
  const { acceptFrom, acceptUntil } = windows;
  return [
    status,
    isSuspended,
    rulesetHash,
    acceptFrom,
    acceptUntil,
    revealUntil,
    JSON.stringify(state),
  ];
}
