import { CONTEST_STATUSES } from '../domain/index.js';
import { At, Flag, Hex, List, Nested, OneOf, PageQuery, Text, Uuid, Whole } from '@adal/http';
import type { BodyId, Instant, StaffId } from '@adal/kernel';

export const REGION = /^KZ-\d{2}$/;
const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const HASH = { bytes: 32 } as const;
const PARTIES = ['secretary', 'publisher', 'department'] as const;

export class TextsDto {
  @Text({ max: 300 })
  readonly kk!: string;

  @Text({ max: 300 })
  readonly ru!: string;

  @Text({ max: 300 })
  readonly en!: string;
}

export class StageTimesDto {
  @At({ says: 'From when an attempt may start.' })
  readonly from!: Instant;

  @At({ says: 'When the last attempt must end.' })
  readonly until!: Instant;
}

export class WindowsDto {
  @At()
  readonly acceptFrom!: Instant;

  @At()
  readonly acceptUntil!: Instant;

  @List(() => StageTimesDto, { maxItems: 5, says: 'One for each stage of the ruleset.' })
  readonly stages!: readonly StageTimesDto[];
}

export class HolderDto {
  @Uuid()
  readonly staffId!: StaffId;

  @Hex({ bytes: 32, says: 'X25519 public key; the private part is never sent.' })
  readonly publicKey!: string;
}

export class SeatDto {
  @Uuid()
  readonly staffId!: StaffId;

  @Flag()
  readonly isChair!: boolean;
}

/** What the secretary composes. */
export class ContestDraftDto {
  @Uuid()
  readonly bodyId!: BodyId;

  @Text({ max: 40, pattern: WORD, says: 'Id of a ruleset; its latest version is taken.' })
  readonly rulesetId!: string;

  @Nested(() => TextsDto, { says: 'Title of the post.' })
  readonly title!: TextsDto;

  @Text({ max: 40, says: 'Category of the post, such as C-R-4.' })
  readonly category!: string;

  @Nested(() => WindowsDto, { optional: true, says: 'If left out, the earliest allowed dates.' })
  readonly windows?: WindowsDto;

  @List(() => HolderDto, { maxItems: 9, says: 'Who keeps the shares of identity keys.' })
  readonly holders!: readonly HolderDto[];

  @Whole({ min: 1, max: 9, says: 'How many holders open one record.' })
  readonly threshold!: number;

  @List(() => SeatDto, { maxItems: 25 })
  readonly commission!: readonly SeatDto[];

  @Uuid({ nullable: true, says: 'The department reviewer who is the third beacon party.' })
  readonly departmentStaffId!: StaffId | null;
}

export class SignatureBody {
  @OneOf(['secretary', 'publisher'])
  readonly role!: 'secretary' | 'publisher';

  @Hex({ bytes: 32, says: 'Commitment to the secret that is revealed after sealing.' })
  readonly beaconCommitment!: string;
}

export class CommitmentBody {
  @OneOf(PARTIES)
  readonly party!: (typeof PARTIES)[number];

  @Hex({ bytes: 32 })
  readonly commitment!: string;
}

export class RevealBody {
  @OneOf(PARTIES)
  readonly party!: (typeof PARTIES)[number];

  @Hex({ bytes: 32 })
  readonly secret!: string;
}

export class SuspensionBody {
  @Text({ max: 60, pattern: WORD, says: 'A code, such as complaint or outage; no prose.' })
  readonly reason!: string;
}

/** What most acts on a contest answer. */
export class ContestStanding {
  @Uuid()
  readonly id!: string;

  @OneOf(CONTEST_STATUSES)
  readonly status!: string;

  @Flag()
  readonly isSuspended!: boolean;
}

/** From when applications would be accepted. */
export class EarliestWindowsQuery {
  @Whole({ min: 0, max: 8_640_000_000_000_000, fromText: true, says: 'Milliseconds since 1970.' })
  readonly acceptFrom!: Instant;
}

export class ContestQuery extends PageQuery {
  @Text({ max: 5, pattern: REGION, optional: true })
  readonly region?: string;

  @Uuid({ optional: true })
  readonly body?: string;

  @OneOf(CONTEST_STATUSES, { optional: true, says: 'If left out, all but drafts.' })
  readonly status?: (typeof CONTEST_STATUSES)[number];

  @Text({ max: 40, optional: true })
  readonly category?: string;

  @Text({
    max: 100,
    optional: true,
    says: 'Words of the post or the body; Kazakh letters may be typed as Russian.',
  })
  readonly search?: string;
}

export class SealedView {
  @Whole({ min: 0, max: 1_000_000 })
  readonly count!: number;

  @Hex(HASH)
  readonly root!: string;
}

export class StageView {
  @Text({ max: 40 })
  readonly code!: string;

  @OneOf(['test', 'practical'])
  readonly kind!: string;

  @OneOf(['waiting', 'open', 'closed', 'assessed'])
  readonly status!: string;

  @Whole({ min: 0, max: 1_000_000, nullable: true, says: 'How many went on.' })
  readonly admitted!: number | null;
}

/** A contest in a list, with what tells where it stands. */
export class ContestRow extends ContestStanding {
  @Uuid()
  readonly bodyId!: string;

  @Nested(() => TextsDto)
  readonly bodyName!: TextsDto;

  @Text({ max: 5 })
  readonly regionId!: string;

  @Nested(() => TextsDto)
  readonly title!: TextsDto;

  @Text({ max: 40 })
  readonly category!: string;

  @Text({ max: 40 })
  readonly rulesetId!: string;

  @At()
  readonly acceptFrom!: Instant;

  @At()
  readonly acceptUntil!: Instant;

  @Nested(() => WindowsDto)
  readonly windows!: WindowsDto;

  @List(() => StageView, { maxItems: 5 })
  readonly stages!: readonly StageView[];

  @Nested(() => SealedView, { nullable: true })
  readonly sealed!: SealedView | null;

  @Uuid({ nullable: true, says: 'The contest that this one reruns.' })
  readonly rerunOf!: string | null;

  @Uuid({ nullable: true, says: 'The announced contest that is held in place of this one.' })
  readonly rerunId!: string | null;
}
