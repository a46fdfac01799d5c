import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Hash } from '../../../shared/parts/hash.js';
import { Panel } from '../../../shared/parts/panel.js';
import { staffQuery, type Contest } from '../queries.js';
import { usePublisherTexts } from '../texts.js';
import css from './publisher.module.css';

type ContentProps = { readonly contest: Contest };

/** Everything that the signature is under. */
export function Content({ contest }: ContentProps) {
  const { review: t } = usePublisherTexts();
  const { number } = useFormat();
  const local = useLocal();
  const people = usePeople(contest);
  const { threshold, holders, bankRoot, tasksRoot } = contest;
  return (
    <Panel title={t.what} description={t.whatText}>
      <Rerun contest={contest} />
      <Definitions
        rows={[
          [t.body, local(contest.bodyName)],
          [t.titles, <Titles key="titles" contest={contest} />],
          [t.category, contest.category],
          ...usePeriods(contest),
          [t.secretary, people.secretary],
          [
            t.commission,
            <Named key="c" says={t.seats(number(contest.members))} names={people.commission} />,
          ],
          [t.department, people.department],
          [
            t.holders,
            <Named
              key="h"
              says={t.keys(number(threshold), number(holders.length))}
              names={people.holders}
            />,
          ],
          [t.bank, bankRoot === null ? t.none : <Hash key="bank" value={bankRoot} />],
          [t.tasks, tasksRoot === null ? t.none : <Hash key="tasks" value={tasksRoot} />],
          [t.rules, <Rules key="rules" contest={contest} />],
        ]}
      />
    </Panel>
  );
}

function Rules({ contest }: ContentProps) {
  const local = useLocal();
  return (
    <>
      {local(rulesOf(contest).title)} <Hash value={contest.rulesetHash} />
    </>
  );
}

function Named({ says, names }: { readonly says: string; readonly names: readonly string[] }) {
  return (
    <>
      {says}
      <ul className={css['titles']}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

/** Everybody whom the contest gives a part, by name. */
function usePeople({ composition, holders }: Contest) {
  const { review: t } = usePublisherTexts();
  const { data: staff = [] } = useQuery(staffQuery);
  const nameOf = (staffId: string | null | undefined): string =>
    staff.find((each) => each.staffId === staffId)?.fullName ?? '–';
  const seats = composition?.commission ?? [];
  const signer = composition?.signers.find(({ role }) => role === 'secretary');
  return {
    secretary: nameOf(signer?.staffId),
    commission: seats
      .toSorted((one, other) => Number(other.isChair) - Number(one.isChair))
      .map(({ staffId, isChair }) => (isChair ? t.chair(nameOf(staffId)) : nameOf(staffId))),
    department: nameOf(composition?.departmentStaffId),
    holders: holders.map(({ staffId }) => nameOf(staffId)),
  };
}

/** When applications are accepted and each stage is sat. */
function usePeriods({ windows, rules }: Contest): readonly (readonly [string, string])[] {
  const { review: t } = usePublisherTexts();
  const { moment } = useFormat();
  const local = useLocal();
  const { acceptFrom, acceptUntil } = windows;
  const stages = rulesOf({ rules }).stages.flatMap((stage, index) => {
    const times = windows.stages[index];
    return times === undefined
      ? []
      : [[local(stage.title), t.period(moment(times.from), moment(times.until))] as const];
  });
  return [[t.accept, t.period(moment(acceptFrom), moment(acceptUntil))], ...stages];
}

function Titles({ contest: { title } }: ContentProps) {
  return (
    <ul className={css['titles']}>
      <li lang="kk">{title.kk}</li>
      <li lang="ru">{title.ru}</li>
      <li lang="en">{title.en}</li>
    </ul>
  );
}

function Rerun({ contest: { rerunOf } }: ContentProps) {
  const { review: t } = usePublisherTexts();
  if (rerunOf === null) return null;
  return (
    <p>
      {t.rerun}.{' '}
      <Link to="/contests/$contestId" params={{ contestId: rerunOf }}>
        {t.old}
      </Link>
    </p>
  );
}
