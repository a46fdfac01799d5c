import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { phaseOf, type PhaseKind } from '../../../shared/parts/contest-phase.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { useIdentity } from '../../../shared/session/session.js';
import { publicTexts } from '../texts.js';

/** Where the contest stands in one sentence, with the moment that comes next. */
export function ContestNow({ contest }: { readonly contest: ContestView }) {
  const { now: words } = useTexts(publicTexts).contest;
  const { kind, at } = phaseOf(contest, useServerNow(5000));
  const isShown = at !== null && DATED.includes(kind);
  return (
    <>
      <StatusLine>
        {words[kind]} {isShown && <Deadline at={at} />}
      </StatusLine>
      {(kind === 'accepting' || kind === 'confirming') && (
        <div className="page-actions">
          <Apply contest={contest} />
        </div>
      )}
    </>
  );
}

/** Sentences that end with a date. */
const DATED: readonly PhaseKind[] = [
  ...(['announced', 'accepting', 'confirming', 'test-ahead', 'test-open'] as const),
  ...(['writing-ahead', 'writing-open'] as const),
];

/** Whoever took part in a voided contest confirms it in their own room; everybody else applies here. */
function Apply({ contest: { id, rerunOf } }: { readonly contest: ContestView }) {
  const t = useTexts(publicTexts).contest;
  const { person } = useIdentity();
  return (
    <>
      <Button
        renderRoot={(props) =>
          rerunOf === null ? (
            <Link {...props} to="/my/apply/$contestId" params={{ contestId: id }} />
          ) : (
            <Link {...props} to="/my/reruns/$contestId" params={{ contestId: id }} />
          )
        }
      >
        {rerunOf === null ? t.apply : t.confirm}
      </Button>
      <span className="quiet" style={{ alignSelf: 'center' }}>
        {rerunOf !== null ? t.confirmHint : person === null ? t.applyHint : t.codeHint}
      </span>
    </>
  );
}
