import { At, Code, Flag, OneOf, Text, Uuid } from '@adal/http';
import type { Instant } from '@adal/kernel';

import { SYMPTOMS, type AppealOutcome, type Symptom } from '../domain/index.js';

export class AppealBody {
  @OneOf(SYMPTOMS, { says: 'What is wrong, as it looks to the candidate.' })
  readonly symptom!: Symptom;
}

export class AppealDecisionBody {
  @OneOf(['upheld', 'dismissed'])
  readonly outcome!: AppealOutcome;

  @Text({
    max: 40,
    says: 'upheld: breach-found; dismissed: no-breach, no-effect, too-late, not-understood.',
  })
  readonly reason!: string;
}

export class OwnAppealView {
  @Uuid()
  readonly appealId!: string;

  @Uuid()
  readonly contestId!: string;

  @OneOf(SYMPTOMS)
  readonly symptom!: string;

  @OneOf(['open', 'upheld', 'dismissed'])
  readonly status!: string;

  @Text({ max: 40, nullable: true })
  readonly reason!: string | null;

  @At()
  readonly filedAt!: Instant;

  @At({ says: 'Silence until then means refused.' })
  readonly reviewUntil!: Instant;

  @At({ nullable: true })
  readonly decidedAt!: Instant | null;
}

export class AppealView extends OwnAppealView {
  @Code()
  readonly candidateCode!: string;
}

export class AppealClockView {
  @At({ nullable: true, says: 'Null while there is no decision to count from.' })
  readonly fileUntil!: Instant | null;

  @Flag()
  readonly isOpen!: boolean;
}
