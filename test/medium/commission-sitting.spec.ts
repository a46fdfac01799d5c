import { sha256Hex } from '@adal/proof';
import { toUtf8 } from '@adal/kernel';
import { evolveSitting, type SittingEvent, type SittingState } from '@adal/commission/domain';

import { commissionHouse, type CommissionHouse } from '../support/commission.house.js';
import {
  CHAIR,
  MEMBERS,
  quorate,
  ranked,
  rankedCodes,
  SECRETARY_ACTOR,
  sit,
  STRANGER,
  UNSEATED,
} from '../support/commission.steps.js';
import { freshCode } from '../support/commission.rows.js';
import { CONTEST } from '../support/contest.maker.js';

let house: CommissionHouse;
let codes: readonly string[];

const [, SECOND = CHAIR, THIRD = CHAIR, FOURTH = CHAIR, FIFTH = CHAIR] = MEMBERS;
const PRESENT = [CHAIR, SECOND, THIRD, FOURTH];
const REASON = 'The first rank holds an office that excludes the post.';

beforeEach(async () => {
  house = await commissionHouse();
});
afterEach(() => house.close());

async function inSession(): Promise<void> {
  await ranked(house, (text) => (text.includes('with 50 points') ? 4 : 3));
  codes = await rankedCodes(house);
  await quorate(house);
}

async function vote(...how: readonly ('for' | 'against' | 'abstain')[]): Promise<void> {
  for (const [i, each] of how.entries())
    await sit(house, PRESENT[i] ?? CHAIR, '/votes', { vote: each });
}

const show = (as = CHAIR) => house.call('GET', `/contests/${CONTEST}/sitting`, { as });
const codeOf = async (answer: Promise<{ body: { code: string } }>) => (await answer).body.code;
const decisions = () => house.entries('decision.recorded');

