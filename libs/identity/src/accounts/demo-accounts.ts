import type { Actor, StaffRole } from '@adal/access';
import { SETTINGS, type Settings } from '@adal/config';
import { Transactor, type Tx } from '@adal/database';
import { refuse, type ContestId, type Result } from '@adal/kernel';
import { Inject, Injectable } from '@nestjs/common';

import type { Person } from '../domain/index.js';
import { accountByEmailIn, accountOfIn } from './account.js';
import { demoHints, RERUN_WAITS, type HintTexts } from './demo-hints.js';
import { demoKey, type DemoKey } from './demo-key.js';
import { demoPerson } from './demo-people.js';
import { SessionService, type OpenedSession } from './session.service.js';

/** One person of the demo; `roles` are those alive now, none for candidates. `tries` is what the seed left for them to do. */
export type DemoAccount = Account & { readonly tries: HintTexts | null };

type Account = {
  readonly email: string;
  readonly kind: 'candidate' | 'staff';
  readonly fullName: string | null;
  readonly roles: readonly StaffRole[];
  /** What the person is in the contest that was asked about; null for whoever has no part in it. */
  readonly part: string | null;
};

/** Signing in by one click; only the demo and test profiles load what calls this. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly transactor: Transactor,
    private readonly sessions: SessionService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'dataDir'>,
  ) {}

  /** Of each kind, those for whom something waits come first; a rerun that waits is the most pressing. */
  async list(contestId: ContestId | null): Promise<readonly DemoAccount[]> {
    const hints = await demoHints(this.settings.dataDir);
    const [accounts, invited] = await this.transactor.read(async (tx) => [
      await accountsIn(tx, contestId),
      await invitedIn(tx),
    ]);
    const hinted = accounts.map((one) => ({
      ...one,
      tries: invited.has(one.email) ? RERUN_WAITS : (hints.get(one.email) ?? null),
    }));
    return [
      ...hinted.filter(({ tries }) => tries !== null),
      ...hinted.filter(({ tries }) => tries === null),
    ];
  }

  /** What the signed-in person of the play would type into a form; null where nobody knows. */
  async own(actor: Actor): Promise<Person | null> {
    const account = await this.transactor.read((tx) => accountOfIn(tx, actor));
    return account === null ? null : demoPerson(account.email);
  }

  /** The key file of the signed-in holder of the play; null for everybody else. */
  async ownKey(actor: Actor): Promise<DemoKey | null> {
    const account = await this.transactor.read((tx) => accountOfIn(tx, actor));
    return account === null ? null : demoKey(this.settings.dataDir, account.email);
  }

  async signIn(email: string): Promise<Result<OpenedSession>> {
    const account = await this.transactor.read((tx) => accountByEmailIn(tx, email));
    if (account === null) return refuse('sign-in.refused');
    return this.sessions.withoutProof(account.personId);
  }
}

/** Officials first; of the candidates the first hundred by address. */
function accountsIn(tx: Tx, contestId: ContestId | null): Promise<readonly Account[]> {
  return tx.query<Account>(
    `SELECT account.email, account.kind, account.full_name AS "fullName",
            ARRAY(SELECT DISTINCT role FROM exchange.staff_grant AS held
                   WHERE held.staff_id = account.staff_id AND held.ended_at IS NULL
                   ORDER BY role) AS roles,
            coalesce(
              (SELECT role FROM vault.contest_person AS held
                WHERE held.person_id = account.person_id AND held.contest_id = $1),
              (SELECT 'candidate' FROM exchange.rerun_member AS member
                 JOIN vault.record ON record.application_id = member.application_id
                WHERE member.contest_id = $1 AND record.person_id = account.person_id)) AS part
       FROM vault.account ORDER BY account.kind DESC, account.email LIMIT 200`,
    [contestId],
  );
}

/** Who may take part in a rerun and has not confirmed yet. */
async function invitedIn(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ email: string }>(
    `SELECT DISTINCT account.email
       FROM exchange.rerun_member member
       JOIN exchange.contest_notice notice ON notice.contest_id = member.contest_id
        AND notice.status = 'accepting'
       JOIN vault.record ON record.application_id = member.application_id
       JOIN vault.account ON account.person_id = record.person_id
      WHERE NOT EXISTS (SELECT 1 FROM vault.rerun_pair pair
        WHERE pair.contest_id = member.contest_id
          AND pair.old_application_id = member.application_id)`,
  );
  return new Set(rows.map(({ email }) => email));
}
