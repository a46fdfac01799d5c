import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { SecretaryTexts } from '../texts.kk.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import type { BuilderFacts } from './facts.js';

/** What the department's order fixed in a rerun, and why; nothing for an original contest. */
export function RerunNote({ contest, staff }: Pick<BuilderFacts, 'contest' | 'staff'>) {
  const { rerun: t } = useSecretaryTexts().builder;
  const { list } = useFormat();
  const terms = contest.composition?.rerun ?? null;
  if (terms === null || contest.rerunOf === null) return null;
  const names = terms.excluded.map(
    (staffId) => staff.find((colleague) => colleague.staffId === staffId)?.fullName ?? staffId,
  );
  return (
    <Panel title={t.title}>
      <p>
        {t.text}{' '}
        <Link to="/contests/$contestId" params={{ contestId: contest.rerunOf }}>
          {t.old}
        </Link>
      </p>
      <ul className={css['fixed']}>
        {t.fixed.map((says) => (
          <li key={says}>{says}</li>
        ))}
        <li>{bankWords(contest.half, terms.bankRoot, t)}</li>
        <li>{names.length === 0 ? t.nobodyExcluded : t.excluded(list(names))}</li>
      </ul>
    </Panel>
  );
}

/** A bank of which nothing was drawn serves again as it is. */
function bankWords(
  half: string,
  bankRoot: string | null,
  t: SecretaryTexts['builder']['rerun'],
): string {
  if (bankRoot === null) return t.bankFree;
  return half === 'A' ? t.bankSame : t.bank;
}
