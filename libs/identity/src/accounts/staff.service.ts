import { authorise, type Actor } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, type Result, type StaffId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { accountOfIn, addStaffIn, type Account, type Language } from './account.js';
import { MailOutbox } from './mail-outbox.js';
import { createLinkIn, spendLinkIn } from './one-time-links.js';
import { hashPassword, isPasswordRight } from './passwords.js';
import { isByLinkIn } from './session.service.js';

type Named = { readonly email: string; readonly fullName: string };
type Changed = Result<null>;

/** An account as its holder sees it. */
export type Me = Pick<Account, 'kind' | 'staffId' | 'email' | 'fullName' | 'language'> & {
  readonly publicKey: string | null;
};

/** Accounts of officials; what they may do is granted elsewhere, by the administrator. */
@Injectable()
export class StaffService {
  constructor(
    private readonly transactor: Transactor,
    private readonly mail: MailOutbox,
  ) {}

  /** The new colleague is sent a link and sets a password of their own. */
  create(actor: Actor, staff: Named & { readonly language: Language }): Promise<Result<StaffId>> {
    return this.transactor.run(async (tx) => {
      const right = authorise(actor, 'staff.create');
      if (!right.ok) return right;
      const added = await addStaffIn(tx, { ...staff, passwordHash: null });
      if (added === null) return refuse('staff.email-taken');
      const link = await createLinkIn(tx, added.personId);
      const { email: to, language } = staff;
      await this.mail.queueIn(tx, { to, language, template: 'staff-welcome', link });
      return ok(added.staffId);
    });
  }

  /** Once in the life of an installation, with the link that the command line printed. */
  async createFirstAdministrator(
    link: string,
    staff: Named & { readonly password: string },
  ): Promise<Result<StaffId>> {
    const passwordHash = await hashPassword(staff.password);
    return this.transactor.run(async (tx) => {
      const spent = await spendLinkIn(tx, link, 'first-administrator');
      if (!spent.ok) return spent;
      const { email, fullName } = staff;
      const added = await addStaffIn(tx, { email, fullName, language: 'ru', passwordHash });
      if (added === null) return refuse('staff.email-taken');
      const [first] = await tx.query<{ isFirst: boolean }>(
        'SELECT exchange.first_administrator($1) AS "isFirst"',
        [added.staffId],
      );
      return first?.isFirst === true ? ok(added.staffId) : refuse('administrator.exists');
    });
  }

  /** Ends every other session of the account. */
  async setPassword(
    actor: Actor,
    tokenHash: Uint8Array,
    wanted: { readonly password: string; readonly current: string | null },
  ): Promise<Changed> {
    const passwordHash = await hashPassword(wanted.password);
    return this.transactor.run(async (tx) => {
      const account = await accountOfIn(tx, actor);
      if (account?.kind !== 'staff') return refuse('resource.not-found');
      const mayChange = await mayChangeIn(tx, tokenHash, {
        stored: account.passwordHash,
        current: wanted.current,
      });
      if (!mayChange.ok) return mayChange;
      await tx.query('UPDATE vault.account SET password_hash = $2 WHERE person_id = $1', [
        account.personId,
        passwordHash,
      ]);
      await tx.query('DELETE FROM vault.session WHERE person_id = $1 AND token_hash <> $2', [
        account.personId,
        tokenHash,
      ]);
      return ok(null);
    });
  }

  /** Earlier keys stay known: a contest goes on with the key it announced. */
  setPublicKey(actor: Actor, publicKey: string): Promise<Changed> {
    return this.transactor.run(async (tx) => {
      if (actor.kind !== 'staff') return refuse('resource.not-found');
      await tx.query(
        `INSERT INTO vault.holder_key (staff_id, public_key) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
        [actor.staffId, publicKey],
      );
      return ok(null);
    });
  }

  /** The key registered last. */
  publicKey(staffId: StaffId): Promise<string | null> {
    return this.transactor.read((tx) => publicKeyIn(tx, staffId));
  }

  me(actor: Actor): Promise<Me | null> {
    return this.transactor.read(async (tx) => {
      const account = await accountOfIn(tx, actor);
      if (account === null) return null;
      const { kind, staffId, email, fullName, language } = account;
      const publicKey = staffId === null ? null : await publicKeyIn(tx, staffId);
      return { kind, staffId, email, fullName, language, publicKey };
    });
  }
}

async function publicKeyIn(tx: Tx, staffId: StaffId): Promise<string | null> {
  const [row] = await tx.query<{ publicKey: string }>(
    `SELECT public_key AS "publicKey" FROM vault.holder_key
      WHERE staff_id = $1 ORDER BY set_at DESC LIMIT 1`,
    [staffId],
  );
  return row?.publicKey ?? null;
}

/** Somebody at an unlocked screen must not be able to take the account over. */
async function mayChangeIn(
  tx: Tx,
  tokenHash: Uint8Array,
  { stored, current }: { readonly stored: string | null; readonly current: string | null },
): Promise<Changed> {
  const isByLink = await isByLinkIn(tx, tokenHash);
  if (!isByLink.ok) return isByLink;
  const isAllowed = isByLink.value || (await isPasswordRight(stored, current ?? ''));
  return isAllowed ? ok(null) : refuse('password.current-wrong');
}
