import { Button } from '@mantine/core';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { saveSecret, secretFileOf } from '../../../shared/contest/beacon-commit.js';
import { commitmentTo, keptSecret, secretFor } from '../../../shared/contest/beacon-secret.js';
import { rulesTexts } from '../../../shared/contest/texts.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from './builder.module.css';
import type { Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';

type SignProps = { readonly contest: Contest; readonly left: number };

/** The first of the two signatures; shut while `left` checks are not met. */
export function SignPanel({ contest, left }: SignProps) {
  const { sign: t, ready } = useSecretaryTexts().builder;
  const { number } = useFormat();
  const sign = useSign(contest);
  const signedBy = contest.composition?.signedBy ?? [];
  if (signedBy.length === 2) return <Said says={[t.both]} />;
  if (signedBy.includes('secretary')) return <Signed contest={contest} />;
  return (
    <Panel title={t.title}>
      <p>{t.text}</p>
      <p role="status">{left === 0 ? ready.all : ready.notYet(number(left))}</p>
      <ConfirmedAct
        className={css['sign']}
        label={t.act}
        ask={t.ask}
        effects={t.effects}
        disabled={left > 0}
        command={sign}
        act={() => sign.run(null)}
      />
    </Panel>
  );
}

/** Signed and waiting: what a change would do, and where the secret is that this signature made. */
function Signed({ contest }: { readonly contest: Contest }) {
  const { sign: t } = useSecretaryTexts().builder;
  const lot = useTexts(rulesTexts).lot;
  const isHere = keptSecret(contest.id, 'secretary') !== null;
  return (
    <Panel title={t.title}>
      <p>{t.waits}</p>
      <p>{t.changes}</p>
      <p>{isHere ? t.secretKept(secretFileOf(contest, 'secretary')) : lot.elsewhereText}</p>
      {isHere && (
        <Button
          variant="default"
          className={css['sign']}
          onClick={() => {
            saveSecret(contest, 'secretary');
          }}
        >
          {t.secretAgain}
        </Button>
      )}
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
