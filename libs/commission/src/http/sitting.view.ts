import { isQuorate, lastMotion, type Motion } from '../domain/index.js';
import type { StoredDecision } from '../persistence/sitting.repository.js';
import type { ShownSitting } from '../sitting-reading.service.js';
import type { DecisionView, MotionView, SelfView, SittingView } from './sitting.dto.js';

/** Votes are shown as counts only, and only once they are counted. */
export function sittingView(shown: ShownSitting): SittingView {
  const { state, decision, reasons } = shown;
  const motions = state.motions.map((motion, i) => motionOf(motion, reasons[i] ?? null));
  return {
    ...{ status: state.status, of: state.seats.length, needed: state.needed },
    ...{ present: state.present.length, isQuorate: isQuorate(state) },
    mine: selfOf(shown),
    motion: motions.at(-1) ?? null,
    fallen: motions.slice(0, -1),
    first: shown.first,
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

function motionOf(motion: Motion, reason: string | null): MotionView {
  const { motion: number, code, first, votes, result } = motion;
  return { number, code, first, reason, cast: Object.keys(votes).length, result };
}

function decisionOf({ entryId, code, effectiveAt, standstillUntil }: StoredDecision): DecisionView {
  const outcome = code === null ? 'nobody' : 'appoint';
  return { entryId, outcome, code, effectiveAt, standstillUntil };
}
