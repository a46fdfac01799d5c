import type { ContestEvent, ContestState } from '@adal/contest/domain';
import type { EvidenceParts } from '@adal/supervision/domain';

import type { Logged } from '../events.js';

/** A contest taken through its own rules again. */
export type Life = {
  readonly state: ContestState | null;
  /** How many events the rules gave back as they were logged. */
  readonly replayed: number;
  readonly findings: readonly string[];
  readonly notChecked: readonly string[];
};

/** An event of the contest itself. */
export type ContestEntry = Logged<ContestEvent>;

/** What a replay has at hand; `formSecret` is null where it was never revealed. */
export type ReplayContext = {
  readonly parts: EvidenceParts;
  readonly entries: readonly Logged[];
  readonly formSecret: string | null;
};

/** One command replayed: the events it gave are the next `taken` of the log. */
export type Step = {
  readonly state: ContestState | null;
  readonly taken: number;
  readonly findings: readonly string[];
  readonly notChecked: readonly string[];
};
