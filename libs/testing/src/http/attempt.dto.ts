import { At, Flag, Hex, List, OneOf, Text, Uuid, Whole } from '@adal/http';

import { MAX_REVISION } from '../domain/index.js';

const STATUSES = ['ready', 'open', 'closed', 'scored'];
const CAUSES = ['candidate', 'deadline', 'absent'];

export class AttemptView {
  @Uuid()
  readonly attemptId!: string;

  @Whole({ min: 0, max: 20 })
  readonly stage!: number;

  @OneOf(['choice', 'text'])
  readonly kind!: string;

  @OneOf(STATUSES)
  readonly status!: string;

  @Whole({ min: 1, max: 500, says: 'How many questions or tasks.' })
  readonly positions!: number;

  @At()
  readonly windowFrom!: number;

  @At()
  readonly windowUntil!: number;

  @Whole({ min: 0, max: 1_000_000_000, says: 'Milliseconds somebody would get who started now.' })
  readonly allowedMs!: number;

  @At({ nullable: true })
  readonly startedAt!: number | null;

  @At({ nullable: true, says: 'When the time is up.' })
  readonly effectiveDeadline!: number | null;

  @At({ nullable: true, says: 'Until when a save that was sent in time may arrive.' })
  readonly closesAt!: number | null;

  @At({ nullable: true })
  readonly finishedAt!: number | null;

  @At({ says: 'The clock by which all of this is decided.' })
  readonly now!: number;
}

export class OwnAttempts {
  @List(() => AttemptView, { maxItems: 20 })
  readonly items!: readonly AttemptView[];
}

export class OptionView {
  @OneOf(['a', 'b', 'c', 'd'], { says: 'The letter to save.' })
  readonly letter!: string;

  @Text({ max: 500 })
  readonly text!: string;
}

export class QuestionView {
  @Whole({ min: 1, max: 500 })
  readonly position!: number;

  @Text({ max: 60, nullable: true })
  readonly section!: string | null;

  @Text({ max: 4_000, multiline: true })
  readonly text!: string;

  @List(() => OptionView, { maxItems: 4, says: 'Empty where the answer is free text.' })
  readonly options!: readonly OptionView[];

  @Whole({ min: 1, max: 100_000, nullable: true, says: 'Longest free text; null for a choice.' })
  readonly maxChars!: number | null;

  @Whole({ min: 0, max: MAX_REVISION, says: 'Revision that is stored; 0 for none.' })
  readonly revision!: number;

  @Text({ min: 0, max: 100_000, multiline: true, says: 'Answer that is stored; empty for none.' })
  readonly value!: string;
}

export class FormView {
  @Uuid()
  readonly attemptId!: string;

  @At()
  readonly effectiveDeadline!: number;

  @At()
  readonly closesAt!: number;

  @List(() => QuestionView, { maxItems: 500 })
  readonly questions!: readonly QuestionView[];
}

export class SectionResult {
  @Text({ max: 60 })
  readonly code!: string;

  @Whole({ min: 0, max: 500 })
  readonly correct!: number;

  @Whole({ min: 1, max: 500 })
  readonly items!: number;

  @Flag()
  readonly isPassed!: boolean;
}

export class ScoreView {
  @Whole({ min: 1, max: 1_000, says: 'Version of the score; a rescore makes the next one.' })
  readonly version!: number;

  @Whole({ min: 0, max: 500 })
  readonly total!: number;

  @Flag()
  readonly isPassed!: boolean;

  @List(() => SectionResult, { maxItems: 50 })
  readonly sections!: readonly SectionResult[];
}

export class ResultView {
  @Uuid()
  readonly attemptId!: string;

  @Whole({ min: 0, max: 20 })
  readonly stage!: number;

  @OneOf(STATUSES)
  readonly status!: string;

  @At()
  readonly finishedAt!: number;

  @OneOf(CAUSES)
  readonly cause!: string;

  @List(() => ScoreView, {
    maxItems: 1,
    says: 'Empty where people score, and for somebody who never came.',
  })
  readonly scores!: readonly ScoreView[];
}

export class LinkView {
  @Whole({ min: 1, max: 10_000_000 })
  readonly seq!: number;

  @Whole({ min: 1, max: 500 })
  readonly position!: number;

  @Whole({ min: 1, max: MAX_REVISION })
  readonly revision!: number;

  @At()
  readonly at!: number;

  @Hex({ bytes: 16 })
  readonly salt!: string;

  @Text({ min: 0, max: 100_000, multiline: true })
  readonly value!: string;
}

export class ChainView {
  @Uuid()
  readonly attemptId!: string;

  @Hex({ bytes: 32 })
  readonly head!: string;

  @Whole({ min: 0, max: 10_000_000 })
  readonly count!: number;

  @List(() => LinkView, { maxItems: 10_000_000 })
  readonly links!: readonly LinkView[];
}
