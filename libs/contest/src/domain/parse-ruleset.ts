import { andThen, ok, type Result } from '@adal/kernel';

import { flag, list, nullable, oneOf, record, text, whole, wrong, type Reader } from './reader.js';
import { faultOf } from './ruleset-faults.js';
import type {
  CommissionRules,
  Criterion,
  LegalBasis,
  PracticalStage,
  RankingRules,
  RetentionRules,
  Ruleset,
  Stage,
  StageWindow,
  TestSection,
  TestStage,
  Texts,
  UnsealingRules,
  WindowRules,
} from './ruleset.js';

const code = text(40, /^[a-z0-9]+(-[a-z0-9]+)*$/);
const texts: Reader<Texts> = record({ kk: text(300), ru: text(300), en: text(300) });
const date = text(10, /^\d{4}-\d{2}-\d{2}$/);
const DAY_SECONDS = 86_400;

const legalBasis: Reader<LegalBasis> = record({
  act: text(400),
  reference: text(400),
  says: text(600),
});

const stageBase = {
  code,
  title: texts,
  admitTop: nullable(whole(1, 1000)),
  window: record<StageWindow>({ afterWorkingDays: whole(1, 60), workingDays: whole(1, 60) }),
  durationSeconds: whole(60, DAY_SECONDS),
  graceSeconds: whole(0, 60),
};

const section: Reader<TestSection> = record({
  code,
  title: texts,
  items: whole(1, 200),
  minCorrect: whole(0, 200),
});

const testStage: Reader<TestStage> = record({
  kind: oneOf('test'),
  ...stageBase,
  sections: list(section, 1, 20),
  totalMinCorrect: whole(0, 1000),
  shuffleOptions: flag,
  navigation: oneOf('free', 'linear'),
  resultWithinMinutes: whole(1, 100_000),
  retakeAfterDays: nullable(whole(1, 3660)),
});

const criterion: Reader<Criterion> = record({ code, title: texts, levels: list(texts, 5, 5) });

const practicalStage: Reader<PracticalStage> = record({
  kind: oneOf('practical'),
  ...stageBase,
  tasks: whole(1, 20),
  maxChars: whole(100, 20_000),
  criteria: list(criterion, 1, 10),
  markMin: oneOf(1),
  markMax: oneOf(5),
  commentRequiredAt: list(whole(1, 5), 0, 5),
  gapRule: nullable(record<{ minGap: number }>({ minGap: whole(1, 4) })),
  anonymityLevel: oneOf('work-code'),
});

const stage: Reader<Stage> = (value, path) => {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
  if (kind === 'test') return testStage(value, path);
  if (kind === 'practical') return practicalStage(value, path);
  return wrong(`${path}.kind`, 'test | practical');
};

const commission: Reader<CommissionRules> = record({
  minMembers: whole(1, 25),
  quorum: record<CommissionRules['quorum']>({
    numerator: whole(1, 100),
    denominator: whole(1, 100),
  }),
  majority: oneOf('simple-of-present'),
  secretaryVotes: flag,
  chairCastingVote: flag,
  voteVisibility: oneOf('open', 'secret'),
});

const ranking: Reader<RankingRules> = record({
  weights: list(
    record<{ stage: string; weight: number }>({ stage: code, weight: whole(0, 100) }),
    1,
    5,
  ),
  rounding: record<RankingRules['rounding']>({ decimals: whole(0, 4), mode: oneOf('half-up') }),
  tieBreak: list(text(60, /^(stage:[a-z0-9-]+|beacon)$/), 1, 6),
});

const unsealing: Reader<UnsealingRules> = record({
  holders: whole(3, 9),
  threshold: whole(2, 9),
  minHolders: whole(3, 9),
  minThreshold: whole(2, 9),
});

const days = whole(0, 250);
const windows: Reader<WindowRules> = record({
  acceptanceWorkingDays: whole(1, 250),
  screeningWorkingDays: days,
  revealHours: whole(1, 720),
  marksWorkingDays: days,
  standstillWorkingDays: days,
  publicationWorkingDays: days,
  appealMonths: whole(0, 36),
  appealMonthsWithoutNotice: whole(0, 36),
  complaintReviewWorkingDays: days,
});

const retention: Reader<RetentionRules> = record({
  contestRecordYears: whole(1, 100),
  identityRecordYears: whole(1, 100),
  sessionDays: whole(1, 3660),
});

const ruleset: Reader<Ruleset> = record({
  id: code,
  version: whole(1, 10_000),
  title: texts,
  effectiveFrom: date,
  legalBasis: list(legalBasis, 1, 20),
  calendar: code,
  stages: list(stage, 1, 5),
  commission,
  ranking,
  unsealing,
  windows,
  retention,
});

/** Strict and without defaults: what comes out has the very canonical form, and so the hash, of what went in. */
export function parseRuleset(json: unknown): Result<Ruleset> {
  return andThen(ruleset(json, 'ruleset'), (read) => {
    const fault = faultOf(read);
    return fault === null ? ok(read) : wrong(fault.path, fault.says);
  });
}
