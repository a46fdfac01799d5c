import type { Ruleset } from '@adal/contest/domain';

import type { Contest, Windows } from '../queries.js';
import { tasksOf, windowsOf, type BuilderValues } from './form-values.js';

export type CheckCode =
  | 'titles'
  | 'category'
  | 'start'
  | 'acceptance'
  | 'order'
  | 'members'
  | 'chair'
  | 'holders'
  | 'threshold'
  | 'department'
  | 'apart'
  | 'bank'
  | 'coverage'
  | 'tasks'
  | 'excluded'
  | 'saved'
  | 'server';

/** One thing that must be so before a contest is published; null: known after the next save. */
export type Check = {
  readonly code: CheckCode;
  readonly isMet: boolean | null;
  /** Id of the input that answers it. */
  readonly field: string;
  readonly has?: number;
  readonly needs?: number;
};

export type CheckFacts = {
  readonly rules: Ruleset;
  readonly contest: Contest;
  /** The secretary, who can have no seat. */
  readonly self: string;
  /** Null while it is not known, or the holidays of that year are not. */
  readonly earliest: Windows | null;
  readonly now: number;
  readonly isSaved: boolean;
};

const DAY_MS = 86_400_000;
const ASTANA_MS = 5 * 3_600_000;

/** Everything the server looks at before it takes a signature, and what it cannot know of an unsaved draft. */
export function checksOf(values: BuilderValues, facts: CheckFacts): readonly Check[] {
  const checks = [
    ...postChecks(values),
    ...dateChecks(values, facts),
    ...peopleChecks(values, facts),
    ...taskChecks(values, facts),
    ...rerunChecks(values, facts),
  ];
  return [...checks, savedCheck(checks, facts)];
}

function postChecks({ titleKk, titleRu, titleEn, category }: BuilderValues): readonly Check[] {
  const titles = [titleKk, titleRu, titleEn].filter((title) => title.trim() !== '').length;
  return [
    { code: 'titles', isMet: titles === 3, field: 'titleKk', has: titles, needs: 3 },
    { code: 'category', isMet: category.trim() !== '', field: 'category' },
  ];
}

function dateChecks(values: BuilderValues, { rules, earliest, now }: CheckFacts): readonly Check[] {
  const { acceptFrom, acceptUntil } = values;
  const isLong = earliest !== null && acceptUntil !== null && acceptUntil >= earliest.acceptUntil;
  return [
    {
      code: 'start',
      isMet: acceptFrom !== null && dayOf(acceptFrom) >= dayOf(now),
      field: 'acceptFrom',
    },
    {
      ...{ code: 'acceptance', isMet: isLong, field: 'acceptUntil' },
      needs: rules.windows.acceptanceWorkingDays,
    },
    { code: 'order', isMet: areInOrder(values, rules), field: 'stage-0-from' },
  ];
}

/** Each stage after the one before, and long enough for one attempt. */
function areInOrder(values: BuilderValues, { stages }: Ruleset): boolean {
  const windows = windowsOf(values);
  if (windows === null || windows.stages.length !== stages.length) return false;
  const ends = [windows.acceptUntil, ...windows.stages.map(({ until }) => until)];
  return (
    windows.acceptFrom < windows.acceptUntil &&
    windows.stages.every(({ from, until }, index) => {
      const lengthMs = (stages[index]?.durationSeconds ?? 0) * 1000;
      return from >= (ends[index] ?? 0) && until >= from + lengthMs;
    })
  );
}

function peopleChecks(
  { chair, members, holders, threshold, departmentStaffId }: BuilderValues,
  { rules, self }: CheckFacts,
): readonly Check[] {
  const { minHolders, minThreshold } = rules.unsealing;
  const seats = members.length + (chair === null ? 0 : 1);
  const places = [...members, ...holders, chair, departmentStaffId].filter((id) => id !== null);
  const isApart = new Set(places).size === places.length && !places.includes(self);
  const isEnough = threshold >= minThreshold && threshold <= holders.length;
  return [
    {
      ...{ code: 'members', isMet: seats >= rules.commission.minMembers, field: 'members' },
      ...{ has: seats, needs: rules.commission.minMembers },
    },
    { code: 'chair', isMet: chair !== null, field: 'chair' },
    {
      ...{ code: 'holders', isMet: holders.length >= minHolders, field: 'holders' },
      ...{ has: holders.length, needs: minHolders },
    },
    {
      ...{ code: 'threshold', isMet: isEnough, field: 'threshold' },
      ...{ has: threshold, needs: minThreshold },
    },
    { code: 'department', isMet: departmentStaffId !== null, field: 'departmentStaffId' },
    { code: 'apart', isMet: isApart, field: 'members' },
  ];
}

