import type { StaffRole } from '@adal/access';
import { SETTINGS, type Settings } from '@adal/config';
import { Transactor, type Tx } from '@adal/database';
import { refuse, type Result } from '@adal/kernel';
import { Inject, Injectable } from '@nestjs/common';

import { accountByEmailIn } from './account.js';
import { demoHints, type HintTexts } from './demo-hints.js';
import { SessionService, type OpenedSession } from './session.service.js';

/** One person of the demo; `roles` are those alive now, none for candidates. `tries` is what the seed left for them to do. */
export type DemoAccount = Account & { readonly tries: HintTexts | null };

type Account = {
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
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'dataDir'>,
  ) {}

  /** Of each kind, those for whom something waits come first. */
  async list(): Promise<readonly DemoAccount[]> {
    const hints = await demoHints(this.settings.dataDir);
    const accounts = await this.transactor.read((tx) => accountsIn(tx));
    const hinted = accounts.map((one) => ({ ...one, tries: hints.get(one.email) ?? null }));
    return [
      ...hinted.filter(({ tries }) => tries !== null),
      ...hinted.filter(({ tries }) => tries === null),
    ];
  }

  async signIn(email: string): Promise<Result<OpenedSession>> {
    const account = await this.transactor.read((tx) => accountByEmailIn(tx, email));
    if (account === null) return refuse('sign-in.refused');
    return this.sessions.withoutProof(account.personId);
  }
}

/** Officials first; of the candidates the first hundred by address. */
function accountsIn(tx: Tx): Promise<readonly Account[]> {
  return tx.query<Account>(
    `SELECT account.email, account.kind, account.full_name AS "fullName",
            ARRAY(SELECT DISTINCT role FROM exchange.staff_grant AS held
                   WHERE held.staff_id = account.staff_id AND held.ended_at IS NULL
                   ORDER BY role) AS roles
       FROM vault.account ORDER BY account.kind DESC, account.email LIMIT 200`,
  );
}
