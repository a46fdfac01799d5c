import { At, Code, Flag, Nested, Text, Uuid } from '@adal/http';
import type { ApplicationId, CandidateCode, ContestId, Instant } from '@adal/kernel';

import { PersonDto, TitleDto } from './application.dto.js';

export class ConfirmationBody {
  @Nested(() => PersonDto)
  readonly person!: PersonDto;
}

export class ConfirmedDto {
  @Uuid()
  readonly applicationId!: ApplicationId;

  @Code()
  readonly candidateCode!: CandidateCode;
}

/** A contest held again, in which this person may take part again. */
export class OwnRerunRow {
  @Uuid()
  readonly contestId!: ContestId;

  @Uuid({ says: 'The voided contest.' })
  readonly rerunOf!: ContestId;

  @Nested(() => TitleDto)
  readonly title!: TitleDto;

  @Text({ max: 20 })
  readonly status!: string;

  @Flag({ says: 'The admission of the voided contest stands: nobody checks documents again.' })
  readonly isAdmitted!: boolean;

  @At()
  readonly acceptFrom!: Instant;

  @At({ says: 'Who has not confirmed by then counts as withdrawn.' })
  readonly acceptUntil!: Instant;

  @Nested(() => ConfirmedDto, { nullable: true })
  readonly confirmed!: ConfirmedDto | null;
}
