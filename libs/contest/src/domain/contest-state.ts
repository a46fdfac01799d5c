import type { BankId, BodyId, ContestId, EntryId, Instant, RegionId, StaffId } from '@adal/kernel';

import type { Texts } from './ruleset.js';
import type { Windows } from './windows.js';

/** In the order of life; `not-held` and `voided` end it early. */
export type ContestStatus =
  | 'draft'
  | 'announced'
  | 'accepting'
  | 'screening'
  | 'testing'
  | 'assessing'
  | 'deciding'
  | 'decided'
  | 'closed'
  | 'not-held'
  | 'voided';

/** Everything that can be listed by status, draft first. */
export const CONTEST_STATUSES = [
  'draft',
  'announced',
  'accepting',
  'screening',
  'testing',
  'assessing',
  'deciding',
  'decided',
  'closed',
  'not-held',
  'voided',
] as const satisfies readonly ContestStatus[];

/**
 * Until acceptance is over nobody learns how many applied: not as a number, and not as a count of log
 * entries or a list of codes from which it follows.
 */
export function hidesNumbers(status: ContestStatus): boolean {
  return status === 'draft' || status === 'announced' || status === 'accepting';
}

/** The three who commit to secrets before the candidate set is known and reveal them after. */
export type BeaconParty = 'secretary' | 'publisher' | 'department';

export type SigningRole = 'secretary' | 'publisher';

/** The post that is filled. */
export type Position = { readonly title: Texts; readonly category: string };

/** Keeps one share of every identity key; `publicKey` is X25519 in hex. */
export type Holder = { readonly staffId: StaffId; readonly publicKey: string };

export type Seat = { readonly staffId: StaffId; readonly isChair: boolean };

/** Groups of items (enemies together, a lone item is a group of one) of one section in the bank. */
export type BankCell = { readonly code: string; readonly groups: number };

export type Signature = {
  readonly staffId: StaffId;
  readonly role: SigningRole;
  readonly contentHash: string;
};

export type ByParty<T> = { readonly [P in BeaconParty]: T };

/** Hex; `value` is the combined secret, there once all three are revealed. */
export type Beacon = {
  readonly commitments: ByParty<string | null>;
  readonly reveals: ByParty<string | null>;
  readonly value: string | null;
  readonly revealUntil: Instant | null;
};

/** A test is assessed when it closes; a practical stage when its marks are closed. */
export type StageState = {
  readonly code: string;
  readonly kind: 'test' | 'practical';
  readonly status: 'waiting' | 'open' | 'closed' | 'assessed';
  readonly admitted: number | null;
};

/**
 * An original contest draws from half A of the bank, its first rerun from half B of the same split;
 * `splitOf` is the contest whose seed splits the bank, null for its own. `voidEntry` is the log entry
 * of the void that this contest makes good.
 */
export type Lineage = {
  readonly rerunOf: ContestId | null;
  readonly half: 'A' | 'B';
  readonly splitOf: ContestId | null;
  readonly voidEntry: EntryId | null;
};

/** What a rerun must keep to, by the department's order. */
export type RerunTerms = {
  /** Officials at fault: no seat, no signature in the rerun. */
  readonly excluded: readonly StaffId[];
  /** Root of the bank it inherits with the split; null when it needs one that was never drawn from. */
  readonly bankRoot: string | null;
  /** Roots of banks of which both halves were drawn from. */
  readonly usedBanks: readonly string[];
};

/** An original contest: nobody's rerun. */
export const ORIGINAL = {
  lineage: { rerunOf: null, half: 'A', splitOf: null, voidEntry: null },
  rerun: null,
} as const satisfies { readonly lineage: Lineage; readonly rerun: RerunTerms | null };

/** A contest in a line: what the figures of its region are counted from. */
export type ContestOutline = {
  readonly contestId: ContestId;
  readonly regionId: RegionId;
  readonly status: ContestStatus;
  readonly rerunOf: ContestId | null;
  readonly title: Texts;
  readonly bodyName: Texts;
};

/** What of a contest a void takes away; `stage` has its index, the others null. */
export type VoidScope = 'decision' | 'stage' | 'contest';

/** The void that ended a contest; `entry` is the log entry with both signatures. */
export type VoidedBy = {
  readonly entry: EntryId;
  readonly scope: VoidScope;
  readonly stage: number | null;
};

/** What the secretary composes and two people sign. */
export type ContestContent = {
  readonly bodyId: BodyId;
  readonly regionId: RegionId;
  readonly position: Position;
  readonly rulesetId: string;
  readonly rulesetVersion: number;
  readonly rulesetHash: string;
  readonly windows: Windows;
  readonly holders: readonly Holder[];
  readonly threshold: number;
  readonly commission: readonly Seat[];
  /** The department reviewer who is the third beacon party. */
  readonly departmentStaffId: StaffId | null;
};

/** Hashes and keys are lowercase hex. After the announcement nothing of the content changes. */
export type ContestState = ContestContent & {
  readonly id: ContestId;
  readonly status: ContestStatus;
  readonly isSuspended: boolean;
  readonly suspendedFor: string | null;
  /** While an appeal or a case is open: no offer, no answer to one, no unsealing, no end. */
  readonly isFrozen: boolean;
  readonly lineage: Lineage;
  readonly rerun: RerunTerms | null;
  readonly bankId: BankId | null;
  readonly bankRoot: string | null;
  readonly bankCells: readonly BankCell[];
  readonly tasksRoot: string | null;
  readonly tasksCount: number;
  readonly signatures: readonly Signature[];
  readonly beacon: Beacon;
  readonly formSecretCommitment: string | null;
  readonly sealed: { readonly count: number; readonly root: string } | null;
  /** The stage opened last, -1 before the first. */
  readonly stageIndex: number;
  readonly stages: readonly StageState[];
  readonly decisionEntry: string | null;
  readonly voided: VoidedBy | null;
};

/** True from the announcement on, whatever became of the contest. */
export function isAnnounced(state: ContestState): boolean {
  return state.status !== 'draft';
}

/** Who is bound to be the party: the two signers and the named department reviewer. */
export function staffOfParty(state: ContestState, party: BeaconParty): StaffId | null {
  if (party === 'department') return state.departmentStaffId;
  return state.signatures.find((signature) => signature.role === party)?.staffId ?? null;
}
