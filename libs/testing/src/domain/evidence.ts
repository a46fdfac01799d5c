import type { CloseCause } from './attempt-events.js';
import type { Form } from './form.js';
import type { BankLeaf, Item, OptionLetter } from './item.js';
import type { SaltedTask } from './practical.js';
import type { Score } from './scoring.js';
import type { StoredLink } from './work.js';

/**
 * The testing part of restricted evidence: enough to recompute halves, forms, chains, scores and admission.
 * Salts, heads and roots are hex. Of items that no form used only the leaf and the key letter are shown.
 */
export type TestingEvidence = {
  readonly bank: BankEvidence | null;
  readonly tasks: { readonly root: string; readonly tasks: readonly SaltedTask[] } | null;
  readonly attempts: readonly AttemptEvidence[];
  readonly snapshots: readonly SnapshotEvidence[];
};

/** `leaves` are all items of the bank, `used` those on any form of the contest with their salts. */
export type BankEvidence = {
  readonly bankId: string;
  readonly root: string;
  readonly leaves: readonly (BankLeaf & { readonly key: OptionLetter })[];
  readonly used: readonly (Item & { readonly salt: string })[];
};

/** One attempt with its whole chain; `form` is null in a practical stage. */
export type AttemptEvidence = {
  readonly attemptId: string;
  readonly applicationId: string;
  readonly code: string;
  readonly stage: number;
  readonly startedAt: number | null;
  readonly effectiveDeadline: number | null;
  readonly closesAt: number | null;
  readonly finishedAt: number | null;
  readonly cause: CloseCause | null;
  readonly head: string;
  readonly positions: number;
  /** As the attempt's own row holds them, by position from 1: what is scored and what members read. */
  readonly answers: readonly string[];
  readonly form: Form | null;
  readonly formHash: string | null;
  readonly links: readonly StoredLink[];
  readonly held: readonly HeldEvidence[];
  readonly scores: readonly (Score & { readonly version: number; readonly keyHash: string })[];
};

/** A save that arrived too late: kept, not counted. */
export type HeldEvidence = {
  readonly position: number;
  readonly revision: number;
  readonly value: string;
  readonly receivedAt: number;
};

/** `counts` are the lengths of the chains at that moment, in the order of the attempt ids. */
export type SnapshotEvidence = {
  readonly stage: number;
  readonly at: number;
  readonly root: string;
  readonly counts: readonly number[];
};
