import {
  decideSitting,
  evolveSitting,
  ranking,
  rankingRoot,
  tieBeacon,
  type CommissionEvidence,
  type RankingEvidence,
  type SittingCommand,
  type SittingState,
  type Standing,
} from '@adal/commission/domain';
import { workingDaysAfter } from '@adal/contest/domain';
import {
  brand,
  expectOk,
  fromHex,
  instant,
  plusMs,
  toHex,
  type CandidateCode,
  type EntryId,
  type MemberPseudonym,
  type StaffId,
} from '@adal/kernel';

import { noise } from './memory-bank.js';
import { by, SYSTEM, type MemoryContest } from './memory-contest.js';

export type Seat = {
  readonly staffId: StaffId;
  readonly pseudonym: MemberPseudonym;
  readonly isChair: boolean;
};

const MINUTE = 60_000;

/** Every seat under the name that it has there. */
export function seatsOf(contest: MemoryContest, where: string): readonly Seat[] {
  return contest.state().commission.map(({ staffId, isChair }) => ({
    ...{ staffId, isChair },
    pseudonym: brand<MemberPseudonym>(toHex(noise(`${where} ${staffId}`, 16))),
  }));
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

/** A sitting in memory: each act by its own rules, into the log. */
function sittingOf(contest: MemoryContest, computed: RankingEvidence) {
  const { ruleset } = contest;
  const sat: { state: SittingState | null; lastEntry: string } = { state: null, lastEntry: '' };
  const act = (pseudonym: MemberPseudonym, command: SittingCommand): void => {
    const decision = decideSitting(sat.state, command, {
      rules: ruleset.commission,
      rulesetHash: contest.state().rulesetHash,
      scoreVersions: ruleset.stages.map((_, stage) => ({ stage, version: 1 })),
      ranking: { ...computed, codes: computed.rows.map(({ code }) => code) },
      withdrawn: new Set(),
    });
    for (const event of expectOk(decision)) {
      sat.lastEntry = contest.logs(by('member', pseudonym), event);
      sat.state = evolveSitting(sat.state, event);
    }
  };
  return { sat, act };
}

/** Everybody comes, the first rank is moved, all but one vote for, all sign; then it takes effect. */
export function decided(
  contest: MemoryContest,
  computed: RankingEvidence,
): Pick<CommissionEvidence, 'sitting' | 'decision'> {
  const seats = seatsOf(contest, 'sitting');
  const names = seats.map(({ pseudonym }) => pseudonym);
  const { sat, act } = sittingOf(contest, computed);
  const chair = seats.find(({ isChair }) => isChair)?.pseudonym ?? brand<MemberPseudonym>('');
  const first = computed.rows[0]?.code ?? null;
  act(chair, { type: 'Open', seats: names, chair });
  for (const pseudonym of names) act(pseudonym, { type: 'Attend', pseudonym });
  act(chair, { type: 'PutMotion', code: first, reasonHash: null });
  for (const [i, pseudonym] of names.entries()) {
    act(pseudonym, { type: 'Vote', pseudonym, vote: i === 1 ? 'against' : 'for' });
  }
  act(chair, { type: 'Count' });
  for (const pseudonym of names) act(pseudonym, { type: 'Sign', pseudonym });
  const entryId = brand<EntryId>(sat.lastEntry);
  contest.does(SYSTEM, { type: 'RecordDecision', entry: entryId });
  const { standstillWorkingDays: days } = contest.ruleset.windows;
  const effectiveAt = contest.now();
  const standstillUntil = expectOk(workingDaysAfter(effectiveAt, days, contest.calendar));
  if (sat.state === null) throw new Error('no sitting');
  return {
    sitting: { seats, state: sat.state, motions: [{ motion: 1, code: first, reason: null }] },
    decision: { entryId, effectiveAt, standstillUntil },
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
