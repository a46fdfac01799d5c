import { ContestService } from '@adal/contest';
import { Transactor } from '@adal/database';
import { expectOk, fromHex } from '@adal/kernel';
import { answerValueHash, verifyChain } from '@adal/proof';
import { TestingService } from '@adal/testing';
import {
  bankLeaf,
  bankRoot,
  chainItem,
  drawForm,
  finalAnswers,
  formHash,
  itemsOfHalf,
  keyHash,
  scoreForm,
  snapshotRoot,
  tasksRoot,
  type TestingEvidence,
} from '@adal/testing/domain';
import { TestingJobs } from '@adal/testing/worker';

import { AttemptCloser } from '../../libs/testing/src/attempt-closer.js';
import { AttemptService } from '../../libs/testing/src/attempt.service.js';
import { SaveLane } from '../../libs/testing/src/lane/save-lane.js';
import { packRuleset } from '../support/contest.maker.js';
import { testingHouse, type TestingHouse } from '../support/testing.house.js';

const TWO_HOURS = 7_200_000;

let house: TestingHouse;
let attempts: readonly string[] = [];

beforeEach(async () => {
  house = await testingHouse({ candidates: 4 });
  attempts = await house.drawn();
});
afterEach(() => house.close());

function who(n: number): { readonly tokenHash: Buffer; readonly attemptId: string } {
  const tokenHash = house.candidates[n]?.tokenHash ?? Buffer.alloc(0);
  return { tokenHash, attemptId: attempts[n] ?? '' };
}

async function start(n: number, attemptId = who(n).attemptId): Promise<void> {
  expectOk(await house.api.get(AttemptService).start(who(n).tokenHash, attemptId));
}

async function finish(n: number, attemptId = who(n).attemptId): Promise<void> {
  expectOk(await house.api.get(AttemptService).finish(who(n).tokenHash, attemptId));
}

async function save(
  n: number,
  answer: { readonly position: number; readonly value: string },
  attemptId = who(n).attemptId,
): Promise<void> {
  const { tokenHash } = who(n);
  const lane = house.api.get(SaveLane);
  expectOk(await lane.save({ attemptId, tokenHash, save: { ...answer, revision: 1 } }));
}

/** Answers the first `right` questions as the key (always a) says. */
async function answer(n: number, right: number): Promise<void> {
  const [form] = await house.rows<{ positions: { options: string }[] }>(
    'SELECT positions FROM testing.form WHERE attempt_id = $1',
    [who(n).attemptId],
  );
  for (let position = 1; position <= right; position += 1) {
    const place = form?.positions[position - 1]?.options.indexOf('a') ?? -1;
    await save(n, { position, value: 'abcd'[place] ?? '' });
  }
}

async function sit(n: number, right: number): Promise<void> {
  await start(n);
  await answer(n, right);
  await finish(n);
}

