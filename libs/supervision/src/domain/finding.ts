import type { EntryId, FindingId, Instant, StaffId } from '@adal/kernel';

/** A log entry that stands for itself: where it is, and what it must hash to. */
export type Pin = {
  readonly entry: EntryId;
  readonly leaf: number;
  readonly commitment: string;
};

/** Officials held liable: how many in which role, never who. */
export type Liable = { readonly role: string; readonly count: number };

export type Finding = {
  readonly id: FindingId;
  readonly ground: string;
  /** A breach that changed nothing does not void by itself. */
  readonly affectsOutcome: boolean;
  /** SHA-256 of the reviewer's reasoning, hex. */
  readonly whyHash: string;
  readonly evidence: readonly Pin[];
  readonly liable: readonly Liable[];
  /** Members and officials at fault: no place in a rerun. */
  readonly excluded: readonly StaffId[];
  readonly recordedBy: StaffId;
  readonly recordedAt: Instant;
};

/** `no-effect`: breaches were found and none affected the outcome. */
export type CaseOutcome = 'no-breach' | 'no-effect' | 'voided';
