import { brand, type CandidateCode } from '@adal/kernel';

import { commissionHouse, type CommissionHouse } from '../support/commission.house.js';
import {
  candidateActor,
  CHAIR,
  decided,
  ranked,
  rankedCodes,
  SECRETARY_ACTOR,
} from '../support/commission.steps.js';
import { CONTEST } from '../support/contest.maker.js';

const REASON = 'Nobody convinced the commission.';
const TEN_DAYS = 10 * 86_400_000;

let house: CommissionHouse;
let codes: readonly string[];

beforeEach(async () => {
  house = await commissionHouse();
  await ranked(house, (text) => (text.includes('with 50 points') ? 4 : 3));
  codes = await rankedCodes(house);
});
afterEach(() => house.close());

async function inEffect(code = codes[0] ?? null, reason?: string): Promise<void> {
  await decided(house, { code, ...(reason === undefined ? {} : { reason }) });
  await house.sequence();
  await house.sweep();
}

const offer = (as = SECRETARY_ACTOR) => house.call('POST', `/contests/${CONTEST}/offers`, { as });
const codeOf = async (answer: ReturnType<typeof offer>) => (await answer).body.code as string;

function self(place: number) {
  const found = house.candidates.find(({ code }) => code === codes[place]);
  if (found === undefined) throw new Error('nobody has this rank');
  return candidateActor(found);
}

const answer = (place: number, what: 'acceptance' | 'refusal') =>
  house.call('POST', `/me/offer/${what}`, { as: self(place) });
const own = (place: number) => house.call('GET', '/me/offer', { as: self(place) });
const withdraw = (place: number) =>
  house.db.superuser.query(
    `UPDATE candidate.application SET status = 'withdrawn',
            state = jsonb_set(state, '{status}', '"withdrawn"') WHERE candidate_code = $1`,
    [codes[place]],
  );
const requests = () =>
  house.rows<{ candidate_code: string; decision_entry_id: string }>(
    'SELECT candidate_code, decision_entry_id FROM exchange.unsealing_request',
  );

describe('an offer', () => {
  it('D8 waits for a decision in effect and for the whole standstill', async () => {
    expect(await codeOf(offer())).toBe('offer.not-decided');
    await decided(house, { code: codes[0] ?? '' });
    expect(await codeOf(offer())).toBe('offer.not-decided');
    await house.sequence();
    await house.sweep();

    const early = await offer();
    const [row] = await house.rows<{ until: number; at: number }>(
      'SELECT standstill_until::float8 AS until, effective_at::float8 AS at FROM commission.decision',
    );

    expect(early.body).toMatchObject({ code: 'offer.too-early', context: { until: row?.until } });
    await house.db.advanceClock((row?.until ?? 0) - (row?.at ?? 0));
    expect((await offer()).body).toEqual({ code: codes[0], rank: 1, status: 'made' });
  });

  it('is made by code to the one decided for, once, and only by the secretary', async () => {
    await inEffect(codes[1], 'The first rank may not hold the post.');
    await house.db.advanceClock(TEN_DAYS);

    expect(await codeOf(offer(CHAIR))).toBe('resource.not-found');
    expect((await offer()).body).toMatchObject({ code: codes[1], rank: 2 });
    expect(await codeOf(offer())).toBe('offer.open');
    expect((await own(0)).body).toEqual({ code: codes[0], status: 'none' });
    expect((await own(1)).body).toEqual({ code: codes[1], status: 'made' });
  });

  it('is told to nobody but the one it is made to; the decision to everybody who took part', async () => {
    const toldOf = (kind: string) =>
      house.rows<{ code: string }>(
        `SELECT candidate_code AS code FROM exchange.notice
           JOIN candidate.application ON application.id = notice.application_id
          WHERE kind = $1 ORDER BY 1`,
        [kind],
      );
    await withdraw(2);
    await inEffect();
    await house.sweep();
    await house.db.advanceClock(TEN_DAYS);
    await offer();

    const decision = (await toldOf('result-ready')).map(({ code }) => code);

    expect(decision).toEqual(
      house.candidates
        .map(({ code }) => code)
        .filter((code) => code !== codes[2])
        .sort(),
    );
    expect(await toldOf('offer-made')).toEqual([{ code: codes[0] }]);
  });

  it('D8 accepted asks for the unsealing of that code alone, under that decision', async () => {
    await inEffect();
    await house.db.advanceClock(TEN_DAYS);
    expect((await answer(0, 'acceptance')).status).toBe(404);
    await offer();
    expect(await requests()).toEqual([]);

    const [accepted, again] = [await answer(0, 'acceptance'), await answer(0, 'acceptance')];

    expect([accepted.body, again.body]).toEqual([
      { code: codes[0], status: 'accepted' },
      { code: codes[0], status: 'accepted' },
    ]);
    const { decisionEntry } = await house.state();
    expect(await requests()).toEqual([
      { candidate_code: codes[0], decision_entry_id: decisionEntry },
    ]);
    expect(await house.entries('offer.accepted')).toHaveLength(1);
    expect((await answer(0, 'refusal')).body.code).toBe('offer.already-answered');
    expect(await codeOf(offer())).toBe('offer.already-accepted');
  });

  it('ends the contest when the accepter is unsealed', async () => {
    await inEffect();
    await house.db.advanceClock(TEN_DAYS);
    await offer();
    await answer(0, 'acceptance');
    await house.sweep();
    expect((await house.state()).status).toBe('decided');
    await house.db.superuser.query(
      `INSERT INTO exchange.unsealed (request_id, contest_id, candidate_code, ciphertext_hash, at)
       SELECT id, contest_id, candidate_code, 'cc', 1 FROM exchange.unsealing_request`,
    );

    await house.sweep();
    await house.jobs.handlers['commission.unsealed']({ contestId: CONTEST });

    expect((await house.state()).status).toBe('closed');
    expect(await house.entries('contest.closed')).toHaveLength(1);
    expect((await own(0)).body.status).toBe('unsealed');
  });

  it('declined goes to the next rank; when everybody has declined the contest closes', async () => {
    await inEffect();
    await house.db.advanceClock(TEN_DAYS);
    await offer();
    await answer(0, 'refusal');

    expect((await offer()).body).toMatchObject({ code: codes[1], rank: 2 });
    await answer(1, 'refusal');
    expect(await codeOf(offer())).toBe('offer.nobody-left');
    await house.sweep();

    expect((await house.state()).status).toBe('closed');
    const list = await house.call('GET', `/contests/${CONTEST}/offers`, { as: SECRETARY_ACTOR });
    expect(list.body.items.map((row: { status: string }) => row.status)).toEqual([
      'declined',
      'declined',
    ]);
    expect(await requests()).toEqual([]);
  });

  it('passes over who has withdrawn, who cannot accept any more', async () => {
    await inEffect();
    await house.db.advanceClock(TEN_DAYS);
    await offer();
    await withdraw(0);

    expect((await answer(0, 'acceptance')).body.code).toBe('offer.withdrawn');
    const list = await house.call('GET', `/contests/${CONTEST}/offers`, { as: SECRETARY_ACTOR });
    expect(list.body.items).toMatchObject([{ code: codes[0], status: 'declined' }]);
    expect((await offer()).body).toMatchObject({ code: codes[1] });
    expect((await own(0)).body.status).toBe('declined');
  });

  it('is neither made nor answered while the contest is suspended', async () => {
    await inEffect();
    await house.db.advanceClock(TEN_DAYS);
    await house.apply({ type: 'Suspend', reason: 'complaint' });
    expect(await codeOf(offer())).toBe('contest.suspended');
    await house.apply({ type: 'Resume' });
    await offer();
    await house.apply({ type: 'Suspend', reason: 'complaint' });

    expect((await answer(0, 'acceptance')).body.code).toBe('contest.suspended');
    expect(await requests()).toEqual([]);
  });

  it('asked for twice at once is made once', async () => {
    await inEffect();
    await house.db.advanceClock(TEN_DAYS);

    const both = await Promise.all([offer(), offer()]);

    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await house.entries('offer.made')).toHaveLength(1);
  });
});

