import {
  At,
  Flag,
  Hex,
  Json,
  List,
  Nested,
  OneOf,
  Text,
  Texts,
  Uuid,
  Uuids,
  Whole,
} from '@adal/http';
import type { Instant, JsonObject } from '@adal/kernel';

import { ContestRow, HolderDto, SeatDto, TextsDto } from './contest.dto.js';

const HASH = { bytes: 32 } as const;

export class PartySecrets {
  @Hex({ ...HASH, nullable: true })
  readonly secretary!: string | null;

  @Hex({ ...HASH, nullable: true })
  readonly publisher!: string | null;

  @Hex({ ...HASH, nullable: true })
  readonly department!: string | null;
}

export class BeaconView {
  @Nested(() => PartySecrets)
  readonly commitments!: PartySecrets;

  @Nested(() => PartySecrets)
  readonly reveals!: PartySecrets;

  @Hex({ ...HASH, nullable: true, says: 'The combined secrets, once all are revealed.' })
  readonly value!: string | null;

  @At({ nullable: true, says: 'A secret not revealed by then suspends the contest.' })
  readonly revealUntil!: Instant | null;
}

/** Who signed the publication, in which role. */
export class SignerView {
  @Uuid()
  readonly staffId!: string;

  @OneOf(['secretary', 'publisher'])
  readonly role!: string;
}

export class BankCellView {
  @Text({ max: 40 })
  readonly code!: string;

  @Whole({ min: 0, max: 100_000, says: 'Items of this section, enemies counted once.' })
  readonly groups!: number;
}

/** What the department's order fixed in a rerun. */
export class RerunTermsView {
  @Uuids({ maxItems: 100, says: 'Officials at fault: no seat and no signature.' })
  readonly excluded!: readonly string[];

  @Hex({ ...HASH, nullable: true, says: 'The bank whose other half is drawn; null: any unused.' })
  readonly bankRoot!: string | null;

  @Texts({ maxItems: 100, max: 64, says: 'Roots of banks that are used up.' })
  readonly usedBanks!: readonly string[];
}

/** How the contest was composed: for its staff. */
export class CompositionView {
  @List(() => SeatDto, { maxItems: 25 })
  readonly commission!: readonly SeatDto[];

  @Uuid({ nullable: true })
  readonly departmentStaffId!: string | null;

  @Uuid({ nullable: true })
  readonly bankId!: string | null;

  @List(() => BankCellView, { maxItems: 100, says: 'What the bank holds for each section.' })
  readonly bankCells!: readonly BankCellView[];

  @Whole({ min: 0, max: 20, says: 'Practical tasks stored; their texts are not read back.' })
  readonly tasksCount!: number;

  @Nested(() => RerunTermsView, { nullable: true, says: 'Null for an original contest.' })
  readonly rerun!: RerunTermsView | null;

  @Texts({ maxItems: 2, max: 20, says: 'Roles that have signed the publication.' })
  readonly signedBy!: readonly string[];

  @List(() => SignerView, { maxItems: 2 })
  readonly signers!: readonly SignerView[];

  @Texts({ maxItems: 30, max: 60, says: 'What the draft still lacks; empty when ready.' })
  readonly missing!: readonly string[];
}

/** A contest with the rules in force. */
export class ContestView extends ContestRow {
  @Text({ max: 60, nullable: true })
  readonly suspendedFor!: string | null;

  @Flag({ says: 'While an appeal or a case is open: no offer, no answer, no unsealing.' })
  readonly isFrozen!: boolean;

  @Whole({ min: 1, max: 10_000 })
  readonly rulesetVersion!: number;

  @Hex({ ...HASH, says: 'SHA-256 of the canonical JSON of the rules.' })
  readonly rulesetHash!: string;

  @Json({ says: 'The whole ruleset, as it is hashed.' })
  readonly rules!: JsonObject;

  @List(() => HolderDto, { maxItems: 9 })
  readonly holders!: readonly HolderDto[];

  @Whole({ min: 0, max: 9 })
  readonly threshold!: number;

  @Whole({ min: 0, max: 25, says: 'Seats of the commission.' })
  readonly members!: number;

  @Nested(() => BeaconView)
  readonly beacon!: BeaconView;

  @Hex({ ...HASH, nullable: true })
  readonly bankRoot!: string | null;

  @Hex({ ...HASH, nullable: true })
  readonly tasksRoot!: string | null;

  @Hex({ ...HASH, nullable: true })
  readonly formSecretCommitment!: string | null;

  @OneOf(['A', 'B'])
  readonly half!: string;

  @Uuid({ nullable: true, says: 'Log entry of the decision.' })
  readonly decisionEntry!: string | null;

  @Nested(() => CompositionView, { nullable: true, says: 'For the staff of the contest only.' })
  readonly composition!: CompositionView | null;
}

/** A region or a city of republican significance. */
export class RegionView {
  @Text({ max: 5 })
  readonly id!: string;

  @Text({ max: 9 })
  readonly kato!: string;

  @OneOf(['region', 'city'])
  readonly kind!: string;

  @Nested(() => TextsDto)
  readonly name!: TextsDto;
}

/** A ruleset in its latest version. */
export class RulesetView {
  @Text({ max: 40 })
  readonly id!: string;

  @Whole({ min: 1, max: 10_000 })
  readonly version!: number;

  @Hex(HASH)
  readonly hash!: string;

  @Nested(() => TextsDto)
  readonly title!: TextsDto;

  @Flag({ says: 'Whether practical tasks follow the test.' })
  readonly hasPracticalStage!: boolean;

  @Json({ says: 'The whole ruleset, as it is hashed.' })
  readonly rules!: JsonObject;
}
