import type { Tx } from '@adal/database';
import type { ApplicationId, CandidateCode, ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { RankingEvidence, RankingRow, TieCheckpoint } from '../domain/index.js';

/** A ranking without its rows. */
export type RankingHead = Omit<RankingEvidence, 'rows'> & { readonly count: number };

/** A row with the application behind the code. */
export type StoredRow = RankingRow & { readonly applicationId: ApplicationId };

/** A page of one version. */
export type RankingPage = {
  readonly version: number;
  readonly after: number;
  readonly limit: number;
};

type HeadRow = Omit<RankingHead, 'checkpoint'> & {
  readonly size: number | null;
  readonly checkpointRoot: string | null;
};

const BATCH = 5_000;

const COLUMNS = `rank, candidate_code AS code, application_id AS "applicationId", total, points, tie`;

/** The only writer of rankings; the last version is the one that counts. */
@Injectable()
export class RankingRepository {
  async headIn(tx: Tx, contestId: ContestId): Promise<RankingHead | null> {
    const [row] = await tx.query<HeadRow>(
      `SELECT version, count, root, beacon, checkpoint_size AS size,
              checkpoint_root AS "checkpointRoot"
         FROM commission.ranking WHERE contest_id = $1 ORDER BY version DESC LIMIT 1`,
      [contestId],
    );
    if (row === undefined) return null;
    const { size, checkpointRoot, ...head } = row;
    return { ...head, checkpoint: checkpointOf(size, checkpointRoot) };
  }

  /** One row more than the limit, if there is one. */
  pageIn(
    tx: Tx,
    contestId: ContestId,
    { version, after, limit }: RankingPage,
  ): Promise<readonly RankingRow[]> {
    return tx.query<RankingRow>(
      `SELECT rank, candidate_code AS code, total, points, tie FROM commission.ranking_row
        WHERE contest_id = $1 AND version = $2 AND rank > $3 ORDER BY rank LIMIT $4 + 1`,
      [contestId, version, after, limit],
    );
  }

  /** All rows of one version by rank. */
  rowsIn(tx: Tx, contestId: ContestId, version: number): Promise<readonly StoredRow[]> {
    return tx.query<StoredRow>(
      `SELECT ${COLUMNS} FROM commission.ranking_row
        WHERE contest_id = $1 AND version = $2 ORDER BY rank`,
      [contestId, version],
    );
  }

  /** By the key of the table: a candidate's own place costs the same in a contest of any size. */
  async rowOfIn(
    tx: Tx,
    contestId: ContestId,
    of: { readonly version: number; readonly code: CandidateCode },
  ): Promise<StoredRow | null> {
    const [row] = await tx.query<StoredRow>(
      `SELECT ${COLUMNS} FROM commission.ranking_row
        WHERE contest_id = $1 AND version = $2 AND candidate_code = $3`,
      [contestId, of.version, of.code],
    );
    return row ?? null;
  }

  async insertIn(
    tx: Tx,
    contestId: ContestId,
    head: Omit<RankingHead, 'count'>,
    rows: readonly StoredRow[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO commission.ranking (contest_id, version, count, root, beacon, checkpoint_size,
         checkpoint_root)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[contestId, head.version, rows.length, head.root, head.beacon],
        ...[head.checkpoint?.size ?? null, head.checkpoint?.root ?? null],
      ],
    );
    for (let start = 0; start < rows.length; start += BATCH) {
      await insertRowsIn(tx, contestId, head.version, rows.slice(start, start + BATCH));
    }
  }
}

/** Points travel as JSON: `unnest` would flatten an array of arrays. */
async function insertRowsIn(
  tx: Tx,
  contestId: ContestId,
  version: number,
  rows: readonly StoredRow[],
): Promise<void> {
  await tx.query(
    `INSERT INTO commission.ranking_row (contest_id, version, rank, candidate_code, application_id,
       total, points, tie)
     SELECT $1, $2, rank, code, "applicationId", total, points, tie
       FROM jsonb_to_recordset($3::jsonb)
         AS row (rank integer, code text, "applicationId" uuid, total integer, points integer[], tie text)`,
    [contestId, version, JSON.stringify(rows)],
  );
}

function checkpointOf(size: number | null, root: string | null): TieCheckpoint | null {
  return size === null || root === null ? null : { size, root };
}
