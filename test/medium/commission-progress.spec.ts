import { commissionHouse, type CommissionHouse } from '../support/commission.house.js';
import {
  CHAIR,
  markAll,
  MEMBERS,
  SECRETARY_ACTOR,
  sheet,
  worksOf,
} from '../support/commission.steps.js';
import { CONTEST } from '../support/contest.maker.js';

const [, MEMBER = CHAIR] = MEMBERS;

let house: CommissionHouse;

beforeAll(async () => {
  house = await commissionHouse();
});
afterAll(() => house.close());

const read = (as = SECRETARY_ACTOR) =>
  house.call('GET', `/contests/${CONTEST}/marking-progress`, { as });

describe('the progress of marking', () => {
  it('is empty until the works are open', async () => {
    expect((await read()).body).toEqual({ stages: [] });
  });

  it('shows done and not done, and neither codes nor members nor marks', async () => {
    await house.sweep();
    const [work] = await worksOf(house, MEMBER);
    await house.call('PUT', `/works/${work?.workCode ?? ''}/marks`, { as: MEMBER, body: sheet(4) });

    const { body } = await read();

    expect(body.stages).toHaveLength(1);
    expect(body.stages[0]).toMatchObject({ stage: 1, isOpen: true, members: MEMBERS.length });
    const marked = body.stages[0].rows.map((row: { marked: number[] }) => row.marked.length);
    expect([...marked].sort()).toEqual([0, 1]);
    expect(Object.keys(body.stages[0]).sort()).toEqual(['isOpen', 'members', 'rows', 'stage']);
    for (const { code } of house.candidates) expect(JSON.stringify(body)).not.toContain(code);
    expect(JSON.stringify(body)).not.toContain(work?.workCode ?? 'x');
  });

  it('is whole when everybody has marked everything', async () => {
    const again = await commissionHouse();
    await again.sweep();
    await markAll(again);

    const { body } = await again.call('GET', `/contests/${CONTEST}/marking-progress`, {
      as: SECRETARY_ACTOR,
    });

    const numbers = MEMBERS.map((_, index) => index + 1);
    expect(body.stages[0].rows).toEqual([{ marked: numbers }, { marked: numbers }]);
    await again.close();
  });

  it('D7 is not for members: they do not see how far the others are', async () => {
    expect((await read(MEMBER)).status).toBe(404);
    expect((await read(CHAIR)).status).toBe(404);
  });
});
