import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { publicTexts } from '../texts.js';

/** Where the contest stands in one sentence, with the deadline that counts now. */
export function ContestNow({ contest }: { readonly contest: ContestView }) {
  const t = useTexts(publicTexts).contest;
  const { moment } = useFormat();
  const { status, isSuspended, windows } = contest;
  const stage = contest.stages.findIndex((known) => known.status === 'open');
  const until = status === 'accepting' ? windows.acceptUntil : windows.stages[stage]?.until;
  if (isSuspended) return <StatusLine>{t.now.suspended}</StatusLine>;
  if (status === 'announced') {
    return <StatusLine>{t.now.announced(moment(windows.acceptFrom))}</StatusLine>;
  }
  const hasDeadline = status === 'accepting' || status === 'testing';
  return (
    <>
      <StatusLine>
        {t.now[status]} {hasDeadline && until !== undefined && <Deadline at={until} />}
      </StatusLine>
      {status === 'accepting' && (
        <div className="page-actions">
          <Apply contest={contest} />
        </div>
      )}
    </>
  );
}

/** Whoever took part in a voided contest confirms it in their own room; everybody else applies here. */
function Apply({ contest: { id, rerunOf } }: { readonly contest: ContestView }) {
  const t = useTexts(publicTexts).contest;
  return (
    <>
      <Button
        renderRoot={(props) =>
          rerunOf === null ? (
            <Link {...props} to="/my/apply/$contestId" params={{ contestId: id }} />
          ) : (
            <Link {...props} to="/my" />
          )
        }
      >
        {rerunOf === null ? t.apply : t.confirm}
      </Button>
      <span className="quiet" style={{ alignSelf: 'center' }}>
        {rerunOf === null ? t.applyHint : t.confirmHint}
      </span>
    </>
  );
}
