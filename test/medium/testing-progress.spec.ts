import { brand, expectOk } from '@adal/kernel';

import { ProgressService, type Progress } from '../../libs/testing/src/progress.service.js';
import { CONTEST, official, SECRETARY, staff } from '../support/contest.maker.js';
import { testingHouse, type TestingHouse } from '../support/testing.house.js';
import { sittingIn, type Sitting } from '../support/testing.sitting.js';

const HER = official('secretary', SECRETARY, CONTEST);
const OTHER = brand<typeof CONTEST>('c0ffee00-0000-4000-8000-000000000001');

let house: TestingHouse;
let sitting: Sitting;

beforeAll(async () => {
  house = await testingHouse({ candidates: 6 });
  sitting = sittingIn(house, await house.drawn());
});
afterAll(() => house.close());

async function progress(): Promise<Progress> {
  return expectOk(await house.api.get(ProgressService).read(HER, CONTEST));
}

describe('the live board', () => {
  it('counts who waits, sits and has finished, with the saves of the last minute', async () => {
    await sitting.start(0);
    await sitting.start(1);
    await sitting.save(0, { position: 1, value: 'a' });
    await sitting.save(0, { position: 2, value: 'b' });
    await sitting.sit(2, 1);

    const { stages } = await progress();

    expect(stages).toHaveLength(1);
    expect(stages[0]).toMatchObject({ stage: 0, kind: 'test', status: 'open', attempts: 6 });
    expect(stages[0]).toMatchObject({ waiting: 3, running: 2, quiet: 0, finished: 1, absent: 0 });
    expect(stages[0]).toMatchObject({ saves: 2 });
  });

  it('calls those quiet who have saved nothing for three minutes', async () => {
    await house.db.advanceClock(181_000);
    await sitting.save(1, { position: 1, value: 'c' });

    const { stages } = await progress();

    expect(stages[0]).toMatchObject({ running: 2, quiet: 1, saves: 1 });
  });

  it('D1 holds nothing of a person: no code, no id, no time of one', async () => {
    const text = JSON.stringify(await progress());

    for (const { code, applicationId } of house.candidates) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(applicationId);
    }
  });

  it.each([
    ['the secretary of another contest', official('secretary', SECRETARY, OTHER)],
    ['a member', official('member', staff(22), CONTEST)],
    ['the public', { kind: 'public' } as const],
  ])('answers %s like a contest that is not there', async (_who, actor) => {
    const answer = await house.api.get(ProgressService).read(actor, CONTEST);

    expect(answer.ok).toBe(false);
    expect(answer.ok ? '' : answer.error.code).toBe('resource.not-found');
  });
});
