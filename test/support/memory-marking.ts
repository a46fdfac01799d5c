import {
  assess,
  drawWorks,
  markCommitment,
  worksRoot,
  type CommissionEvidence,
  type Mark,
  type MarkEvidence,
  type SaltedWork,
  type WorkDraw,
} from '@adal/commission/domain';
import { stageOf, type PracticalStage, type SealedMember } from '@adal/contest/domain';
import { brand, toHex, type WorkCode } from '@adal/kernel';

import { noise } from './memory-bank.js';
import { by, SYSTEM, type MemoryContest } from './memory-contest.js';
import { seatsOf } from './memory-sitting.js';

/** Which mark a member gives a candidate on a criterion, both by their number. */
export type MarkOf = (code: string, member: number, criterion: number) => number;

/** Every member marks every work, marks are opened and closed. */
export function marked(
  contest: MemoryContest,
  stage: number,
  candidates: readonly SealedMember[],
  markOf: MarkOf,
): Pick<CommissionEvidence, 'works' | 'marks'> {
  const rules = stageOf(contest.ruleset, stage);
  if (rules.kind !== 'practical') throw new Error('nothing to mark');
  const members = seatsOf(contest, `stage ${String(stage)}`);
  const works = drawWorks({ stage, members, candidates }, sameDraw());
  const counts = { works: works.length, members: members.length, candidates: candidates.length };
  contest.logs(SYSTEM, { type: 'works.committed', stage, ...counts, root: worksRoot(works) });
  const marks = works.map((work) => {
    const member = members.findIndex(({ pseudonym }) => pseudonym === work.pseudonym);
    return giveMarks(contest, rules, work, (criterion) => markOf(work.code, member, criterion));
  });
  const sheets = works.map(({ code, pseudonym }, i) => {
    return { code, pseudonym, marks: marks[i]?.marks ?? [] };
  });
  for (const each of assess(rules, sheets)) {
    contest.logs(SYSTEM, { type: 'work.assessed', stage, ...each });
  }
  contest.does(by('chair', 'chair'), { type: 'CloseMarks', stage });
  return { works, marks };
}

/** Codes and bytes that are the same in every run. */
function sameDraw(): WorkDraw {
  let drawn = 0;
  const next = (): string => {
    drawn += 1;
    return String(drawn).padStart(3, '0');
  };
  return {
    code: () => brand<WorkCode>(`WRK-${next()}-XYZ`),
    bytes: (length) => noise(`draw ${next()}`, length),
  };
}

function giveMarks(
  contest: MemoryContest,
  { criteria, commentRequiredAt }: PracticalStage,
  { workCode, pseudonym }: SaltedWork,
  markOf: (criterion: number) => number,
): MarkEvidence {
  const marks = criteria.map(({ code: criterion }, i): Mark => {
    const value = markOf(i);
    return { criterion, value, comment: commentRequiredAt.includes(value) ? 'because' : null };
  });
  const salt = noise(`mark ${workCode}`);
  const commitment = markCommitment(salt, { workCode, version: 1, marks });
  const given = { workCode, version: 1, commitment };
  contest.logs(by('member', pseudonym), { type: 'mark.given', pseudonym, ...given });
  return { ...given, marks, salt: toHex(salt), givenAt: contest.now() };
}
