import { ContestService } from '@adal/contest';
import { expectOk } from '@adal/kernel';
import { TestingService } from '@adal/testing';
import { snapshotRoot } from '@adal/testing/domain';
import { TestingJobs } from '@adal/testing/worker';

import { AttemptCloser } from '../../libs/testing/src/attempt-closer.js';
import { AttemptService } from '../../libs/testing/src/attempt.service.js';
import { testingHouse, type TestingHouse } from '../support/testing.house.js';
import { sittingIn, type Sitting } from '../support/testing.sitting.js';

const TWO_HOURS = 7_200_000;

let house: TestingHouse;
let sitting: Sitting;

beforeEach(async () => {
  house = await testingHouse({ candidates: 4 });
  sitting = sittingIn(house, await house.drawn());
});
afterEach(() => house.close());

async function statuses(): Promise<readonly string[]> {
  const rows = await house.rows<{ status: string }>(
    'SELECT status FROM testing.attempt WHERE stage = 0 ORDER BY id',
  );
  return rows.map((row) => row.status);
}

async function nextAttempts(): Promise<ReadonlyMap<string, string>> {
  const rows = await house.rows<{ id: string; candidate_code: string }>(
    'SELECT id, candidate_code FROM testing.attempt WHERE stage = 1',
  );
  return new Map(rows.map((row) => [row.candidate_code, row.id]));
}

describe('closing', () => {
  it('D12 closes every overdue attempt by the sweep, with no queue running', async () => {
    await sitting.start(0);
    await sitting.start(1);
    await house.db.advanceClock(TWO_HOURS);

    await house.sweep();

    expect(await statuses()).not.toContain('open');
    const closed = await sitting.entries('attempt.closed');
    expect(closed.map((entry) => entry.data['cause']).sort()).toEqual([
      'absent',
      'absent',
      'deadline',
      'deadline',
    ]);
  });

  it('D5 closes once when job, sweep, finish and touch come together', async () => {
    await sitting.start(0);
    await sitting.start(1);
    await house.db.advanceClock(TWO_HOURS);
    const second = await house.another('worker');
    const closers = [house.worker, second, house.api].map((context) => context.get(AttemptCloser));
    const bucketAt = Date.now();

    await Promise.all([
      ...closers.map((closer) => closer.closeDue()),
      house.worker
        .get(TestingJobs)
        .handlers['testing.close-attempts']({ contestId: house.contestId, bucketAt }),
      sitting.finish(0),
      sitting.finish(0),
      sitting.finish(1),
    ]);

    const closed = await sitting.entries('attempt.closed');
    expect(closed).toHaveLength(4);
    expect(new Set(closed.map((entry) => entry.data['attemptId'])).size).toBe(4);
    expect(await house.rows('SELECT 1 FROM testing.score')).toHaveLength(2);
  });

  it('D5 finishes once when finish comes twice at once, and answers both alike', async () => {
    await sitting.start(0);
    const service = house.api.get(AttemptService);
    const { tokenHash, attemptId } = sitting.who(0);

    const both = await Promise.all([
      service.finish(tokenHash, attemptId),
      service.finish(tokenHash, attemptId),
    ]);

    expect(both.map((one) => expectOk(one).state.status)).toEqual(['scored', 'scored']);
    expect(await sitting.entries('attempt.closed')).toHaveLength(1);
  });

  it('starts once when start comes twice at once, with one deadline', async () => {
    const service = house.api.get(AttemptService);
    const { tokenHash, attemptId } = sitting.who(0);

    const both = await Promise.all([
      service.start(tokenHash, attemptId),
      service.start(tokenHash, attemptId),
    ]);

    const [one, other] = both.map((result) => expectOk(result).state);
    expect(one).toEqual(other);
    expect(await sitting.entries('attempt.started')).toHaveLength(1);
  });

  it('does not close anybody before closesAt', async () => {
    await sitting.start(0);

    await house.sweep();

    expect((await statuses()).filter((status) => status === 'open')).toHaveLength(1);
  });

  it('does not let one broken attempt keep the others open', async () => {
    await sitting.start(0);
    await sitting.start(1);
    await house.rows('UPDATE testing.attempt SET count = 7 WHERE id = $1', [
      sitting.who(0).attemptId,
    ]);
    await house.db.advanceClock(TWO_HOURS);

    await house.sweep();

    expect((await statuses()).filter((status) => status === 'open')).toHaveLength(1);
    expect(await sitting.entries('attempt.closed')).toHaveLength(3);
  });

  it('refuses to start in a suspended contest and somebody else’s attempt', async () => {
    const service = house.api.get(AttemptService);
    const foreign = await service.start(sitting.who(1).tokenHash, sitting.who(0).attemptId);
    await house.rows(
      `UPDATE contest.contest SET is_suspended = true, state = jsonb_set(state, '{isSuspended}', 'true')`,
    );

    const suspended = await service.start(sitting.who(0).tokenHash, sitting.who(0).attemptId);

    expect(foreign).toMatchObject({ error: { code: 'resource.not-found' } });
    expect(suspended).toMatchObject({ error: { code: 'contest.suspended' } });
  });
});

