import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Mark } from '../../../shared/parts/mark.js';
import { supervisionQuery } from '../rerun/queries.js';
import { outcomeTexts } from './texts.js';

type HaltProps = {
  readonly contest: ContestView;
  readonly id: string;
  readonly isAnswered?: boolean;
};

/** Why an offer cannot be answered now, and what ends that. How many appealed is public; who and when is not. */
export function HaltNotice({ contest, id, isAnswered = false }: HaltProps) {
  const { offer: t } = useTexts(outcomeTexts);
  const reasons = useReasons(contest);
  return (
    <div id={id}>
      <p>
        <Mark tone="wait">{isAnswered ? t.paused : t.halted}</Mark>
      </p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>{isAnswered ? t.keptAnswer : t.kept}</p>
    </div>
  );
}

function useReasons(contest: ContestView): readonly string[] {
  const { offer: t } = useTexts(outcomeTexts);
  const { number } = useFormat();
  const { data } = useQuery(supervisionQuery(contest.id));
  const { appeals, cases } = data ?? { appeals: { open: 0 }, cases: { open: 0 } };
  const days = number(rulesOf(contest).windows.complaintReviewWorkingDays);
  return [
    ...(contest.isFrozen && appeals.open > 0 ? [`${t.byAppeal} ${t.appealEnd(days)}`] : []),
    ...(contest.isFrozen && cases.open > 0 ? [`${t.byCase} ${t.caseEnd}`] : []),
    ...(contest.isSuspended ? [t.bySuspension] : []),
  ];
}
