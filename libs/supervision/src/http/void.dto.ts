import {
  At,
  Code,
  Codes,
  Flag,
  List,
  Nested,
  OneOf,
  Text,
  Texts,
  Uuid,
  Uuids,
  Whole,
} from '@adal/http';
import type { Instant } from '@adal/kernel';

import { PinView } from './case.dto.js';

const SCOPES = ['decision', 'stage', 'contest'];
const STAGE = { min: 0, max: 20, nullable: true, says: 'Index of the stage, from 0.' } as const;
const COUNT = { min: 0, max: 10_000_000 } as const;

export class EffectsQuery {
  @OneOf(SCOPES)
  readonly scope!: 'decision' | 'stage' | 'contest';

  @Whole({ min: 0, max: 20, fromText: true, optional: true })
  readonly stage?: number;
}

export class VoidBody {
  @OneOf(SCOPES)
  readonly scope!: 'decision' | 'stage' | 'contest';

  @Whole(STAGE)
  readonly stage!: number | null;

  @Uuid({ nullable: true, says: 'The finding that is its ground.' })
  readonly findingId!: string | null;
}

export class VoidedDecisionView {
  @Code({ nullable: true })
  readonly code!: string | null;
}

export class AffectedOffer {
  @Code()
  readonly code!: string;

  @Text({ max: 20 })
  readonly status!: string;
}

export class RerunOutlook {
  @Whole(COUNT)
  readonly candidates!: number;

  @OneOf(['A', 'B'])
  readonly half!: string;

  @Flag({ says: 'Both halves of the bank were drawn from: the rerun needs another bank.' })
  readonly needsFreshBank!: boolean;

  @Whole({ min: 0, max: 25 })
  readonly seatsLeft!: number;

  @Whole({ min: 0, max: 25 })
  readonly seatsNeeded!: number;

  @Uuids({ maxItems: 200, says: 'At fault and out of the rerun; what both signatures stand for.' })
  readonly excluded!: readonly string[];
}

/** Whom a void touches and what is done again. */
export class VoidEffectsView {
  @Text({ max: 20, says: 'Status of the contest.' })
  readonly status!: string;

  @Flag({ says: 'Not while applications are accepted: then nothing is counted.' })
  readonly isCounted!: boolean;

  @Codes({ maxItems: 100_000 })
  readonly candidates!: readonly string[];

  @Whole(COUNT)
  readonly admitted!: number;

  @Nested(() => VoidedDecisionView, { nullable: true })
  readonly decision!: VoidedDecisionView | null;

  @List(() => AffectedOffer, { maxItems: 10_000 })
  readonly offers!: readonly AffectedOffer[];

  @Texts({ maxItems: 20, max: 60 })
  readonly repeatedStages!: readonly string[];

  @Nested(() => RerunOutlook)
  readonly rerun!: RerunOutlook;
}

export class VoidView {
  @Uuid()
  readonly voidId!: string;

  @Uuid()
  readonly caseId!: string;

  @Uuid()
  readonly contestId!: string;

  @OneOf(['proposed', 'signed', 'recorded', 'withdrawn'])
  readonly status!: string;

  @OneOf(SCOPES)
  readonly scope!: string;

  @Whole(STAGE)
  readonly stage!: number | null;

  @Text({ max: 40 })
  readonly ground!: string;

  @Text({ max: 300 })
  readonly law!: string;

  @Uuid()
  readonly findingId!: string;

  @List(() => PinView, { maxItems: 50 })
  readonly evidence!: readonly PinView[];

  @Nested(() => VoidEffectsView)
  readonly effects!: VoidEffectsView;

  @Uuid()
  readonly proposedBy!: string;

  @At()
  readonly proposedAt!: Instant;

  @Uuid({ nullable: true })
  readonly signedBy!: string | null;

  @At({ nullable: true })
  readonly signedAt!: Instant | null;

  @Uuid({ nullable: true, says: 'Log entry with both signatures.' })
  readonly entryId!: string | null;

  @At({ nullable: true })
  readonly recordedAt!: Instant | null;

  @Uuid({ nullable: true })
  readonly rerunId!: string | null;
}

export class RerunBody {
  @Uuid({ nullable: true, says: 'Who composes it; null: the secretary of the voided contest.' })
  readonly secretaryStaffId!: string | null;

  @At({ optional: true, says: 'From when candidates confirm; by default at once.' })
  readonly acceptFrom?: Instant;
}

export class RerunAnswer {
  @Uuid({ says: 'The new draft.' })
  readonly contestId!: string;

  @Uuid()
  readonly rerunOf!: string;

  @OneOf(['A', 'B'])
  readonly half!: string;

  @OneOf(['draft'])
  readonly status!: string;
}
