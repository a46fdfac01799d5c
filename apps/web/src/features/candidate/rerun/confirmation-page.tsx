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
import { ShortForm } from './short-form.js';
import { rerunTexts } from './texts.js';

type Given = { readonly code: string; readonly as: 'confirmation' | 'carried' };

/** Taking part in a contest that is held again. Who was admitted confirms on one page; of anybody else the desk still has to see everything. */
export function ConfirmationPage() {
  const { contestId } = useParams({ from: '/my/reruns/$contestId' });
  const reruns = useQuery(rerunsQuery);
  const [given, setGiven] = useState<Given | null>(null);
  const queries = useQueryClient();
  const sent = (fresh: Given): void => {
    setGiven(fresh);
    void queries.invalidateQueries({ queryKey: rerunsQuery.queryKey });
    void queries.invalidateQueries({ queryKey: applicationsQuery.queryKey });
  };
  if (given !== null) return <Sent contestId={contestId} {...given} />;
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
  readonly onSent: (given: Given) => void;
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
      lead={rerun.isAdmitted ? t.lead : t.leadWhole}
      status={<Deadline at={acceptUntil} label={t.until} />}
    >
      {rerun.isAdmitted ? (
        <ShortForm contestId={contestId} onSent={(code) => onSent({ code, as: 'carried' })} />
      ) : (
        <ApplicationForm
          contestId={contestId}
          purpose="confirmation"
          onSent={(code) => onSent({ code, as: 'confirmation' })}
        />
      )}
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
