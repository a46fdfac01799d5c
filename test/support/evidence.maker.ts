import { candidateSetRoot, type PracticalStage, type SealedMember } from '@adal/contest/domain';
import { assess, type CommissionEvidence } from '@adal/commission/domain';
import { brand, plusMs, type BankId } from '@adal/kernel';
import {
  projectContest,
  type EvidenceKind,
  type EvidenceParts,
  type Projection,
} from '@adal/supervision/domain';
import type { StageResult } from '@adal/testing/domain';

import {
  commitmentOf,
  CONTEST,
  DEPARTMENT,
  members,
  packRuleset,
  PUBLISHER,
  SECRETARY,
  SECRETS,
  type Party,
} from './contest.maker.js';
import { BANK_ROOT, TASKS_ROOT, testingEvidence } from './memory-bank.js';
import { by, memoryContest, SYSTEM, type Forge, type MemoryContest } from './memory-contest.js';
import { marked, type MarkOf } from './memory-marking.js';
import { decided, offered, ranked } from './memory-sitting.js';
import { sat, type SatStage } from './memory-testing.js';

const STAFF = { secretary: SECRETARY, publisher: PUBLISHER, department: DEPARTMENT };
const HOUR = 3_600_000;

/** A contest from the draft to the unsealing, held in memory by nothing but the rules. */
export type Played = {
  readonly contest: MemoryContest;
  readonly evidence: (kind: EvidenceKind) => EvidenceParts;
};

export type PlayOptions = {
  /** Right answers of each candidate, null for one who never comes. */
  readonly rights?: readonly (number | null)[];
  /** Whether all works are marked alike, so that lots must decide. */
  readonly isTied?: boolean;
  readonly forge?: Forge;
};

export function playedContest({
  rights = [20, 18, 17, 15, 3, null],
  isTied = false,
  forge = (event) => event,
}: PlayOptions = {}): Played {
  const contest = memoryContest(packRuleset('generic'), forge);
  const sealed = members(rights.length);
  announce(contest);
  apply(contest, sealed);
  seal(contest, sealed);
  const sitters = sealed.map((one, i) => ({ ...one, right: rights[i] ?? null }));
  const test = sat(contest, 0, sitters);
  const again = test.admitted.map((one) => ({ ...one, right: 1 }));
  const practical = sat(contest, 1, again);
  const markOf: MarkOf = (code, member, criterion) =>
    isTied ? 3 : 2 + ((code.charCodeAt(6) + member + criterion) % 3);
  const marking = marked(contest, 1, practical.admitted, markOf);
  return assembled(contest, sealed, { test, practical, marking });
}

type Judged = {
  readonly test: SatStage;
  readonly practical: SatStage;
  readonly marking: Pick<CommissionEvidence, 'works' | 'marks'>;
};

/** Ranking, decision and offer, and everything that evidence is made of. */
function assembled(
  contest: MemoryContest,
  sealedSet: readonly SealedMember[],
  { test, practical, marking }: Judged,
): Played {
  const beforeRanking = contest.log.checkpoint();
  const ranking = ranked(contest, standingsOf(test.results, marking, contest));
  const sitting = decided(contest, ranking);
  const offers = offered(contest, ranking, sitting);
  const commission: CommissionEvidence = { ...marking, ranking, ...sitting, offers };
  const testing = testingEvidence(
    [...test.attempts, ...practical.attempts],
    [...test.snapshots, ...practical.snapshots],
  );
  const earlier = ranking.beacon === null ? [] : [beforeRanking];
  const projection = projectionOf(contest, test.results, commission);
  return {
    contest,
    evidence: (kind) => ({
      contestId: CONTEST,
      ...contest.log.part(kind, earlier),
      ...{ ruleset: contest.ruleset, calendar: contest.calendar, projection },
      restricted: kind === 'public' ? null : { testing, commission, sealedSet },
    }),
  };
}

