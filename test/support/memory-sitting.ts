import {
  assess,
  decideSitting,
  drawWorks,
  evolveSitting,
  markCommitment,
  ranking,
  rankingRoot,
  tieBeacon,
  worksRoot,
  type CommissionEvidence,
  type Mark,
  type MarkEvidence,
  type RankingEvidence,
  type SaltedWork,
  type SittingCommand,
  type SittingState,
  type Standing,
} from '@adal/commission/domain';
import { workingDaysAfter, type PracticalStage } from '@adal/contest/domain';
import {
  brand,
  expectOk,
  fromHex,
  instant,
  plusMs,
  toHex,
  toUtf8,
  type ApplicationId,
  type CandidateCode,
  type EntryId,
  type MemberPseudonym,
  type WorkCode,
} from '@adal/kernel';
import { sha256 } from '@adal/proof';

import { by, SYSTEM, type MemoryContest } from './memory-contest.js';

type Seat = {
  readonly staffId: string;
  readonly pseudonym: MemberPseudonym;
  readonly isChair: boolean;
};

const MINUTE = 60_000;

export function noise(name: string, length = 32): Uint8Array {
  return sha256(toUtf8(name)).slice(0, length);
}

function seatsOf(contest: MemoryContest, where: string): readonly Seat[] {
  return contest.state().commission.map(({ staffId, isChair }) => ({
    ...{ staffId, isChair },
    pseudonym: brand<MemberPseudonym>(toHex(noise(`${where} ${staffId}`, 16))),
  }));
}

/** Every member marks every work; `valueOf` says how. */
export function marked(
  contest: MemoryContest,
  stage: number,
  candidates: readonly { applicationId: string; code: string }[],
  valueOf: (code: string, member: number, criterion: number) => number,
): Pick<CommissionEvidence, 'works' | 'marks'> {
  const rules = contest.ruleset.stages[stage] as PracticalStage;
  const seats = seatsOf(contest, `stage ${String(stage)}`);
  let drawn = 0;
  const works = drawWorks(
    {
      stage,
      members: seats as never,
      candidates: candidates.map(({ applicationId, code }) => ({
        applicationId: brand<ApplicationId>(applicationId),
        code: brand<CandidateCode>(code),
      })),
    },
    {
      code: () => brand<WorkCode>(`WRK-${String((drawn += 1)).padStart(3, '0')}-XYZ`),
      bytes: (length) => noise(`draw ${String((drawn += 1))}`, length),
    },
  );
  const counts = { works: works.length, members: seats.length, candidates: candidates.length };
  contest.logs(SYSTEM, { type: 'works.committed', stage, ...counts, root: worksRoot(works) });
  const marks = works.map((work) =>
    giveMarks(contest, rules, work, {
      member: seats.findIndex(({ pseudonym }) => pseudonym === work.pseudonym),
      valueOf,
    }),
  );
  const sheets = works.map(({ code, pseudonym }, i) => ({
    code,
    pseudonym,
    marks: marks[i]?.marks ?? [],
  }));
  for (const each of assess(rules, sheets)) {
    contest.logs(SYSTEM, { type: 'work.assessed', stage, ...each });
  }
  contest.does(by('chair', 'chair'), { type: 'CloseMarks', stage });
  return { works, marks };
}

type Giving = {
  readonly member: number;
  readonly valueOf: (code: string, member: number, criterion: number) => number;
};

function giveMarks(
  contest: MemoryContest,
  rules: PracticalStage,
  { workCode, code, pseudonym }: SaltedWork,
  { member, valueOf }: Giving,
): MarkEvidence {
  const marks = rules.criteria.map(({ code: criterion }, i): Mark => {
    const value = valueOf(code, member, i);
    return {
      criterion,
      value,
      comment: rules.commentRequiredAt.includes(value) ? 'because' : null,
    };
  });
  const salt = noise(`mark ${workCode}`);
  const commitment = markCommitment(salt, { workCode, version: 1, marks });
  contest.logs(by('member', pseudonym), {
    type: 'mark.given',
    workCode,
    pseudonym,
    version: 1,
    commitment,
  });
  return { workCode, version: 1, marks, salt: toHex(salt), commitment, givenAt: contest.now() };
}

