import { createHash, randomBytes } from 'node:crypto';

import type { Actor, Grant } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, type PersonId, type Result, type StaffId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { accountByEmailIn, type Account } from './account.js';
import { spendLinkIn } from './one-time-links.js';
import { isPasswordRight } from './passwords.js';

/** Sessions live by the server's real clock. */
const LIFETIME = `interval '12 hours'`;

/** What the browser is given; only the hash of the token is stored, and no address and no time of signing in. */
export type OpenedSession = {
  readonly token: string;
  readonly kind: 'candidate' | 'staff';
  readonly staffId: StaffId | null;
};

type Holder = {
  readonly personId: PersonId;
  readonly staffId: StaffId | null;
  readonly grants: readonly Grant[];
};

const HOLDER = `
  SELECT account.person_id AS "personId", account.staff_id AS "staffId",
         (SELECT coalesce(json_agg(json_build_object('role', held.role, 'regionId', held.region_id,
                   'bodyId', held.body_id, 'contestId', held.contest_id)), '[]')
            FROM exchange.staff_grant held
           WHERE held.staff_id = account.staff_id AND held.ended_at IS NULL) AS grants
    FROM vault.session JOIN vault.account ON account.person_id = session.person_id
   WHERE session.token_hash = $1 AND session.expires_at > clock_timestamp()`;

/** Signing in and out of the identity process. */
@Injectable()
export class SessionService {
  constructor(private readonly transactor: Transactor) {}

  byLink(link: string): Promise<Result<OpenedSession>> {
    return this.transactor.run(async (tx) => {
      const spent = await spendLinkIn(tx, link, 'sign-in');
      if (!spent.ok) return spent;
      if (spent.value === null) throw new Error('a sign-in link without an account');
      return ok(await openIn(tx, { personId: spent.value, isByLink: true }));
    });
  }

  /** A wrong password, an account without one and an unknown address are one refusal, equally slow. */
  async byPassword(email: string, password: string): Promise<Result<OpenedSession>> {
    const account = await this.transactor.read((tx) => accountByEmailIn(tx, email));
    const isRight = await isPasswordRight(passwordOf(account), password);
    if (!isRight || account === null) return refuse('sign-in.refused');
    const { personId } = account;
    return ok(await this.transactor.runPlain((tx) => openIn(tx, { personId, isByLink: false })));
  }

  /** For the demo's people only; no other caller may exist. */
  async withoutProof(personId: PersonId): Promise<Result<OpenedSession>> {
    return ok(await this.transactor.runPlain((tx) => openIn(tx, { personId, isByLink: false })));
  }

  async end(tokenHash: Uint8Array): Promise<void> {
    await this.transactor.runPlain((tx) =>
      tx.query('DELETE FROM vault.session WHERE token_hash = $1', [tokenHash]),
    );
  }

  /** Who holds the token; an official with the grants alive at this moment. Asked at every request: one statement. */
  async byToken(tokenHash: Uint8Array): Promise<Actor | null> {
    const [holder] = await this.transactor.single<Holder>(HOLDER, [tokenHash]);
    if (holder === undefined) return null;
    const { staffId, personId, grants } = holder;
    return staffId === null ? { kind: 'person', personId } : { kind: 'staff', staffId, grants };
  }

  purge(): Promise<number> {
    return this.transactor.runPlain(async (tx) => {
      const gone = await tx.query(
        'DELETE FROM vault.session WHERE expires_at < clock_timestamp() RETURNING 1',
      );
      return gone.length;
    });
  }
}

/** Whether this session began with a one-time link, which then stands for the current password. */
export async function isByLinkIn(tx: Tx, tokenHash: Uint8Array): Promise<Result<boolean>> {
  const [row] = await tx.query<{ isByLink: boolean }>(
    'SELECT is_by_link AS "isByLink" FROM vault.session WHERE token_hash = $1',
    [tokenHash],
  );
  return row === undefined ? refuse('session.required') : ok(row.isByLink);
}

async function openIn(
  tx: Tx,
  { personId, isByLink }: { readonly personId: PersonId; readonly isByLink: boolean },
): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  await tx.query(
    `INSERT INTO vault.session (token_hash, person_id, is_by_link, expires_at)
     VALUES ($1, $2, $3, clock_timestamp() + ${LIFETIME})`,
    [createHash('sha256').update(token, 'utf8').digest(), personId, isByLink],
  );
  const [account] = await tx.query<Pick<OpenedSession, 'kind' | 'staffId'>>(
    'SELECT kind, staff_id AS "staffId" FROM vault.account WHERE person_id = $1',
    [personId],
  );
  if (account === undefined) throw new Error('a session without an account');
  return { token, kind: account.kind, staffId: account.staffId };
}

function passwordOf(account: Account | null): string | null {
  return account?.passwordHash ?? null;
}
