import { officialsLiable } from '../domain/index.js';
import type { StoredVoid } from '../persistence/void.repository.js';
import type { Supervised } from '../supervised-contests.js';
import type { TitleView } from './case.dto.js';
import type { StandingVoidView, SupervisedView } from './supervised.dto.js';

/* Field by field: what is not named here does not leave the process. */

export function supervisedOf(row: Supervised): SupervisedView {
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
    void: voided === null ? null : standingVoidOf(voided),
    appeals: appeals.map(({ id: appealId, code: candidateCode, symptom, reviewUntil }) => {
      return { appealId, candidateCode, symptom, reviewUntil };
    }),
  };
}

function standingVoidOf({ state }: StoredVoid): StandingVoidView {
  const { id: voidId, caseId, status, proposedBy } = state;
  return { voidId, caseId, status, proposedBy };
}

function textsOf({ kk, ru, en }: TitleView): TitleView {
  return { kk, ru, en };
}
