import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Panel } from '../../../shared/parts/panel.js';
import { summaryQuery, type Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import { Counts } from './counts.js';
import css from './board.module.css';

/** Applications with their verdicts, and the seal that nobody comes in after. */
export function SealPanel({ contest }: { readonly contest: Contest }) {
  const { seal: t } = useSecretaryTexts().board;
  const { number } = useFormat();
  const summary = useQuery(summaryQuery(contest.id));
  const seal = useSeal(contest.id);
  const { commitments } = contest.beacon;
  const hasSecrets = Object.values(commitments).every((commitment) => commitment !== null);
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
            {submitted > 0 && <p>{t.verdictsMissing(number(submitted))}</p>}
            {!hasSecrets && <p>{t.secretsMissing}</p>}
            {submitted === 0 && hasSecrets && <p>{t.ready(number(admitted))}</p>}
            <div className={css['act']}>
              <ConfirmedAct
                label={t.act}
                ask={t.ask}
                effects={t.effects}
                disabled={submitted > 0 || !hasSecrets}
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
