import { At, Code, Flag, List, Nested, OneOf, Text, Uuid, Uuids, Whole } from '@adal/http';
import type { ApplicationId, CandidateCode, ContestId, Instant } from '@adal/kernel';

import { REFUSAL_REASONS } from '../domain/index.js';

const YEAR = { min: 1930, max: 2100 };
const MAX_ROWS = 20;
const COUNT = { min: 0, max: 10_000_000 };

export class EducationDto {
  @Text({ max: 300 })
  readonly institution!: string;

  @Text({ max: 300 })
  readonly speciality!: string;

  @Whole(YEAR)
  readonly year!: number;
}

export class ExperienceDto {
  @Text({ max: 300 })
  readonly organisation!: string;

  @Text({ max: 300 })
  readonly post!: string;

  @Whole(YEAR)
  readonly fromYear!: number;

  @Whole({ ...YEAR, nullable: true, says: 'null: until now.' })
  readonly untilYear!: number | null;
}

/** Goes into the vault, under a key of its own, and nowhere else. */
export class PersonDto {
  @Text({ min: 2, max: 200, example: 'Айгүл Серікқызы' })
  readonly fullName!: string;

  @Text({ min: 12, max: 12, pattern: /^\d{12}$/, example: '990101400123' })
  readonly nationalNumber!: string;

  @Text({ min: 10, max: 10, pattern: /^\d{4}-\d{2}-\d{2}$/, example: '1999-01-01' })
  readonly birthDate!: string;

  @OneOf(['female', 'male'])
  readonly sex!: string;

  @Text({ min: 8, max: 16, pattern: /^\+\d{7,15}$/, example: '+77011234567' })
  readonly phone!: string;

  @Text({ min: 2, max: 500 })
  readonly address!: string;

  @List(() => EducationDto, { maxItems: MAX_ROWS })
  readonly education!: readonly EducationDto[];

  @List(() => ExperienceDto, { maxItems: MAX_ROWS })
  readonly experience!: readonly ExperienceDto[];
}

export class ApplicationBody {
  @Uuid()
  readonly contestId!: ContestId;

  @Nested(() => PersonDto)
  readonly person!: PersonDto;
}

export class SubmittedAnswer {
  @Uuid()
  readonly applicationId!: ApplicationId;

  @Code({ says: 'Public in the results; only you know that it is yours.' })
  readonly candidateCode!: CandidateCode;
}

export class TitleDto {
  @Text({ max: 500 })
  readonly kk!: string;

  @Text({ max: 500 })
  readonly ru!: string;

  @Text({ max: 500 })
  readonly en!: string;
}

export class AcceptingContest {
  @Uuid()
  readonly contestId!: ContestId;

  @Nested(() => TitleDto)
  readonly title!: TitleDto;

  @At()
  readonly acceptFrom!: Instant;

  @At()
  readonly acceptUntil!: Instant;
}

export class VerdictBody {
  @Flag()
  readonly isEligible!: boolean;

  @OneOf(REFUSAL_REASONS, { optional: true, nullable: true, says: 'Needed with a refusal.' })
  readonly reasonCode?: string | null;

  @Text({
    max: 4000,
    multiline: true,
    optional: true,
    nullable: true,
    says: 'Needed with a refusal; for the candidate alone.',
  })
  readonly text?: string | null;
}

export class VerdictDto {
  @Flag()
  readonly isEligible!: boolean;

  @OneOf(REFUSAL_REASONS, { nullable: true })
  readonly reasonCode!: string | null;

  @Text({ max: 4000, multiline: true, nullable: true })
  readonly text!: string | null;
}

export class GivenVerdict {
  @Uuid()
  readonly applicationId!: ApplicationId;

  @Flag()
  readonly isEligible!: boolean;

  @OneOf(REFUSAL_REASONS, { nullable: true })
  readonly reasonCode!: string | null;
}

export class OwnApplicationRow {
  @Uuid()
  readonly applicationId!: ApplicationId;

  @Uuid()
  readonly contestId!: ContestId;

  @Code()
  readonly candidateCode!: CandidateCode;

  @Nested(() => TitleDto)
  readonly title!: TitleDto;

  @Nested(() => VerdictDto, { nullable: true })
  readonly verdict!: VerdictDto | null;

  @Flag({ says: 'The post is offered and an answer is awaited.' })
  readonly isOffered!: boolean;
}

export class OpeningRow {
  @OneOf(['desk', 'key-holders'])
  readonly by!: 'desk' | 'key-holders';

  @Uuids({ maxItems: 50, says: 'Staff ids of the key holders, as in the announcement.' })
  readonly holders!: readonly string[];

  @At()
  readonly at!: Instant;
}

/** A contest at the document desk. */
export class DeskContestRow extends AcceptingContest {
  @Text({ max: 40 })
  readonly status!: string;

  @Whole({ ...COUNT, nullable: true, says: 'null while another may still come.' })
  readonly applications!: number | null;

  @Whole({ ...COUNT, nullable: true, says: 'null while another may still come.' })
  readonly decided!: number | null;
}

export class DeskApplicationRow {
  @Uuid()
  readonly applicationId!: ApplicationId;

  @Nested(() => VerdictDto, { nullable: true })
  readonly verdict!: VerdictDto | null;
}

export class IdentifiedApplication extends DeskApplicationRow {
  @Uuid()
  readonly contestId!: ContestId;

  @Nested(() => PersonDto)
  readonly person!: PersonDto;
}

export class AppointeeView extends IdentifiedApplication {
  @Code({ says: 'Published by the decision.' })
  readonly candidateCode!: CandidateCode;
}
