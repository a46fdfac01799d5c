import type { Tx } from '@adal/database';
import {
  toHex,
  type ApplicationId,
  type ContestId,
  type MemberPseudonym,
  type StaffId,
  type WorkCode,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { SaltedWork } from '../domain/index.js';

/** `stage:<index>` or `sitting`: a member has another name in each. */
export type NameScope = `stage:${number}` | 'sitting';

/** Under which name a member stands in the log. */
export type MemberName = {
  readonly staffId: StaffId;
  readonly pseudonym: MemberPseudonym;
  readonly isChair: boolean;
};

/** A stage marked by people. */
export type MarkingStage = { readonly status: 'open' | 'closed'; readonly works: number };

/** A work as the program finds it by its code. */
export type StoredWork = {
  readonly workCode: WorkCode;
  readonly contestId: ContestId;
  readonly stage: number;
  readonly position: number;
  readonly staffId: StaffId;
  readonly pseudonym: MemberPseudonym;
  readonly applicationId: ApplicationId;
};

/** A line of a member's list: the last version of the own marks, 0 without any. */
export type OwnWork = {
  readonly workCode: WorkCode;
  readonly stage: number;
  readonly position: number;
  readonly revision: number;
};

/** Where a page of the own list begins. */
export type OwnListPlace = {
  readonly stage: number;
  readonly position: number;
  readonly limit: number;
};

/** Rows of one INSERT. */
const BATCH = 5_000;

/** The only writer of stages, names and works. */
@Injectable()
export class WorkRepository {
  async stageIn(tx: Tx, contestId: ContestId, stage: number): Promise<MarkingStage | null> {
    return this.readStageIn(tx, contestId, { stage, lock: '' });
  }

  /** Whoever saves marks holds the stage together with others; only closing has to wait. */
  async shareStageIn(tx: Tx, contestId: ContestId, stage: number): Promise<MarkingStage | null> {
    return this.readStageIn(tx, contestId, { stage, lock: 'FOR SHARE' });
  }

  /** Waits for every save under way; no other begins before the end of the transaction. */
  async lockStageIn(tx: Tx, contestId: ContestId, stage: number): Promise<MarkingStage | null> {
    return this.readStageIn(tx, contestId, { stage, lock: 'FOR UPDATE' });
  }

  async openStageIn(
    tx: Tx,
    contestId: ContestId,
    opened: { readonly stage: number; readonly works: number; readonly root: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO commission.marking_stage (contest_id, stage, status, works, root)
       VALUES ($1, $2, 'open', $3, $4)`,
      [contestId, opened.stage, opened.works, opened.root],
    );
  }

  async closeStageIn(tx: Tx, contestId: ContestId, stage: number): Promise<void> {
    await tx.query(
      `UPDATE commission.marking_stage SET status = 'closed' WHERE contest_id = $1 AND stage = $2`,
      [contestId, stage],
    );
  }

  async nameIn(
    tx: Tx,
    contestId: ContestId,
    scope: NameScope,
    names: readonly MemberName[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO commission.member_name (contest_id, scope, staff_id, pseudonym, is_chair)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::text[], $5::boolean[])`,
      [
        contestId,
        scope,
        names.map(({ staffId }) => staffId),
        names.map(({ pseudonym }) => pseudonym),
        names.map(({ isChair }) => isChair),
      ],
    );
  }

  /** In the order of the pseudonyms. */
  namesIn(tx: Tx, contestId: ContestId, scope: NameScope): Promise<readonly MemberName[]> {
    return tx.query<MemberName>(
      `SELECT staff_id AS "staffId", pseudonym, is_chair AS "isChair"
         FROM commission.member_name WHERE contest_id = $1 AND scope = $2 ORDER BY pseudonym`,
      [contestId, scope],
    );
  }

  async insertIn(tx: Tx, contestId: ContestId, works: readonly SaltedWork[]): Promise<void> {
    for (let start = 0; start < works.length; start += BATCH) {
      await insertBatchIn(tx, contestId, works.slice(start, start + BATCH));
    }
  }

  async findIn(tx: Tx, workCode: WorkCode): Promise<StoredWork | null> {
    const [row] = await tx.query<StoredWork>(
      `SELECT work_code AS "workCode", contest_id AS "contestId", stage, position,
              staff_id AS "staffId", pseudonym, application_id AS "applicationId"
         FROM commission.work WHERE work_code = $1`,
      [workCode],
    );
    return row ?? null;
  }

  /** One row more than the limit, if there is one; in the member's own random order. */
  ownIn(
    tx: Tx,
    contestId: ContestId,
    staffId: StaffId,
    place: OwnListPlace,
  ): Promise<readonly OwnWork[]> {
    return tx.query<OwnWork>(
      `SELECT work_code AS "workCode", stage, position,
              coalesce((SELECT max(version) FROM commission.mark
                         WHERE mark.work_code = work.work_code), 0) AS revision
         FROM commission.work
        WHERE contest_id = $1 AND staff_id = $2 AND (stage, position) > ($3, $4)
        ORDER BY stage, position LIMIT $5 + 1`,
      [contestId, staffId, place.stage, place.position, place.limit],
    );
  }

  /** The whole map, for restricted evidence. */
  async mapIn(tx: Tx, contestId: ContestId): Promise<readonly SaltedWork[]> {
    const rows = await tx.query<Omit<SaltedWork, 'salt'> & { readonly salt: Buffer }>(
      `SELECT work_code AS "workCode", stage, staff_id AS "staffId", pseudonym,
              application_id AS "applicationId", candidate_code AS code, position, salt
         FROM commission.work WHERE contest_id = $1 ORDER BY work_code`,
      [contestId],
    );
    return rows.map(({ salt, ...row }) => ({ ...row, salt: toHex(salt) }));
  }

  private async readStageIn(
    tx: Tx,
    contestId: ContestId,
    { stage, lock }: { readonly stage: number; readonly lock: '' | 'FOR SHARE' | 'FOR UPDATE' },
  ): Promise<MarkingStage | null> {
    const [row] = await tx.query<MarkingStage>(
      `SELECT status, works FROM commission.marking_stage
        WHERE contest_id = $1 AND stage = $2 ${lock}`,
      [contestId, stage],
    );
    return row ?? null;
  }
}

async function insertBatchIn(
  tx: Tx,
  contestId: ContestId,
  works: readonly SaltedWork[],
): Promise<void> {
  await tx.query(
    `INSERT INTO commission.work (contest_id, work_code, stage, position, staff_id, pseudonym,
       application_id, candidate_code, salt)
     SELECT $1, * FROM unnest($2::text[], $3::smallint[], $4::integer[], $5::uuid[], $6::text[],
       $7::uuid[], $8::text[], $9::bytea[])`,
    [
      contestId,
      works.map(({ workCode }) => workCode),
      works.map(({ stage }) => stage),
      works.map(({ position }) => position),
      works.map(({ staffId }) => staffId),
      works.map(({ pseudonym }) => pseudonym),
      works.map(({ applicationId }) => applicationId),
      works.map(({ code }) => code),
      works.map(({ salt }) => Buffer.from(salt, 'hex')),
    ],
  );
}
