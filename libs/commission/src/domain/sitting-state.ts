import { assertNever, type CandidateCode, type MemberPseudonym } from '@adal/kernel';

import type { Outcome, Tally, Vote } from './quorum.js';
import type { Counted, MotionPut, SittingEvent, SittingOpened } from './sitting-events.js';

/** A proposal put to the vote; `result` is there once it is counted. */
export type Motion = {
  readonly motion: number;
  readonly code: CandidateCode | null;
  readonly first: CandidateCode | null;
  readonly withdrawn: readonly CandidateCode[];
  readonly reasonHash: string | null;
  /** By pseudonym; a later vote replaces an earlier one until the count. */
  readonly votes: Readonly<Record<string, Vote>>;
  readonly result: (Tally & Outcome) | null;
};

/** `voted`: a motion is carried and is being signed. `recorded`: everybody present has signed. */
export type SittingState = {
  readonly status: 'open' | 'voted' | 'recorded';
  readonly rankingVersion: number;
  readonly seats: readonly MemberPseudonym[];
  readonly chair: MemberPseudonym;
  readonly needed: number;
  readonly present: readonly MemberPseudonym[];
  readonly motions: readonly Motion[];
  readonly signatures: readonly MemberPseudonym[];
};

/** The motion put last, counted or not. */
export function lastMotion(state: SittingState): Motion | null {
  return state.motions.at(-1) ?? null;
}

/** The motion that waits for votes or for the count. */
export function openMotion(state: SittingState): Motion | null {
  const last = lastMotion(state);
  return last?.result === null ? last : null;
}

/** Whether enough of the commission is there. */
export function isQuorate(state: SittingState): boolean {
  return state.present.length >= state.needed;
}

export function evolveSitting(state: SittingState | null, event: SittingEvent): SittingState {
  if (event.type === 'sitting.opened') return opened(event);
  if (state === null) throw new Error(`${event.type} before sitting.opened`);
  switch (event.type) {
    case 'sitting.attended':
      return { ...state, present: [...state.present, event.pseudonym] };
    case 'sitting.motion-put':
      return { ...state, motions: [...state.motions, motionOf(event)] };
    case 'sitting.voted':
    case 'sitting.ballot-cast':
      return changeLast(state, (motion) => ({
        ...motion,
        votes: { ...motion.votes, [event.pseudonym]: event.vote },
      }));
    case 'sitting.counted':
      return counted(state, event);
    case 'decision.signed':
      return { ...state, signatures: [...state.signatures, event.pseudonym] };
    case 'decision.recorded':
      return { ...state, status: 'recorded' };
    default:
      return assertNever(event);
  }
}

function counted(state: SittingState, event: Counted): SittingState {
  const { for: inFavour, against, abstain, isCarried, isCast } = event;
  const result = { for: inFavour, against, abstain, isCarried, isCast };
  const changed = changeLast(state, (motion) => ({ ...motion, result }));
  return isCarried ? { ...changed, status: 'voted' } : changed;
}

function opened({ rankingVersion, seats, chair, needed }: SittingOpened): SittingState {
  const empty = { present: [], motions: [], signatures: [] };
  return { status: 'open', rankingVersion, seats, chair, needed, ...empty };
}

function motionOf({ motion, code, first, withdrawn, reasonHash }: MotionPut): Motion {
  return { motion, code, first, withdrawn, reasonHash, votes: {}, result: null };
}

function changeLast(state: SittingState, change: (motion: Motion) => Motion): SittingState {
  const motions = state.motions.map((motion, i, all) =>
    i === all.length - 1 ? change(motion) : motion,
  );
  return { ...state, motions };
}
