import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Page } from '../../../shared/parts/page.js';
import { ApplicationForm } from '../apply/application-form.js';
import { Sent } from '../apply/sent.js';
import { applicationsQuery } from '../queries.js';
import { Confirmed } from './new-dates.js';
import { rerunsQuery, type OwnRerun } from './queries.js';
import { rerunTexts } from './texts.js';

/** Taking part in a contest that is held again: the record is entered anew. */
export function ConfirmationPage() {
  const { contestId } = useParams({ from: '/my/reruns/$contestId' });
  const reruns = useQuery(rerunsQuery);
  const [code, setCode] = useState<string | null>(null);
  const queries = useQueryClient();
  const sent = (given: string): void => {
    setCode(given);
    void queries.invalidateQueries({ queryKey: rerunsQuery.queryKey });
    void queries.invalidateQueries({ queryKey: applicationsQuery.queryKey });
  };
  if (code !== null) return <Sent contestId={contestId} code={code} isRerun />;
  return (
    <Asked query={reruns} loading="form">
      {(rows) => {
        const rerun = rows.find((row) => row.contestId === contestId);
        return rerun === undefined ? <NotInvited /> : <Confirmation rerun={rerun} onSent={sent} />;
      }}
    </Asked>
  );
}

type ConfirmationProps = {
  readonly rerun: OwnRerun;
  readonly onSent: (code: string) => void;
};

function Confirmation({ rerun, onSent }: ConfirmationProps) {
  const { form: t, closed, closedText } = useTexts(rerunTexts);
  const local = useLocal();
  const now = useServerNow(5000);
  const { contestId, confirmed, acceptFrom, acceptUntil } = rerun;
  const above = local(rerun.title);
  if (confirmed !== null) {
    return (
      <Page width="one" title={t.title} above={above}>
        <Confirmed contestId={contestId} code={confirmed.candidateCode} />
      </Page>
    );
  }
  if (now >= acceptUntil) {
    return <Page width="one" title={closed} above={above} lead={closedText} />;
  }
  if (now < acceptFrom) {
    return <Page width="one" title={t.early} above={above} lead={<Deadline at={acceptFrom} />} />;
  }
  return (
    <Page
      width="one"
      title={t.title}
      above={above}
      lead={t.lead}
      status={<Deadline at={acceptUntil} label={t.until} />}
    >
      <ApplicationForm contestId={contestId} purpose="confirmation" onSent={onSent} />
    </Page>
  );
}

function NotInvited() {
  const { form: t } = useTexts(rerunTexts);
  return (
    <Page width="one" title={t.none} lead={t.noneText}>
      <p>
        <Link to="/my">{t.my}</Link>
      </p>
    </Page>
  );
}
