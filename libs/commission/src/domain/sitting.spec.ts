import type { CommissionRules } from '@adal/contest/domain';
import { brand, expectOk, type CandidateCode, type MemberPseudonym } from '@adal/kernel';
import fc from 'fast-check';

import { isCarried, quorumOf, tallyOf, type Vote } from './quorum.js';
import { decideSitting, type SittingCommand, type SittingFacts } from './sitting.js';
import type { DecisionRecorded, SittingEvent } from './sitting-events.js';
import { evolveSitting, type SittingState } from './sitting-state.js';

const RULES: CommissionRules = {
  minMembers: 5,
  quorum: { numerator: 2, denominator: 3 },
  majority: 'simple-of-present',
  secretaryVotes: false,
  chairCastingVote: true,
  voteVisibility: 'open',
};
const SEATS = ['m1', 'm2', 'm3', 'm4', 'm5'].map((name) => brand<MemberPseudonym>(name));
const CODES = ['c1', 'c2', 'c3'].map((code) => brand<CandidateCode>(code));
const FACTS: SittingFacts = {
  rules: RULES,
  rulesetHash: 'aa',
  scoreVersions: [{ stage: 0, version: 1 }],
  ranking: { version: 1, root: 'bb', codes: CODES },
  withdrawn: new Set(),
};
const member = (n: number): MemberPseudonym => brand(`m${n}`);
const OPEN: SittingCommand = { type: 'Open', seats: SEATS, chair: member(1) };
const attend = (n: number): SittingCommand => ({ type: 'Attend', pseudonym: member(n) });
const vote = (n: number, how: Vote): SittingCommand => ({
  type: 'Vote',
  pseudonym: member(n),
  vote: how,
});
const sign = (n: number): SittingCommand => ({ type: 'Sign', pseudonym: member(n) });
const motion = (code: string | null, reasonHash: string | null = null): SittingCommand => ({
  type: 'PutMotion',
  code: code === null ? null : brand<CandidateCode>(code),
  reasonHash,
});
const COUNT: SittingCommand = { type: 'Count' };

/** One sitting in memory; `does` expects to be accepted, `refuses` answers the code. */
function sitting(facts: SittingFacts = FACTS) {
  let state: SittingState | null = null;
  const events: SittingEvent[] = [];
  const decide = (command: SittingCommand) => decideSitting(state, command, facts);
  const life = {
    events,
    does: (...commands: readonly SittingCommand[]) => {
      for (const command of commands) {
        const news = expectOk(decide(command));
        state = news.reduce<SittingState | null>(evolveSitting, state);
        events.push(...news);
      }
      return life;
    },
    refuses: (command: SittingCommand): string => {
      const decision = decide(command);
      return decision.ok ? 'accepted' : decision.error.code;
    },
    news: (command: SittingCommand) => expectOk(decide(command)),
    recorded: (): DecisionRecorded | undefined =>
      events.find((event) => event.type === 'decision.recorded'),
  };
  return life;
}

/** Members 1 to 4 of 5 are there. */
const quorate = (facts?: SittingFacts) =>
  sitting(facts).does(OPEN, attend(2), attend(3), attend(4));
const votes = (...how: readonly Vote[]): readonly SittingCommand[] =>
  how.map((each, i) => vote(i + 1, each));
const voted = (...how: readonly Vote[]) => quorate().does(motion('c1'), ...votes(...how), COUNT);

