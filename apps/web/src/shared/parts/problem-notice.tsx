import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';

import { useFormat } from '../../i18n/format.js';
import { isSignedOut, useServerNow, type Problem } from '../api/index.js';
import { refreshSessions } from '../session/session.js';
import { signInAgain } from '../session/sign-in-again.store.js';
import { useSharedTexts } from '../texts.js';
import type { SharedTexts } from '../texts.kk.js';

type NoticeProps = { readonly problem: Problem; readonly retry?: (() => void) | undefined };

/** A refusal: what is in the way, what to do now, how long there is; with its reference. */
export function ProblemNotice({ problem, retry }: NoticeProps) {
  const t = useSharedTexts();
  const { what, next } = wordsOf(problem, t);
  return (
    <div className="problem" role="alert">
      <IconAlertTriangle size={22} stroke={1.6} aria-hidden="true" />
      <div>
        <p className="problem-what">{what}</p>
        {next !== '' && <p>{next}</p>}
        <TimeLeft problem={problem} />
        {problem.reference !== '' && (
          <p className="quiet">
            {t.problem.reference}: <code>{problem.reference}</code>
          </p>
        )}
        <Way problem={problem} retry={retry} />
      </div>
    </div>
  );
}

/** When the refusal itself names an instant. */
function TimeLeft({ problem: { context } }: { readonly problem: Problem }) {
  const t = useSharedTexts();
  const { span } = useFormat();
  const now = useServerNow();
  const until = context?.['until'];
  if (typeof until !== 'number' || until <= now) return null;
  return <p>{t.problem.waits(span(until - now))}</p>;
}

function Way({ problem, retry }: NoticeProps) {
  const t = useSharedTexts();
  const queries = useQueryClient();
  const again = async (): Promise<void> => {
    if (!(await signInAgain())) return;
    await refreshSessions(queries);
    retry?.();
  };
  if (isSignedOut(problem)) {
    return (
      <Button size="sm" onClick={() => void again()}>
        {t.problem.signIn}
      </Button>
    );
  }
  if (retry === undefined) return null;
  return (
    <Button size="sm" variant="default" onClick={retry}>
      {t.act.retry}
    </Button>
  );
}

/** The detail is the title with its numbers filled in. */
function wordsOf(
  problem: Problem,
  t: SharedTexts,
): { readonly what: string; readonly next: string } {
  if (problem.code === 'network.unreachable') {
    return { what: t.problem.unreachable, next: t.problem.unreachableNext };
  }
  if (problem.title === '' && problem.detail === '') {
    return { what: t.problem.unexpected, next: t.problem.unexpectedNext };
  }
  return { what: problem.detail || problem.title, next: problem.next };
}
