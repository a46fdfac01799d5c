import type { CandidateCode, EntryId, Instant, MemberPseudonym, StaffId } from '@adal/kernel';

import type { TieCheckpoint } from './events.js';
import type { MarkVersion } from './marks.js';
import type { Offer } from './offers.js';
import type { RankingRow } from './ranking.js';
import type { SittingState } from './sitting-state.js';
import type { SaltedWork } from './works.js';

/** One version of a member's marks as stored; salt and commitment in hex. */
export type MarkEvidence = MarkVersion & {
  readonly salt: string;
  readonly commitment: string;
  readonly givenAt: Instant;
};

/** A ranking as stored; `beacon` is there only when a tie needed it. */
export type RankingEvidence = {
  readonly version: number;
  readonly root: string;
  readonly beacon: string | null;
  readonly checkpoint: TieCheckpoint | null;
  readonly rows: readonly RankingRow[];
};

/** Who sat under which name, and the reasons behind the hashes. */
export type SittingEvidence = {
  readonly seats: readonly {
    readonly staffId: StaffId;
    readonly pseudonym: MemberPseudonym;
    readonly isChair: boolean;
  }[];
  readonly state: SittingState;
  readonly motions: readonly {
    readonly motion: number;
    readonly code: CandidateCode | null;
    readonly reason: string | null;
  }[];
};

/** The commission's part of restricted evidence: enough to recompute points, ranking, quorum and decision from the marks. */
export type CommissionEvidence = {
  readonly works: readonly SaltedWork[];
  readonly marks: readonly MarkEvidence[];
  readonly ranking: RankingEvidence | null;
  readonly sitting: SittingEvidence | null;
  readonly decision: {
    readonly entryId: EntryId;
    readonly effectiveAt: Instant | null;
    readonly standstillUntil: Instant | null;
  } | null;
  readonly offers: readonly (Offer & {
    readonly madeAt: Instant;
    readonly answeredAt: Instant | null;
  })[];
};
