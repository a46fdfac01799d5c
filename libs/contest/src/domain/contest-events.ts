import type { BankId, BodyId, ContestId, EntryId, Instant, RegionId, StaffId } from '@adal/kernel';

import type {
  BankCell,
  BeaconParty,
  ContestContent,
  Holder,
  Lineage,
  RerunTerms,
  SigningRole,
  StageState,
  VoidScope,
} from './contest-state.js';
import type { Texts } from './ruleset.js';
import type { Windows } from './windows.js';

type StagePlan = Pick<StageState, 'code' | 'kind'>;

export type ContestDrafted = ContestContent & {
  readonly type: 'contest.drafted';
  readonly contestId: ContestId;
  readonly lineage: Lineage;
  readonly rerun: RerunTerms | null;
  readonly stages: readonly StagePlan[];
};
export type ContestRevised = ContestContent & {
  readonly type: 'contest.revised';
  readonly stages: readonly StagePlan[];
};
export type BankPinned = {
  readonly type: 'contest.bank-pinned';
  readonly bankId: BankId;
  readonly bankRoot: string;
  readonly cells: readonly BankCell[];
};
export type TasksPinned = {
  readonly type: 'contest.tasks-pinned';
  readonly root: string;
  readonly count: number;
};
export type PublicationSigned = {
  readonly type: 'contest.publication-signed';
  readonly staff: StaffId;
  readonly role: SigningRole;
  readonly contentHash: string;
};
export type ContestAnnounced = {
  readonly type: 'contest.announced';
  readonly contentHash: string;
  readonly rulesetId: string;
  readonly rulesetVersion: number;
  readonly rulesetHash: string;
  readonly bodyId: BodyId;
  readonly regionId: RegionId;
  readonly title: Texts;
  readonly category: string;
  readonly windows: Windows;
  readonly holders: readonly Holder[];
  readonly threshold: number;
  readonly members: number;
  readonly bankRoot: string | null;
  readonly tasksRoot: string | null;
  readonly formSecretCommitment: string;
} & Lineage;
export type BeaconCommitted = {
  readonly type: 'contest.beacon-committed';
  readonly party: BeaconParty;
  readonly commitment: string;
};
export type CandidateSetSealed = {
  readonly type: 'contest.candidate-set-sealed';
  readonly count: number;
  readonly root: string;
  readonly revealUntil: Instant;
  readonly leaves: number;
  readonly leavesRoot: string;
};
export type BeaconRevealed = {
  readonly type: 'contest.beacon-revealed';
  readonly party: BeaconParty;
  readonly secret: string;
};
export type SeedFixed = { readonly type: 'contest.seed-fixed'; readonly beacon: string };
export type StageOpened = { readonly type: 'contest.stage-opened'; readonly stage: number };
export type StageClosed = {
  readonly type: 'contest.stage-closed';
  readonly stage: number;
  readonly admitted: number;
  readonly leaves: number;
  readonly leavesRoot: string;
};
export type FormSecretRevealed = {
  readonly type: 'contest.form-secret-revealed';
  readonly formSecret: string;
};
export type MarksClosed = { readonly type: 'contest.marks-closed'; readonly stage: number };
export type ContestDecided = { readonly type: 'contest.decided'; readonly decisionEntry: string };
export type NotHeldEvent = { readonly type: 'contest.not-held'; readonly reason: string };
export type ContestVoided = {
  readonly type: 'contest.voided';
  readonly voidEntry: EntryId;
  readonly scope: VoidScope;
  readonly stage: number | null;
};
export type ContestSuspended = { readonly type: 'contest.suspended'; readonly reason: string };

/** What happens to a contest, as it is written to the log. */
export type ContestEvent =
  | ContestDrafted
  | ContestRevised
  | BankPinned
  | TasksPinned
  | PublicationSigned
  | ContestAnnounced
  | BeaconCommitted
  | { readonly type: 'contest.accepting-opened' }
  | { readonly type: 'contest.screening-started' }
  | CandidateSetSealed
  | BeaconRevealed
  | SeedFixed
  | StageOpened
  | StageClosed
  | FormSecretRevealed
  | MarksClosed
  | ContestDecided
  | { readonly type: 'contest.closed' }
  | NotHeldEvent
  | ContestSuspended
  | { readonly type: 'contest.resumed' }
  | { readonly type: 'contest.appointment-frozen' }
  | { readonly type: 'contest.appointment-released' }
  | ContestVoided;

/** A state body was entered; it belongs to no contest. */
export type BodyRegistered = {
  readonly type: 'body.registered';
  readonly bodyId: BodyId;
  readonly regionId: RegionId;
  readonly name: Texts;
};
