import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { casesQuery, voidsQuery, type CaseFile, type Contest, type Void } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { useGrounds } from '../use-grounds.js';
import { OpenCase } from './open-case.js';

/** Cases, voids and reruns of the contest, and the way to open a case. */
export function SupervisionPanel({ contest }: { readonly contest: Contest }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.supervision;
  const cases = useQuery(casesQuery(contest.id));
  const voids = useQuery(voidsQuery(contest.id));
  const hasOpen = cases.data?.some(({ status }) => status === 'open') === true;
  const canOpen = !hasOpen && contest.status !== 'draft' && contest.status !== 'voided';
  return (
    <div id="supervision">
      <Panel title={t.title} actions={canOpen && <OpenCase contestId={contest.id} />}>
        <Asked query={cases} loading="text">
          {(files) => (
            <Asked query={voids} loading="text">
              {(standing) => <Standing contest={contest} cases={files} voids={standing} />}
            </Asked>
          )}
        </Asked>
      </Panel>
    </div>
  );
}

function Standing({
  contest,
  cases,
  voids,
}: {
  readonly contest: Contest;
  readonly cases: readonly CaseFile[];
  readonly voids: readonly Void[];
}) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.supervision;
  const rerun = voids.find(({ rerunId }) => rerunId !== null)?.rerunId ?? null;
  if (cases.length === 0 && contest.rerunOf === null) {
    return <Empty title={t.none}>{t.noneText}</Empty>;
  }
  return (
    <Definitions
      rows={[
        ...(contest.rerunOf === null
          ? []
          : [[t.rerunOf, <Earlier key="of" contestId={contest.rerunOf} />] as const]),
        ...cases.map((file) => [t.case, <CaseLink key={file.caseId} file={file} />] as const),
        ...voids
          .filter(({ status }) => status !== 'withdrawn')
          .map((one) => [t.void, <VoidLink key={one.voidId} one={one} />] as const),
        ...(rerun === null
          ? []
          : [[t.rerun, <Compare key="rerun" contestId={contest.id} />] as const]),
      ]}
    />
  );
}

function CaseLink({ file }: { readonly file: CaseFile }) {
  const { case: t } = useDepartmentTexts();
  const grounds = useGrounds();
  const { date } = useFormat();
  const { caseId, ground, status, outcome, openedAt } = file;
  const words = outcome === null ? t.status[status] : t.outcomes[outcome];
  return (
    <>
      <Link to="/department/cases/$caseId" params={{ caseId }}>
        {grounds.title(ground)}
      </Link>
      , {date(openedAt)}. <Mark tone={status === 'open' ? 'now' : 'quiet'}>{words}</Mark>
    </>
  );
}

function VoidLink({ one: { voidId, status, scope } }: { readonly one: Void }) {
  const { voiding: t } = useDepartmentTexts();
  return (
    <>
      <Link to="/department/voids/$voidId" params={{ voidId }}>
        {t.page.what}: {t.scope.short(scope)}
      </Link>
      . <Mark tone={status === 'recorded' ? 'done' : 'wait'}>{t.page.status[status]}</Mark>
    </>
  );
}

function Earlier({ contestId }: { readonly contestId: string }) {
  const { dossier } = useDepartmentTexts();
  return (
    <>
      <Link to="/department/contests/$contestId" params={{ contestId }}>
        {dossier.supervision.earlier}
      </Link>
      ; <Compare contestId={contestId} />
    </>
  );
}

function Compare({ contestId }: { readonly contestId: string }) {
  const { dossier } = useDepartmentTexts();
  return (
    <Link to="/department/contests/$contestId/rerun" params={{ contestId }}>
      {dossier.supervision.compare}
    </Link>
  );
}
