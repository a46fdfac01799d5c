import type { Tx } from '@adal/database';
import type { ApplicationId, ContestId, StaffId } from '@adal/kernel';

import { recordIn, sharesIn } from '../applications/records.js';
import { requestedUnsealing, type UnsealingCase, type UnsealingState } from '../domain/index.js';

type Request = {
  readonly id: string;
  readonly contestId: ContestId;
  readonly applicationId: ApplicationId;
  readonly code: UnsealingCase['code'];
  readonly decisionEntry: string;
};

const REQUEST = `id, contest_id AS "contestId", application_id AS "applicationId",
  candidate_code AS code, decision_entry_id AS "decisionEntry"`;

/** Locked: two holders' shares of one record are taken one after the other. Null when it is not begun. */
export async function lockUnsealingIn(tx: Tx, id: string): Promise<UnsealingState | null> {
  const [row] = await tx.query<{ state: UnsealingState }>(
    'SELECT state FROM vault.unsealing WHERE id = $1 FOR UPDATE',
    [id],
  );
  return row?.state ?? null;
}

/** What the evaluation asked for, before anything happened to it; null when it names no record of ours. */
export async function requestIn(tx: Tx, id: string): Promise<UnsealingState | null> {
  const [request] = await tx.query<Request>(
    `SELECT ${REQUEST} FROM exchange.unsealing_request WHERE id = $1`,
    [id],
  );
  if (request === undefined) return null;
  const record = await recordIn(tx, request.applicationId);
  const isOurs = record?.contestId === request.contestId && record.code === request.code;
  if (!isOurs) return null;
  const shares = await sharesIn(tx, request.applicationId);
  const holders = shares.map(({ slot, staffId }) => ({ slot, staffId }));
  return requestedUnsealing({ ...request, threshold: record.threshold, holders });
}

/** As far as it has come, without a lock. */
export async function viewUnsealingIn(tx: Tx, id: string): Promise<UnsealingState | null> {
  const [row] = await tx.query<{ state: UnsealingState }>(
    'SELECT state FROM vault.unsealing WHERE id = $1',
    [id],
  );
  return row?.state ?? requestIn(tx, id);
}

/** Requests that were not begun yet. */
export async function waitingRequestsIn(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM exchange.unsealing_request request
      WHERE NOT EXISTS (SELECT 1 FROM vault.unsealing WHERE unsealing.id = request.id)
      ORDER BY id LIMIT 100`,
  );
  return rows.map(({ id }) => id);
}

/** Unsealings of records of which this official holds a share. */
export async function heldByIn(tx: Tx, staffId: StaffId): Promise<readonly UnsealingState[]> {
  const rows = await tx.query<{ state: UnsealingState }>(
    `SELECT state FROM vault.unsealing
       JOIN vault.record_share share ON share.application_id = unsealing.application_id
      WHERE share.staff_id = $1 ORDER BY unsealing.id`,
    [staffId],
  );
  return rows.map(({ state }) => state);
}

/** The only writer of the table; false when another process began the same one first. */
export async function keepUnsealingIn(
  tx: Tx,
  state: UnsealingState,
  isNew: boolean,
): Promise<boolean> {
  const { id, contestId, applicationId, code } = state.case;
  if (isNew) {
    const added = await tx.query(
      `INSERT INTO vault.unsealing
         (id, contest_id, application_id, candidate_code, status, version, state)
       VALUES ($1, $2, $3, $4, $5, 1, $6::jsonb) ON CONFLICT DO NOTHING RETURNING 1`,
      [id, contestId, applicationId, code, state.status, JSON.stringify(state)],
    );
    return added.length > 0;
  }
  await tx.query(
    `UPDATE vault.unsealing SET status = $2, version = version + 1, state = $3::jsonb WHERE id = $1`,
    [id, state.status, JSON.stringify(state)],
  );
  return true;
}
