import { isQuorate, lastMotion } from '../domain/index.js';
import type { StoredDecision } from '../persistence/sitting.repository.js';
import type { ShownSitting } from '../sitting-reading.service.js';
import type { DecisionView, MotionView, SelfView, SittingView } from './sitting.dto.js';

/** Votes are shown as counts only, and only once they are counted. */
export function sittingView(shown: ShownSitting): SittingView {
  const { state, decision } = shown;
  return {
    ...{ status: state.status, of: state.seats.length, needed: state.needed },
    ...{ present: state.present.length, isQuorate: isQuorate(state) },
    mine: selfOf(shown),
    motion: motionOf(shown),
    signatures: state.signatures.length,
    decision: decision === null ? null : decisionOf(decision),
  };
}

function selfOf({ state, self }: ShownSitting): SelfView | null {
  if (self === null) return null;
  return {
    isPresent: state.present.includes(self),
    vote: lastMotion(state)?.votes[self] ?? null,
    hasSigned: state.signatures.includes(self),
  };
}

function motionOf({ state, reason }: ShownSitting): MotionView | null {
  const last = lastMotion(state);
  if (last === null) return null;
  const { motion: number, code, first, votes, result } = last;
  return { number, code, first, reason, cast: Object.keys(votes).length, result };
}

function decisionOf({ entryId, code, effectiveAt, standstillUntil }: StoredDecision): DecisionView {
  const outcome = code === null ? 'nobody' : 'appoint';
  return { entryId, outcome, code, effectiveAt, standstillUntil };
}
