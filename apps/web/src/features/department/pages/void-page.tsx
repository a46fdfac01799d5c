import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Mark, type Tone } from '../../../shared/parts/mark.js';
import { Page } from '../../../shared/parts/page.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { useActor } from '../../../shared/session/session.js';
import { RerunPanel } from '../parts/rerun-panel.js';
import { SignVoid } from '../parts/sign-void.js';
import { VoidAbout } from '../parts/void-about.js';
import { caseQuery, contestQuery, voidQuery, type Void } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

const TONES: Readonly<Record<Void['status'], Tone>> = {
  ...{ proposed: 'wait', signed: 'now', recorded: 'done', withdrawn: 'quiet' },
};

/** One void: the same for who proposed it and who signs it, live until it is in effect. */
export function VoidPage() {
  const { voidId } = useParams({ from: '/department/voids/$voidId' });
  const one = useQuery(voidQuery(voidId));
  useLive([['department', 'void', voidId]], one.data?.status === 'signed' ? 1000 : 5000);
  if (one.data !== undefined) return <Shown one={one.data} />;
  return (
    <div className="page" data-width="one">
      <Asked query={one} loading="text">
        {() => null}
      </Asked>
    </div>
  );
}

function Shown({ one }: { readonly one: Void }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.page;
  const { actor } = useActor();
  const isMine = actor.kind === 'staff' && actor.staffId === one.proposedBy;
  const now = one.status === 'proposed' ? (isMine ? t.now.mine : t.now.theirs) : t.now[one.status];
  return (
    <Page
      width="one"
      title={`${t.title}: ${voiding.scope.short(one.scope)}`}
      documentTitle={t.title}
      above={
        <Link to="/department/cases/$caseId" params={{ caseId: one.caseId }}>
          {t.above}
        </Link>
      }
      lead={<Mark tone={TONES[one.status]}>{t.status[one.status]}</Mark>}
      status={<StatusLine>{now}</StatusLine>}
    >
      {one.status === 'recorded' && <RerunPanel one={one} />}
      <About one={one} />
      {one.status === 'proposed' && <SignVoid one={one} isMine={isMine} />}
    </Page>
  );
}

function About({ one }: { readonly one: Void }) {
  const contest = useQuery(contestQuery(one.contestId));
  const file = useQuery(caseQuery(one.caseId));
  return (
    <Asked query={contest} loading="table">
      {(read) => (
        <Asked query={file} loading="table">
          {(about) => <VoidAbout one={one} contest={read} file={about} />}
        </Asked>
      )}
    </Asked>
  );
}
