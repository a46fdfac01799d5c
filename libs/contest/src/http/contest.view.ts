import type { ShownContest, VisibleContest } from '../contest-reading.service.js';
import type { ContestState, RerunTerms, Texts } from '../domain/index.js';
import type { StoredRuleset } from '../persistence/reference.repository.js';
import type {
  CompositionView,
  ContestView,
  RerunTermsView,
  RulesetView,
} from './contest-view.dto.js';
import type { ContestRow, ContestStanding } from './contest.dto.js';

/** Field by field: what is not named here does not leave the process. */
export function standingOf({ id, status, isSuspended }: ContestState): ContestStanding {
  return { id, status, isSuspended };
}

export function rowOf(listed: Listed): ContestRow {
  return fieldsOf(listed);
}

type Listed = Pick<VisibleContest, 'state' | 'bodyName' | 'rerunId'>;

function fieldsOf({ state, bodyName, rerunId }: Listed) {
  const { id, status, isSuspended, bodyId, regionId, position, rulesetId, windows } = state;
  const { sealed, lineage } = state;
  return {
    ...{ id, status, isSuspended, bodyId, regionId, rulesetId },
    bodyName: textsOf(bodyName),
    title: textsOf(position.title),
    category: position.category,
    acceptFrom: windows.acceptFrom,
    acceptUntil: windows.acceptUntil,
    ...{ windows, sealed, rerunOf: lineage.rerunOf, rerunId },
    stages: state.stages.map(({ code, kind, status: reached, admitted }) => {
      return { code, kind, status: reached, admitted };
    }),
  };
}

export function viewOf(shown: ShownContest): ContestView {
  const { state, ruleset, missing } = shown;
  const { suspendedFor, rulesetVersion, rulesetHash, holders, threshold, beacon } = state;
  const { bankRoot, tasksRoot, formSecretCommitment, lineage, decisionEntry } = state;
  return {
    ...fieldsOf(shown),
    ...{ suspendedFor, rulesetVersion, rulesetHash, rules: ruleset, holders, threshold },
    members: state.commission.length,
    ...{ beacon, bankRoot, tasksRoot, formSecretCommitment, decisionEntry },
    isFrozen: state.isFrozen,
    half: lineage.half,
    composition: missing === null ? null : compositionOf(state, missing),
  };
}

function compositionOf(state: ContestState, missing: readonly string[]): CompositionView {
  const { commission, departmentStaffId, bankId, bankCells, tasksCount, signatures } = state;
  const { rerun } = state;
  return {
    ...{ commission, departmentStaffId, bankId, bankCells, tasksCount, missing },
    rerun: rerun === null ? null : termsOf(rerun),
    signedBy: signatures.map((signature) => signature.role),
    signers: signatures.map(({ staffId, role }) => ({ staffId, role })),
  };
}

function termsOf({ excluded, bankRoot, usedBanks }: RerunTerms): RerunTermsView {
  return { excluded, bankRoot, usedBanks };
}

export function rulesetViewOf({ hash, ruleset }: StoredRuleset): RulesetView {
  const { id, version, title, stages } = ruleset;
  const hasPracticalStage = stages.some((stage) => stage.kind === 'practical');
  return { ...{ id, version, hash, hasPracticalStage }, title: textsOf(title), rules: ruleset };
}

export function textsOf({ kk, ru, en }: Texts): Texts {
  return { kk, ru, en };
}
