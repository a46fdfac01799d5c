import { api, useCommand } from '../../../shared/api/index.js';
import { saveSecret } from '../../../shared/contest/beacon-commit.js';
import { commitmentTo, secretFor } from '../../../shared/contest/beacon-secret.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Contest } from '../queries.js';
import { usePublisherTexts } from '../texts.js';

/** The second signature: only after the first, and by somebody else. */
export function SignPanel({ contest }: { readonly contest: Contest }) {
  const { sign: t } = usePublisherTexts();
  const sign = useSign(contest);
  const signedBy = contest.composition?.signedBy ?? [];
  const isSigned = signedBy.includes('publisher');
  const isReady = signedBy.includes('secretary') && !isSigned;
  const says = isSigned ? t.pending : isReady ? t.text : t.notYet;
  return (
    <Panel title={t.title}>
      <p role="status">{says}</p>
      {isReady && (
        <ConfirmedAct
          label={t.act}
          ask={t.ask}
          effects={t.effects}
          command={sign}
          act={() => sign.run(null)}
        />
      )}
    </Panel>
  );
}

function useSign(contest: Contest) {
  const { sign: t } = usePublisherTexts();
  const { id: contestId } = contest;
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/publication-signatures', {
        params: { path: { contestId } },
        body: {
          role: 'publisher',
          beaconCommitment: commitmentTo(secretFor(contestId, 'publisher'), 'publisher'),
        },
        headers,
      }),
    refreshes: [['contest', contestId], ['contests']],
    says: t.done,
    done: () => {
      saveSecret(contest, 'publisher');
    },
  });
}
