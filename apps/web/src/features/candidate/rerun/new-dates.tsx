import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { Code } from '../../../shared/parts/code.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { OwnRerun } from './queries.js';
import { rerunTexts } from './texts.js';

/** Where the rerun stands for this candidate, and the one thing to do now. */
export function NewDates({ rerun }: { readonly rerun: OwnRerun | null }) {
  const t = useTexts(rerunTexts);
  const now = useServerNow(5000);
  if (rerun === null) return <Waiting />;
  if (rerun.confirmed !== null) {
    return <Confirmed contestId={rerun.contestId} code={rerun.confirmed.candidateCode} />;
  }
  if (now >= rerun.acceptUntil) {
    return (
      <Panel title={t.closed}>
        <p>{t.closedText}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t.dates}>
      {now < rerun.acceptFrom ? (
        <p>
          <Deadline at={rerun.acceptFrom} label={t.confirmFrom} />
        </p>
      ) : (
        <>
          <p>
            <Deadline at={rerun.acceptUntil} label={t.confirmUntil} />
          </p>
          <ConfirmButton contestId={rerun.contestId} />
        </>
      )}
    </Panel>
  );
}

function Waiting() {
  const t = useTexts(rerunTexts);
  return (
    <Panel title={t.dates}>
      <p>
        <strong>{t.noDates}</strong>
      </p>
      <p>{t.noDatesText}</p>
    </Panel>
  );
}

function ConfirmButton({ contestId }: { readonly contestId: string }) {
  const t = useTexts(rerunTexts);
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="/my/reruns/$contestId" params={{ contestId }} />}
    >
      {t.confirm}
    </Button>
  );
}

type ConfirmedProps = { readonly contestId: string; readonly code: string };

/** The new ID number, and the way into the rerun. */
export function Confirmed({ contestId, code }: ConfirmedProps) {
  const t = useTexts(rerunTexts);
  return (
    <Panel title={t.confirmed}>
      <p>{t.confirmedText}</p>
      <p>
        <Code value={code} />
      </p>
      <Link to="/my/contests/$contestId" params={{ contestId }}>
        {t.openRerun}
      </Link>
    </Panel>
  );
}
