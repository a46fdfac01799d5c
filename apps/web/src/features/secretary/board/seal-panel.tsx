import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { rulesTexts } from '../../../shared/contest/texts.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Panel } from '../../../shared/parts/panel.js';
import { summaryQuery, type Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import { useStanding } from '../use-standing.js';
import { Counts } from './counts.js';
import css from './board.module.css';

/** Applications with their verdicts, and the seal that nobody comes in after. */
export function SealPanel({ contest }: { readonly contest: Contest }) {
  const { seal: t } = useSecretaryTexts().board;
  const { waiting } = useStanding(contest);
  const summary = useQuery(summaryQuery(contest.id));
  const seal = useSeal(contest.id);
  return (
    <Panel title={t.title} description={t.text}>
      <Asked query={summary} loading="text">
        {({ submitted, admitted, refused, withdrawn }) => (
          <>
            <Counts
              rows={[
                [t.submitted, submitted],
                [t.admitted, admitted],
                [t.refused, refused],
                [t.withdrawn, withdrawn],
              ]}
            />
            <SealReason contest={contest} undecided={submitted} admitted={admitted} />
            <div className={css['act']}>
              <ConfirmedAct
                label={t.act}
                ask={t.ask}
                effects={t.effects}
                disabled={waiting !== 'seal'}
                command={seal}
                act={() => seal.run(null)}
              />
            </div>
          </>
        )}
      </Asked>
    </Panel>
  );
}

type ReasonProps = {
  readonly contest: Contest;
  readonly undecided: number;
  readonly admitted: number;
};

/** What the seal still waits for, or how many it will hold. */
function SealReason({ contest, undecided, admitted }: ReasonProps) {
  const { seal: t } = useSecretaryTexts().board;
  const { party } = useTexts(rulesTexts).lot;
  const { number, list } = useFormat();
  const { waiting, parties } = useStanding(contest);
  if (waiting === 'desk') return <p>{t.verdictsMissing(number(undecided))}</p>;
  if (waiting === 'seal') return <p>{t.ready(number(admitted))}</p>;
  const who = list(parties.map((each) => party[each].toLowerCase()));
  return waiting === 'secrets' && <p>{t.secretsMissing(who)}</p>;
}

function useSeal(contestId: string) {
  const { seal: t } = useSecretaryTexts().board;
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/candidate-set', {
        params: { path: { contestId } },
        headers,
      }),
    refreshes: [
      ['contest', contestId],
      ['secretary', contestId],
    ],
    says: t.done,
  });
}