describe('quorumOf', () => {
  it.each([
    [5, 4],
    [6, 4],
    [7, 5],
    [3, 2],
  ])('two thirds of %i seats are %i', (seats, needed) => {
    expect(quorumOf(seats, { numerator: 2, denominator: 3 })).toBe(needed);
  });

  it('D8 is never less than the fraction and never a whole member more', () => {
    const fractions = fc.record({
      numerator: fc.integer({ min: 1, max: 100 }),
      denominator: fc.integer({ min: 100, max: 200 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fractions, (seats, fraction) => {
        const needed = quorumOf(seats, fraction);
        expect(needed * fraction.denominator).toBeGreaterThanOrEqual(seats * fraction.numerator);
        expect((needed - 1) * fraction.denominator).toBeLessThan(seats * fraction.numerator);
      }),
    );
  });
});

describe('isCarried', () => {
  const by = (present: number, chairVote: Vote | null, chairCastingVote = true) => ({
    ...{ present, chairVote, chairCastingVote },
  });

  it('needs more than half of those present, not of those who voted', () => {
    expect(isCarried({ for: 3, against: 2, abstain: 0 }, by(5, 'for')).isCarried).toBe(true);
    expect(isCarried({ for: 2, against: 0, abstain: 3 }, by(5, 'for')).isCarried).toBe(false);
  });

  it('lets the chair decide between equal sides where the ruleset says so', () => {
    const even = { for: 2, against: 2, abstain: 0 };

    expect(isCarried(even, by(4, 'for'))).toEqual({ isCarried: true, isCast: true });
    expect(isCarried(even, by(4, 'against'))).toEqual({ isCarried: false, isCast: false });
    expect(isCarried(even, by(4, 'for', false))).toEqual({ isCarried: false, isCast: false });
  });

  it('is not carried by a chair whom nobody opposes and nobody follows', () => {
    const silent = { for: 0, against: 0, abstain: 4 };

    expect(isCarried(silent, by(4, 'abstain')).isCarried).toBe(false);
  });
});

describe('a sitting', () => {
  it('ends with a decision that names what it rests on', () => {
    const life = voted('for', 'for', 'against', 'for').does(sign(1), sign(2), sign(3), sign(4));

    expect(life.recorded()).toEqual({
      type: 'decision.recorded',
      rulesetHash: 'aa',
      scoreVersions: [{ stage: 0, version: 1 }],
      ...{ rankingVersion: 1, rankingRoot: 'bb' },
      ...{ outcome: 'appoint', code: 'c1', first: 'c1', withdrawn: [], reasonHash: null },
      ...{ of: 5, present: 4, needed: 4 },
      ...{ votes: { for: 3, against: 1, abstain: 0 }, isCast: false },
      dissent: ['m3'],
      signedBy: ['m1', 'm2', 'm3', 'm4'],
    });
  });

  it('cannot be opened before marks are closed and ranked, nor twice', () => {
    expect(sitting({ ...FACTS, ranking: null }).refuses(OPEN)).toBe('sitting.too-early');
    expect(sitting().does(OPEN).refuses(OPEN)).toBe('sitting.already-open');
    expect(sitting().refuses(attend(1))).toBe('sitting.not-open');
  });

  it('D8 takes no motion and no count without quorum', () => {
    const life = sitting().does(OPEN, attend(2), attend(3));

    expect(life.refuses(motion('c1'))).toBe('sitting.no-quorum');
    expect(life.refuses(COUNT)).toBe('motion.none');
    expect(life.does(attend(4)).refuses(motion('c1'))).toBe('accepted');
  });

  it('D8 takes nobody in who has no seat', () => {
    const life = quorate().does(motion('c1'));

    expect(life.refuses(attend(9))).toBe('sitting.not-a-member');
    expect(life.refuses(vote(9, 'for'))).toBe('vote.not-present');
    expect(life.refuses(vote(5, 'for'))).toBe('vote.not-present');
  });

  it('asks for a reason against the ranking and for appointing nobody', () => {
    const life = quorate();

    expect(life.refuses(motion('c2'))).toBe('motion.reason-missing');
    expect(life.refuses(motion(null))).toBe('motion.reason-missing');
    expect(life.refuses(motion('c2', 'dd'))).toBe('accepted');
    expect(life.refuses(motion('c9', 'dd'))).toBe('motion.code-unranked');
  });

  it('takes the next rank as the first when the first has withdrawn', () => {
    const life = quorate({ ...FACTS, withdrawn: new Set(CODES.slice(0, 1)) });

    expect(life.refuses(motion('c1'))).toBe('motion.code-withdrawn');
    expect(life.news(motion('c2'))).toMatchObject([{ first: 'c2', withdrawn: ['c1'] }]);
  });

  it('lets a vote be changed until the count, and not after', () => {
    const life = quorate().does(motion('c1'), vote(1, 'for'), vote(1, 'against'));

    expect(life.news(vote(1, 'against'))).toEqual([]);
    life.does(vote(2, 'for'), vote(3, 'for'), vote(4, 'for'), COUNT);
    expect(life.events.findLast(({ type }) => type === 'sitting.counted')).toMatchObject({
      ...{ for: 3, against: 1, isCarried: true },
    });
    expect(life.refuses(vote(1, 'for'))).toBe('decision.already-voted');
  });

  it('is not counted while somebody present has not voted', () => {
    const life = quorate().does(motion('c1'), ...votes('for', 'for', 'for'));

    expect(life.refuses(COUNT)).toBe('vote.missing');
    expect(life.does(vote(4, 'abstain')).refuses(COUNT)).toBe('accepted');
  });

  it('takes another motion after one that fell, and none after one that is carried', () => {
    const life = quorate().does(motion('c1'));
    expect(life.refuses(motion('c1'))).toBe('motion.open');

    life.does(...votes('against', 'against', 'against', 'for'), COUNT);
    expect(life.refuses(sign(1))).toBe('decision.not-voted');
    life.does(motion('c2', 'dd'), ...votes('for', 'for', 'for', 'for'), COUNT);

    for (const late of [motion('c1'), COUNT, attend(5), vote(1, 'for')])
      expect(life.refuses(late)).toBe('decision.already-voted');
  });

  it('is signed by those present and nobody else, dissenters too', () => {
    const life = voted('for', 'for', 'against', 'for').does(sign(1), sign(2), sign(4));

    expect(life.refuses(sign(5))).toBe('signature.not-present');
    expect(life.news(sign(1))).toEqual([]);
    expect(life.recorded()).toBeUndefined();
    expect(life.does(sign(3)).recorded()?.signedBy).toHaveLength(4);
    expect(life.news(sign(3))).toEqual([]);
    expect(life.refuses(COUNT)).toBe('decision.already-voted');
  });

  it('keeps secret votes out of what is published', () => {
    const secret = { ...FACTS, rules: { ...RULES, voteVisibility: 'secret' as const } };
    const life = quorate(secret).does(
      motion('c1'),
      ...votes('for', 'for', 'against', 'for'),
      COUNT,
    );
    life.does(sign(1), sign(2), sign(3), sign(4));

    expect(life.events.some(({ type }) => type === 'sitting.voted')).toBe(false);
    expect(life.events.filter(({ type }) => type === 'sitting.ballot-cast')).toHaveLength(4);
    expect(life.recorded()?.dissent).toEqual([]);
  });

  it('D8 whatever is asked in whatever order, a decision has quorum, a carried vote and all signatures', () => {
    const numbers = fc.integer({ min: 1, max: 6 });
    const motions = fc.constantFrom(
      ...[motion('c1'), motion('c2'), motion('c2', 'dd'), motion(null, 'dd')],
    );
    const how = fc.constantFrom<Vote[]>('for', 'for', 'against', 'abstain');
    const ballots = fc.tuple(numbers, how).map(([n, each]) => vote(n, each));
    const noise = fc.oneof(
      numbers.map(attend),
      motions,
      ballots,
      numbers.map(sign),
      fc.constant(COUNT),
    );
    const round = fc
      .tuple(motions, fc.array(how, { minLength: 5, maxLength: 5 }))
      .map(([put, all]) => [put, ...all.map((each, i) => vote(i + 1, each)), COUNT]);
    const signing = fc.constant([1, 2, 3, 4, 5].map(sign));
    const steps = fc.oneof(
      noise.map((one) => [one]),
      round,
      signing,
    );
    const sittings = fc.record({
      attending: fc.subarray([2, 3, 4, 5]),
      commands: fc.array(steps, { minLength: 5, maxLength: 30 }).map((all) => all.flat()),
    });
    let recorded = 0;
    fc.assert(
      fc.property(sittings, (asked) => {
        const life = sitting().does(OPEN, ...asked.attending.map(attend));
        for (const command of asked.commands) {
          if (life.refuses(command) === 'accepted') life.does(command);
        }
        const decision = life.recorded();
        if (decision === undefined) return;
        recorded += 1;
        expect(decision.present).toBeGreaterThanOrEqual(decision.needed);
        expect(decision.signedBy).toHaveLength(decision.present);
        expect(decision.votes.for * 2 > decision.present || decision.isCast).toBe(true);
        expect(decision.code === decision.first || decision.reasonHash !== null).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(recorded).toBeGreaterThan(20);
  });
});

describe('tallyOf', () => {
  it('counts each kind of vote', () => {
    expect(tallyOf({ a: 'for', b: 'against', c: 'for' })).toEqual({
      for: 2,
      against: 1,
      abstain: 0,
    });
  });
});
