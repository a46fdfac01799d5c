import { randomUUID } from 'node:crypto';

import type { Tx } from '@adal/database';
import type { ApplicationId, CandidateCode, ContestId, EntryId, Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Offer, OfferStatus } from '../domain/index.js';

/** An offer with when it was made and answered. */
export type StoredOffer = Offer & {
  readonly applicationId: ApplicationId;
  readonly madeAt: Instant;
  readonly answeredAt: Instant | null;
};

/** What the identity realm is told: this code accepted, under this decision. */
export type UnsealingRequest = {
  readonly contestId: ContestId;
  readonly applicationId: ApplicationId;
  readonly code: CandidateCode;
  readonly decisionEntryId: EntryId;
  readonly at: Instant;
};

const COLUMNS = `rank, candidate_code AS code, status, application_id AS "applicationId",
  made_at AS "madeAt", answered_at AS "answeredAt"`;

/** The only writer of offers and of requests to unseal. */
@Injectable()
export class OfferRepository {
  /** In the order in which they were made. */
  allIn(tx: Tx, contestId: ContestId): Promise<readonly StoredOffer[]> {
    return tx.query<StoredOffer>(
      `SELECT ${COLUMNS} FROM commission.offer WHERE contest_id = $1 ORDER BY made_at, rank`,
      [contestId],
    );
  }

  /** Contests in which somebody who accepted was unsealed, and so may be appointed. */
  async appointedIn(tx: Tx): Promise<readonly ContestId[]> {
    const rows = await tx.query<{ id: ContestId }>(
      `SELECT DISTINCT contest_id AS id FROM commission.offer WHERE status = 'unsealed'`,
    );
    return rows.map(({ id }) => id);
  }

  async ofIn(tx: Tx, applicationId: ApplicationId): Promise<StoredOffer | null> {
    const [row] = await tx.query<StoredOffer>(
      `SELECT ${COLUMNS} FROM commission.offer WHERE application_id = $1`,
      [applicationId],
    );
    return row ?? null;
  }

  async insertIn(
    tx: Tx,
    contestId: ContestId,
    offer: Pick<StoredOffer, 'code' | 'rank' | 'applicationId' | 'madeAt'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO commission.offer (contest_id, candidate_code, application_id, rank, status, made_at)
       VALUES ($1, $2, $3, $4, 'made', $5)`,
      [contestId, offer.code, offer.applicationId, offer.rank, offer.madeAt],
    );
  }

  async answerIn(
    tx: Tx,
    contestId: ContestId,
    answer: { readonly code: CandidateCode; readonly status: OfferStatus; readonly at: Instant },
  ): Promise<void> {
    await tx.query(
      `UPDATE commission.offer SET status = $3, answered_at = coalesce(answered_at, $4)
        WHERE contest_id = $1 AND candidate_code = $2`,
      [contestId, answer.code, answer.status, answer.at],
    );
  }

  /** In the transaction of the acceptance, so that neither is there without the other. */
  async requestUnsealingIn(tx: Tx, request: UnsealingRequest): Promise<void> {
    await tx.query(
      `INSERT INTO exchange.unsealing_request
         (id, contest_id, application_id, candidate_code, decision_entry_id, at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[randomUUID(), request.contestId, request.applicationId, request.code],
        ...[request.decisionEntryId, request.at],
      ],
    );
  }

  /** Whether the key holders have opened the record of this code. */
  async isUnsealedIn(tx: Tx, contestId: ContestId, code: CandidateCode): Promise<boolean> {
    const rows = await tx.query<{ found: number }>(
      `SELECT 1 AS found FROM exchange.unsealed WHERE contest_id = $1 AND candidate_code = $2`,
      [contestId, code],
    );
    return rows.length > 0;
  }
}
