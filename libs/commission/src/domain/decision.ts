import type { CommissionRules } from '@adal/contest/domain';
import { decided, NO_NEWS, refuse, type Decision, type MemberPseudonym } from '@adal/kernel';

import type { DecisionRecorded, ScoreVersion, SittingEvent } from './sitting-events.js';
import { lastMotion, type Motion, type SittingState } from './sitting-state.js';

/** What a decision rests on beside the sitting itself. */
type Grounds = {
  readonly rules: CommissionRules;
  readonly rulesetHash: string;
  readonly scoreVersions: readonly ScoreVersion[];
  readonly ranking: { readonly version: number; readonly root: string } | null;
};

/** Everybody present signs, dissenters too: a signature says "so it was voted", not "so I voted". The last one records. */
export function decideSignature(
  state: SittingState,
  pseudonym: MemberPseudonym,
  grounds: Grounds,
): Decision<SittingEvent> {
  const carried = lastMotion(state);
  if (state.status === 'open' || carried === null) return refuse('decision.not-voted');
  if (!state.present.includes(pseudonym)) return refuse('signature.not-present');
  if (state.signatures.includes(pseudonym)) return NO_NEWS;
  const signed: SittingEvent = { type: 'decision.signed', motion: carried.motion, pseudonym };
  const signedBy = [...state.signatures, pseudonym].sort();
  if (signedBy.length < state.present.length) return decided<SittingEvent>(signed);
  return decided<SittingEvent>(
    signed,
    recorded({ ...state, signatures: signedBy }, carried, grounds),
  );
}

function recorded(state: SittingState, motion: Motion, grounds: Grounds): DecisionRecorded {
  const { ranking, rulesetHash, scoreVersions, rules } = grounds;
  if (ranking === null || motion.result === null) throw new Error('a decision rests on nothing');
  const { isCarried, isCast, ...votes } = motion.result;
  if (!isCarried) throw new Error('a decision without a carried motion');
  const { code, first, withdrawn, reasonHash } = motion;
  return {
    type: 'decision.recorded',
    ...{ rulesetHash, scoreVersions },
    ...{ rankingVersion: ranking.version, rankingRoot: ranking.root },
    outcome: code === null ? 'nobody' : 'appoint',
    ...{ code, first, withdrawn, reasonHash },
    ...{ of: state.seats.length, present: state.present.length, needed: state.needed },
    ...{ votes, isCast },
    dissent: rules.voteVisibility === 'open' ? dissentersOf(state, motion) : [],
    signedBy: state.signatures,
  };
}

function dissentersOf({ seats }: SittingState, { votes }: Motion): readonly MemberPseudonym[] {
  return seats.filter((seat) => votes[seat] === 'against');
}
