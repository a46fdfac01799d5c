import type { CandidateCode, MemberPseudonym } from '@adal/kernel';

import type { Tally, Vote } from './quorum.js';

/** The version of a stage's scores that a decision rests on. */
export type ScoreVersion = { readonly stage: number; readonly version: number };

export type SittingOpened = {
  readonly type: 'sitting.opened';
  readonly rankingVersion: number;
  /** Everybody entitled to vote, in the order of the pseudonyms. */
  readonly seats: readonly MemberPseudonym[];
  readonly chair: MemberPseudonym;
  readonly needed: number;
};
export type SittingAttended = {
  readonly type: 'sitting.attended';
  readonly pseudonym: MemberPseudonym;
};
export type MotionPut = {
  readonly type: 'sitting.motion-put';
  readonly motion: number;
  readonly code: CandidateCode | null;
  /** The first rank that had not withdrawn then; null when nobody is left. */
  readonly first: CandidateCode | null;
  /** Those ranked before `first`, who withdrew. */
  readonly withdrawn: readonly CandidateCode[];
  readonly reasonHash: string | null;
};
/** A ballot is a vote whose body stays restricted, for rulesets with a secret vote. */
export type Voted = {
  readonly type: 'sitting.voted' | 'sitting.ballot-cast';
  readonly motion: number;
  readonly pseudonym: MemberPseudonym;
  readonly vote: Vote;
};
export type Counted = Tally & {
  readonly type: 'sitting.counted';
  readonly motion: number;
  readonly isCarried: boolean;
  readonly isCast: boolean;
};
export type DecisionSigned = {
  readonly type: 'decision.signed';
  readonly motion: number;
  readonly pseudonym: MemberPseudonym;
};

/** All that an outsider needs to check the decision against the ranking and the ruleset. */
export type DecisionRecorded = {
  readonly type: 'decision.recorded';
  readonly rulesetHash: string;
  readonly scoreVersions: readonly ScoreVersion[];
  readonly rankingVersion: number;
  readonly rankingRoot: string;
  readonly outcome: 'appoint' | 'nobody';
  readonly code: CandidateCode | null;
  readonly first: CandidateCode | null;
  readonly withdrawn: readonly CandidateCode[];
  readonly reasonHash: string | null;
  readonly of: number;
  readonly present: number;
  readonly needed: number;
  readonly votes: Tally;
  readonly isCast: boolean;
  /** Who voted against; empty where the vote is secret. */
  readonly dissent: readonly MemberPseudonym[];
  readonly signedBy: readonly MemberPseudonym[];
};

export type SittingEvent =
  SittingOpened | SittingAttended | MotionPut | Voted | Counted | DecisionSigned | DecisionRecorded;
