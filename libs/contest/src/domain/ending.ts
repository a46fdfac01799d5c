import { assertNever, decided, NO_NEWS, ok, refuse, type Decision } from '@adal/kernel';

import type { ContestFacts, RunningCommand, VoidContest } from './contest-commands.js';
import type { ContestEvent } from './contest-events.js';
import type { ContestState, ContestStatus, VoidScope } from './contest-state.js';
import { lastTestStage } from './ruleset.js';
import { isWaitingForReveal } from './sealing.js';

/** What ends a contest or holds it up, without moving it on. */
export type Ending = Extract<
  RunningCommand,
  {
    type:
      | 'NotHeld'
      | 'Close'
      | 'Suspend'
      | 'Resume'
      | 'FreezeAppointment'
      | 'ReleaseAppointment'
      | 'Void';
  }
>;

const ENDINGS: readonly string[] = [
  ...['NotHeld', 'Close', 'Suspend', 'Resume'],
  ...['FreezeAppointment', 'ReleaseAppointment', 'Void'],
];

const RUNNING: readonly ContestStatus[] = [
  'announced',
  'accepting',
  'screening',
  'testing',
  'assessing',
  'deciding',
];

export function isEnding(command: { readonly type: string }): command is Ending {
  return ENDINGS.includes(command.type);
}

export function decideEnding(
  state: ContestState,
  command: Ending,
  facts: ContestFacts,
): Decision<ContestEvent> {
  switch (command.type) {
    case 'NotHeld':
      return decideNotHeld(state, command.reason);
    case 'Close':
      return decideClose(state);
    case 'Suspend':
      return decideSuspend(state, command.reason);
    case 'Resume':
      return decideResume(state);
    case 'FreezeAppointment':
      return decideFreeze(state);
    case 'ReleaseAppointment':
      return state.isFrozen ? decided({ type: 'contest.appointment-released' }) : NO_NEWS;
    case 'Void':
      return decideVoid(state, command, facts);
    default:
      return assertNever(command);
  }
}

function decideNotHeld(state: ContestState, reason: string): Decision<ContestEvent> {
  if (state.status === 'not-held') return NO_NEWS;
  if (!RUNNING.includes(state.status)) return wrongStatus(state);
  return decided({ type: 'contest.not-held', reason });
}

function decideClose(state: ContestState): Decision<ContestEvent> {
  if (state.status === 'closed') return NO_NEWS;
  if (state.status !== 'decided') return wrongStatus(state);
  if (state.isFrozen) return refuse('contest.frozen');
  return state.isSuspended ? refuse('contest.suspended') : decided({ type: 'contest.closed' });
}

function decideSuspend(state: ContestState, reason: string): Decision<ContestEvent> {
  if (state.isSuspended) return NO_NEWS;
  if (!RUNNING.includes(state.status) && state.status !== 'decided') return wrongStatus(state);
  return decided({ type: 'contest.suspended', reason });
}

/** A contest that waits for a secret goes on only with that secret: there is no second draw. */
function decideResume(state: ContestState): Decision<ContestEvent> {
  if (!state.isSuspended) return NO_NEWS;
  if (state.status === 'voided') return wrongStatus(state);
  if (isWaitingForReveal(state)) return refuse('beacon.reveal-missing');
  return decided({ type: 'contest.resumed' });
}

/** Filing an appeal suspends the appointment (Administrative Procedure and Process-Related Code); where nothing can be appointed there is nothing to freeze. */
function decideFreeze(state: ContestState): Decision<ContestEvent> {
  const isAppointing = RUNNING.includes(state.status) || state.status === 'decided';
  if (state.isFrozen || !isAppointing) return NO_NEWS;
  return decided({ type: 'contest.appointment-frozen' });
}

/** Whoever voids has asked for two people and a ground before: here only what the contest itself must allow. */
function decideVoid(
  state: ContestState,
  { entry, scope, stage }: VoidContest,
  facts: ContestFacts,
): Decision<ContestEvent> {
  if (state.voided?.entry === entry) return NO_NEWS;
  const fault = voidFault(state, scope, stage);
  if (fault !== null) return fault;
  return ok<readonly ContestEvent[]>([
    { type: 'contest.voided', voidEntry: entry, scope, stage },
    ...overdueSecret(state, facts),
  ]);
}

/** Null when this may be voided, else the refusal. A contest is voided once; what never was cannot be voided. */
export function voidFault(
  state: ContestState,
  scope: VoidScope,
  stage: number | null,
): Decision<never> | null {
  if (state.status === 'voided') return refuse('contest.voided');
  if (state.status === 'draft') return wrongStatus(state);
  const isThere = {
    decision: stage === null && state.decisionEntry !== null,
    stage: stage !== null && hasBegun(state, stage),
    contest: stage === null,
  }[scope];
  return isThere ? null : refuse('void.scope-wrong', { status: state.status });
}

function hasBegun({ stages }: ContestState, stage: number): boolean {
  const status = stages[stage]?.status;
  return status !== undefined && status !== 'waiting';
}

/** After the draw the secret comes out with the void: the split of the bank, which a rerun inherits, can then be checked. */
function overdueSecret(
  state: ContestState,
  { ruleset, formSecret }: ContestFacts,
): readonly ContestEvent[] {
  if (!isSecretOwed(state, lastTestStage(ruleset))) return [];
  if (formSecret === null) throw new Error('voiding after the draw needs the form secret');
  return [{ type: 'contest.form-secret-revealed', formSecret }];
}

/** Whether a drawn contest has not shown its form secret yet; `lastTest` is -1 where there is no test. */
export function isSecretOwed({ beacon, stages }: ContestState, lastTest: number): boolean {
  if (beacon.value === null || lastTest < 0) return false;
  return stages[lastTest]?.status !== 'assessed';
}

export function wrongStatus(state: ContestState): Decision<never> {
  return refuse('contest.wrong-status', { status: state.status });
}
