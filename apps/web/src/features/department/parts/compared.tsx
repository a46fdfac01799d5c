import { Link } from '@tanstack/react-router';

import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ContestStageBar } from '../../../shared/parts/contest-stage-bar.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { useFormat } from '../../../i18n/format.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { bankChange, haveSameHolders, seatChange } from '../comparison.js';
import type { Contest } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import styles from './compared.module.css';
import { SideResult } from './side-result.js';

type Pair = { readonly before: Contest; readonly after: Contest };

/** Two columns of the same shape, and under them what was kept. */
export function Compared({ before, after }: Pair) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.compare;
  return (
    <>
      <div className={styles['sides']}>
        <Side title={t.old} contest={before} />
        <Side title={t.new} contest={after} />
      </div>
      <Panel title={t.kept}>
        <Kept before={before} after={after} />
      </Panel>
    </>
  );
}

function Side({ title, contest }: { readonly title: string; readonly contest: Contest }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.compare;
  const shared = useSharedTexts();
  const { number } = useFormat();
  const { sealed } = contest;
  return (
    <Panel
      title={title}
      actions={
        <Link to="/department/contests/$contestId" params={{ contestId: contest.id }}>
          {shared.act.open}
        </Link>
      }
    >
      <ContestStageBar contest={contest} />
      <div className={styles['figures']}>
        <Definitions
          rows={[
            [t.status, <ContestStatusMark key="status" contest={contest} />],
            [t.candidates, sealed === null ? t.candidatesNot : number(sealed.count)],
            [t.half, contest.half],
            [t.seats, number(contest.members)],
          ]}
        />
      </div>
      <SideResult contest={contest} />
    </Panel>
  );
}

function Kept({ before, after }: Pair) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.compare;
  const same = (isSame: boolean): string => (isSame ? t.isSame : t.isOther);
  const seats = seatChange(before, after);
  const banks = { half: t.bankHalf, same: t.bankSame, fresh: t.bankFresh, none: t.bankNot };
  return (
    <Definitions
      rows={[
        [t.keptRules, same(before.rulesetHash === after.rulesetHash)],
        [t.keptThreshold, same(before.threshold === after.threshold)],
        [t.keptHolders, same(haveSameHolders(before, after))],
        ...(seats === null
          ? []
          : [[t.keptSeats, t.seatsStay(seats.stayed, seats.left, seats.fresh)] as const]),
        [t.keptBank, banks[bankChange(before, after)]],
        ...(before.tasksRoot === null
          ? []
          : [[t.tasks, after.tasksRoot === null ? t.bankNot : t.isOther] as const]),
      ]}
    />
  );
}
