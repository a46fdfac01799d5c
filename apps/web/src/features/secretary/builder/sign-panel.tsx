import { saveSecret } from '../../../shared/contest/beacon-commit.js';
import { commitmentTo, secretFor } from '../../../shared/contest/beacon-secret.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from './builder.module.css';
import type { Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';

type SignProps = { readonly contest: Contest; readonly isReady: boolean };

/** The first of the two signatures; shut until every check is met. */
export function SignPanel({ contest, isReady }: SignProps) {
  const { sign: t, ready } = useSecretaryTexts().builder;
  const sign = useSign(contest);
  const signedBy = contest.composition?.signedBy ?? [];
  if (signedBy.length === 2) return <Said says={[t.both]} />;
  if (signedBy.includes('secretary')) return <Said says={[t.waits, t.changes]} />;
  return (
    <Panel title={t.title}>
      <p>{t.text}</p>
      <p role="status">{isReady ? ready.all : ready.notYet}</p>
      <ConfirmedAct
        className={css['sign']}
        label={t.act}
        ask={t.ask}
        effects={t.effects}
        disabled={!isReady}
        command={sign}
        act={() => sign.run(null)}
      />
    </Panel>
  );
}

function Said({ says }: { readonly says: readonly string[] }) {
  const { sign: t } = useSecretaryTexts().builder;
  return (
    <Panel title={t.title}>
      {says.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Panel>
  );
}

function useSign(contest: Contest) {
  const { sign: t } = useSecretaryTexts().builder;
  const { id: contestId } = contest;
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/publication-signatures', {
        params: { path: { contestId } },
        body: {
          role: 'secretary',
          beaconCommitment: commitmentTo(secretFor(contestId, 'secretary'), 'secretary'),
        },
        headers,
      }),
    refreshes: [['contest', contestId]],
    says: t.done,
    done: () => {
      saveSecret(contest, 'secretary');
    },
  });
}
