import type { IdentityComponents } from '@adal/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { ask, identity } from '../../../shared/api/index.js';
import { signInAsDemo, signOut } from '../../../shared/session/sign-in.js';
import { isProbablySignedIn } from '../../../shared/session/hint.js';
import { useSharedTexts } from '../../../shared/texts.js';
import type { SharedTexts } from '../../../shared/texts.kk.js';
import { publicTexts } from '../texts.js';
import styles from './demo-accounts.module.css';

type Account = IdentityComponents['schemas']['DemoAccountRow'];
type DemoProps = {
  /** Whose people stand on top. */
  readonly contest: string | undefined;
  readonly frame: (accounts: ReactNode) => ReactNode;
  readonly onDone: () => void;
};

/** The demo's people by role, one click each; nothing at all outside the demo. */
export function DemoAccounts({ contest, frame, onDone }: DemoProps) {
  const t = useTexts(publicTexts).signIn;
  const shared = useSharedTexts();
  const queries = useQueryClient();
  const [entering, setEntering] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['demo-accounts', contest],
    queryFn: () => {
      const query = contest === undefined ? {} : { contest };
      return ask(identity.GET('/identity/v1/demo-accounts', { params: { query } }));
    },
    retry: false,
  });
  if (data === undefined) return null;
  const enter = async ({ email }: Account): Promise<void> => {
    setEntering(email);
    if (isProbablySignedIn('identity')) await signOut(queries);
    await signInAsDemo(queries, email);
    onDone();
  };
  return frame(
    <div className={styles['groups']}>
      {groupsOf(data.items, shared, t).map((group) => (
        <AccountGroup
          key={group.name}
          group={group}
          isDisabled={entering !== null}
          onEnter={(account) => void enter(account)}
        />
      ))}
    </div>,
  );
}

type GroupProps = {
  readonly group: Group;
  readonly isDisabled: boolean;
  readonly onEnter: (account: Account) => void;
};

/** People of one role; those for whom nothing waits after one more press. */
function AccountGroup({ group, isDisabled, onEnter }: GroupProps) {
  const t = useTexts(publicTexts).signIn;
  const [isWhole, setWhole] = useState(false);
  const { name, accounts, rest } = group;
  return (
    <section>
      <h3>{name}</h3>
      {(isWhole ? [...accounts, ...rest] : accounts).map((account) => (
        <AccountButton
          key={account.email}
          account={account}
          isDisabled={isDisabled}
          onEnter={() => onEnter(account)}
        />
      ))}
      {rest.length > 0 && !isWhole && (
        <button type="button" onClick={() => setWhole(true)}>
          {t.allCandidates(rest.length)}
        </button>
      )}
    </section>
  );
}

type AccountProps = {
  readonly account: Account;
  readonly isDisabled: boolean;
  readonly onEnter: () => void;
};

/** Who it is, and what waits for this person in the seeded region. */
function AccountButton({ account, isDisabled, onEnter }: AccountProps) {
  const local = useLocal();
  const { email, fullName, tries, part } = account;
  const { role } = useSharedTexts();
  const roles: Readonly<Record<string, string>> = role;
  return (
    <button type="button" disabled={isDisabled} onClick={onEnter}>
      {fullName ?? email}
      {fullName !== null && <span className="quiet">{email}</span>}
      {part !== null && roles[part] !== undefined && <span>{roles[part]}</span>}
      {tries !== null && <span className={styles['tries']}>{local(tries)}</span>}
    </button>
  );
}

const SHOWN_CANDIDATES = 6;

type Words = { readonly candidates: string; readonly ofContest: string };

/** `rest` are people for whom nothing waits. */
type Group = {
  readonly name: string;
  readonly accounts: readonly Account[];
  readonly rest: readonly Account[];
};

function groupsOf(
  accounts: readonly Account[],
  { role }: SharedTexts,
  { candidates, ofContest }: Words,
): readonly Group[] {
  const ofRole = Object.entries(role).map(([key, name]) => ({
    name,
    accounts: accounts.filter(({ roles }) => roles.includes(key)),
    rest: [],
  }));
  const people = accounts.filter(({ kind }) => kind === 'candidate');
  const waiting = people.filter(({ tries }) => tries !== null);
  const shown = waiting.length > 0 ? waiting : people.slice(0, SHOWN_CANDIDATES);
  const rest = people.filter((account) => !shown.includes(account));
  const taking = accounts.filter(({ part }) => part !== null);
  const ofThis = { name: ofContest, accounts: taking, rest: [] };
  return [ofThis, { name: candidates, accounts: shown, rest }, ...ofRole].filter(
    (group) => group.accounts.length > 0,
  );
}
