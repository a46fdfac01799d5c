import { stageOf, type TestStage } from '@adal/contest/domain';
import { exactJson } from '@adal/supervision/domain';
import { decideStage, type Score, type SectionScore, type StageResult } from '@adal/testing/domain';

import { unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf } from '../events.js';
import { EXIT } from '../exit-codes.js';

/** Indexes of the stages of a kind that the log says are over. */
export function closedStages(
  { parts, entries }: Dossier,
  kind: 'test' | 'practical',
): readonly number[] {
  const closed = eventsOf(entries, 'contest.stage-closed').map(({ stage }) => stage);
  return closed.filter((stage) => parts.ruleset.stages[stage]?.kind === kind);
}

/** Codes that a stage of the log lets into the next one. */
export function admittedFrom({ entries }: Dossier, stage: number): ReadonlySet<string> {
  const results = eventsOf(entries, 'stage.result').filter((result) => result.stage === stage);
  return new Set(results.filter(({ isAdmitted }) => isAdmitted).map(({ code }) => code));
}

function testStages(dossier: Dossier): Outcome {
  const stages = closedStages(dossier, 'test');
  const results = eventsOf(dossier.entries, 'stage.result');
  return {
    says: `${String(results.length)} test results: points, minima, who passed and who goes on, recomputed by the rules`,
    findings: [
      ...results
        .filter(({ stage }) => !stages.includes(stage))
        .map(
          ({ code, stage }) =>
            `${code} has a result of stage ${String(stage)}, which did not close`,
        ),
      ...stages.flatMap((stage) => testStage(dossier, stage)),
    ],
    notChecked:
      dossier.parts.restricted === null
        ? [
            'that the points of the tests follow from the answers: only restricted evidence shows them',
          ]
        : [],
  };
}

function testStage(dossier: Dossier, stage: number): readonly string[] {
  const { parts, entries } = dossier;
  const rules = stageOf(parts.ruleset, stage);
  if (rules.kind !== 'test') return [];
  const logged = eventsOf(entries, 'stage.result').filter((result) => result.stage === stage);
  const codes = new Set(logged.map(({ code }) => code));
  const scores = logged.map((result) => ({
    applicationId: result.code,
    code: result.code,
    score: result.attendance === 'sat' ? scoreOf(rules, result.sections) : null,
  }));
  const admits = parts.ruleset.stages[stage + 1]?.admitTop ?? null;
  const outcome = decideStage(stage, scores, admits);
  const closed = eventsOf(entries, 'contest.stage-closed').find((each) => each.stage === stage);
  return [
    ...unless(
      [codes.size === logged.length, `somebody has two results of stage ${String(stage)}`],
      [
        isAskedFor(dossier, stage, codes),
        `stage ${String(stage)} was sat by others than were admitted to it`,
      ],
      [
        closed?.admitted === outcome.admitted.length,
        `stage ${String(stage)} let ${String(closed?.admitted)} go on; by the rules ${String(outcome.admitted.length)} do`,
      ],
    ),
    ...resultFindings(outcome.results, logged),
  ];
}

/** The first stage is sat by the sealed set, whose root the replay compares. */
function isAskedFor(dossier: Dossier, stage: number, codes: ReadonlySet<string>): boolean {
  if (stage === 0) return true;
  const admitted = admittedFrom(dossier, stage - 1);
  return codes.size === admitted.size && [...codes].every((code) => admitted.has(code));
}

/** Totals and verdicts anew from the right answers by section. */
function scoreOf(rules: TestStage, given: readonly SectionScore[]): Score {
  const sections = rules.sections.map(({ code, items, minCorrect }): SectionScore => {
    const correct = given.find((section) => section.code === code)?.correct ?? 0;
    return { code, correct, items, isPassed: correct >= minCorrect };
  });
  const total = sections.reduce((sum, { correct }) => sum + correct, 0);
  const isPassed = total >= rules.totalMinCorrect && sections.every((section) => section.isPassed);
  return { sections, total, isPassed };
}

function resultFindings(
  expected: readonly StageResult[],
  logged: readonly StageResult[],
): readonly string[] {
  const byCode = new Map(logged.map((result) => [result.code, exactJson(result)]));
  const tooMany = expected.filter(({ sections }) =>
    sections.some(({ correct, items }) => correct > items),
  );
  return [
    ...expected
      .filter((result) => byCode.get(result.code) !== exactJson(result))
      .map(
        ({ code, stage }) =>
          `the result of ${code} in stage ${String(stage)} is not what the rules give`,
      ),
    ...tooMany.map(({ code }) => `${code} has more right answers than there were questions`),
  ];
}

export const STAGE_CHECKS: readonly Check[] = [
  { name: 'test results and admission', code: EXIT.rules, run: testStages },
];
