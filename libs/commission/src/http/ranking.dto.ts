import { Code, Flag, Hex, List, OneOf, PageQuery, Text, Whole, Wholes } from '@adal/http';

const STAGE = { min: 0, max: 20, says: 'Index of the stage, from 0.' } as const;
const POINTS = { min: 0, max: 1_000_000_000 } as const;
const COUNT = { min: 0, max: 10_000_000 } as const;

export class ClosureView {
  @Whole(STAGE)
  readonly stage!: number;

  @Whole(COUNT)
  readonly works!: number;

  @Flag({ says: 'False while a tie waits for the log: the ranking follows within seconds.' })
  readonly isRanked!: boolean;
}

/** Whether the marks may be closed now, and if not, for what. */
export class ClosureStandingView {
  @OneOf(['not-open', 'marking', 'ready', 'closed', 'voided'])
  readonly state!: string;

  @Whole({ ...COUNT, says: 'Sheets that members still owe, of nobody whose.' })
  readonly missing!: number;
}

export class AssessmentQuery extends PageQuery {
  @Whole({ ...STAGE, fromText: true })
  readonly stage!: number;
}

export class CriterionMark {
  @Text({ max: 60 })
  readonly criterion!: string;

  @Whole({ min: 0, max: 100 })
  readonly value!: number;
}

export class MemberMarksView {
  @Hex({ bytes: 16, says: 'The member, under the name of this stage.' })
  readonly pseudonym!: string;

  @List(() => CriterionMark, { maxItems: 50 })
  readonly criteria!: readonly CriterionMark[];
}

export class GapView {
  @Text({ max: 60 })
  readonly criterion!: string;

  @Whole({ min: 0, max: 100 })
  readonly low!: number;

  @Whole({ min: 0, max: 100 })
  readonly high!: number;
}

/** All marks of one candidate in one stage, after the close. */
export class AssessmentView {
  @Code()
  readonly code!: string;

  @Whole(POINTS)
  readonly points!: number;

  @List(() => MemberMarksView, { maxItems: 25 })
  readonly marks!: readonly MemberMarksView[];

  @List(() => GapView, { maxItems: 50, says: 'Where members are too far apart.' })
  readonly gaps!: readonly GapView[];
}

export class WeightView {
  @Text({ max: 60 })
  readonly code!: string;

  @Whole({ min: 0, max: 100, says: 'Percent of the total.' })
  readonly weight!: number;

  @Whole({ ...POINTS, says: 'Points that can be reached.' })
  readonly max!: number;
}

export class RankView {
  @Whole({ min: 1, max: 10_000_000 })
  readonly rank!: number;

  @Code()
  readonly code!: string;

  @Whole({ ...POINTS, says: 'Percent of the maximum, in units of ten to the minus decimals.' })
  readonly total!: number;

  @Wholes({ maxItems: 20, ...POINTS, says: 'By stage.' })
  readonly points!: readonly number[];

  @Text({ max: 80, nullable: true, says: 'The rule that parted it from an equal total above.' })
  readonly tie!: string | null;
}

/** A page of the ranking. */
export class RankingView {
  @Whole({ min: 1, max: 1_000 })
  readonly version!: number;

  @Whole({ ...COUNT, says: 'Rows in all pages.' })
  readonly count!: number;

  @Whole({ min: 0, max: 9 })
  readonly decimals!: number;

  @List(() => WeightView, { maxItems: 20 })
  readonly stages!: readonly WeightView[];

  @Hex({ bytes: 32, nullable: true, says: 'What parted the last ties, if there were any.' })
  readonly beacon!: string | null;

  @List(() => RankView, { maxItems: 200 })
  readonly items!: readonly RankView[];

  @Text({ max: 400, nullable: true })
  readonly next!: string | null;
}
