import { useMemo } from 'react';

import { Panel } from '../../../shared/parts/panel.js';
import type { DeskKeys } from '../use-desk-keys.js';
import type { Contest, Identified, Verdict } from '../queries.js';
import { isScreened } from '../standing.js';
import { useHrTexts } from '../texts.js';
import { CandidateReads } from './candidate-reads.js';
import { KeysSwitch } from './keys-switch.js';
import { VerdictForm } from './verdict-form.js';
import { VerdictMark } from './verdict-mark.js';

type PanelProps = {
  readonly contest: Contest;
  readonly application: Identified;
  readonly verdict: Verdict | null;
  readonly place: number;
  readonly ways: Pick<DeskKeys, 'next' | 'previous'>;
};

/** The verdict that was given and why it stays, or the form to give one. */
export function VerdictPanel({ contest, application, verdict, place, ways }: PanelProps) {
  const t = useHrTexts().verdict;
  if (verdict !== null) return <Given verdict={verdict} ways={ways} />;
  if (!isScreened(contest)) {
    return (
      <Panel title={t.title}>
        <p>{t.tooLate}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t.title}>
      <VerdictForm
        contestId={contest.id}
        applicationId={application.applicationId}
        place={place}
        ways={ways}
      />
    </Panel>
  );
}

function Given({ verdict, ways }: Pick<PanelProps, 'ways'> & { readonly verdict: Verdict }) {
  const t = useHrTexts().verdict;
  const keys = useMemo(() => ({ ...ways, admit: nothing, refuse: nothing }), [ways]);
  return (
    <Panel title={t.title}>
      <p>
        {t.given}: <VerdictMark verdict={verdict} />
      </p>
      {!verdict.isEligible && (
        <CandidateReads reason={verdict.reasonCode} text={verdict.text ?? ''} />
      )}
      <p className="quiet" style={{ marginTop: 16 }}>
        {t.final}
      </p>
      <KeysSwitch keys={keys} />
    </Panel>
  );
}

function nothing(): void {
  // A verdict that stands has no keys to change it.
}
