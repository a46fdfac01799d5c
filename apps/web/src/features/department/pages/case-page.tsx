import { skipToken, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Page } from '../../../shared/parts/page.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { standingOf, type CaseStanding } from '../case-standing.js';
import { CaseAbout } from '../parts/case-about.js';
import { CaseVoid } from '../parts/case-void.js';
import { FindingForm } from '../parts/finding-form.js';
import { FindingList } from '../parts/finding-list.js';
import { appealsQuery, caseQuery, contestQuery, voidQuery, type CaseFile } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { useGrounds } from '../use-grounds.js';

/** One case: what was found, what follows, how it ends. */
export function CasePage() {
  const { caseId } = useParams({ from: '/department/cases/$caseId' });
  const file = useQuery(caseQuery(caseId));
  useLive([['department', 'case', caseId]], 5000);
  if (file.data !== undefined) return <Case file={file.data} />;
  return (
    <div className="page" data-width="one">
      <Asked query={file} loading="text">
        {() => null}
      </Asked>
    </div>
  );
}

function Case({ file }: { readonly file: CaseFile }) {
  const { case: t } = useDepartmentTexts();
  const grounds = useGrounds();
  const standing = useStanding(file);
  const { data: appeals = [] } = useQuery(appealsQuery(file.contestId));
  const isUnanswered = standing === 'recorded' && appeals.some(({ status }) => status === 'open');
  return (
    <Page
      width="one"
      title={`${t.title}: ${grounds.title(file.ground).toLocaleLowerCase()}`}
      documentTitle={t.title}
      above={<ContestLink contestId={file.contestId} />}
      lead={<Mark tone={file.status === 'open' ? 'now' : 'quiet'}>{t.status[file.status]}</Mark>}
      status={
        standing !== null && (
          <StatusLine>{t.now[isUnanswered ? 'unanswered' : standing]}</StatusLine>
        )
      }
    >
      <CaseAbout file={file} />
      <FindingList file={file} />
      {standing !== null && <Next file={file} standing={standing} />}
    </Page>
  );
}

/** The void first when there is one or can be one, else the form for what is missing. */
function Next({ file, standing }: { readonly file: CaseFile; readonly standing: CaseStanding }) {
  const isMissing = standing === 'empty' || standing === 'weak';
  const canRecord = isMissing || standing === 'ready';
  // By their keys they are moved and not made anew: what is typed stays, what was sent does not come back.
  const form = canRecord && <FindingForm key="form" file={file} />;
  const voiding = <CaseVoid key="void" file={file} standing={standing} />;
  return isMissing ? [form, voiding] : [voiding, form];
}

function useStanding(file: CaseFile): CaseStanding | null {
  const { voidId } = file;
  const query = voidId === null ? null : voidQuery(voidId);
  const { data } = useQuery({
    queryKey: query?.queryKey ?? ['department', 'void', 'none'],
    queryFn: query?.queryFn ?? skipToken,
    refetchInterval: 5000,
  });
  if (voidId !== null && data === undefined) return null;
  return standingOf(file, data ?? null);
}

function ContestLink({ contestId }: { readonly contestId: string }) {
  const { home } = useDepartmentTexts();
  const local = useLocal();
  const { data: contest } = useQuery(contestQuery(contestId));
  return (
    <>
      <Link to="/department">{home.title}</Link> ·{' '}
      <Link to="/department/contests/$contestId" params={{ contestId }}>
        {contest === undefined ? home.columns.title : local(contest.title)}
      </Link>
    </>
  );
}
