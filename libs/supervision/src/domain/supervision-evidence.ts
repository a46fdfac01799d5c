import type { VoidScope } from '@adal/contest/domain';
import type { CodePair } from '@adal/proof';

import type { AppealState } from './appeal.js';
import type { CaseState } from './case.js';
import type { VoidEffects } from './effects.js';
import type { VoidState } from './void.js';

/** A void as the site shows it. */
export type ShownVoid = {
  readonly voidId: string;
  readonly status: VoidState['status'];
  readonly scope: VoidScope;
  readonly stage: number | null;
  readonly ground: string;
  readonly entryId: string | null;
};

/** The department's part of restricted evidence; `rerun` is there for a contest that repeats another. */
export type SupervisionEvidence = {
  readonly cases: readonly CaseState[];
  readonly reasons: readonly { readonly findingId: string; readonly reason: string }[];
  readonly voids: readonly {
    readonly state: VoidState;
    readonly effects: VoidEffects;
    readonly entryId: string | null;
  }[];
  readonly appeals: readonly AppealState[];
  readonly rerun: {
    /** Of the contest whose split of the bank is inherited, hex; null where it has a split of its own. */
    readonly splitSeed: string | null;
    /** Empty until the rerun is over. */
    readonly pairs: readonly CodePair[];
  } | null;
};
