import { decided, NO_NEWS, ok, refuse, type Decision } from '@adal/kernel';

import type { CloseStage, ContestFacts } from './contest-commands.js';
import type { ContestEvent } from './contest-events.js';
import type { ContestState, StageState } from './contest-state.js';
import { lastTestStage } from './ruleset.js';
import { digestOf } from './sealing.js';

/** Needs the seed for the first stage and the stage before assessed for a later one. */
export function decideOpenStage(state: ContestState, stage: number): Decision<ContestEvent> {
  const opening = state.stages[stage];
  if (opening === undefined || stage > state.stageIndex + 1) return refuse('stage.wrong-order');
  if (opening.status !== 'waiting') return NO_NEWS;
  if (state.isSuspended) return refuse('contest.suspended');
  if (state.beacon.value === null) return refuse('stage.seed-missing');
  if (!isWaitingFor(state, stage)) return refuse('stage.wrong-order');
  return decided({ type: 'contest.stage-opened', stage });
}

function isWaitingFor(state: ContestState, stage: number): boolean {
  if (stage === 0) return state.status === 'screening';
  const isRunning = state.status === 'testing' || state.status === 'assessing';
  return isRunning && state.stages[stage - 1]?.status === 'assessed';
}

/** Closing runs on in a suspension: clocks do not stop. With nobody admitted the contest ends here. */
export function decideCloseStage(
  state: ContestState,
  { stage, admittedCount }: CloseStage,
  facts: ContestFacts,
): Decision<ContestEvent> {
  const closing = state.stages[stage];
  if (closing === undefined || closing.status === 'waiting') return refuse('stage.not-open');
  if (closing.status !== 'open') return NO_NEWS;
  const events: ContestEvent[] = [
    { type: 'contest.stage-closed', stage, admitted: admittedCount, ...digestOf(facts) },
  ];
  if (stage === lastTestStage(facts.ruleset)) {
    events.push({ type: 'contest.form-secret-revealed', formSecret: secretOf(facts) });
  }
  if (admittedCount === 0) events.push({ type: 'contest.not-held', reason: 'nobody-passed' });
  return ok(events);
}

function secretOf({ formSecret }: ContestFacts): string {
  if (formSecret === null) throw new Error('closing the last test needs the form secret');
  return formSecret;
}

/** Only a stage marked by people, after its last attempt is closed. */
export function decideCloseMarks(state: ContestState, stage: number): Decision<ContestEvent> {
  const closing: StageState | undefined = state.stages[stage];
  if (closing?.kind !== 'practical') return refuse('stage.without-marks');
  if (closing.status === 'assessed') return NO_NEWS;
  if (state.status !== 'assessing' || closing.status !== 'closed')
    return refuse('stage.not-closed');
  return decided({ type: 'contest.marks-closed', stage });
}
