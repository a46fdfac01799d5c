import type { Tx } from '@adal/database';
import { toHex, type ContestId, type Instant, type WorkCode } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Assessment, Mark, MarkEvidence, OpenedMarks } from '../domain/index.js';

/** The last marks that a member gave a work. */
export type LastMarks = {
  readonly version: number;
  readonly marks: readonly Mark[];
  readonly commitment: string;
};

/** One version, ready to be stored; the salt is raw. */
export type NewMarks = {
  readonly contestId: ContestId;
  readonly workCode: WorkCode;
  readonly version: number;
  readonly marks: readonly Mark[];
  readonly salt: Uint8Array;
  readonly commitment: string;
  readonly givenAt: Instant;
};

/** A page of assessments. */
export type AssessmentPage = {
  readonly stage: number;
  readonly after: string;
  readonly limit: number;
};

const BATCH = 2_000;

/** The only writer of marks and of what they come to. */
@Injectable()
export class MarkRepository {
  /** Saves of one work wait for each other; saves of different works do not. */
  async lockWorkIn(tx: Tx, workCode: WorkCode): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('adal.mark/' || $1, 0))`, [
      workCode,
    ]);
  }

  async lastIn(tx: Tx, workCode: WorkCode): Promise<LastMarks | null> {
    const [row] = await tx.query<LastMarks>(
      `SELECT version, marks, commitment FROM commission.mark
        WHERE work_code = $1 ORDER BY version DESC LIMIT 1`,
      [workCode],
    );
    return row ?? null;
  }

  async insertIn(tx: Tx, given: NewMarks): Promise<void> {
    await tx.query(
      `INSERT INTO commission.mark (contest_id, work_code, version, marks, salt, commitment, given_at)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7)`,
      [
        ...[given.contestId, given.workCode, given.version, JSON.stringify(given.marks)],
        ...[Buffer.from(given.salt), given.commitment, given.givenAt],
      ],
    );
  }

  /** How many works of the stage nobody has marked yet; not whose. */
  async missingIn(tx: Tx, contestId: ContestId, stage: number): Promise<number> {
    const [row] = await tx.query<{ missing: number }>(
      `SELECT count(*) AS missing FROM commission.work
        WHERE contest_id = $1 AND stage = $2
          AND NOT EXISTS (SELECT FROM commission.mark WHERE mark.work_code = work.work_code)`,
      [contestId, stage],
    );
    return row?.missing ?? 0;
  }

  /** The last version of every work: read when marks are closed, never before. */
  lastOfStageIn(tx: Tx, contestId: ContestId, stage: number): Promise<readonly OpenedMarks[]> {
    return tx.query<OpenedMarks>(
      `SELECT work.candidate_code AS code, work.pseudonym, last.marks
         FROM commission.work
        CROSS JOIN LATERAL (
          SELECT marks FROM commission.mark
           WHERE mark.work_code = work.work_code ORDER BY version DESC LIMIT 1
        ) AS last
        WHERE work.contest_id = $1 AND work.stage = $2`,
      [contestId, stage],
    );
  }

  /** Every version, for restricted evidence. */
  async versionsIn(tx: Tx, contestId: ContestId): Promise<readonly MarkEvidence[]> {
    const rows = await tx.query<Omit<MarkEvidence, 'salt'> & { readonly salt: Buffer }>(
      `SELECT mark.work_code AS "workCode", mark.version, mark.marks, mark.salt, mark.commitment,
              mark.given_at AS "givenAt"
         FROM commission.work JOIN commission.mark USING (work_code)
        WHERE work.contest_id = $1 ORDER BY mark.work_code, mark.version`,
      [contestId],
    );
    return rows.map(({ salt, ...row }) => ({ ...row, salt: toHex(salt) }));
  }

  async assessIn(
    tx: Tx,
    of: { readonly contestId: ContestId; readonly stage: number },
    assessments: readonly Assessment[],
  ): Promise<void> {
    for (let start = 0; start < assessments.length; start += BATCH) {
      const batch = assessments.slice(start, start + BATCH);
      await tx.query(
        `INSERT INTO commission.assessment (contest_id, stage, candidate_code, points, marks, gaps)
         SELECT $1, $2, * FROM unnest($3::text[], $4::integer[], $5::jsonb[], $6::jsonb[])`,
        [
          of.contestId,
          of.stage,
          batch.map(({ code }) => code),
          batch.map(({ points }) => points),
          batch.map(({ marks }) => JSON.stringify(marks)),
          batch.map(({ gaps }) => JSON.stringify(gaps)),
        ],
      );
    }
  }

  /** One row more than the limit, if there is one; by code. */
  assessmentsIn(
    tx: Tx,
    contestId: ContestId,
    { stage, after, limit }: AssessmentPage,
  ): Promise<readonly Assessment[]> {
    return tx.query<Assessment>(
      `SELECT candidate_code AS code, points, marks, gaps FROM commission.assessment
        WHERE contest_id = $1 AND stage = $2 AND candidate_code > $3
        ORDER BY candidate_code LIMIT $4 + 1`,
      [contestId, stage, after, limit],
    );
  }

  /** Everybody assessed in any stage, by stage and code. */
  allAssessmentsIn(
    tx: Tx,
    contestId: ContestId,
  ): Promise<readonly (Assessment & { readonly stage: number })[]> {
    return tx.query<Assessment & { readonly stage: number }>(
      `SELECT stage, candidate_code AS code, points, marks, gaps FROM commission.assessment
        WHERE contest_id = $1 ORDER BY stage, candidate_code`,
      [contestId],
    );
  }

  /** Points of everybody assessed in the stage. */
  pointsIn(
    tx: Tx,
    contestId: ContestId,
    stage: number,
  ): Promise<readonly Pick<Assessment, 'code' | 'points'>[]> {
    return tx.query<Pick<Assessment, 'code' | 'points'>>(
      `SELECT candidate_code AS code, points FROM commission.assessment
        WHERE contest_id = $1 AND stage = $2`,
      [contestId, stage],
    );
  }
}
