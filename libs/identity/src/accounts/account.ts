import { randomUUID } from 'node:crypto';

import type { Actor } from '@adal/access';
import type { Tx } from '@adal/database';
import { brand, type PersonId, type StaffId } from '@adal/kernel';

export type Language = 'kk' | 'ru' | 'en';

/** A row of `vault.account`; officials have a name, candidates keep theirs in their records. */
export type Account = {
  readonly personId: PersonId;
  readonly kind: 'candidate' | 'staff';
  readonly staffId: StaffId | null;
  readonly email: string;
  readonly fullName: string | null;
  readonly language: Language;
  readonly passwordHash: string | null;
};

const COLUMNS = `person_id AS "personId", kind, staff_id AS "staffId", email,
  full_name AS "fullName", language, password_hash AS "passwordHash"`;

/** Addresses are compared without regard to case; nothing else is changed in them. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** The account of an address. */
export async function accountByEmailIn(tx: Tx, email: string): Promise<Account | null> {
  const [row] = await tx.query<Account>(`SELECT ${COLUMNS} FROM vault.account WHERE email = $1`, [
    foldEmail(email),
  ]);
  return row ?? null;
}

/** The account behind whoever asks; null for the public. */
export async function accountOfIn(tx: Tx, actor: Actor): Promise<Account | null> {
  if (actor.kind !== 'staff' && actor.kind !== 'person') return null;
  const [column, id] =
    actor.kind === 'staff' ? ['staff_id', actor.staffId] : ['person_id', actor.personId];
  const [row] = await tx.query<Account>(
    `SELECT ${COLUMNS} FROM vault.account WHERE ${column} = $1`,
    [id],
  );
  return row ?? null;
}

/** Leaves an account of that address as it is; answers the account that has it now. */
export async function ensureCandidateIn(
  tx: Tx,
  email: string,
  language: Language,
): Promise<Account> {
  await tx.query(
    `INSERT INTO vault.account (person_id, kind, email, language) VALUES ($1, 'candidate', $2, $3)
     ON CONFLICT ON CONSTRAINT account_email_key DO NOTHING`,
    [randomUUID(), foldEmail(email), language],
  );
  const account = await accountByEmailIn(tx, email);
  if (account === null) throw new Error('an account that was just written is not there');
  return account;
}

export type NewStaff = {
  readonly email: string;
  readonly fullName: string;
  readonly language: Language;
  readonly passwordHash: string | null;
};

/** Null when the address has an account already, of whatever kind. */
export async function addStaffIn(
  tx: Tx,
  staff: NewStaff,
): Promise<{ staffId: StaffId; personId: PersonId } | null> {
  const staffId = brand<StaffId>(randomUUID());
  const personId = brand<PersonId>(randomUUID());
  const { email, fullName, language, passwordHash } = staff;
  const added = await tx.query(
    `INSERT INTO vault.account (person_id, kind, staff_id, email, full_name, language, password_hash)
     VALUES ($1, 'staff', $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT account_email_key DO NOTHING RETURNING 1`,
    [personId, staffId, foldEmail(email), fullName, language, passwordHash],
  );
  return added.length === 0 ? null : { staffId, personId };
}
