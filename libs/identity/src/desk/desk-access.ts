import { randomUUID } from 'node:crypto';

import { authorise, type Action, type Actor } from '@adal/access';
import type { Tx } from '@adal/database';
import { ok, refuse, type ApplicationId, type ContestId, type Result } from '@adal/kernel';

import { claimRoleIn, noticeIn, resourceOf } from '../applications/notices.js';
import type { ContestNotice, Person } from '../domain/index.js';
import { openDeskWrap, openRecord, type Binding } from '../vault/sealed-record.js';

/** Right and role: whoever has another role in the contest has no place at its desk. */
export async function enterDeskIn(
  tx: Tx,
  actor: Actor,
  action: Action,
  contestId: ContestId,
): Promise<Result<ContestNotice>> {
  const notice = await noticeIn(tx, contestId);
  if (notice === null) return refuse('resource.not-found');
  const right = authorise(actor, action, resourceOf(notice));
  if (!right.ok) return right;
  if (actor.kind !== 'staff') return ok(notice);
  const isTheirs = await claimRoleIn(tx, actor.staffId, contestId, 'hr-officer');
  return isTheirs ? ok(notice) : refuse('contest.role-conflict');
}

/** Plaintext through the desk's wrap, for one answer; refused once the wraps are destroyed. */
export async function readThroughWrapIn(
  tx: Tx,
  record: Binding & { readonly applicationId: ApplicationId; readonly ciphertext: Uint8Array },
  deskKey: Uint8Array,
): Promise<Result<Person>> {
  const [wrap] = await tx.query<{ sealed: Buffer }>(
    'SELECT sealed FROM vault.desk_wrap WHERE application_id = $1',
    [record.applicationId],
  );
  if (wrap === undefined) return refuse('desk.closed');
  const dataKey = openDeskWrap(deskKey, wrap.sealed, record);
  return dataKey.ok ? openRecord(dataKey.value, record.ciphertext, record) : dataKey;
}

/** Nobody opens a record without the candidate being able to see it; holders are named by their staff id, as in the announcement. */
export async function noteOpeningIn(
  tx: Tx,
  applicationId: ApplicationId,
  by: 'desk' | 'key-holders',
  holders: readonly string[],
): Promise<void> {
  const at = await tx.now();
  await tx.query(
    `INSERT INTO vault.opening (id, application_id, opened_by, holders, at)
     VALUES ($1, $2, $3, $4::jsonb, $5)`,
    [randomUUID(), applicationId, by, JSON.stringify(holders), at],
  );
}