async function entries(
  type: string,
): Promise<{ readonly data: Record<string, unknown>; readonly at: number }[]> {
  const rows = await house.rows<{ body: Buffer }>(
    'SELECT body FROM audit.entry WHERE type = $1 ORDER BY seq',
    [type],
  );
  return rows.map(
    (row) => JSON.parse(row.body.toString('utf8')) as { data: Record<string, unknown>; at: number },
  );
}

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
    await start(0);
    await start(1);
    await house.db.advanceClock(TWO_HOURS);

    await house.sweep();

    expect(await statuses()).not.toContain('open');
    const closed = await entries('attempt.closed');
    expect(closed.map((entry) => entry.data['cause']).sort()).toEqual([
      'absent',
      'absent',
      'deadline',
      'deadline',
    ]);
  });

  it('D5 closes once when job, sweep, finish and touch come together', async () => {
    await start(0);
    await start(1);
    await house.db.advanceClock(TWO_HOURS);
    const second = await house.another('worker');
    const closers = [house.worker, second, house.api].map((context) => context.get(AttemptCloser));
    const bucketAt = Date.now();

    await Promise.all([
      ...closers.map((closer) => closer.closeDue()),
      house.worker
        .get(TestingJobs)
        .handlers['testing.close-attempts']({ contestId: house.contestId, bucketAt }),
      finish(0),
      finish(0),
      finish(1),
    ]);

    const closed = await entries('attempt.closed');
    expect(closed).toHaveLength(4);
    expect(new Set(closed.map((entry) => entry.data['attemptId'])).size).toBe(4);
    expect(await house.rows('SELECT 1 FROM testing.score')).toHaveLength(2);
  });

  it('D5 finishes once when finish comes twice at once, and answers both alike', async () => {
    await start(0);
    const service = house.api.get(AttemptService);
    const { tokenHash, attemptId } = who(0);

    const both = await Promise.all([
      service.finish(tokenHash, attemptId),
      service.finish(tokenHash, attemptId),
    ]);

    expect(both.map((one) => expectOk(one).state.status)).toEqual(['scored', 'scored']);
    expect(await entries('attempt.closed')).toHaveLength(1);
  });

  it('starts once when start comes twice at once, with one deadline', async () => {
    const service = house.api.get(AttemptService);
    const { tokenHash, attemptId } = who(0);

    const both = await Promise.all([
      service.start(tokenHash, attemptId),
      service.start(tokenHash, attemptId),
    ]);

    const [one, other] = both.map((result) => expectOk(result).state);
    expect(one).toEqual(other);
    expect(await entries('attempt.started')).toHaveLength(1);
  });

  it('does not close anybody before closesAt', async () => {
    await start(0);

    await house.sweep();

    expect((await statuses()).filter((status) => status === 'open')).toHaveLength(1);
  });

  it('does not let one broken attempt keep the others open', async () => {
    await start(0);
    await start(1);
    await house.rows('UPDATE testing.attempt SET count = 7 WHERE id = $1', [who(0).attemptId]);
    await house.db.advanceClock(TWO_HOURS);

    await house.sweep();

    expect((await statuses()).filter((status) => status === 'open')).toHaveLength(1);
    expect(await entries('attempt.closed')).toHaveLength(3);
  });

  it('refuses to start in a suspended contest and somebody else’s attempt', async () => {
    const service = house.api.get(AttemptService);
    const foreign = await service.start(who(1).tokenHash, who(0).attemptId);
    await house.rows(
      `UPDATE contest.contest SET is_suspended = true, state = jsonb_set(state, '{isSuspended}', 'true')`,
    );

    const suspended = await service.start(who(0).tokenHash, who(0).attemptId);

    expect(foreign).toMatchObject({ error: { code: 'resource.not-found' } });
    expect(suspended).toMatchObject({ error: { code: 'contest.suspended' } });
  });
});

