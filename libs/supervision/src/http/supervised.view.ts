import type { ContestState } from '@adal/contest/domain';

import { officialsLiable } from '../domain/index.js';
import type { StoredVoid } from '../persistence/void.repository.js';
import type { Supervised } from '../supervised-contests.js';
import type { TitleView } from './case.dto.js';
import type { StandingVoidView, SupervisedView } from './supervised.dto.js';

/* Field by field: what is not named here does not leave the process. */

export function supervisedOf(row: Supervised, self: string | null): SupervisedView {
  const { contest, isAppointed, cases, voided, rerunId, appeals } = row;
  const {
    id: contestId,
    status,
    isSuspended,
    isFrozen,
    lineage,
    position,
    windows,
  } = contest.state;
  const closed = cases.filter((each) => each.status === 'closed');
  return {
    ...{ contestId, status, isSuspended, isFrozen, isAppointed, rerunId },
    title: textsOf(position.title),
    bodyName: textsOf(contest.bodyName),
    acceptFrom: windows.acceptFrom,
    rerunOf: lineage.rerunOf,
    cases: { open: cases.length - closed.length, closed: closed.length },
    openCaseId: cases.find((each) => each.status === 'open')?.id ?? null,
    officialsLiable: closed.reduce((sum, each) => sum + officialsLiable(each), 0),
    lot: contest.state.departmentStaffId === self ? owedLot(contest.state) : null,
    revealUntil: contest.state.beacon.revealUntil,
    void: voided === null ? null : standingVoidOf(voided),
    appeals: appeals.map(({ id: appealId, code: candidateCode, symptom, reviewUntil }) => {
      return { appealId, candidateCode, symptom, reviewUntil };
    }),
  };
}

/** What the department's party has not put in yet, and can by now. */
function owedLot({ beacon, sealed, status }: ContestState): 'commit' | 'reveal' | null {
  const isBeforeSeal = ['announced', 'accepting', 'screening'].includes(status) && sealed === null;
  if (beacon.commitments.department === null) return isBeforeSeal ? 'commit' : null;
  const isDue = beacon.revealUntil !== null && beacon.reveals.department === null;
  return isDue && status !== 'voided' ? 'reveal' : null;
}

function standingVoidOf({ state }: StoredVoid): StandingVoidView {
  const { id: voidId, caseId, status, proposedBy } = state;
  return { voidId, caseId, status, proposedBy };
}

function textsOf({ kk, ru, en }: TitleView): TitleView {
  return { kk, ru, en };
}
