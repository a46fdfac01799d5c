import type { StaffRole } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import { refuse, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { accountByEmailIn } from './account.js';
import { SessionService, type OpenedSession } from './session.service.js';

/** One person of the demo; `roles` are those alive now, none for candidates. */
export type DemoAccount = {
  readonly email: string;
  readonly kind: 'candidate' | 'staff';
  readonly fullName: string | null;
  readonly roles: readonly StaffRole[];
};

/** Signing in by one click; only the demo and test profiles load what calls this. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly transactor: Transactor,
    private readonly sessions: SessionService,
  ) {}

  list(): Promise<readonly DemoAccount[]> {
    return this.transactor.read((tx) => accountsIn(tx));
  }

  async signIn(email: string): Promise<Result<OpenedSession>> {
    const account = await this.transactor.read((tx) => accountByEmailIn(tx, email));
    if (account === null) return refuse('sign-in.refused');
    return this.sessions.withoutProof(account.personId);
  }
}

/** Officials first; of the candidates the first hundred by address. */
function accountsIn(tx: Tx): Promise<readonly DemoAccount[]> {
  return tx.query<DemoAccount>(
    `SELECT account.email, account.kind, account.full_name AS "fullName",
            ARRAY(SELECT DISTINCT role FROM exchange.staff_grant AS held
                   WHERE held.staff_id = account.staff_id AND held.ended_at IS NULL
                   ORDER BY role) AS roles
       FROM vault.account ORDER BY account.kind DESC, account.email LIMIT 200`,
  );
}