describe('D9 every change of an attempt', () => {
  it('D9 has exactly one log entry, and every save one link', async () => {
    await sit(0, 3);
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
    await sit(0, 20);
    await sit(1, 14);
    await sit(2, 3);
    await house.db.advanceClock(TWO_HOURS);

    await house.sweep();

    const results = await entries('stage.result');
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

  it('waits while anybody may still sit', async () => {
    await sit(0, 20);
    await start(1);

    await house.sweep();

    expect(await entries('stage.result')).toEqual([]);
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
    for (const n of [0, 1, 2, 3]) await sit(n, 20);
    const second = await house.another('worker');

    await Promise.all(
      [house.worker, second].map((context) =>
        context
          .get(TestingJobs)
          .handlers['testing.finish-stage']({ contestId: house.contestId, stage: 0 }),
      ),
    );

    expect(await entries('stage.result')).toHaveLength(4);
    expect((await nextAttempts()).size).toBe(4);
  });
});

describe('works of a practical stage', () => {
  it('D7 are not seen before the last attempt is closed', async () => {
    for (const n of [0, 1]) await sit(n, 20);
    await house.db.advanceClock(3_700_000);
    await house.sweep();
    const next = await nextAttempts();
    const works = () =>
      house.read((tx) => house.api.get(TestingService).worksIn(tx, house.contestId, 1));
    for (const n of [0, 1]) {
      const attemptId = next.get(house.candidates[n]?.code ?? '') ?? '';
      await start(n, attemptId);
      await save(n, { position: 1, value: `Ответ ${String(n)}` }, attemptId);
    }
    await finish(0, next.get(house.candidates[0]?.code ?? ''));
    await house.sweep();

    expect(await works()).toEqual([]);

    await finish(1, next.get(house.candidates[1]?.code ?? ''));
    await house.sweep();
    const opened = await works();
    expect(opened).toHaveLength(2);
    expect(opened[0]?.answers).toEqual([
      { position: 1, task: 'Task T1', text: expect.stringMatching(/^Ответ/) as unknown },
      { position: 2, task: 'Task T2', text: '' },
    ]);
  });
});

describe('snapshots', () => {
  it('are taken by the clock while the stage runs, and can be recomputed', async () => {
    await start(0);
    await answer(0, 2);
    await house.db.advanceClock(60_000);

    await house.sweep();
    await house.sweep();

    const [snapshot, ...more] = await entries('attempts.snapshot');
    const chains = await house.rows<{ attemptId: string; head: string; count: number }>(
      `SELECT id AS "attemptId", encode(head, 'hex') AS head, count FROM testing.attempt ORDER BY id`,
    );
    expect(more).toEqual([]);
    expect(snapshot?.data).toMatchObject({ attempts: 4, root: snapshotRoot(chains) });
  });
});

describe('restricted evidence', () => {
  it('recomputes root, forms, chains, keys and scores', async () => {
    await sit(0, 20);
    await sit(1, 5);
    await house.db.advanceClock(TWO_HOURS);
    await house.sweep();

    const evidence = await house.worker
      .get(Transactor)
      .read((tx) => house.worker.get(TestingService).evidenceIn(tx, house.contestId));
    const seed = await house.worker
      .get(Transactor)
      .read((tx) => house.worker.get(ContestService).seedIn(tx, house.contestId));

    checkEvidence(evidence, expectOk(fromHex(seed ?? '')));
  });
});

function checkEvidence(evidence: TestingEvidence, seed: Uint8Array): void {
  const { bank, tasks, attempts: sat } = evidence;
  if (bank === null || tasks === null) throw new Error('evidence is missing');
  const bytes = (hex: string): Uint8Array => expectOk(fromHex(hex));
  const plain = bank.leaves.map(({ code, act, enemies, content }) => ({
    code,
    act,
    enemies,
    content,
  }));
  expect(bankRoot(plain)).toBe(bank.root);
  for (const { salt, ...item } of bank.used)
    expect(plain).toContainEqual(bankLeaf(bytes(salt), item));
  expect(tasksRoot(tasks.tasks.map(({ salt, ...task }) => ({ task, salt: bytes(salt) })))).toBe(
    tasks.root,
  );
  const [blueprint] = packRuleset('generic').stages;
  if (blueprint?.kind !== 'test') throw new Error('the first stage is a test');
  const key = new Map(bank.leaves.map((leaf) => [leaf.code, leaf.key]));
  const items = itemsOfHalf(seed, 'A', plain);
  for (const attempt of sat.filter(({ stage }) => stage === 0)) {
    const form = expectOk(drawForm({ seed, code: attempt.code, blueprint }, items));
    expect(attempt.form).toEqual(form);
    expect(attempt.formHash).toBe(formHash(form, { code: attempt.code, stage: 0 }));
    const links = attempt.links.map((link) => ({
      ...link,
      item: chainItem(link.position),
      valueHash: answerValueHash(bytes(link.salt), link.value),
    }));
    expect(Buffer.from(expectOk(verifyChain(attempt.attemptId, links)).head).toString('hex')).toBe(
      attempt.head,
    );
    const answers = finalAnswers(attempt.links, attempt.positions);
    for (const { version, keyHash: hash, ...score } of attempt.scores) {
      expect(version).toBe(1);
      expect(hash).toBe(keyHash(key));
      expect(score).toEqual(scoreForm({ form, answers }, key, blueprint));
    }
  }
}