/** Computed, with the lot of a checkpoint where a tie needs it. */
export function ranked(contest: MemoryContest, standings: readonly Standing[]): RankingEvidence {
  const members = contest.state().commission.length;
  const plain = ranking(contest.ruleset, standings, { members, beacon: null });
  const checkpoint = contest.log.checkpoint();
  const beacon = plain.ok
    ? null
    : tieBeacon(contest.state().beacon.value ?? '', toHex(checkpoint.root));
  const lot = beacon === null ? null : expectOk(fromHex(beacon));
  const rows = expectOk(ranking(contest.ruleset, standings, { members, beacon: lot }));
  const head = {
    ...{ version: 1, root: rankingRoot(rows), beacon },
    checkpoint: beacon === null ? null : { size: checkpoint.size, root: toHex(checkpoint.root) },
  };
  const parts = { part: 1, parts: 1, count: rows.length };
  contest.logs(SYSTEM, { type: 'ranking.computed', ...head, ...parts, rows });
  return { ...head, rows };
}

/** Everybody comes, the first rank is moved, all but one vote for, all sign; then it takes effect. */
export function decided(
  contest: MemoryContest,
  computed: RankingEvidence,
): Pick<CommissionEvidence, 'sitting' | 'decision'> {
  const seats = seatsOf(contest, 'sitting');
  let state: SittingState | null = null;
  let entryId = '';
  const { ruleset } = contest;
  const act = (pseudonym: string, command: SittingCommand): void => {
    const decision = decideSitting(state, command, {
      rules: ruleset.commission,
      rulesetHash: contest.state().rulesetHash,
      scoreVersions: ruleset.stages.map((_, stage) => ({ stage, version: 1 })),
      ranking: { ...computed, codes: computed.rows.map(({ code }) => code) },
      withdrawn: new Set(),
    });
    for (const event of expectOk(decision)) {
      entryId = contest.logs(by('member', pseudonym), event);
      state = evolveSitting(state, event);
    }
  };
  const chair = seats.find(({ isChair }) => isChair)?.pseudonym ?? brand<MemberPseudonym>('');
  const first = computed.rows[0]?.code ?? null;
  act(chair, { type: 'Open', seats: seats.map(({ pseudonym }) => pseudonym), chair });
  for (const { pseudonym } of seats) act(pseudonym, { type: 'Attend', pseudonym });
  act(chair, { type: 'PutMotion', code: first, reasonHash: null });
  for (const [i, { pseudonym }] of seats.entries()) {
    act(pseudonym, { type: 'Vote', pseudonym, vote: i === 1 ? 'against' : 'for' });
  }
  act(chair, { type: 'Count' });
  for (const { pseudonym } of seats) act(pseudonym, { type: 'Sign', pseudonym });
  contest.does(SYSTEM, { type: 'RecordDecision', entry: entryId });
  const standstillUntil = expectOk(
    workingDaysAfter(contest.now(), ruleset.windows.standstillWorkingDays, contest.calendar),
  );
  if (state === null) throw new Error('no sitting');
  return {
    sitting: { seats: seats as never, state, motions: [{ motion: 1, code: first, reason: null }] },
    decision: { entryId: brand<EntryId>(entryId), effectiveAt: contest.now(), standstillUntil },
  };
}

/** Offered to the first, accepted, unsealed by as many holders as it takes, closed. */
export function offered(
  contest: MemoryContest,
  computed: RankingEvidence,
  { decision }: Pick<CommissionEvidence, 'decision'>,
): CommissionEvidence['offers'] {
  const code = computed.rows[0]?.code ?? brand<CandidateCode>('');
  const madeAt = plusMs(decision?.standstillUntil ?? contest.now(), MINUTE);
  contest.at(madeAt);
  contest.logs(by('secretary', 'secretary'), { type: 'offer.made', code, rank: 1 });
  contest.logs(by('candidate', code), { type: 'offer.accepted', code });
  const decisionEntry = decision?.entryId ?? '';
  contest.logs(SYSTEM, { type: 'identity.unsealing-requested', code, decisionEntry });
  for (const slot of [0, 1, 2]) {
    const approvals = slot + 1;
    contest.logs(by('key-holder', `holder ${String(slot)}`), {
      type: 'identity.unsealing-approved',
      code,
      slot,
      approvals,
    });
  }
  contest.logs(SYSTEM, { type: 'identity.unsealed', code, ciphertextHash: 'ab'.repeat(32) });
  contest.does(SYSTEM, { type: 'Close' });
  return [{ rank: 1, code, status: 'unsealed', madeAt, answeredAt: instant(madeAt) }];
}