describe('a decision', () => {
  it('cannot be begun before marks are closed', async () => {
    await house.sweep();

    expect(await codeOf(sit(house, CHAIR, ''))).toBe('sitting.too-early');
    expect(await show()).toEqual({ status: 200, body: null });
    expect(await house.rows('SELECT 1 FROM commission.sitting')).toEqual([]);
  });

  it('D8 cannot be taken without quorum', async () => {
    await ranked(house);
    codes = await rankedCodes(house);
    await quorate(house, 3);

    const moved = await sit(house, CHAIR, '/motions', { code: codes[0], reason: REASON });

    expect(moved.body).toMatchObject({
      code: 'sitting.no-quorum',
      context: { present: 3, needed: 4 },
    });
    expect(await codeOf(sit(house, CHAIR, '/decision'))).toBe('motion.none');
    expect(await house.entries('sitting.motion-put')).toEqual([]);
  });

  it('D8 against the ranking, or for nobody, needs a reason, which is published beside its hash', async () => {
    await inSession();
    const against = { code: codes[1] };

    expect(await codeOf(sit(house, CHAIR, '/motions', against))).toBe('motion.reason-missing');
    expect(await codeOf(sit(house, CHAIR, '/motions', { ...against, reason: '  ' }))).toBe(
      'motion.reason-missing',
    );
    expect(await codeOf(sit(house, CHAIR, '/motions', { code: null }))).toBe(
      'motion.reason-missing',
    );
    expect(await codeOf(sit(house, CHAIR, '/motions', { code: freshCode(), reason: REASON }))).toBe(
      'motion.code-unranked',
    );
    const put = await sit(house, CHAIR, '/motions', { ...against, reason: REASON });
    expect(put.body).toMatchObject({ first: codes[0], fallen: [] });
    const [entry] = await house.entries('sitting.motion-put');

    expect(put.body.motion).toMatchObject({
      number: 1,
      code: codes[1],
      first: codes[0],
      reason: REASON,
    });
    expect(entry?.data).toMatchObject({ first: codes[0], reasonHash: sha256Hex(toUtf8(REASON)) });
  });

  it('D8 D9 is recorded by the last signature, and takes effect when a checkpoint covers it', async () => {
    await inSession();
    await sit(house, CHAIR, '/motions', { code: codes[0] });
    await vote('for', 'for', 'against', 'abstain');
    await vote('for', 'for', 'against', 'for');
    await sit(house, CHAIR, '/decision');
    for (const member of PRESENT.slice(0, 3)) await sit(house, member, '/signatures');
    expect(await decisions()).toEqual([]);

    const last = await sit(house, FOURTH, '/signatures');
    const repeated = await sit(house, FOURTH, '/signatures');

    expect([last.status, repeated.status]).toEqual([202, 202]);
    expect(last.body).toMatchObject({ status: 'recorded', decision: { effectiveAt: null } });
    const [entry, ...more] = await decisions();
    expect(more).toEqual([]);
    expect(entry?.data).toMatchObject({
      rulesetHash: (await house.state()).rulesetHash,
      scoreVersions: [
        { stage: 0, version: 1 },
        { stage: 1, version: 1 },
      ],
      ...{ rankingVersion: 1, outcome: 'appoint', code: codes[0], first: codes[0] },
      ...{ of: 5, present: 4, needed: 4, votes: { for: 3, against: 1, abstain: 0 } },
    });
    expect(entry?.data['dissent']).toHaveLength(1);
    await house.sweep();
    expect((await house.state()).status).toBe('deciding');

    await house.sequence();
    await house.sweep();

    const state = await house.state();
    expect(state).toMatchObject({ status: 'decided', decisionEntry: last.body.decision.entryId });
    expect(await house.entries('contest.decided')).toHaveLength(1);
    expect((await show()).body.decision.effectiveAt).toEqual(expect.any(Number));
  });

  it('is not taken twice', async () => {
    await inSession();
    await sit(house, CHAIR, '/motions', { code: codes[0] });
    expect(await codeOf(sit(house, CHAIR, '/motions', { code: codes[0] }))).toBe('motion.open');
    await vote('for', 'for', 'for', 'for');
    await sit(house, CHAIR, '/decision');

    for (const [path, body] of [
      ['/decision', {}],
      ['/motions', { code: codes[0] }],
      ['/votes', { vote: 'against' }],
      ['/attendance', {}],
    ] as const)
      expect(await codeOf(sit(house, CHAIR, path, body))).toBe('decision.already-voted');
    expect(await codeOf(sit(house, CHAIR, ''))).toBe('sitting.already-open');
    expect(await house.entries('sitting.counted')).toHaveLength(1);
  });

  it('is begun once when the chair opens twice at once', async () => {
    await ranked(house);
    // All connections are open before the race, or the first would be alone in it.
    await Promise.all([...PRESENT, ...PRESENT].map((as) => rankedCodes(house, as)));

    const both = await Promise.all([sit(house, CHAIR, ''), sit(house, CHAIR, '')]);

    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await house.entries('sitting.opened')).toHaveLength(1);
  });

  it('waits while the contest is suspended', async () => {
    await inSession();
    await house.apply({ type: 'Suspend', reason: 'complaint' });

    expect(await codeOf(sit(house, CHAIR, '/motions', { code: codes[0] }))).toBe(
      'contest.suspended',
    );
    await house.apply({ type: 'Resume' });
    expect((await sit(house, CHAIR, '/motions', { code: codes[0] })).status).toBe(200);
  });
});

