import { stageOf } from '@adal/contest/domain';
import { exactJson } from '@adal/supervision/domain';
import {
  finalAnswers,
  keyHash,
  scoreForm,
  type AnswerKey,
  type AttemptEvidence,
  type AttemptScored,
  type StageResult,
} from '@adal/testing/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf } from '../events.js';
import { EXIT } from '../exit-codes.js';

/** Points anew from form, answers and key; in the log, in the tables and in the published result alike. */
function scores(dossier: Dossier): Outcome {
  const { testing } = dossier.parts.restricted ?? { testing: null };
  if (testing === null || testing.bank === null) return nothingToCheck('no test was scored');
  const key: AnswerKey = new Map(testing.bank.leaves.map((leaf) => [leaf.code, leaf.key]));
  const by: Told = { key, hash: keyHash(key), ...toldIn(dossier) };
  const sat = testing.attempts.filter(({ form, startedAt }) => form !== null && startedAt !== null);
  return {
    says: `${String(sat.length)} tests scored again from answers and key`,
    findings: sat.flatMap((attempt) => attemptScore(dossier, attempt, by)),
  };
}

/** The key, and what the log says of every attempt's score and every candidate's result. */
type Told = {
  readonly key: AnswerKey;
  readonly hash: string;
  readonly scored: ReadonlyMap<string, readonly AttemptScored[]>;
  readonly results: ReadonlyMap<string, StageResult>;
};

function toldIn({ entries }: Dossier): Pick<Told, 'scored' | 'results'> {
  const scored = new Map<string, AttemptScored[]>();
  for (const event of eventsOf(entries, 'attempt.scored')) {
    const group = scored.get(event.attemptId);
    if (group === undefined) scored.set(event.attemptId, [event]);
    else group.push(event);
  }
  const results = eventsOf(entries, 'stage.result').map((each) => [nameOf(each), each] as const);
  return { scored, results: new Map(results) };
}

function nameOf({ code, stage }: Pick<StageResult, 'code' | 'stage'>): string {
  return `${code} in stage ${String(stage)}`;
}

function attemptScore(
  dossier: Dossier,
  attempt: AttemptEvidence,
  { key, hash, scored, results }: Told,
): readonly string[] {
  const rules = stageOf(dossier.parts.ruleset, attempt.stage);
  if (rules.kind !== 'test' || attempt.form === null) return [];
  const answers = finalAnswers(attempt.links, attempt.positions);
  const score = { ...scoreForm({ form: attempt.form, answers }, key, rules), keyHash: hash };
  const name = nameOf(attempt);
  const logged = scored.get(attempt.attemptId) ?? [];
  const result = results.get(name);
  const stored = attempt.scores.map((each) => exactJson(each));
  const told = logged.map((each) => exactJson(scoreOf(each)));
  const version = logged.at(-1)?.version ?? 0;
  return unless(
    [
      told.at(-1) === exactJson({ ...score, version }),
      `the logged score of ${name} does not follow from the answers`,
    ],
    [exactJson(stored) === exactJson(told), `the stored scores of ${name} are not the logged ones`],
    [
      result === undefined || isResult(result, score),
      `the published result of ${name} does not follow from the answers`,
    ],
  );
}

function scoreOf({ version, keyHash: by, sections, total, isPassed }: AttemptScored) {
  return { version, keyHash: by, sections, total, isPassed };
}

function isResult(
  { attendance, points, sections, isPassed }: StageResult,
  score: Pick<AttemptScored, 'sections' | 'total' | 'isPassed'>,
): boolean {
  const isSame = points === score.total && isPassed === score.isPassed;
  return isSame && attendance === 'sat' && exactJson(sections) === exactJson(score.sections);
}

export const SCORE_CHECKS: readonly Check[] = [{ name: 'scores', code: EXIT.rules, run: scores }];
