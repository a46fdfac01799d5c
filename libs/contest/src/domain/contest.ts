import {
  assertNever,
  decided,
  NO_NEWS,
  ok,
  refuse,
  type Decision,
  type Instant,
} from '@adal/kernel';

import type {
  ContestCommand,
  ContestFacts,
  Draft,
  DraftingCommand,
  RunningCommand,
} from './contest-commands.js';
import type { ContestEvent } from './contest-events.js';
import type { ContestState, ContestStatus } from './contest-state.js';
import { decideDraft, decideDrafting } from './drafting.js';
import { evolveContest } from './evolve.js';
import { decideCommit, decideReveal, decideSeal, isWaitingForReveal } from './sealing.js';
import { decideCloseMarks, decideCloseStage, decideOpenStage } from './stages.js';

const RUNNING: readonly ContestStatus[] = [
  'announced',
  'accepting',
  'screening',
  'testing',
  'assessing',
  'deciding',
];

/**
 * First what the clock has already brought about, then the command: a lost job changes nothing,
 * because whoever touches the contest next brings it up to date.
 */
export function decideContest(
  state: ContestState | null,
  command: ContestCommand,
  facts: ContestFacts,
): Decision<ContestEvent> {
  if (command.type === 'Draft') return decideBirth(state, command, facts);
  if (state === null) return refuse('contest.not-found');
  const due = dueEvents(state, facts);
  if (command.type === 'Tick') return ok(due);
  const current = due.reduce<ContestState>(evolveContest, state);
  const decision = decideCommand(current, command, facts);
  return decision.ok ? ok([...due, ...decision.value]) : decision;
}

function decideBirth(
  state: ContestState | null,
  command: Draft,
  facts: ContestFacts,
): Decision<ContestEvent> {
  return state === null ? decideDraft(command, facts) : NO_NEWS;
}

function decideCommand(
  state: ContestState,
  command: DraftingCommand | RunningCommand,
  facts: ContestFacts,
): Decision<ContestEvent> {
  if (isDrafting(command)) return decideDrafting(state, command, facts);
  return isEnding(command) ? decideEnding(state, command) : decideRunning(state, command, facts);
}

function isDrafting(command: DraftingCommand | RunningCommand): command is DraftingCommand {
  const names = ['Revise', 'PinBank', 'PinTasks', 'SignPublication', 'Announce'];
  return names.includes(command.type);
}

type Ending = Extract<RunningCommand, { type: 'NotHeld' | 'Close' | 'Suspend' | 'Resume' }>;

function isEnding(command: RunningCommand): command is Ending {
  return ['NotHeld', 'Close', 'Suspend', 'Resume'].includes(command.type);
}

function decideRunning(
  state: ContestState,
  command: Exclude<RunningCommand, Ending>,
  facts: ContestFacts,
): Decision<ContestEvent> {
  switch (command.type) {
    case 'CommitBeacon':
      return decideCommit(state, command);
    case 'RevealBeacon':
      return decideReveal(state, command);
    case 'SealCandidateSet':
      return decideSeal(state, command, facts);
    case 'OpenStage':
      return decideOpenStage(state, command.stage);
    case 'CloseStage':
      return decideCloseStage(state, command, facts);
    case 'CloseMarks':
      return decideCloseMarks(state, command.stage);
    case 'RecordDecision':
      return decideRecord(state, command.entry);
    default:
      return assertNever(command);
  }
}

function decideEnding(state: ContestState, command: Ending): Decision<ContestEvent> {
  switch (command.type) {
    case 'NotHeld':
      return decideNotHeld(state, command.reason);
    case 'Close':
      return decideClose(state);
    case 'Suspend':
      return decideSuspend(state, command.reason);
    case 'Resume':
      return decideResume(state);
    default:
      return assertNever(command);
  }
}

/** The effect of a decision whose last signature a checkpoint covers. */
function decideRecord(state: ContestState, entry: string): Decision<ContestEvent> {
  if (state.decisionEntry === entry) return NO_NEWS;
  if (state.status !== 'deciding') return wrongStatus(state);
  if (state.isSuspended) return refuse('contest.suspended');
  return decided({ type: 'contest.decided', decisionEntry: entry });
}

function decideNotHeld(state: ContestState, reason: string): Decision<ContestEvent> {
  if (state.status === 'not-held') return NO_NEWS;
  if (!RUNNING.includes(state.status)) return wrongStatus(state);
  return decided({ type: 'contest.not-held', reason });
}

function decideClose(state: ContestState): Decision<ContestEvent> {
  if (state.status === 'closed') return NO_NEWS;
  if (state.status !== 'decided') return wrongStatus(state);
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
  if (isWaitingForReveal(state)) return refuse('beacon.reveal-missing');
  return decided({ type: 'contest.resumed' });
}

function wrongStatus(state: ContestState): Decision<never> {
  return refuse('contest.wrong-status', { status: state.status });
}

/** Windows that have begun or ended at `now`, and secrets that are overdue. */
function dueEvents(state: ContestState, { now }: ContestFacts): readonly ContestEvent[] {
  const { acceptFrom, acceptUntil } = state.windows;
  const isOpening = state.status === 'announced' && now >= acceptFrom;
  const isAccepting = isOpening || state.status === 'accepting';
  return [
    ...(isOpening ? [{ type: 'contest.accepting-opened' } as const] : []),
    ...(isAccepting && now >= acceptUntil ? [{ type: 'contest.screening-started' } as const] : []),
    ...(isSecretOverdue(state, now)
      ? [{ type: 'contest.suspended', reason: 'missing-reveal' } as const]
      : []),
  ];
}

function isSecretOverdue(state: ContestState, now: Instant): boolean {
  const { revealUntil, value } = state.beacon;
  if (revealUntil === null || value !== null || now < revealUntil) return false;
  return state.status === 'screening' && !state.isSuspended;
}
