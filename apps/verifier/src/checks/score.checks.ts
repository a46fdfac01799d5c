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
  const hash = keyHash(key);
  const sat = testing.attempts.filter(({ form, startedAt }) => form !== null && startedAt !== null);
  return {
    says: `${String(sat.length)} tests scored again from answers and key`,
    findings: sat.flatMap((attempt) => attemptScore(dossier, attempt, { key, hash })),
  };
}

type Key = { readonly key: AnswerKey; readonly hash: string };

function attemptScore(
  dossier: Dossier,
  attempt: AttemptEvidence,
  { key, hash }: Key,
): readonly string[] {
  const rules = stageOf(dossier.parts.ruleset, attempt.stage);
  if (rules.kind !== 'test' || attempt.form === null) return [];
  const answers = finalAnswers(attempt.links, attempt.positions);
  const score = { ...scoreForm({ form: attempt.form, answers }, key, rules), keyHash: hash };
  const { code, attemptId, stage } = attempt;
  const logged = eventsOf(dossier.entries, 'attempt.scored').filter(
    (each) => each.attemptId === attemptId,
  );
  const result = eventsOf(dossier.entries, 'stage.result').find(
    (each) => each.code === code && each.stage === stage,
  );
  const stored = attempt.scores.map((each) => exactJson(each));
  const told = logged.map((each) => exactJson(scoreOf(each)));
  const last = logged.at(-1);
  const isLast =
    last !== undefined &&
    exactJson(scoreOf(last)) === exactJson({ ...score, version: last.version });
  return unless(
    [
      isLast,
      `the logged score of ${code} in stage ${String(stage)} does not follow from the answers`,
    ],
    [
      exactJson(stored) === exactJson(told),
      `the stored scores of ${code} in stage ${String(stage)} are not the logged ones`,
    ],
    [
      result === undefined || isResult(result, score),
      `the published result of ${code} in stage ${String(stage)} does not follow from the answers`,
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
