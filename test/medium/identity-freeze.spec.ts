import { brand, type BodyId, type ContestId, type RegionId } from '@adal/kernel';

import { writeNoticeIn } from '../../libs/contest/src/persistence/notice.js';
import { BODY, identityHouse, type IdentityHouse } from '../support/identity-house.js';
import { expectRefusal } from '../support/identity-people.js';
import { unsealingSteps, type UnsealingCase } from '../support/unsealing-steps.js';

let house: IdentityHouse;

beforeAll(async () => {
  house = await identityHouse();
});

afterAll(() => house.close());

const { requested, begun, hand, shareOf, give, approve } = unsealingSteps(() => house);

/** Whether anybody waits for a lock of the kind that appointments take. */
const isSomebodyWaiting = async (): Promise<boolean> => {
  const rows = await house.rows(
    `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows.length > 0;
};

async function untilWaiting(isOver: () => boolean): Promise<void> {
  while (!isOver() && !(await isSomebodyWaiting())) await Promise.resolve();
}

/** Runs `meanwhile` while a transaction of the evaluation has frozen the appointment and is not over. */
async function whileFreezing<T>(about: UnsealingCase, meanwhile: () => Promise<T>): Promise<T> {
  const worker = await house.db.transactor('worker');
  const freezing = await worker.runPlain(async (tx) => {
    const now = await tx.now();
    const title = { kk: 'Т', ru: 'Т', en: 'T' };
    const frozen = {
      ...{ id: brand<ContestId>(about.contestId), bodyId: brand<BodyId>(BODY) },
      ...{ regionId: brand<RegionId>('KZ-75'), position: { title } },
      status: 'decided',
      windows: { acceptFrom: now, acceptUntil: now, completeBy: now, stages: [] },
      ...{ threshold: 2, holders: [], isFrozen: true, lineage: { rerunOf: null } },
    } as const;
    await writeNoticeIn(tx, frozen, now);
    let isOver = false;
    const running = meanwhile().finally(() => {
      isOver = true;
    });
    await untilWaiting(() => isOver);
    return { running };
  });
  return freezing.running;
}

describe('an unsealing beside a freeze', () => {
  it('D8 waits for a freeze that is being committed, and is refused by it', async () => {
    const about = await begun();
    await approve(about, 0);
    const share = await shareOf(about, hand(about, 1));

    const reply = await whileFreezing(about, () => give(about, hand(about, 1), share));

    expectRefusal(reply, 409, 'unsealing.frozen');
    const opened = await house.rows('SELECT 1 FROM vault.appointee WHERE contest_id = $1', [
      about.contestId,
    ]);
    expect(opened).toEqual([]);
  });

  it('D8 is not begun beside a freeze that is being committed', async () => {
    const about = await requested();

    await whileFreezing(about, async () => {
      await house.publish();
      return house.sweeps.beginUnsealings();
    });

    const begunOnes = await house.rows('SELECT 1 FROM vault.unsealing WHERE id = $1', [
      about.unsealingId,
    ]);
    expect(begunOnes).toEqual([]);
  });
});