function announce(contest: MemoryContest): void {
  const secretary = by('secretary', SECRETARY);
  const bankId = brand<BankId>('bank');
  const cells = ['anti-corruption-law', 'ethics-code'].map((code) => ({ code, groups: 22 }));
  contest.does(secretary, { type: 'PinBank', bankId, bankRoot: BANK_ROOT, cells });
  contest.does(secretary, { type: 'PinTasks', root: TASKS_ROOT, count: 2 });
  for (const role of ['secretary', 'publisher'] as const) {
    const staffId = STAFF[role];
    const beaconCommitment = commitmentOf(role);
    contest.does(by(role, staffId), { type: 'SignPublication', staffId, role, beaconCommitment });
  }
  contest.does(SYSTEM, { type: 'Announce' });
  const commitment = commitmentOf('department');
  contest.does(by('department-reviewer', DEPARTMENT), {
    ...{ type: 'CommitBeacon', party: 'department', staffId: DEPARTMENT, commitment },
  });
}

/** Those to be sealed, one who is refused, and one who withdraws. */
function apply(contest: MemoryContest, sealed: readonly SealedMember[]): void {
  contest.does(SYSTEM, { type: 'Tick' });
  const others = [
    { applicationId: 'refused', code: 'RRR-RRR-RRR' },
    { applicationId: 'withdrawn', code: 'WWW-WWW-WWW' },
  ];
  for (const { applicationId, code } of [...sealed, ...others]) {
    const record = { keyCheck: 'aa', ciphertextHash: 'bb' };
    contest.logs(by('candidate', code), {
      type: 'application.submitted',
      applicationId,
      code,
      ...record,
    });
  }
  contest.at(contest.state().windows.acceptUntil);
  contest.does(SYSTEM, { type: 'Tick' });
  for (const { applicationId, code } of sealed)
    contest.logs(SYSTEM, { type: 'application.admitted', applicationId, code });
  contest.logs(SYSTEM, { type: 'application.refused', ...others[0], reasonCode: 'age' });
  contest.logs(SYSTEM, { type: 'application.withdrawn', ...others[1] });
}

function seal(contest: MemoryContest, sealed: readonly SealedMember[]): void {
  contest.at(plusMs(contest.state().windows.acceptUntil, HOUR));
  const root = candidateSetRoot(sealed);
  contest.does(by('secretary', SECRETARY), { type: 'SealCandidateSet', members: sealed, root });
  for (const party of ['department', 'secretary', 'publisher'] satisfies Party[]) {
    const staffId = STAFF[party];
    contest.does(by(party, staffId), {
      type: 'RevealBeacon',
      party,
      staffId,
      secret: SECRETS[party],
    });
  }
}

function standingsOf(
  results: readonly StageResult[],
  { works, marks }: Pick<CommissionEvidence, 'works' | 'marks'>,
  contest: MemoryContest,
) {
  const codes = new Map(works.map(({ workCode, code }) => [workCode, code]));
  const points = new Map<string, number>();
  for (const { workCode, marks: sheet } of marks) {
    const code = codes.get(workCode) ?? '';
    points.set(
      code,
      sheet.reduce((sum, { value }) => sum + value, points.get(code) ?? 0),
    );
  }
  if (contest.state().status !== 'deciding') throw new Error('marks are still open');
  return results.flatMap(({ code, points: right }) => {
    const given = points.get(code);
    return given === undefined
      ? []
      : [{ code: brand<SealedMember['code']>(code), points: [right, given] }];
  });
}

function projectionOf(
  contest: MemoryContest,
  results: readonly StageResult[],
  { ranking, decision, offers, ...marking }: CommissionEvidence,
): Projection {
  const [offer] = offers;
  const rows = results
    .filter(({ attendance }) => attendance === 'sat')
    .map(({ code, points, sections, isPassed }) => ({ code, points, sections, isPassed }));
  return {
    contest: projectContest(contest.state()),
    results: [{ stage: 0, rows }],
    assessments: assessmentsOf(contest, marking),
    ranking,
    decision: {
      ...{ entryId: decision?.entryId ?? '', outcome: 'appoint', code: offer?.code ?? '' },
      ...{ reason: null, effectiveAt: decision?.effectiveAt ?? null },
    },
    offers: offers.map(({ rank, code, status }) => ({ rank, code, status })),
  };
}

function assessmentsOf(
  contest: MemoryContest,
  { works, marks }: Pick<CommissionEvidence, 'works' | 'marks'>,
) {
  const sheets = works.map(({ workCode, code, pseudonym }) => {
    const sheet = marks.find((each) => each.workCode === workCode);
    return { code, pseudonym, marks: sheet?.marks ?? [] };
  });
  const rules = contest.ruleset.stages[1] as PracticalStage;
  return assess(rules, sheets).map((each) => ({ stage: 1, ...each }));
}
