import { Code, Flag, Hex, List, Nested, Text, Whole, Wholes } from '@adal/http';

import { MAX_COMMENT } from '../domain/index.js';

const STAGE = { min: 0, max: 20, says: 'Index of the stage, from 0.' } as const;
const PLACE = { min: 1, max: 1_000_000 } as const;
const CRITERION = { max: 60 } as const;
const MAX_REVISION = 1_000_000;

export class LocalTexts {
  @Text({ max: 600 })
  readonly kk!: string;

  @Text({ max: 600 })
  readonly ru!: string;

  @Text({ max: 600 })
  readonly en!: string;
}

/** A line of the member's own list, in the member's own order. */
export class WorkRow {
  @Code({ says: 'Known to this member only.' })
  readonly workCode!: string;

  @Whole(STAGE)
  readonly stage!: number;

  @Whole(PLACE)
  readonly position!: number;

  @Whole({ min: 0, max: MAX_REVISION, says: 'Revision of the own marks; 0 for none.' })
  readonly revision!: number;
}

export class AnswerView {
  @Whole({ min: 1, max: 500 })
  readonly position!: number;

  @Text({ max: 4_000, multiline: true, says: 'The task.' })
  readonly task!: string;

  @Text({ min: 0, max: 100_000, multiline: true, says: 'What was answered; empty for nothing.' })
  readonly text!: string;
}

export class CriterionView {
  @Text(CRITERION)
  readonly code!: string;

  @Nested(() => LocalTexts)
  readonly title!: LocalTexts;

  @List(() => LocalTexts, { maxItems: 20, says: 'What each mark means, the lowest first.' })
  readonly levels!: readonly LocalTexts[];
}

export class MarkView {
  @Text(CRITERION)
  readonly criterion!: string;

  @Whole({ min: 0, max: 100 })
  readonly value!: number;

  @Text({ max: MAX_COMMENT, multiline: true, nullable: true })
  readonly comment!: string | null;
}

/** One work: what was answered and how this member marked it. */
export class WorkView {
  @Code()
  readonly workCode!: string;

  @Whole(STAGE)
  readonly stage!: number;

  @Whole(PLACE)
  readonly position!: number;

  @List(() => AnswerView, { maxItems: 500 })
  readonly answers!: readonly AnswerView[];

  @List(() => CriterionView, { maxItems: 50 })
  readonly criteria!: readonly CriterionView[];

  @Whole({ min: 0, max: 100 })
  readonly markMin!: number;

  @Whole({ min: 0, max: 100 })
  readonly markMax!: number;

  @Wholes({ min: 0, max: 100, maxItems: 100, says: 'Marks that need a comment.' })
  readonly commentRequiredAt!: readonly number[];

  @Whole({ min: 0, max: MAX_REVISION })
  readonly revision!: number;

  @List(() => MarkView, { maxItems: 50, says: 'The own marks; empty for none.' })
  readonly marks!: readonly MarkView[];

  @Flag({ says: 'Whether no marks are taken any more: they are closed, or the contest is voided.' })
  readonly isClosed!: boolean;
}

export class MarkBody {
  @Text(CRITERION)
  readonly criterion!: string;

  @Whole({ min: 0, max: 100, says: 'Which marks there are the ruleset says.' })
  readonly value!: number;

  @Text({ min: 0, max: MAX_COMMENT, multiline: true, optional: true, nullable: true })
  readonly comment?: string | null;
}

export class MarksBody {
  @Whole({ min: 1, max: MAX_REVISION, says: 'One more than the revision that is stored.' })
  readonly revision!: number;

  @List(() => MarkBody, { maxItems: 50, says: 'Every criterion once.' })
  readonly marks!: readonly MarkBody[];
}

export class MarksReceipt {
  @Code()
  readonly workCode!: string;

  @Whole({ min: 1, max: MAX_REVISION })
  readonly revision!: number;

  @Hex({ bytes: 32, says: 'Salted commitment to these marks, as it is in the log.' })
  readonly commitment!: string;
}
