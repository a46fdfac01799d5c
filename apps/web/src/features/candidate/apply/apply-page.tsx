import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { isRerun } from '../../../shared/parts/contest-phase.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Page } from '../../../shared/parts/page.js';
import { applicationsQuery, contestQuery } from '../queries.js';
import { ApplicationForm } from './application-form.js';
import { Sent } from './sent.js';
import { applyTexts } from './texts.js';

/** The application to one contest, in steps. It belongs to the identity realm: the evaluation never gets what is typed here. */
export function ApplyPage() {
  const { contestId } = useParams({ from: '/my/apply/$contestId' });
  const contest = useQuery(contestQuery(contestId));
  const own = useQuery(applicationsQuery);
  const queries = useQueryClient();
  const [code, setCode] = useState<string | null>(null);
  const sent = (given: string): void => {
    setCode(given);
    void queries.invalidateQueries({ queryKey: applicationsQuery.queryKey });
  };
  if (code !== null) return <Sent contestId={contestId} code={code} />;
  return (
    <Asked query={contest} loading="form">
      {(view) => (
        <Asked query={own} loading="form">
          {(rows) =>
            rows.some((row) => row.contestId === contestId) ? (
              <AlreadyApplied contestId={contestId} />
            ) : (
              <OpenForm
                contestId={contestId}
                title={view.title}
                windows={view.windows}
                isOfRerun={isRerun(view)}
                onSent={sent}
              />
            )
          }
        </Asked>
      )}
    </Asked>
  );
}

type OpenFormProps = {
  readonly contestId: string;
  readonly title: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly windows: { readonly acceptFrom: number; readonly acceptUntil: number };
  readonly isOfRerun: boolean;
  readonly onSent: (code: string) => void;
};

function OpenForm({ contestId, title, windows, isOfRerun, onSent }: OpenFormProps) {
  const t = useTexts(applyTexts);
  const local = useLocal();
  const now = useServerNow(5000);
  const isShut = now < windows.acceptFrom || now > windows.acceptUntil;
  if (isShut || isOfRerun) {
    return (
      <Page width="one" title={t.closed} lead={isOfRerun ? t.rerunText : t.closedText}>
        <p>
          <Link to="/contests/$contestId" params={{ contestId }}>
            {local(title)}
          </Link>
        </p>
      </Page>
    );
  }
  return (
    <Page
      width="one"
      title={t.title}
      above={local(title)}
      lead={<Deadline at={windows.acceptUntil} label={t.until} />}
    >
      <ApplicationForm contestId={contestId} onSent={onSent} />
    </Page>
  );
}

function AlreadyApplied({ contestId }: { readonly contestId: string }) {
  const t = useTexts(applyTexts);
  return (
    <Page width="one" title={t.already} lead={t.alreadyText}>
      <p>
        <Link to="/my/contests/$contestId" params={{ contestId }}>
          {t.sent.open}
        </Link>
      </p>
    </Page>
  );
}
