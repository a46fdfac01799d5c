import {
  At,
  Code,
  Flag,
  List,
  Nested,
  OneOf,
  PageQuery,
  Text,
  Uuid,
  Uuids,
  Whole,
} from '@adal/http';
import type { Instant } from '@adal/kernel';

import { TitleView } from './case.dto.js';
import { CaseCounts } from './standing.dto.js';

export class SupervisedQuery extends PageQuery {
  @Text({
    max: 5,
    pattern: /^KZ-\d{2}$/,
    optional: true,
    says: 'Needed unless the right is nationwide.',
  })
  readonly region?: string;
}

export class OpenAppealView {
  @Uuid()
  readonly appealId!: string;

  @Code()
  readonly candidateCode!: string;

  @Text({ max: 40 })
  readonly symptom!: string;

  @At({ says: 'Silence until then means refused.' })
  readonly reviewUntil!: Instant;
}

export class StandingVoidView {
  @Uuid()
  readonly voidId!: string;

  @Uuid()
  readonly caseId!: string;

  @OneOf(['proposed', 'signed', 'recorded'])
  readonly status!: string;

  @Uuid()
  readonly proposedBy!: string;
}

/** A contest of the region as its department counts it. */
export class SupervisedView {
  @Uuid()
  readonly contestId!: string;

  @Nested(() => TitleView)
  readonly title!: TitleView;

  @Nested(() => TitleView)
  readonly bodyName!: TitleView;

  @Text({ max: 20 })
  readonly status!: string;

  @Flag()
  readonly isSuspended!: boolean;

  @Flag()
  readonly isFrozen!: boolean;

  @At()
  readonly acceptFrom!: Instant;

  @Uuid({ nullable: true })
  readonly rerunOf!: string | null;

  @Uuid({ nullable: true, says: 'Also while it is a draft.' })
  readonly rerunId!: string | null;

  @Flag({ says: 'The post went to somebody, and no void took it back.' })
  readonly isAppointed!: boolean;

  @Nested(() => CaseCounts)
  readonly cases!: CaseCounts;

  @Uuid({ nullable: true, says: 'The open case, if there is one.' })
  readonly openCaseId!: string | null;

  @Whole({ min: 0, max: 10_000_000, says: 'Officials held liable in closed cases.' })
  readonly officialsLiable!: number;

  @OneOf(['commit', 'reveal'], {
    nullable: true,
    says: 'What the one who asks still owes to the draw.',
  })
  readonly lot!: string | null;

  @At({ nullable: true, says: 'A secret that is not revealed by then suspends the contest.' })
  readonly revealUntil!: Instant | null;

  @Nested(() => StandingVoidView, { nullable: true })
  readonly void!: StandingVoidView | null;

  @List(() => OpenAppealView, { maxItems: 10_000 })
  readonly appeals!: readonly OpenAppealView[];
}

/** Who may compose a rerun. */
export class SecretariesView {
  @Uuids({ maxItems: 10_000, says: "Officials with a secretary's right over the body." })
  readonly items!: readonly string[];

  @Uuid({ nullable: true, says: 'The secretary of the voided contest.' })
  readonly current!: string | null;

  @Uuids({ maxItems: 1000, says: 'At fault by a finding: may take no part.' })
  readonly atFault!: readonly string[];
}
