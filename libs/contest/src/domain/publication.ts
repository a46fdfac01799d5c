import { expectOk, toHex } from '@adal/kernel';
import { canonicalHash } from '@adal/proof';

import type { ContestFacts } from './contest-commands.js';
import type { ContestContent, ContestState } from './contest-state.js';
import type { Ruleset } from './ruleset.js';
import { windowFaults } from './windows.js';

/** SHA-256 in hex over everything that the announcement pins; both signatures name it. */
export function contentHash(state: ContestState): string {
  const { lineage, bankId, bankRoot, tasksRoot } = state;
  const pinned = { ...contentOf(state), lineage, bankId, bankRoot, tasksRoot };
  return toHex(expectOk(canonicalHash(pinned)));
}

/** The composed part of a state, without what happened to it. */
export function contentOf(state: ContestContent): ContestContent {
  const { bodyId, regionId, position, rulesetId, rulesetVersion, rulesetHash } = state;
  const { windows, holders, threshold, commission, departmentStaffId } = state;
  return {
    ...{ bodyId, regionId, position, rulesetId, rulesetVersion, rulesetHash },
    ...{ windows, holders, threshold, commission, departmentStaffId },
  };
}

/** Codes of what still stands between the draft and its publication; empty when it is ready. */
export function missingForPublication(state: ContestState, facts: ContestFacts): readonly string[] {
  return [
    ...missingBank(state, facts.ruleset),
    ...missingTasks(state, facts.ruleset),
    ...missingHolders(state, facts.ruleset),
    ...missingPeople(state, facts.ruleset),
    ...windowFaults(state.windows, facts.ruleset, facts.calendar, facts.now),
  ];
}

/** Each half of the bank must hold every section: the smaller half has `floor(groups / 2)` groups. */
function missingBank(state: ContestState, ruleset: Ruleset): readonly string[] {
  const sections = ruleset.stages.flatMap((stage) => (stage.kind === 'test' ? stage.sections : []));
  if (sections.length === 0) return [];
  if (state.bankRoot === null) return ['bank.missing'];
  const isEnough = sections.every((section) => {
    const groups = state.bankCells.find((cell) => cell.code === section.code)?.groups ?? 0;
    return Math.floor(groups / 2) >= section.items;
  });
  return isEnough ? [] : ['bank.too-small'];
}

function missingTasks(state: ContestState, ruleset: Ruleset): readonly string[] {
  const practical = ruleset.stages.flatMap((stage) => (stage.kind === 'practical' ? [stage] : []));
  const tasks = practical.reduce((sum, stage) => sum + stage.tasks, 0);
  if (tasks === 0) return [];
  if (state.tasksRoot === null) return ['tasks.missing'];
  return state.tasksCount === tasks ? [] : ['tasks.wrong-number'];
}

function missingHolders({ holders, threshold }: ContestState, ruleset: Ruleset): readonly string[] {
  const { minHolders, minThreshold } = ruleset.unsealing;
  const missing: string[] = [];
  if (holders.length < minHolders) missing.push('holders.too-few');
  if (threshold < minThreshold) missing.push('threshold.too-low');
  if (threshold > holders.length) missing.push('threshold.too-high');
  if (hasRepeats(holders.map((holder) => holder.publicKey))) missing.push('holders.same-key');
  return missing;
}

function missingPeople(state: ContestState, ruleset: Ruleset): readonly string[] {
  const missing: string[] = [];
  const { commission, departmentStaffId } = state;
  if (commission.length < ruleset.commission.minMembers) missing.push('commission.too-few');
  if (commission.filter((seat) => seat.isChair).length !== 1) missing.push('chair.missing');
  if (departmentStaffId === null) missing.push('department.missing');
  if (hasRepeats(staffWithRoles(state))) missing.push('staff.two-roles');
  return missing;
}

/** Everybody whom the content itself gives a role; one person holds one role in a contest. */
export function staffWithRoles(state: ContestContent): readonly string[] {
  return [
    ...state.commission.map((seat) => seat.staffId),
    ...state.holders.map((holder) => holder.staffId),
    ...(state.departmentStaffId === null ? [] : [state.departmentStaffId]),
  ];
}

function hasRepeats(values: readonly string[]): boolean {
  return new Set(values).size !== values.length;
}
