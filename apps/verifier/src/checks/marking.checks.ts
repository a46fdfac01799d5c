import { gapsOf, pointsOf, type WorkAssessed, type WorksCommitted } from '@adal/commission/domain';
import { stageOf, type PracticalStage } from '@adal/contest/domain';
import { exactJson } from '@adal/supervision/domain';

import { unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, ofType } from '../events.js';
import { EXIT } from '../exit-codes.js';
import { admittedFrom, closedStages } from './stage.checks.js';

function practicalStages(dossier: Dossier): Outcome {
  const stages = closedStages(dossier, 'practical');
  const assessed = eventsOf(dossier.entries, 'work.assessed');
  return {
    says: `${String(assessed.length)} candidates marked by people: every member, every criterion, on the scale, added up`,
    findings: [
      ...assessed
        .filter(({ stage }) => !stages.includes(stage))
        .map(
          ({ code, stage }) => `${code} was marked in stage ${String(stage)}, which did not close`,
        ),
      ...stages.flatMap((stage) => practicalStage(dossier, stage)),
    ],
    notChecked:
      dossier.parts.restricted === null && assessed.length > 0
        ? [
            'that the marks are those that the members gave under work codes: only restricted evidence shows it',
          ]
        : [],
  };
}

function practicalStage(dossier: Dossier, stage: number): readonly string[] {
  const { entries } = dossier;
  const isMarked = eventsOf(entries, 'contest.marks-closed').some((each) => each.stage === stage);
  const assessed = eventsOf(entries, 'work.assessed').filter((each) => each.stage === stage);
  const name = `stage ${String(stage)}`;
  if (!isMarked)
    return unless([assessed.length === 0, `marks of ${name} were opened before they were closed`]);
  const codes = new Set(assessed.map(({ code }) => code));
  const strangers = stage === 0 ? [] : outside(codes, admittedFrom(dossier, stage - 1));
  return [
    ...unless([codes.size === assessed.length, `somebody was assessed twice in ${name}`]),
    ...strangers.map((code) => `${code} was marked in ${name} without being admitted to it`),
    ...committed(dossier, stage, codes.size),
    ...sheets(dossier, stage, assessed),
  ];
}

function outside(codes: ReadonlySet<string>, known: ReadonlySet<string>): readonly string[] {
  return [...codes].filter((code) => !known.has(code));
}

/** The map of works was fixed after the last attempt and before the marks closed, for everybody who sat. */
function committed({ entries }: Dossier, stage: number, candidates: number): readonly string[] {
  const all = ofType(entries, 'works.committed').filter(({ event }) => event.stage === stage);
  const [first] = all;
  const closed = ofType(entries, 'contest.stage-closed').find(({ event }) => event.stage === stage);
  const marked = ofType(entries, 'contest.marks-closed').find(({ event }) => event.stage === stage);
  if (first === undefined || closed === undefined || marked === undefined)
    return [`the works of stage ${String(stage)} were marked without being committed to`];
  const seats = eventsOf(entries, 'contest.announced')[0]?.members ?? 0;
  return unless(
    [all.length === 1, `the works of stage ${String(stage)} were drawn more than once`],
    [
      closed.index < first.index && first.index < marked.index,
      `the works of stage ${String(stage)} were not drawn between the last attempt and the close of marks`,
    ],
    [
      hasCounts(first.event, { seats, candidates }) && closed.event.admitted === candidates,
      `in stage ${String(stage)} not everybody who sat was marked by every member`,
    ],
  );
}

function hasCounts(
  { works, members, candidates }: WorksCommitted,
  expected: { readonly seats: number; readonly candidates: number },
): boolean {
  const isEverybody = members === expected.seats && candidates === expected.candidates;
  return isEverybody && works === members * candidates;
}

function sheets(
  { parts, entries }: Dossier,
  stage: number,
  assessed: readonly WorkAssessed[],
): readonly string[] {
  const rules = stageOf(parts.ruleset, stage);
  if (rules.kind !== 'practical') return [];
  const seats = eventsOf(entries, 'contest.announced')[0]?.members ?? 0;
  const names = exactJson(namesOf(assessed[0]));
  return assessed.flatMap((each) => {
    const isByAll = namesOf(each).length === seats && exactJson(namesOf(each)) === names;
    const { points, gaps, marks, code } = each;
    const isSum = points === pointsOf(marks) && exactJson(gaps) === exactJson(gapsOf(rules, marks));
    return unless(
      [isByAll, `${code} was not marked by every member once in stage ${String(stage)}`],
      [
        isOnScale(rules, each),
        `${code} has marks in stage ${String(stage)} that the rules do not know`,
      ],
      [isSum, `the points of ${code} in stage ${String(stage)} are not the sum of the marks`],
    );
  });
}

/** In ascending order, each once. */
function namesOf(assessed: WorkAssessed | undefined): readonly string[] {
  return [...new Set((assessed?.marks ?? []).map(({ pseudonym }) => pseudonym))].sort();
}

function isOnScale(
  { criteria, markMin, markMax }: PracticalStage,
  { marks }: WorkAssessed,
): boolean {
  const expected = exactJson(criteria.map(({ code }) => code));
  return marks.every(
    (sheet) =>
      exactJson(sheet.criteria.map(({ criterion }) => criterion)) === expected &&
      sheet.criteria.every(({ value }) => value >= markMin && value <= markMax),
  );
}

export const MARKING_CHECKS: readonly Check[] = [
  { name: 'marks and points', code: EXIT.rules, run: practicalStages },
];