describe('D9 every change of an attempt', () => {
  it('D9 has exactly one log entry, and every save one link', async () => {
    await sitting.sit(0, 3);
    await house.db.advanceClock(TWO_HOURS);
    await house.sweep();

    const rows = await house.rows<{ type: string; n: number }>(
      `SELECT type, count(*)::integer AS n FROM audit.entry WHERE type LIKE 'attempt.%' OR type = 'form.drawn'
        GROUP BY type ORDER BY type`,
    );
    expect(rows).toEqual([
      { type: 'attempt.closed', n: 4 },
      { type: 'attempt.scored', n: 1 },
      { type: 'attempt.started', n: 1 },
      { type: 'form.drawn', n: 4 },
    ]);
    expect(await house.rows('SELECT 1 FROM testing.answer_link')).toHaveLength(3);
  });
});

describe('the end of a test stage', () => {
  it('logs every result without times, admits by points, and opens the practical stage', async () => {
    await sitting.sit(0, 20);
    await sitting.sit(1, 14);
    await sitting.sit(2, 3);
    await house.db.advanceClock(TWO_HOURS);

    await house.sweep();

    const results = await sitting.entries('stage.result');
    expect(
      results.map(({ data }) => [
        data['points'],
        data['isPassed'],
        data['isAdmitted'],
        data['attendance'],
      ]),
    ).toEqual([
      [20, true, true, 'sat'],
      expect.arrayContaining([14]) as unknown,
      [3, false, false, 'sat'],
      [0, false, false, 'absent'],
    ]);
    const contest = await house.read((tx) =>
      house.api.get(ContestService).viewIn(tx, house.contestId),
    );
    expect(contest?.stages.map((stage) => stage.status)).toEqual(['assessed', 'open']);
    const admitted = results
      .filter(({ data }) => data['isAdmitted'] === true)
      .map(({ data }) => data['code']);
    expect([...(await nextAttempts()).keys()].sort()).toEqual([...admitted].sort());
  });

  it('tells everybody who may sit, reminds who has not begun once, and tells everybody who sat of their result', async () => {
    const told = async (kind: string) =>
      (
        await house.rows<{ applicationId: string; stage: number; until: number | null }>(
          `SELECT application_id AS "applicationId", stage, until FROM exchange.notice WHERE kind = $1`,
          [kind],
        )
      ).map((row) => ({
        ...row,
        n: house.candidates.findIndex(({ applicationId }) => applicationId === row.applicationId),
      }));
    const numbersOf = async (kind: string) => (await told(kind)).map(({ n }) => n).sort();
    expect(await numbersOf('stage-opened')).toEqual([0, 1, 2, 3]);
    await sitting.sit(0, 20);
    await sitting.start(1);
    await house.sweep();
    expect(await numbersOf('stage-closing')).toEqual([]);

    await house.db.advanceClock(45 * 60_000);
    await house.sweep();
    await house.sweep();
    const reminded = await numbersOf('stage-closing');
    await house.db.advanceClock(TWO_HOURS);
    await house.sweep();

    expect(reminded).toEqual([2, 3]);
    expect(await numbersOf('stage-closing')).toEqual([2, 3]);
    expect(await numbersOf('stage-result')).toEqual([0, 1]);
    expect(await told('stage-result')).toMatchObject(Array(2).fill({ stage: 0, until: null }));
    const second = (await told('stage-opened')).filter(({ stage }) => stage === 1);
    expect(second).toMatchObject([{ n: 0, until: expect.any(Number) as unknown }]);
  });

  it('waits while anybody may still sit', async () => {
    await sitting.sit(0, 20);
    await sitting.start(1);

    await house.sweep();

    expect(await sitting.entries('stage.result')).toEqual([]);
    const over = await house.read((tx) =>
      house.api.get(TestingService).isStageOverIn(tx, house.contestId, 0),
    );
    expect(over).toBe(false);
  });

  it('ends as not held when nobody passed', async () => {
    await house.db.advanceClock(TWO_HOURS);

    await house.sweep();

    const contest = await house.read((tx) =>
      house.api.get(ContestService).viewIn(tx, house.contestId),
    );
    expect(contest?.status).toBe('not-held');
    expect(await nextAttempts()).toEqual(new Map());
  });

  it('is reached once by two workers at the same time', async () => {
    for (const n of [0, 1, 2, 3]) await sitting.sit(n, 20);
    const second = await house.another('worker');

    await Promise.all(
      [house.worker, second].map((context) =>
        context
          .get(TestingJobs)
          .handlers['testing.finish-stage']({ contestId: house.contestId, stage: 0 }),
      ),
    );

    expect(await sitting.entries('stage.result')).toHaveLength(4);
    expect((await nextAttempts()).size).toBe(4);
  });
});

