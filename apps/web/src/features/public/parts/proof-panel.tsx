import type { ReactNode } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Hash } from '../../../shared/parts/hash.js';
import { Panel } from '../../../shared/parts/panel.js';
import { publicTexts } from '../texts.js';

/** The values that stand in the log, for whoever wants to compare. */
export function ProofPanel({ contest }: { readonly contest: ContestView }) {
  const t = useTexts(publicTexts).contest.proof;
  const hash = (value: string | null): ReactNode =>
    value === null ? <span className="quiet">{t.notYet}</span> : <Hash value={value} />;
  const { sealed, tasksRoot } = contest;
  return (
    <Panel title={t.title} description={t.text}>
      <Definitions
        rows={[
          [t.rulesHash, hash(contest.rulesetHash)],
          [t.bankRoot, hash(contest.bankRoot)],
          ...(tasksRoot === null ? [] : [[t.tasksRoot, hash(tasksRoot)] as const]),
          [t.secret, hash(contest.formSecretCommitment)],
          [
            t.sealed,
            <span key="sealed">
              {hash(sealed?.root ?? null)}
              {sealed !== null && <span className="quiet"> {t.sealedCount(sealed.count)}</span>}
            </span>,
          ],
          [t.beacon, hash(contest.beacon.value)],
          [t.entry, hash(contest.decisionEntry)],
        ]}
      />
    </Panel>
  );
}
