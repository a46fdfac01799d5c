import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import { sittingQuery, summaryQuery, type Contest, type Sitting } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { isRanked, RankingList } from './ranking-list.js';

/** Who was admitted, the ranking by code, and what the commission decided on it. */
export function ResultPanel({ contest }: { readonly contest: Contest }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.result;
  const sitting = useQuery(sittingQuery(contest.id));
  return (
    <Panel title={t.title}>
      {!['draft', 'announced', 'accepting'].includes(contest.status) && (
        <Applications contestId={contest.id} />
      )}
      <Asked query={sitting} loading="text">
        {(held) => (held === null ? null : <Held sitting={held} contest={contest} />)}
      </Asked>
      {isRanked(contest) ? (
        <RankingList contest={contest} look="whole" />
      ) : (
        <Empty title={t.not}>{t.notText}</Empty>
      )}
    </Panel>
  );
}

function Applications({ contestId }: { readonly contestId: string }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.applications;
  const { number } = useFormat();
  const summary = useQuery(summaryQuery(contestId));
  return (
    <Asked query={summary} loading="text">
      {({ submitted, admitted, refused, withdrawn }) => (
        <Definitions
          rows={[
            [t.admitted, number(admitted)],
            [t.refused, number(refused)],
            [t.withdrawn, number(withdrawn)],
            ...(submitted === 0 ? [] : [[t.submitted, number(submitted)] as const]),
          ]}
        />
      )}
    </Asked>
  );
}

type HeldProps = { readonly sitting: Sitting; readonly contest: Contest };

/** Attendance, votes and decision, as counts; who voted how stays in the room. */
function Held({ sitting, contest }: HeldProps) {
  const { dossier } = useDepartmentTexts();
  const room = useRoomRows(sitting);
  const decided = useDecisionRows(sitting);
  const hasFallen = sitting.decision !== null && contest.status === 'voided';
  return (
    <div style={{ marginBlock: 20 }}>
      <Definitions rows={[...room, ...decided]} />
      {hasFallen && <p>{dossier.result.fell}</p>}
    </div>
  );
}

type Row = readonly [term: string, value: ReactNode];

function useRoomRows({ motion, present, of, needed }: Sitting): readonly Row[] {
  const { dossier } = useDepartmentTexts();
  const t = dossier.result;
  const { number } = useFormat();
  const quorum: Row = [t.quorum, t.quorumSay(number(present), number(of), number(needed))];
  const votes = motion?.result ?? null;
  if (votes === null) return [quorum];
  const { for: yes, against, abstain } = votes;
  return [quorum, [t.votes, t.votesSay(number(yes), number(against), number(abstain))]];
}

function useDecisionRows({ decision, motion }: Sitting): readonly Row[] {
  const { dossier } = useDepartmentTexts();
  const t = dossier.result;
  const { moment } = useFormat();
  if (decision === null) return [];
  const { code, effectiveAt, standstillUntil } = decision;
  const reason = motion?.reason ?? null;
  const rows: readonly (Row | null)[] = [
    [t.decision, <Decided key="decision" code={code} />],
    reason === null ? null : [t.reason, reason],
    effectiveAt === null ? null : [t.effective, moment(effectiveAt)],
    standstillUntil === null ? null : [t.standstill, moment(standstillUntil)],
  ];
  return rows.filter((row) => row !== null);
}

function Decided({ code }: { readonly code: string | null }) {
  const { dossier } = useDepartmentTexts();
  if (code === null) return dossier.result.nobody;
  return (
    <>
      {dossier.result.appoint} <Code value={code} />
    </>
  );
}
