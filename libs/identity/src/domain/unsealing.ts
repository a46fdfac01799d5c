import {
  assertNever,
  decided,
  NO_NEWS,
  refuse,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
  type Decision,
  type StaffId,
} from '@adal/kernel';

import type { UnsealingEvent } from './events.js';

/** A place in the announcement's list of holders; a share belongs to a place. */
export type HolderSlot = { readonly slot: number; readonly staffId: StaffId };

/** What an unsealing is about; never changes. */
export type UnsealingCase = {
  readonly id: string;
  readonly contestId: ContestId;
  readonly applicationId: ApplicationId;
  readonly code: CandidateCode;
  readonly decisionEntry: string;
  readonly threshold: number;
  readonly holders: readonly HolderSlot[];
};

/** `opened` happens once, with the approval that makes the threshold. */
export type UnsealingState = {
  readonly case: UnsealingCase;
  readonly status: 'requested' | 'open' | 'opened';
  readonly approvals: readonly number[];
};

export type UnsealingCommand =
  /** `hasGrounds`: the decision is in the published log and the code accepted an offer. */
  | { readonly type: 'Request'; readonly hasGrounds: boolean }
  /** `isShareRight`: the share is the one that was committed to when the record was sealed. */
  | { readonly type: 'Approve'; readonly staffId: StaffId; readonly isShareRight: boolean }
  /** `isKeyRight`: the key that the shares give has the record's check value. */
  | { readonly type: 'Open'; readonly isKeyRight: boolean; readonly ciphertextHash: string };

/** Before anything has happened to it. */
export function requestedUnsealing(about: UnsealingCase): UnsealingState {
  return { case: about, status: 'requested', approvals: [] };
}

/** Two different people and the log stand between a decision and a name; this is the whole rule. */
export function decideUnsealing(
  state: UnsealingState,
  command: UnsealingCommand,
): Decision<UnsealingEvent> {
  switch (command.type) {
    case 'Request':
      return decideRequest(state, command.hasGrounds);
    case 'Approve':
      return decideApproval(state, command);
    case 'Open':
      return decideOpening(state, command);
    default:
      return assertNever(command);
  }
}

/** True when the next right share would open the record. */
export function isComplete(state: UnsealingState): boolean {
  return state.status === 'open' && state.approvals.length >= state.case.threshold;
}

function decideRequest(state: UnsealingState, hasGrounds: boolean): Decision<UnsealingEvent> {
  if (state.status !== 'requested') return NO_NEWS;
  if (!hasGrounds) return refuse('unsealing.too-early');
  const { code, decisionEntry } = state.case;
  return decided({ type: 'identity.unsealing-requested', code, decisionEntry });
}

function decideApproval(
  state: UnsealingState,
  { staffId, isShareRight }: Extract<UnsealingCommand, { type: 'Approve' }>,
): Decision<UnsealingEvent> {
  const holder = state.case.holders.find((one) => one.staffId === staffId);
  if (holder === undefined) return refuse('resource.not-found');
  if (state.status === 'requested') return refuse('unsealing.too-early');
  if (state.approvals.includes(holder.slot)) return refuse('unsealing.already-approved');
  if (state.status === 'opened') return refuse('unsealing.already-opened');
  if (!isShareRight) return refuse('unsealing.share-wrong', { slot: holder.slot });
  return decided({
    type: 'identity.unsealing-approved',
    code: state.case.code,
    slot: holder.slot,
    approvals: state.approvals.length + 1,
  });
}

function decideOpening(
  state: UnsealingState,
  { isKeyRight, ciphertextHash }: Extract<UnsealingCommand, { type: 'Open' }>,
): Decision<UnsealingEvent> {
  if (state.status === 'opened') return NO_NEWS;
  if (!isComplete(state)) {
    return refuse('unsealing.shares-missing', {
      approvals: state.approvals.length,
      threshold: state.case.threshold,
    });
  }
  if (!isKeyRight) return refuse('unsealing.key-wrong');
  return decided({ type: 'identity.unsealed', code: state.case.code, ciphertextHash });
}

/** The log's entries of one unsealing, replayed. */
export function evolveUnsealing(state: UnsealingState, event: UnsealingEvent): UnsealingState {
  switch (event.type) {
    case 'identity.unsealing-requested':
      return { ...state, status: 'open' };
    case 'identity.unsealing-approved':
      return { ...state, approvals: [...state.approvals, event.slot] };
    case 'identity.unsealed':
      return { ...state, status: 'opened' };
    default:
      return assertNever(event);
  }
}
