import { At, Flag, Hex, List, Nested, OneOf, Text, Uuid, Uuids, Whole } from '@adal/http';
import type { Instant } from '@adal/kernel';

const LIABLE_ROLES = [
  ...['chair', 'member', 'secretary', 'publisher', 'hr-officer', 'key-holder'],
  ...['item-author', 'item-reviewer', 'administrator'],
];

export class TitleView {
  @Text({ max: 300 })
  readonly kk!: string;

  @Text({ max: 300 })
  readonly ru!: string;

  @Text({ max: 300 })
  readonly en!: string;
}

/** One ground of the closed catalogue. */
export class GroundView {
  @Text({ max: 40 })
  readonly code!: string;

  @Text({ max: 300, says: 'The act that the breach is a breach of.' })
  readonly law!: string;

  @Nested(() => TitleView)
  readonly title!: TitleView;

  @Nested(() => TitleView, { says: 'The act, as people read it.' })
  readonly act!: TitleView;
}

export class OpenCaseBody {
  @Text({ max: 40, says: 'Code of the suspected breach: GET /grounds.' })
  readonly ground!: string;
}

export class LiableDto {
  @OneOf(LIABLE_ROLES)
  readonly role!: string;

  @Whole({ min: 1, max: 1000 })
  readonly count!: number;
}

export class FindingBody {
  @Text({ max: 40, says: 'Code of the breach: GET /grounds.' })
  readonly ground!: string;

  @Flag({ says: 'Whether the outcome may be another without the breach.' })
  readonly affectsOutcome!: boolean;

  @Text({ max: 2000, multiline: true, says: 'Why; without names.' })
  readonly why!: string;

  @Uuids({ maxItems: 40, says: 'Entries of the log of this contest.' })
  readonly evidence!: readonly string[];

  @List(() => LiableDto, { maxItems: 9 })
  readonly liable!: readonly LiableDto[];

  @Uuids({ maxItems: 40, says: 'Members and officials at fault: no place in a rerun.' })
  readonly excluded!: readonly string[];
}

/** A log entry pinned as evidence. */
export class PinView {
  @Uuid()
  readonly entryId!: string;

  @Whole({ min: 0, max: 1_000_000_000_000 })
  readonly leaf!: number;

  @Hex({ bytes: 32 })
  readonly commitment!: string;
}

export class FindingView {
  @Uuid()
  readonly findingId!: string;

  @Text({ max: 40 })
  readonly ground!: string;

  @Text({ max: 300 })
  readonly law!: string;

  @Flag()
  readonly affectsOutcome!: boolean;

  @Text({ max: 2000, multiline: true })
  readonly why!: string;

  @List(() => PinView, { maxItems: 40 })
  readonly evidence!: readonly PinView[];

  @List(() => LiableDto, { maxItems: 9 })
  readonly liable!: readonly LiableDto[];

  @Uuids({ maxItems: 40 })
  readonly excluded!: readonly string[];

  @Uuid()
  readonly recordedBy!: string;

  @At()
  readonly recordedAt!: Instant;
}

/** The review of a contest by its department. */
export class CaseView {
  @Uuid()
  readonly caseId!: string;

  @Uuid()
  readonly contestId!: string;

  @OneOf(['open', 'closed'])
  readonly status!: string;

  @Text({ max: 40 })
  readonly ground!: string;

  @Uuid()
  readonly openedBy!: string;

  @At()
  readonly openedAt!: Instant;

  @OneOf(['no-breach', 'no-effect', 'voided'], { nullable: true })
  readonly outcome!: string | null;

  @At({ nullable: true })
  readonly closedAt!: Instant | null;

  @List(() => FindingView, { maxItems: 100 })
  readonly findings!: readonly FindingView[];

  @Uuid({ nullable: true, says: 'The void that stands on this case.' })
  readonly voidId!: string | null;
}