describe('a vote', () => {
  beforeEach(async () => {
    await inSession();
    await sit(house, CHAIR, '/motions', { code: codes[0] });
  });

  it.each([
    ['a member of another commission', STRANGER, 'resource.not-found'],
    ['somebody without a seat', UNSEATED, 'resource.not-found'],
    ['the secretary', SECRETARY_ACTOR, 'resource.not-found'],
    ['a member who is not there', FIFTH, 'vote.not-present'],
  ])('of %s is refused', async (_, as, code) => {
    expect(await codeOf(sit(house, as, '/votes', { vote: 'for' }))).toBe(code);
    expect(await house.entries('sitting.voted')).toEqual([]);
  });

  it('may be changed until the count; given again it is no news', async () => {
    for (const how of ['for', 'against', 'against'])
      await sit(house, SECOND, '/votes', { vote: how });

    expect((await show(SECOND)).body).toMatchObject({
      mine: { vote: 'against' },
      motion: { cast: 1 },
    });
    expect(await house.entries('sitting.voted')).toHaveLength(2);
    expect(await codeOf(sit(house, SECOND, '/votes', { vote: 'maybe' }))).toBe('request.invalid');
  });

  it('is not shown to the room before the count', async () => {
    await vote('for', 'against');

    expect(JSON.stringify((await show(THIRD)).body)).not.toContain('against":');
    expect((await show(THIRD)).body.motion).toMatchObject({ cast: 2, result: null });
  });

  it('of everybody present is needed before the chair counts', async () => {
    await vote('for', 'for', 'for');

    const early = await sit(house, CHAIR, '/decision');

    expect(early.body).toMatchObject({ code: 'vote.missing', context: { missing: 1 } });
    expect(await codeOf(sit(house, SECOND, '/decision'))).toBe('resource.not-found');
  });

  it('of the chair decides between equal sides', async () => {
    await vote('for', 'for', 'against', 'against');

    const { body } = await sit(house, CHAIR, '/decision');

    expect(body.motion.result).toMatchObject({ isCarried: true, isCast: true });
  });

  it('may let a motion fall, and another may follow', async () => {
    await vote('against', 'for', 'against', 'for');
    expect((await sit(house, CHAIR, '/decision')).body.status).toBe('open');
    expect(await codeOf(sit(house, CHAIR, '/signatures'))).toBe('decision.not-voted');

    const { body } = await sit(house, CHAIR, '/motions', { code: null, reason: REASON });

    expect(body.motion).toMatchObject({ number: 2, code: null });
  });

  it('many at once are all counted', async () => {
    await Promise.all(PRESENT.map((as) => sit(house, as, '/votes', { vote: 'for' })));

    const { body } = await sit(house, CHAIR, '/decision');

    expect(body.motion.result).toMatchObject({ for: 4, against: 0 });
  });
});

describe('a signature', () => {
  it('is taken from those present and from nobody else', async () => {
    await inSession();
    await sit(house, CHAIR, '/motions', { code: codes[0] });
    await vote('for', 'for', 'for', 'for');
    await sit(house, CHAIR, '/decision');

    expect(await codeOf(sit(house, FIFTH, '/signatures'))).toBe('signature.not-present');
    expect(await codeOf(sit(house, UNSEATED, '/signatures'))).toBe('resource.not-found');
    expect(await house.entries('decision.signed')).toEqual([]);
    const all = await Promise.all(PRESENT.map((as) => sit(house, as, '/signatures')));

    expect(all.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(await decisions()).toHaveLength(1);
  });
});

describe('the sitting in the log', () => {
  it('D9 replays to the stored state, under names of this sitting only', async () => {
    await inSession();
    await sit(house, CHAIR, '/motions', { code: codes[0] });
    await vote('for', 'for', 'against', 'for');
    await sit(house, CHAIR, '/decision');

    const bodies = await house.rows<{ body: Buffer }>(
      `SELECT body FROM audit.entry WHERE type LIKE 'sitting.%' OR type LIKE 'decision.%' ORDER BY seq`,
    );
    const replayed = bodies
      .map(({ body }) => JSON.parse(body.toString()) as { type: string; data: object })
      .map(({ type, data }) => ({ type, ...data }) as SittingEvent)
      .reduce<SittingState | null>(evolveSitting, null);
    const [row] = await house.rows<{ state: SittingState }>('SELECT state FROM commission.sitting');

    expect(replayed).toEqual(row?.state);
    const names = await house.rows<{ pseudonym: string }>(
      'SELECT pseudonym FROM commission.member_name',
    );
    expect(new Set(names.map(({ pseudonym }) => pseudonym)).size).toBe(10);
  });
});
