import type { Tx } from '@adal/database';
import type { AppealId, ApplicationId, ContestId, Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { AppealState } from '../domain/index.js';

/** An appeal and whose participation it is about. */
export type StoredAppeal = { readonly state: AppealState; readonly applicationId: ApplicationId };

const COLUMNS = 'state, application_id AS "applicationId"';

/** The only writer of appeals; under the contest's lock. */
@Injectable()
export class AppealRepository {
  async findIn(tx: Tx, id: AppealId): Promise<StoredAppeal | null> {
    const [row] = await tx.query<StoredAppeal>(
      `SELECT ${COLUMNS} FROM supervision.appeal WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** By id, which is random. */
  listIn(tx: Tx, contestId: ContestId): Promise<readonly StoredAppeal[]> {
    return tx.query<StoredAppeal>(
      `SELECT ${COLUMNS} FROM supervision.appeal WHERE contest_id = $1 ORDER BY id`,
      [contestId],
    );
  }

  /** Open ones of several contests, the one with the least time first. */
  async openIn(tx: Tx, contestIds: readonly ContestId[]): Promise<readonly AppealState[]> {
    const rows = await tx.query<StoredAppeal>(
      `SELECT ${COLUMNS} FROM supervision.appeal
        WHERE contest_id = ANY ($1::uuid[]) AND status = 'open' ORDER BY review_until, id`,
      [contestIds],
    );
    return rows.map(({ state }) => state);
  }

  async insertIn(tx: Tx, { state, applicationId }: StoredAppeal): Promise<void> {
    await tx.query(
      `INSERT INTO supervision.appeal
         (id, contest_id, application_id, status, review_until, version, state)
       VALUES ($1, $2, $3, $4, $5, 1, $6::jsonb)`,
      [
        ...[state.id, state.contestId, applicationId, state.status, state.reviewUntil],
        JSON.stringify(state),
      ],
    );
  }

  async updateIn(tx: Tx, state: AppealState): Promise<void> {
    await tx.query(
      `UPDATE supervision.appeal SET status = $2, version = version + 1, state = $3::jsonb
        WHERE id = $1`,
      [state.id, state.status, JSON.stringify(state)],
    );
  }

  /** Open ones whose time for an answer is over. */
  async overdueIn(tx: Tx, now: Instant, limit: number): Promise<readonly AppealId[]> {
    const rows = await tx.query<{ id: AppealId }>(
      `SELECT id FROM supervision.appeal
        WHERE status = 'open' AND review_until <= $1 ORDER BY review_until LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }
}