describe('what a candidate may know of the decision', () => {
  const decision = async (place: number) =>
    (await house.call('GET', '/me/decision', { as: self(place) })).body;

  it('is nothing before it is in effect, then the own place and points, and no other', async () => {
    await decided(house, { code: codes[0] ?? '' });
    expect(await decision(0)).toMatchObject({ outcome: 'none', isChosen: false, rank: null });
    await house.sequence();
    await house.sweep();

    const [chosen, other] = [await decision(0), await decision(1)];

    expect(chosen).toMatchObject({ outcome: 'appoint', isChosen: true, rank: 1 });
    expect(other).toMatchObject({ outcome: 'appoint', isChosen: false, rank: 2 });
    expect(chosen.ranked).toBe(codes.length);
    expect(chosen.total).toBeGreaterThan(other.total);
    expect(chosen.standstillUntil).toBeGreaterThan(0);
    expect(JSON.stringify(other)).not.toContain(codes[0]);
  });

  it('has neither place nor points for whoever was not ranked', async () => {
    await inEffect();
    const unranked = { ...self(1), candidateCode: brand<CandidateCode>('234-567-89B') };

    const { body } = await house.call('GET', '/me/decision', { as: unranked });

    expect(body).toMatchObject({
      outcome: 'appoint',
      isChosen: false,
      rank: null,
      total: null,
    });
    expect((await house.call('GET', '/me/decision', { as: SECRETARY_ACTOR })).status).toBe(404);
  });
});

describe('the answer to an offer', () => {
  it('is confirmed to whoever gave it', async () => {
    await inEffect();
    await house.db.advanceClock(TEN_DAYS);
    await offer();
    await answer(0, 'refusal');
    await offer();
    await answer(1, 'acceptance');

    const told = await house.rows<{ kind: string; code: string }>(
      `SELECT notice.kind, candidate_code AS code FROM exchange.notice
         JOIN commission.offer USING (application_id)
        WHERE notice.kind IN ('offer-accepted', 'offer-declined') ORDER BY 1`,
    );

    expect(told).toEqual([
      { kind: 'offer-accepted', code: codes[1] },
      { kind: 'offer-declined', code: codes[0] },
    ]);
  });
});

describe('a decision to appoint nobody', () => {
  it('closes the contest after the standstill, without any offer', async () => {
    await inEffect(null, REASON);
    await house.sweep();
    expect((await house.state()).status).toBe('decided');

    await house.db.advanceClock(TEN_DAYS);
    expect(await codeOf(offer())).toBe('offer.nobody-left');
    await house.sweep();

    expect((await house.state()).status).toBe('closed');
  });

  it('is published with its reason', async () => {
    await inEffect(null, REASON);
    const api = await house.db.transactor('api');

    const decision = await api.read((tx) => house.commission.decisionIn(tx, CONTEST));

    expect(decision).toMatchObject({ outcome: 'nobody', code: null, reason: REASON });
  });
});

describe('a motion after a withdrawal', () => {
  it('takes the next rank as the first, and the log says why', async () => {
    await withdraw(0);

    await inEffect(codes[1] ?? null);

    const [entry] = await house.entries('decision.recorded');
    expect(entry?.data).toMatchObject({
      ...{ code: codes[1], first: codes[1], withdrawn: [codes[0]], reasonHash: null },
    });
  });
});