describe('works of a practical stage', () => {
  it('D7 are not seen before the last attempt is closed', async () => {
    for (const n of [0, 1]) await sitting.sit(n, 20);
    await house.db.advanceClock(3_700_000);
    await house.sweep();
    const next = await nextAttempts();
    const [one = '', other = ''] = house.candidates.map(({ code }) => next.get(code) ?? '');
    await sitting.start(0, one);
    await sitting.start(1, other);
    await sitting.save(0, { position: 1, value: 'Ответ' }, one);
    await sitting.save(1, { position: 1, value: 'Ответ' }, other);
    const service = house.api.get(TestingService);
    const works = () => house.read((tx) => service.worksIn(tx, house.contestId, 1));

    await sitting.finish(0, one);
    await house.sweep();
    expect(await works()).toEqual([]);

    await sitting.finish(1, other);
    await house.sweep();
    expect((await works()).map(({ answers }) => answers)).toEqual(
      [one, other].map(() => [
        { position: 1, task: 'Task T1', text: 'Ответ' },
        { position: 2, task: 'Task T2', text: '' },
      ]),
    );
  });
});

describe('snapshots', () => {
  it('are taken by the clock while the stage runs, and can be recomputed', async () => {
    await sitting.start(0);
    await sitting.save(0, { position: 1, value: 'a' });
    await house.db.advanceClock(60_000);

    await house.sweep();
    await house.sweep();

    const [snapshot, ...more] = await sitting.entries('attempts.snapshot');
    const chains = await house.rows<{ attemptId: string; head: string; count: number }>(
      `SELECT id AS "attemptId", encode(head, 'hex') AS head, count FROM testing.attempt ORDER BY id`,
    );
    expect(more).toEqual([]);
    expect(snapshot?.data).toMatchObject({ attempts: 4, root: snapshotRoot(chains) });
  });
});
