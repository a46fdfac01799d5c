import type {
  ApplicationId,
  BankId,
  CandidateCode,
  ContestId,
  EntryId,
  Instant,
  StaffId,
} from '@adal/kernel';

import type {
  BankCell,
  BeaconParty,
  ContestContent,
  Lineage,
  RerunTerms,
  SigningRole,
  VoidScope,
} from './contest-state.js';
import type { Ruleset } from './ruleset.js';
import type { Calendar } from './working-days.js';

/** One admitted application under its public code. */
export type SealedMember = {
  readonly applicationId: ApplicationId;
  readonly code: CandidateCode;
};

export type Draft = {
  readonly type: 'Draft';
  readonly contestId: ContestId;
  readonly lineage: Lineage;
  readonly rerun: RerunTerms | null;
  readonly content: ContestContent;
};
export type Revise = { readonly type: 'Revise'; readonly content: ContestContent };
export type PinBank = {
  readonly type: 'PinBank';
  readonly bankId: BankId;
  readonly bankRoot: string;
  readonly cells: readonly BankCell[];
};
export type PinTasks = { readonly type: 'PinTasks'; readonly root: string; readonly count: number };
export type SignPublication = {
  readonly type: 'SignPublication';
  readonly staffId: StaffId;
  readonly role: SigningRole;
  readonly beaconCommitment: string;
};
export type CommitBeacon = {
  readonly type: 'CommitBeacon';
  readonly party: BeaconParty;
  readonly staffId: StaffId;
  readonly commitment: string;
};
export type RevealBeacon = {
  readonly type: 'RevealBeacon';
  readonly party: BeaconParty;
  readonly staffId: StaffId;
  readonly secret: string;
};
export type SealCandidateSet = {
  readonly type: 'SealCandidateSet';
  readonly members: readonly SealedMember[];
  readonly root: string;
};
export type CloseStage = {
  readonly type: 'CloseStage';
  readonly stage: number;
  /** Into the next stage; after the last one, those who passed it. */
  readonly admittedCount: number;
};

/** The effect of a void that two signed; `entry` is the log entry of the second signature. */
export type VoidContest = {
  readonly type: 'Void';
  readonly entry: EntryId;
  readonly scope: VoidScope;
  readonly stage: number | null;
};

export type DraftingCommand =
  Revise | PinBank | PinTasks | SignPublication | { readonly type: 'Announce' };

export type RunningCommand =
  | CommitBeacon
  | RevealBeacon
  | SealCandidateSet
  | CloseStage
  | { readonly type: 'OpenStage'; readonly stage: number }
  | { readonly type: 'CloseMarks'; readonly stage: number }
  | { readonly type: 'NotHeld'; readonly reason: string }
  | { readonly type: 'RecordDecision'; readonly entry: string }
  | { readonly type: 'Close' }
  | { readonly type: 'Suspend'; readonly reason: string }
  | { readonly type: 'Resume' }
  | { readonly type: 'FreezeAppointment' }
  | { readonly type: 'ReleaseAppointment' }
  | VoidContest;

/** `Tick` brings the contest up to the clock; every other command does the same first. */
export type ContestCommand = Draft | DraftingCommand | RunningCommand | { readonly type: 'Tick' };

/** What was read outside before deciding; `now` after the row lock. */
export type ContestFacts = {
  readonly now: Instant;
  readonly ruleset: Ruleset;
  readonly calendar: Calendar;
  /** The contest's leaves in the log so far; needed to seal and to close a stage. */
  readonly digest: { readonly leaves: number; readonly root: string } | null;
  /** Hex; needed to announce (fresh), to close the last test and to void after the draw (the stored one). */
  readonly formSecret: string | null;
};