function taskChecks(values: BuilderValues, { rules, contest }: CheckFacts): readonly Check[] {
  const needs = tasksOf(rules);
  const hasTest = rules.stages.some(({ kind }) => kind === 'test');
  const bank: Check =
    values.bankId === null
      ? { code: 'bank', isMet: false, field: 'bankId' }
      : { code: 'coverage', isMet: coverageOf(values, { rules, contest }), field: 'bankId' };
  const typed = values.tasks.filter((task) => task.trim() !== '').length;
  const stored = contest.composition?.tasksCount ?? 0;
  const has = typed === 0 ? stored : typed;
  return [
    ...(hasTest ? [bank] : []),
    ...(needs > 0
      ? [{ code: 'tasks', isMet: has === needs, field: 'task-0', has, needs } as const]
      : []),
  ];
}

/** Half of the bank must hold each section; what another bank holds is counted when it is saved. */
function coverageOf(
  { bankId }: BuilderValues,
  { rules, contest }: Pick<CheckFacts, 'rules' | 'contest'>,
): boolean | null {
  const { composition } = contest;
  if (composition === null || composition.bankId !== bankId) return null;
  const groupsOf = (code: string): number =>
    composition.bankCells.find((cell) => cell.code === code)?.groups ?? 0;
  const sections = rules.stages.flatMap((stage) => (stage.kind === 'test' ? stage.sections : []));
  return sections.every(({ code, items }) => Math.floor(groupsOf(code) / 2) >= items);
}

function rerunChecks(values: BuilderValues, { contest }: CheckFacts): readonly Check[] {
  const rerun = contest.composition?.rerun ?? null;
  if (rerun === null) return [];
  const places = [...values.members, ...values.holders, values.chair, values.departmentStaffId];
  const isClean = !rerun.excluded.some((staffId) => places.includes(staffId));
  return [{ code: 'excluded', isMet: isClean, field: 'members' }];
}

/** Which line of the list answers what the server names; one thing is counted once. */
const ANSWERED: Readonly<Record<string, CheckCode>> = {
  ...{ 'bank.missing': 'bank', 'bank.too-small': 'coverage' },
  ...{ 'tasks.missing': 'tasks', 'tasks.wrong-number': 'tasks' },
  ...{ 'holders.too-few': 'holders', 'threshold.too-low': 'threshold' },
  ...{ 'threshold.too-high': 'threshold', 'commission.too-few': 'members' },
  ...{ 'chair.missing': 'chair', 'department.missing': 'department', 'staff.two-roles': 'apart' },
  ...{ 'windows.out-of-order': 'order', 'windows.in-past': 'start' },
  ...{ 'windows.too-short': 'acceptance', 'calendar.year-unknown': 'acceptance' },
};

/** The last line: first that all is saved, then that the server finds nothing beyond the list. */
function savedCheck(
  checks: readonly Check[],
  { contest, isSaved }: Pick<CheckFacts, 'contest' | 'isSaved'>,
): Check {
  if (!isSaved) return { code: 'saved', isMet: false, field: 'save' };
  const open = checks.filter(({ isMet }) => isMet !== true).map(({ code }) => code);
  const beyond = (contest.composition?.missing ?? []).filter((code) => {
    const answer = ANSWERED[code];
    return answer === undefined || !open.includes(answer);
  });
  return { code: 'server', isMet: beyond.length === 0, field: 'save', has: beyond.length };
}

/** The day in Astana that an instant falls on. */
function dayOf(at: number): number {
  return Math.floor((at + ASTANA_MS) / DAY_MS);
}
