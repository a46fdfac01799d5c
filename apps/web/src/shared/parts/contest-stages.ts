import type { ApiComponents } from '@adal/contracts';

import type { SharedTexts } from '../texts.kk.js';
import { isRerun, phaseOf, type PhaseKind } from './contest-phase.js';
import type { StageState, StageStep } from './stage-bar.js';

export type { ContestStatus } from './contest-phase.js';
export type ContestView = ApiComponents['schemas']['ContestView'];

/** What the steps look at. */
export type StagedContest = Pick<
  ContestView,
  'status' | 'isSuspended' | 'windows' | 'stages' | 'sealed' | 'rerunOf' | 'decisionEntry'
>;

type At = { readonly contest: StagedContest; readonly phase: PhaseKind; readonly now: number };

/** A contest as the steps of the stage bar at the moment `now` of the server: the same for everybody who looks. */
export function stagesOf(
  contest: StagedContest,
  t: SharedTexts,
  now: number,
): readonly StageStep[] {
  const { windows, isSuspended } = contest;
  const { kind: phase } = phaseOf({ ...contest, isSuspended: false }, now);
  const at: At = { contest, phase, now };
  const steps: readonly StageStep[] = [
    {
      label: isRerun(contest) ? t.stage.confirm : t.stage.apply,
      ...{ state: applyState(at), from: windows.acceptFrom, until: windows.acceptUntil },
    },
    {
      label: isRerun(contest) ? t.stage.list : t.stage.check,
      ...{ state: checkState(at), from: windows.acceptUntil, until: windows.stages[0]?.from },
    },
    ...contest.stages.map((stage, index): StageStep => {
      const label = stage.kind === 'test' ? t.stage.test : t.stage.practical;
      return { label, state: stageState(at, index), ...windows.stages[index] };
    }),
    { label: t.stage.decide, state: decideState(at), after: windows.stages.at(-1)?.until },
  ];
  if (isSuspended && !isEnded(at)) return steps.map((step) => paused(step, t));
  return phase === 'marking' ? steps.map((step) => marked(step, t)) : steps;
}

/** What ran when the contest was stopped did not come to its end. */
function applyState({ contest, phase, now }: At): StageState {
  if (phase === 'draft' || phase === 'announced') return 'next';
  if (phase === 'accepting' || phase === 'confirming') return 'now';
  const isCut = phase === 'voided' && !hasList(contest) && now < contest.windows.acceptUntil;
  return isCut ? 'stopped' : 'done';
}

function checkState({ contest, phase }: At): StageState {
  if (['draft', 'announced', 'accepting', 'confirming'].includes(phase)) return 'next';
  if (['screening', 'listing', 'sealed'].includes(phase)) return 'now';
  return phase === 'voided' && !hasList(contest) ? 'stopped' : 'done';
}

function stageState(at: At, index: number): StageState {
  const { contest, now } = at;
  const stage = contest.stages[index];
  const window = contest.windows.stages[index];
  if (stage === undefined || window === undefined) return 'next';
  if (stage.status === 'assessed') return 'done';
  if (isEnded(at)) return 'stopped';
  if (stage.status === 'closed') return 'now';
  if (stage.status === 'waiting' || now < window.from) return 'next';
  return now >= window.until && stage.kind === 'test' ? 'done' : 'now';
}

function decideState(at: At): StageState {
  const { contest, phase } = at;
  if (phase === 'voided') return contest.decisionEntry === null ? 'stopped' : 'voided';
  if (phase === 'not-held') return 'stopped';
  if (phase === 'decided' || phase === 'closed') return 'done';
  return phase === 'deciding' ? 'now' : 'next';
}

function isEnded({ phase }: At): boolean {
  return phase === 'voided' || phase === 'not-held';
}

/** Nobody goes on to a stage before the list of candidates is sealed. */
function hasList({ sealed, stages }: StagedContest): boolean {
  return sealed !== null || stages.some(({ status }) => status !== 'waiting');
}

function paused(step: StageStep, { stage }: SharedTexts): StageStep {
  return step.state === 'now' ? { ...step, note: stage.paused } : step;
}

function marked(step: StageStep, { stage }: SharedTexts): StageStep {
  return step.state === 'now' ? { ...step, note: stage.marking } : step;
}
