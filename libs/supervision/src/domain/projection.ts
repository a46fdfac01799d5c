import type { Assessment, OfferStatus, RankingRow, TieCheckpoint } from '@adal/commission/domain';
import type { ContestState } from '@adal/contest/domain';
import type { SectionScore } from '@adal/testing/domain';

import type { ShownVoid } from './supervision-evidence.js';

/** A contest as its public page shows it: without the people who run it. */
export type ContestProjection = Omit<
  ContestState,
  | 'holders'
  | 'commission'
  | 'departmentStaffId'
  | 'bankId'
  | 'bankCells'
  | 'tasksCount'
  | 'signatures'
  | 'rerun'
> & {
  readonly holders: ContestState['holders'];
  readonly members: number;
};

/** One line of the published results of a test. */
export type ShownResult = {
  readonly code: string;
  readonly points: number;
  readonly sections: readonly SectionScore[];
  readonly isPassed: boolean;
};

export type ShownRanking = {
  readonly version: number;
  readonly root: string;
  readonly beacon: string | null;
  readonly checkpoint: TieCheckpoint | null;
  readonly rows: readonly RankingRow[];
};

export type ShownDecision = {
  readonly entryId: string;
  readonly outcome: 'appoint' | 'nobody';
  readonly code: string | null;
  readonly reason: string | null;
  readonly effectiveAt: number | null;
};

export type ShownOffer = {
  readonly rank: number;
  readonly code: string;
  readonly status: OfferStatus;
};

/** What the site shows of a contest, read from its tables and not from the log: the verifier compares the two. */
export type Projection = {
  readonly contest: ContestProjection;
  readonly results: readonly { readonly stage: number; readonly rows: readonly ShownResult[] }[];
  readonly assessments: readonly (Assessment & { readonly stage: number })[];
  readonly ranking: ShownRanking | null;
  readonly decision: ShownDecision | null;
  readonly offers: readonly ShownOffer[];
  readonly void: ShownVoid | null;
};

/** The public part of a contest's state, field by field. */
export function projectContest(state: ContestState): ContestProjection {
  const { id, status, isSuspended, suspendedFor, lineage, bodyId, regionId, position } = state;
  const { rulesetId, rulesetVersion, rulesetHash, windows, holders, threshold } = state;
  const { bankRoot, tasksRoot, beacon, formSecretCommitment, sealed, stageIndex, stages } = state;
  const { isFrozen, voided } = state;
  return {
    ...{ id, status, isSuspended, suspendedFor, isFrozen, lineage, bodyId, regionId, position },
    ...{ rulesetId, rulesetVersion, rulesetHash, windows, holders, threshold },
    members: state.commission.length,
    ...{ bankRoot, tasksRoot, beacon, formSecretCommitment, sealed, stageIndex, stages },
    ...{ decisionEntry: state.decisionEntry, voided },
  };
}
