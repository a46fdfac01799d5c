import { expectOk, fromHex, toHex } from '@adal/kernel';
import { ranking, rankingRoot, tieBeacon } from '@adal/commission/domain';
import { tieKey } from '@adal/proof';

import { commissionHouse, type CommissionHouse } from '../support/commission.house.js';
import { CHAIR, ranked, SECRETARY_ACTOR, STRANGER } from '../support/commission.steps.js';
import { CONTEST, packRuleset } from '../support/contest.maker.js';

const houses: CommissionHouse[] = [];
afterAll(async () => {
  for (const house of houses) await house.close();
});

async function opened(...options: Parameters<typeof commissionHouse>): Promise<CommissionHouse> {
  const house = await commissionHouse(...options);
  houses.push(house);
  return house;
}

const show = (house: CommissionHouse, query = '', as = CHAIR) =>
  house.call('GET', `/contests/${CONTEST}/ranking${query}`, { as });

/** Better texts for those with more points. */
const byPoints = (text: string): number => (text.includes('with 50 points') ? 4 : 3);

describe('the ranking', () => {
  it('D6 is computed at the close of marks and follows from what was published', async () => {
    const house = await opened({ points: [45, 50] });
    expect((await show(house)).body.code).toBe('ranking.not-ready');

    await ranked(house, byPoints);

    const { body } = await show(house);
    expect(body).toMatchObject({
      ...{ version: 1, count: 2, decimals: 2, beacon: null, next: null },
      stages: [
        { code: 'law-test', weight: 40, max: 55 },
        { code: 'practical', weight: 60, max: 75 },
      ],
    });
    // 40 × 50/55 + 60 × 60/75 = 84.3636…; 40 × 45/55 + 60 × 45/75 = 68.7272…
    expect(body.items.map((row: { total: number }) => row.total)).toEqual([8436, 6873]);
    await recomputed(house);
  });

  it('D9 is in the log once, with the root of its rows', async () => {
    const house = await opened();
    await ranked(house);
    await house.sweep();

    const entries = await house.entries('ranking.computed');

    expect(entries).toHaveLength(1);
    expect(entries[0]?.data).toMatchObject({ version: 1, part: 1, parts: 1, count: 2 });
  });

  it('is shown to the commission and its secretary, and to no other commission', async () => {
    const [house] = houses;
    if (house === undefined) throw new Error('no contest yet');

    expect((await show(house, '', SECRETARY_ACTOR)).status).toBe(200);
    expect((await show(house, '', STRANGER)).body.code).toBe('resource.not-found');
    expect((await house.call('GET', `/contests/${CONTEST}/ranking`)).status).toBe(401);
  });

  it('goes out in pages', async () => {
    const [house] = houses;
    if (house === undefined) throw new Error('no contest yet');

    const first = await show(house, '?limit=1');
    const second = await show(house, `?limit=1&after=${String(first.body.next)}`);

    expect([first.body.items[0].rank, second.body.items[0].rank]).toEqual([1, 2]);
    expect(second.body.next).toBeNull();
  });
});

describe('a contest with tests only', () => {
  it('is ranked by the sweep; who did not pass is not in it', async () => {
    const house = await opened({ pack: 'generic-test', points: [30, 42, 12, 35] });

    await house.sweep();

    const { body } = await show(house);
    expect(body.items.map((row: { points: number[] }) => row.points)).toEqual([[42], [35], [30]]);
  });
});

describe('a tie that nothing else parts', () => {
  it('waits for a checkpoint over the close, and anybody can recompute what parted it', async () => {
    const house = await opened({ pack: 'generic-test', points: [40, 40, 40] });
    await house.sweep();
    expect((await show(house)).body.code).toBe('ranking.not-ready');

    await house.sequence();
    await house.sweep();

    const { body } = await show(house);
    const [entry] = await house.entries('ranking.computed');
    const checkpoint = entry?.data['checkpoint'] as { size: number; root: string };
    const contestBeacon = (await house.state()).beacon.value ?? '';
    expect(body.beacon).toBe(tieBeacon(contestBeacon, checkpoint.root));
    const keys = body.items.map(({ code }: { code: string }) =>
      toHex(tieKey(expectOk(fromHex(body.beacon)), code)),
    );
    expect(keys).toEqual([...keys].sort());
    expect(body.items.map((row: { tie: string | null }) => row.tie)).toEqual([
      null,
      'beacon',
      'beacon',
    ]);
    await coversTheClose(house, checkpoint);
  });

  it('is parted by the first checkpoint, however many follow', async () => {
    const house = await opened({ points: [40, 40] });
    await ranked(house);
    await house.sequence();
    const [first] = await house.rows<{ size: number }>(
      'SELECT max(size) AS size FROM audit.checkpoint',
    );
    await house.apply({ type: 'Suspend', reason: 'complaint' }, { type: 'Resume' });
    await house.sequence();

    await house.sweep();

    const { ranking: stored } = await evidence(house);
    expect(stored?.checkpoint?.size).toBe(first?.size);
  });

  async function coversTheClose(
    house: CommissionHouse,
    checkpoint: { readonly size: number; readonly root: string },
  ): Promise<void> {
    const [close] = await house.rows<{ leaf_index: number }>(
      `SELECT leaf_index FROM audit.leaf JOIN audit.entry USING (seq) WHERE type = 'contest.stage-closed'`,
    );
    const covering = await house.rows<{ size: number; root: Buffer }>(
      'SELECT size, root FROM audit.checkpoint WHERE size > $1 ORDER BY size',
      [close?.leaf_index],
    );
    expect(covering[0]).toMatchObject({ size: checkpoint.size });
    expect(covering[0]?.root.toString('hex')).toBe(checkpoint.root);
  }
});

async function evidence(house: CommissionHouse) {
  const api = await house.db.transactor('api');
  return api.read((tx) => house.commission.evidenceIn(tx, CONTEST));
}

/** From the entries of the log alone, as a verifier does it. */
async function recomputed(house: CommissionHouse): Promise<void> {
  const { ranking: stored } = await evidence(house);
  const assessed = await house.entries('work.assessed');
  const points = new Map(house.candidates.map(({ code }, i) => [code, [45, 50][i] ?? 0]));
  const standings = assessed.map(({ data }) => ({
    code: data['code'] as never,
    points: [points.get(data['code'] as never) ?? 0, Number(data['points'])],
  }));
  const facts = { members: 5, beacon: null };
  const rows = expectOk(ranking(packRuleset('kz-2026-04'), standings, facts));
  expect(stored?.rows).toEqual(rows);
  expect(stored?.root).toBe(rankingRoot(rows));
}
