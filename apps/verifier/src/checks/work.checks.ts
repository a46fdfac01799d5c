import {
  assess,
  markCommitment,
  worksRoot,
  type MarkEvidence,
  type SaltedWork,
} from '@adal/commission/domain';
import { stageOf, type PracticalStage } from '@adal/contest/domain';
import { expectOk, fromHex } from '@adal/kernel';
import { exactJson } from '@adal/supervision/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, ofType } from '../events.js';
import { EXIT } from '../exit-codes.js';

function works(dossier: Dossier): Outcome {
  const { commission } = dossier.parts.restricted ?? { commission: null };
  const committed = eventsOf(dossier.entries, 'works.committed');
  if (commission === null || committed.length === 0)
    return nothingToCheck('no works were handed out');
  const codes = new Set(commission.works.map(({ workCode }) => workCode));
  return {
    says: `${String(commission.works.length)} works: the map is the one committed to before marking, every member had every work once`,
    findings: [
      ...unless([codes.size === commission.works.length, 'a work code was given twice']),
      ...committed.flatMap(({ stage, root }) => {
        const map = commission.works.filter((work) => work.stage === stage);
        return unless(
          [
            worksRoot(map) === root,
            `the map of works of stage ${String(stage)} is not the committed one`,
          ],
          [
            isWholeMap(dossier, map),
            `in stage ${String(stage)} the works are not everybody's for every member of the commission`,
          ],
        );
      }),
    ],
  };
}

/** Members × candidates, each pair once, members being the seats and candidates being sealed. */
function isWholeMap({ parts, state }: Dossier, map: readonly SaltedWork[]): boolean {
  const seats = new Set<string>(state?.commission.map(({ staffId }) => staffId));
  const sealed = new Set(
    parts.restricted?.sealedSet.map((one) => `${one.applicationId} ${one.code}`),
  );
  const pairs = new Set(map.map(({ staffId, code }) => `${staffId} ${code}`));
  const members = new Map(map.map(({ staffId, pseudonym }) => [staffId, pseudonym]));
  const names = new Set(members.values());
  const isEach = map.every(
    ({ staffId, pseudonym, applicationId, code }) =>
      seats.has(staffId) &&
      members.get(staffId) === pseudonym &&
      sealed.has(`${applicationId} ${code}`),
  );
  const isAll = pairs.size === map.length && members.size === seats.size;
  return isEach && isAll && names.size === members.size;
}

function marks(dossier: Dossier): Outcome {
  const { commission } = dossier.parts.restricted ?? { commission: null };
  if (commission === null || commission.works.length === 0)
    return nothingToCheck('nothing was marked');
  const given = ofType(dossier.entries, 'mark.given');
  const logged = given.map(({ event }) => name(event)).sort();
  const stored = commission.marks.map(name).sort();
  const forged = commission.marks.filter((mark) => !isOpened(mark));
  return {
    says: `${String(commission.marks.length)} sheets of marks open the commitments that were logged when they were given`,
    findings: [
      ...unless([
        exactJson(logged) === exactJson(stored),
        'the stored marks are not those that were logged',
      ]),
      ...forged.map(
        ({ workCode, version }) =>
          `the marks of work ${workCode}, version ${String(version)}, are not those committed to`,
      ),
      ...foreign(dossier),
    ],
  };
}

function name(of: Pick<MarkEvidence, 'workCode' | 'version' | 'commitment'>): string {
  return `${of.workCode} ${String(of.version)} ${of.commitment}`;
}

function isOpened({ workCode, version, marks: sheet, salt, commitment }: MarkEvidence): boolean {
  const made = markCommitment(expectOk(fromHex(salt)), { workCode, version, marks: sheet });
  return made === commitment;
}

/** Marks are given by the member in front of the work, and before the close. */
function foreign({ parts, entries }: Dossier): readonly string[] {
  const map = new Map(parts.restricted?.commission.works.map((work) => [work.workCode, work]));
  const closedAt = new Map(
    ofType(entries, 'contest.marks-closed').map(({ event, at }) => [event.stage, at]),
  );
  return ofType(entries, 'mark.given').flatMap(({ event, actor, at }) => {
    const work = map.get(event.workCode);
    const isOwn = work?.pseudonym === event.pseudonym && actor.pseudonym === event.pseudonym;
    const end = work === undefined ? undefined : closedAt.get(work.stage);
    return unless(
      [isOwn, `the marks of work ${event.workCode} were given by another member`],
      [
        end === undefined || at <= end,
        `the marks of work ${event.workCode} were given after the close`,
      ],
    );
  });
}

/** Published points anew from the last sheets. */
function assessments(dossier: Dossier): Outcome {
  const marked = eventsOf(dossier.entries, 'contest.marks-closed').map(({ stage }) => stage);
  const opened = eventsOf(dossier.entries, 'work.assessed');
  return {
    says: `${String(opened.length)} published assessments recomputed from the last marks of every member`,
    findings: marked.flatMap((stage) => {
      const rules = stageOf(dossier.parts.ruleset, stage);
      return rules.kind === 'practical' ? stageAssessments(dossier, stage, rules) : [];
    }),
  };
}

function stageAssessments(
  dossier: Dossier,
  stage: number,
  rules: PracticalStage,
): readonly string[] {
  const { commission } = dossier.parts.restricted ?? { commission: null };
  const map = new Map(
    commission?.works.filter((work) => work.stage === stage).map((work) => [work.workCode, work]),
  );
  const last = new Map<string, MarkEvidence>();
  for (const mark of commission?.marks ?? []) {
    const known = last.get(mark.workCode);
    if (known === undefined || known.version < mark.version) last.set(mark.workCode, mark);
  }
  const sheets = [...last.values()].flatMap(({ workCode, marks: sheet }) => {
    const work = map.get(workCode);
    return work === undefined ? [] : [{ code: work.code, pseudonym: work.pseudonym, marks: sheet }];
  });
  const logged = new Map(
    eventsOf(dossier.entries, 'work.assessed')
      .filter((each) => each.stage === stage)
      .map((each) => [String(each.code), exactJson(each)]),
  );
  const expected = assess(rules, sheets);
  const wrong = expected.filter(
    (each) => logged.get(each.code) !== exactJson({ type: 'work.assessed', stage, ...each }),
  );
  return [
    ...wrong.map(
      ({ code }) => `the published marks of ${code} in stage ${String(stage)} are not those given`,
    ),
    ...unless([
      expected.length === logged.size,
      `stage ${String(stage)} publishes marks of others than were marked`,
    ]),
  ];
}

export const WORK_CHECKS: readonly Check[] = [
  { name: 'works', code: EXIT.rules, run: works },
  { name: 'sheets of marks', code: EXIT.proof, run: marks },
  { name: 'assessments', code: EXIT.rules, run: assessments },
];
