import { candidateSetRoot, type PracticalStage, type SealedMember } from '@adal/contest/domain';
import { assess, type CommissionEvidence, type Standing } from '@adal/commission/domain';
import { brand, plusMs, type BankId, type CandidateCode } from '@adal/kernel';
import {
  projectContest,
  type EvidenceKind,
  type EvidenceParts,
  type Projection,
} from '@adal/supervision/domain';
import type { StageResult } from '@adal/testing/domain';

import {
  commitmentOf,
  DEPARTMENT,
  members,
  packRuleset,
  PUBLISHER,
  SECRETARY,
  SECRETS,
  type Party,
} from './contest.maker.js';
import { BANK_ROOT, TASKS_ROOT, testingEvidence } from './memory-bank.js';
import { by, FIRST, memoryContest, SYSTEM } from './memory-contest.js';
import type { Birth, Forge, MemoryContest } from './memory-contest.js';
import { marked, type MarkOf } from './memory-marking.js';
import { decided, offered, ranked } from './memory-sitting.js';
import { sat, type SatStage } from './memory-testing.js';

const STAFF = { secretary: SECRETARY, publisher: PUBLISHER, department: DEPARTMENT };
const HOUR = 3_600_000;
const UNSUPERVISED = { cases: [], reasons: [], voids: [], appeals: [], rerun: null };

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
  readonly pack?: 'generic' | 'generic-test';
  readonly forge?: Forge;
  readonly birth?: Birth;
  /** What the identity realm writes once nobody applies any more. */
  readonly onApplied?: (contest: MemoryContest, codes: readonly CandidateCode[]) => void;
};

const USUAL: Required<PlayOptions> = {
  rights: [20, 18, 17, 15, 3, null],
  isTied: false,
  pack: 'generic',
  forge: (event) => event,
  birth: FIRST,
  onApplied: () => undefined,
};

export function playedContest(options: PlayOptions = {}): Played {
  const { rights, isTied, pack, forge, birth, onApplied } = { ...USUAL, ...options };
  const contest = memoryContest(packRuleset(pack), forge, birth);
  const sealed = members(rights.length);
  announce(contest);
  const codes = apply(contest, sealed);
  onApplied(contest, codes);
  seal(contest, sealed);
  const { status } = contest.state();
  if (status === 'not-held') return assembled(contest, [], { stages: [], marking: NOTHING });
  const sitters = sealed.map((one, i) => ({ ...one, right: rights[i] ?? null }));
  const test = sat(contest, 0, sitters);
  const stages = [test];
  if (contest.state().status === 'testing') {
    const again = test.admitted.map((one) => ({ ...one, right: 1 }));
    stages.push(sat(contest, 1, again));
  }
  const [, practical] = stages;
  const markOf: MarkOf = (code, member, criterion) =>
    isTied ? 3 : 2 + ((code.charCodeAt(6) + member + criterion) % 3);
  const marking =
    practical === undefined ? NOTHING : marked(contest, 1, practical.admitted, markOf);
  return assembled(contest, sealed, { stages, marking });
}

const NOTHING = { works: [], marks: [] };

type Judged = {
  readonly stages: readonly SatStage[];
  readonly marking: Pick<CommissionEvidence, 'works' | 'marks'>;
};

/** Ranking, decision and offer where anybody is left, and everything that evidence is made of. */
function assembled(
  contest: MemoryContest,
  sealedSet: readonly SealedMember[],
  { stages, marking }: Judged,
): Played {
  const beforeRanking = contest.log.checkpoint();
  const results = stages.flatMap((stage) => stage.results);
  const commission = commissionOf(contest, results, marking);
  const testing = testingEvidence(contest.state().tasksRoot, stages);
  const hasLot = commission.ranking !== null && commission.ranking.beacon !== null;
  const projection = projectionOf(contest, results, commission);
  return {
    contest,
    evidence: (kind) => ({
      contestId: contest.state().id,
      ...contest.log.part(kind, hasLot ? [beforeRanking] : []),
      ...{ ruleset: contest.ruleset, calendar: contest.calendar, projection },
      restricted:
        kind === 'public' ? null : { testing, commission, sealedSet, supervision: UNSUPERVISED },
    }),
  };
}

function commissionOf(
  contest: MemoryContest,
  results: readonly StageResult[],
  marking: Judged['marking'],
): CommissionEvidence {
  if (contest.state().status !== 'deciding')
    return { ...marking, ranking: null, sitting: null, decision: null, offers: [] };
  const ranking = ranked(contest, standingsOf(contest, results, marking));
  const sitting = decided(contest, ranking);
  const offers = offered(contest, ranking, sitting);
  return { ...marking, ranking, ...sitting, offers };
}

function announce(contest: MemoryContest): void {
  const secretary = by('secretary', SECRETARY);
  const bankId = brand<BankId>('bank');
  const cells = ['anti-corruption-law', 'ethics-code'].map((code) => ({ code, groups: 22 }));
  contest.does(secretary, { type: 'PinBank', bankId, bankRoot: BANK_ROOT, cells });
  if (contest.state().stages.length > 1)
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
function apply(contest: MemoryContest, sealed: readonly SealedMember[]): readonly CandidateCode[] {
  contest.does(SYSTEM, { type: 'Tick' });
  const others = [
    { applicationId: 'refused', code: brand<CandidateCode>('RRR-RRR-RRR') },
    { applicationId: 'withdrawn', code: brand<CandidateCode>('WWW-WWW-WWW') },
  ];
  const everybody = [...sealed, ...others];
  for (const { applicationId, code } of everybody) {
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
  return everybody.map(({ code }) => code);
}

function seal(contest: MemoryContest, sealed: readonly SealedMember[]): void {
  contest.at(plusMs(contest.state().windows.acceptUntil, HOUR));
  const root = candidateSetRoot(sealed);
  contest.does(by('secretary', SECRETARY), { type: 'SealCandidateSet', members: sealed, root });
  if (sealed.length === 0) return;
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
  contest: MemoryContest,
  results: readonly StageResult[],
  { works, marks }: Judged['marking'],
): readonly Standing[] {
  const codes = new Map(works.map(({ workCode, code }) => [workCode, code]));
  const points = new Map<string, number>();
  for (const { workCode, marks: sheet } of marks) {
    const code = codes.get(workCode) ?? '';
    const before = points.get(code) ?? 0;
    points.set(
      code,
      sheet.reduce((sum, { value }) => sum + value, before),
    );
  }
  const isTestOnly = contest.state().stages.length === 1;
  return results
    .filter(({ code, isPassed }) => isPassed && (isTestOnly || points.has(code)))
    .map(({ code, points: right }) => ({
      code: brand<SealedMember['code']>(code),
      points: isTestOnly ? [right] : [right, points.get(code) ?? 0],
    }));
}

function projectionOf(
  contest: MemoryContest,
  results: readonly StageResult[],
  { ranking, decision, offers, ...marking }: CommissionEvidence,
): Projection {
  const rows = results
    .filter(({ attendance }) => attendance === 'sat')
    .map(({ code, points, sections, isPassed }) => ({ code, points, sections, isPassed }));
  return {
    contest: projectContest(contest.state()),
    results: [{ stage: 0, rows }],
    assessments: marking.works.length === 0 ? [] : assessmentsOf(contest, marking),
    ranking,
    decision: decision && {
      ...{ entryId: decision.entryId, effectiveAt: decision.effectiveAt },
      ...{ code: offers[0]?.code ?? null, outcome: 'appoint', reason: null },
    },
    offers: offers.map(({ rank, code, status }) => ({ rank, code, status })),
    void: null,
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
