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
import type { ContestState } from './contest-state.js';
import { decideDraft, decideDrafting } from './drafting.js';
import { decideEnding, isEnding, wrongStatus, type Ending } from './ending.js';
import { evolveContest } from './evolve.js';
import { decideCommit, decideReveal, decideSeal } from './sealing.js';
import { decideCloseMarks, decideCloseStage, decideOpenStage } from './stages.js';

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
  if (isEnding(command)) return decideEnding(state, command, facts);
  // Nothing moves a voided contest on, also not a clock that was running when it was voided.
  return state.status === 'voided' ? wrongStatus(state) : decideRunning(state, command, facts);
}

function isDrafting(command: DraftingCommand | RunningCommand): command is DraftingCommand {
  const names = ['Revise', 'PinBank', 'PinTasks', 'SignPublication', 'Announce'];
  return names.includes(command.type);
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

/** The effect of a decision whose last signature a checkpoint covers. */
function decideRecord(state: ContestState, entry: string): Decision<ContestEvent> {
  if (state.decisionEntry === entry) return NO_NEWS;
  if (state.status !== 'deciding') return wrongStatus(state);
  if (state.isSuspended) return refuse('contest.suspended');
  return decided({ type: 'contest.decided', decisionEntry: entry });
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
