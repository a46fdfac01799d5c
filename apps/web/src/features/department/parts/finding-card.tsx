import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Mark } from '../../../shared/parts/mark.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { contestQuery, type Finding } from '../queries.js';
import { rosterOf } from '../roster.js';
import { useDepartmentTexts } from '../texts.js';
import { useGrounds } from '../use-grounds.js';
import { useReviewer } from '../use-reviewer.js';
import { PinnedEvidence } from './pinned-evidence.js';
import { Pseudonym } from './pseudonym.js';

/** A finding with all that it rests on. */
export function FindingCard({
  finding,
  contestId,
}: {
  readonly finding: Finding;
  readonly contestId: string;
}) {
  const { case: t } = useDepartmentTexts();
  const { moment } = useFormat();
  const grounds = useGrounds();
  const reviewer = useReviewer();
  const { ground, affectsOutcome, why, evidence, recordedAt, recordedBy } = finding;
  return (
    <>
      <h3 style={{ marginTop: 0 }}>{grounds.title(ground)}</h3>
      <p>
        <Mark tone={affectsOutcome ? 'lost' : 'quiet'}>
          {affectsOutcome ? t.findings.affects : t.findings.affectsNot}
        </Mark>
      </p>
      <p style={{ whiteSpace: 'pre-line' }}>{why}</p>
      <People finding={finding} contestId={contestId} />
      <h4>{t.findings.evidence}</h4>
      <PinnedEvidence contestId={contestId} pins={evidence} />
      <p className="quiet" style={{ marginTop: 12 }}>
        {grounds.act(ground)}
        <br />
        {t.findings.recorded}: {moment(recordedAt)}, {reviewer(recordedBy)}
      </p>
    </>
  );
}

function People({
  finding: { liable, excluded },
  contestId,
}: {
  readonly finding: Finding;
  readonly contestId: string;
}) {
  const { case: t } = useDepartmentTexts();
  const { role: words } = useSharedTexts();
  const { number, list } = useFormat();
  const says = liable.map(
    ({ role, count }) => `${words[role].toLocaleLowerCase()}: ${number(count)}`,
  );
  const rows: (readonly [string, ReactNode])[] = [
    [t.findings.liable, says.length === 0 ? t.findings.nobody : list(says)],
    [
      t.findings.excluded,
      excluded.length === 0 ? (
        t.findings.nobody
      ) : (
        <Excluded key="excluded" staffIds={excluded} contestId={contestId} />
      ),
    ],
  ];
  return <Definitions rows={rows} />;
}

function Excluded({
  staffIds,
  contestId,
}: {
  readonly staffIds: readonly string[];
  readonly contestId: string;
}) {
  const { case: t } = useDepartmentTexts();
  const { data: contest } = useQuery(contestQuery(contestId));
  const roster = contest === undefined ? [] : rosterOf(contest);
  return staffIds.map((staffId) => {
    const seat = roster.find((seated) => seated.staffId === staffId);
    return (
      <div key={staffId}>
        {seat !== undefined && `${t.seat[seat.role]} `}
        <Pseudonym id={staffId} />
      </div>
    );
  });
}
