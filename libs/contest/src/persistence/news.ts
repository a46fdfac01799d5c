import { randomUUID } from 'node:crypto';

import type { Tx } from '@adal/database';
import type { ContestId, Instant } from '@adal/kernel';

/** What a candidate must be told, as both realms call it. */
export type NewsKind =
  | 'stage-opened'
  | 'stage-result'
  | 'result-ready'
  | 'offer-made'
  | 'offer-accepted'
  | 'offer-declined'
  | 'offer-halted'
  | 'offer-resumed'
  | 'offer-withdrawn'
  | 'appeal-decided'
  | 'contest-voided'
  | 'rerun-ordered';

export type News = {
  readonly contestId: ContestId;
  readonly kind: NewsKind;
  readonly at: Instant;
  /** From 0; only news of a stage. */
  readonly stage?: number;
  /** By when the candidate has to do something. */
  readonly until?: Instant;
};

/** What these candidates must be told, in the transaction of what happened; the identity realm knows who they are. */
export async function writeNewsIn(
  tx: Tx,
  { contestId, kind, at, stage, until }: News,
  applicationIds: readonly string[],
): Promise<void> {
  if (applicationIds.length === 0) return;
  await tx.query(
    `INSERT INTO exchange.notice (id, contest_id, application_id, kind, at, stage, until)
     SELECT unnest($1::uuid[]), $2, unnest($3::uuid[]), $4, $5, $6, $7`,
    [
      ...[applicationIds.map(() => randomUUID()), contestId, applicationIds, kind, at],
      ...[stage ?? null, until ?? null],
    ],
  );
  await tx.query('NOTIFY adal_exchange');
}
