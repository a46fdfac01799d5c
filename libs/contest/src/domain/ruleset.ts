import { expectOk, toHex } from '@adal/kernel';
import { canonicalHash } from '@adal/proof';

/** The same text in the three languages of the interface. */
export type Texts = { readonly kk: string; readonly ru: string; readonly en: string };

/** Where a number of the pack was read; a pack of defaults says so here. */
export type LegalBasis = {
  readonly act: string;
  readonly reference: string;
  readonly says: string;
};

/** Only for computing default dates: how many working days after the step before, and how many days long. */
export type StageWindow = { readonly afterWorkingDays: number; readonly workingDays: number };

type StageBase = {
  readonly code: string;
  readonly title: Texts;
  /** How many of those who passed the stage before may enter, ties at the cut all go through; null: all who passed. */
  readonly admitTop: number | null;
  readonly window: StageWindow;
  readonly durationSeconds: number;
  /** For transport only: a save counts until the deadline plus this. */
  readonly graceSeconds: number;
};

/** `code` is the act of the items that the section draws. */
export type TestSection = {
  readonly code: string;
  readonly title: Texts;
  readonly items: number;
  readonly minCorrect: number;
};

export type TestStage = StageBase & {
  readonly kind: 'test';
  readonly sections: readonly TestSection[];
  readonly totalMinCorrect: number;
  readonly shuffleOptions: boolean;
  readonly navigation: 'free' | 'linear';
  readonly resultWithinMinutes: number;
  readonly retakeAfterDays: number | null;
};

/** `levels` describe the marks from the lowest to the highest. */
export type Criterion = {
  readonly code: string;
  readonly title: Texts;
  readonly levels: readonly Texts[];
};

/** Tasks answered as text in one timed attempt and marked by people; it has no pass mark of its own. */
export type PracticalStage = StageBase & {
  readonly kind: 'practical';
  readonly tasks: number;
  /** Of one answer. */
  readonly maxChars: number;
  readonly criteria: readonly Criterion[];
  readonly markMin: 1;
  readonly markMax: 5;
  readonly commentRequiredAt: readonly number[];
  readonly gapRule: { readonly minGap: number } | null;
  readonly anonymityLevel: 'work-code';
};

export type Stage = TestStage | PracticalStage;

export type CommissionRules = {
  readonly minMembers: number;
  readonly quorum: { readonly numerator: number; readonly denominator: number };
  readonly majority: 'simple-of-present';
  readonly secretaryVotes: boolean;
  readonly chairCastingVote: boolean;
  readonly voteVisibility: 'open' | 'secret';
};

export type RankingRules = {
  /** Whole percent, one for each stage, 100 in all. */
  readonly weights: readonly { readonly stage: string; readonly weight: number }[];
  readonly rounding: { readonly decimals: number; readonly mode: 'half-up' };
  /** `stage:<code>` (more points first) in order; the last is always `beacon`. */
  readonly tieBreak: readonly string[];
};

/** How identity keys are split by default, and the least that may be chosen. */
export type UnsealingRules = {
  readonly holders: number;
  readonly threshold: number;
  readonly minHolders: number;
  readonly minThreshold: number;
};

export type WindowRules = {
  readonly acceptanceWorkingDays: number;
  readonly screeningWorkingDays: number;
  /** After sealing; a secret not revealed by then suspends the contest. */
  readonly revealHours: number;
  readonly marksWorkingDays: number;
  readonly standstillWorkingDays: number;
  readonly publicationWorkingDays: number;
  readonly appealMonths: number;
  readonly appealMonthsWithoutNotice: number;
  readonly complaintReviewWorkingDays: number;
};

export type RetentionRules = {
  readonly contestRecordYears: number;
  readonly identityRecordYears: number;
  readonly sessionDays: number;
};

/** One immutable version of the procedure; nothing in it has a default, so its hash says it all. */
export type Ruleset = {
  readonly id: string;
  readonly version: number;
  readonly title: Texts;
  readonly effectiveFrom: string;
  readonly legalBasis: readonly LegalBasis[];
  /** The id of a holiday calendar, which also holds the offset from UTC. */
  readonly calendar: string;
  readonly stages: readonly Stage[];
  readonly commission: CommissionRules;
  readonly ranking: RankingRules;
  readonly unsealing: UnsealingRules;
  readonly windows: WindowRules;
  readonly retention: RetentionRules;
};

/** SHA-256 of the canonical JSON, lowercase hex: what a contest pins. */
export function rulesetHash(ruleset: Ruleset): string {
  return toHex(expectOk(canonicalHash(ruleset)));
}

/** Throws when there is no such stage: the index comes from our own state. */
export function stageOf(ruleset: Ruleset, index: number): Stage {
  const stage = ruleset.stages[index];
  if (stage === undefined) throw new Error(`${ruleset.id} has no stage ${index}`);
  return stage;
}

/** The index of the last test, after which the form secret may be known; -1 without a test. */
export function lastTestStage(ruleset: Ruleset): number {
  return ruleset.stages.findLastIndex((stage) => stage.kind === 'test');
}

/** Questions on one form of the test. */
export function sectionItems(stage: TestStage): number {
  return stage.sections.reduce((sum, section) => sum + section.items, 0);
}
