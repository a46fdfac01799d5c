import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Bar } from '../../../shared/parts/bar.js';
import { Panel } from '../../../shared/parts/panel.js';
import { markingQuery, type Contest, type StageMarking } from '../queries.js';
import type { Standing } from '../standing.js';
import { useSecretaryTexts } from '../texts.js';
import { useStanding } from '../use-standing.js';
import { MarkingGrid } from './marking-grid.js';
import css from './board.module.css';

/** How far the members are; marks stay sealed until all are closed at once. */
export function MarkingPanel({ contest }: { readonly contest: Contest }) {
  const { marking: t } = useSecretaryTexts().board;
  const marking = useQuery(markingQuery(contest.id));
  const standing = useStanding(contest);
  return (
    <Panel title={t.title} description={t.text}>
      <Asked query={marking} loading="table">
        {({ stages }) => {
          const open = stages.find(({ isOpen }) => isOpen);
          return open === undefined ? (
            <p>{t.notYet}</p>
          ) : (
            <OpenStage contestId={contest.id} stage={open} standing={standing} />
          );
        }}
      </Asked>
    </Panel>
  );
}

function OpenStage({
  contestId,
  stage,
  standing: { waiting, left },
}: {
  readonly contestId: string;
  readonly stage: StageMarking;
  readonly standing: Standing;
}) {
  const { marking: t } = useSecretaryTexts().board;
  const { number } = useFormat();
  const close = useClose(contestId);
  const of = stage.rows.length * stage.members;
  const done = stage.rows.reduce((sum, { marked }) => sum + marked.length, 0);
  const says = t.done(number(done), number(of));
  return (
    <>
      <p>
        {says}
        <Bar value={done} max={of} label={says} />
      </p>
      <MarkingGrid stage={stage} />
      {waiting === 'marking' && <p>{t.waits(number(left))}</p>}
      {waiting === 'close-marks' && <p>{t.ready}</p>}
      <div className={css['act']}>
        <ConfirmedAct
          label={t.act}
          ask={t.ask}
          effects={t.effects}
          disabled={waiting !== 'close-marks'}
          command={close}
          act={() => close.run(null)}
        />
      </div>
    </>
  );
}

function useClose(contestId: string) {
  const { marking: t } = useSecretaryTexts().board;
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/marks-closure', {
        params: { path: { contestId } },
        headers,
      }),
    refreshes: [
      ['contest', contestId],
      ['secretary', contestId],
    ],
    says: t.closed,
  });
}
