import type { AuditLog } from '@adal/audit';
import type { Tx } from '@adal/database';
import { expectOk, ok, type Result } from '@adal/kernel';
import { openSealed } from '@adal/proof';

import { recordIn, type RecordRow } from '../applications/records.js';
import { noteOpeningIn } from '../desk/desk-access.js';
import { decideUnsealing, evolveUnsealing, type UnsealingState } from '../domain/index.js';
import type { NoticeBook } from '../notices/notice-book.js';
import type { IdentityKeys } from '../vault/identity-keys.js';
import { answerContext, joinShares, openRecord, sealAppointee } from '../vault/sealed-record.js';
import { commitIn } from './commit.js';
import { keepUnsealingIn } from './unsealing.repository.js';

type Tools = {
  readonly keys: IdentityKeys;
  readonly log: AuditLog;
  readonly notices: NoticeBook;
};

/**
 * Joins the shares, opens the one record and seals it again for the document desk. The key and the
 * plaintext live in this function; the shares are of no further use and go.
 */
export async function openIn(
  tx: Tx,
  { keys, log, notices }: Tools,
  state: UnsealingState,
): Promise<Result<UnsealingState>> {
  const { id, applicationId, contestId, code } = state.case;
  const record = await recordIn(tx, applicationId);
  if (record === null) throw new Error('an unsealing without a record');
  const dataKey = await joinIn(tx, keys, { state, record });
  const { ciphertextHash } = record;
  const isKeyRight = dataKey !== null;
  const decision = decideUnsealing(state, { type: 'Open', isKeyRight, ciphertextHash });
  if (!decision.ok || dataKey === null) return decision.ok ? ok(state) : decision;
  const person = openRecord(dataKey, record.ciphertext, record);
  if (!person.ok) return person;
  const sealed = sealAppointee(keys.appointeeKey, person.value, { contestId, code });
  await tx.query(
    `INSERT INTO vault.appointee (application_id, contest_id, candidate_code, sealed)
     VALUES ($1, $2, $3, $4)`,
    [applicationId, contestId, code, sealed],
  );
  const opened = decision.value.reduce(evolveUnsealing, state);
  await commitIn(tx, log, { state: opened, events: decision.value, by: null });
  await keepUnsealingIn(tx, opened, false);
  await noteOpeningIn(tx, applicationId, 'key-holders', holdersOf(opened));
  await tx.query('DELETE FROM vault.unsealing_share WHERE unsealing_id = $1', [id]);
  await tellIn(tx, opened, ciphertextHash);
  await notices.writeIn(tx, applicationId, 'identity-opened');
  return ok(opened);
}

async function joinIn(
  tx: Tx,
  keys: IdentityKeys,
  { state, record }: { readonly state: UnsealingState; readonly record: RecordRow },
): Promise<Uint8Array | null> {
  const given = await tx.query<{ slot: number; sealed: Buffer }>(
    'SELECT slot, sealed FROM vault.unsealing_share WHERE unsealing_id = $1 ORDER BY slot',
    [state.case.id],
  );
  const shares = given.map(({ slot, sealed }) =>
    expectOk(openSealed(keys.unsealingPrivateKey, sealed, answerContext(state.case.id, slot))),
  );
  return joinShares(shares, { keyCheck: record.keyCheck, binding: record });
}

function holdersOf({ case: about, approvals }: UnsealingState): readonly string[] {
  return about.holders.filter(({ slot }) => approvals.includes(slot)).map(({ staffId }) => staffId);
}

async function tellIn(tx: Tx, { case: about }: UnsealingState, hash: string): Promise<void> {
  const at = await tx.now();
  await tx.query(
    `INSERT INTO exchange.unsealed (request_id, contest_id, candidate_code, ciphertext_hash, at)
     VALUES ($1, $2, $3, $4, $5)`,
    [about.id, about.contestId, about.code, hash, at],
  );
  await tx.query('NOTIFY adal_exchange');
}
