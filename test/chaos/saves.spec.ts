import { advancePast } from '../../apps/cli/src/play/clock.js';
import { stageWindow } from '../../apps/cli/src/play/announcing.js';
import {
  brokenChains,
  brokenLog,
  lostSaves,
  uncountedChanges,
  type Query,
  type Seen,
} from '../support/chaos-checker.js';
import { FAULTS } from '../support/chaos-faults.js';
import { crowd, type Crowd } from '../support/chaos-sitters.js';
import { countOf, owner, publicKeys, untilSo, watchLog } from '../support/chaos-world.js';
import { controlledSystem, type ControlledSystem } from '../support/controlled-system.js';
import { candidate, intoTheTest, playedWorld } from '../support/played-world.js';

/** How many faults strike; `ADAL_CHAOS_FAULTS=200` is the long run. */
const COUNT = Number(process.env['ADAL_CHAOS_FAULTS'] ?? FAULTS.length);
const SITTERS = 16;
const AT_FIRST = 10;
const SAVES_AFTER_EACH = 48;
const OVERDUE = `testing.attempt WHERE status IN ('ready', 'open')`;

jest.setTimeout(600_000 + COUNT * 20_000);

let system: ControlledSystem;
let people: Crowd;
let seen: Seen;
const differing: string[] = [];
const closing = { overdue: -1, leftOpen: -1, healedInMs: -1 };

beforeAll(async () => {
  system = await controlledSystem();
  const played = await playedWorld(system, {
    ruleset: 'generic-test',
    until: 'sealed',
    candidates: Array.from({ length: SITTERS }, (_, n) => candidate(n)),
  });
  const sitters = await intoTheTest(played);
  const watch = watchLog(system);
  people = crowd();
  await Promise.all(sitters.slice(0, AT_FIRST).map((sitter) => people.enter(sitter)));

  for (let n = 0; n < COUNT; n += 1) {
    await people.saves(SAVES_AFTER_EACH);
    // Somebody starts and somebody hands in while it happens, so that these changes are hit too.
    const late = sitters[AT_FIRST + n];
    const early = n < AT_FIRST / 2 ? sitters[n] : undefined;
    const changes = [
      ...(late === undefined ? [] : [people.enter(late)]),
      ...(early === undefined ? [] : [people.finish(early)]),
    ];
    await FAULTS[n % FAULTS.length]?.strike(system, people);
    await Promise.all(changes);
    await system.healthy();
    await people.saves(SAVES_AFTER_EACH);
    differing.push(...(await people.repeatLast()));
  }
  await people.leave();

  await system.takeAway('worker');
  const { until } = await stageWindow(played.scene.contest, 0);
  await advancePast(played.world.stage.administrator, until);
  closing.overdue = await countOf(system, OVERDUE);
  system.bringBack('worker');
  await system.healthy();
  closing.healedInMs = await untilSo('overdue attempts are closed', async () => {
    closing.leftOpen = await countOf(system, OVERDUE);
    return closing.leftOpen === 0;
  });
  await untilSo(
    'the log covers everything',
    async () => (await countOf(system, 'audit.pending')) === 0,
  );
  const keys = await publicKeys(system);
  await watch.stop();
  seen = { acknowledged: people.acknowledged, checkpoints: watch.checkpoints, keys };
});

afterAll(async () => {
  await system.stop();
});

describe(`a test that is sat while ${COUNT} faults strike`, () => {
  it('D3 loses no confirmed save, whatever process is killed', async () => {
    expect(people.unanswered()).toBeGreaterThan(0);
    expect(seen.acknowledged.length).toBeGreaterThan(COUNT * SAVES_AFTER_EACH);
    expect(people.surprises).toEqual([]);

    expect(await lostSaves(owner(system), seen)).toEqual([]);
    expect(await brokenChains(owner(system))).toEqual([]);
  });

  it('D3 answers a save that is repeated after a crash with its place in the chain', () => {
    expect(differing).toEqual([]);
  });

  it('D5, D9 closes every attempt once, and every change of state has one entry', async () => {
    expect(await uncountedChanges(owner(system))).toEqual([]);
  });

  it('D12 closes what fell due without a worker within ten seconds of its return', () => {
    expect(closing.overdue).toBeGreaterThan(0);
    expect(closing.leftOpen).toBe(0);
    expect(closing.healedInMs).toBeLessThan(10_000);
  });

  it('has one log at the end, and every checkpoint that was ever served belongs to it', async () => {
    expect(seen.checkpoints.length).toBeGreaterThan(1);

    expect(await brokenLog(owner(system), seen)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  it.each<readonly [string, string, (query: Query) => Promise<readonly string[]>]>([
    [
      'a confirmed save that is gone',
      `ALTER TABLE testing.answer_link DISABLE TRIGGER ALL;
       DELETE FROM testing.answer_link WHERE (attempt_id, seq) =
         (SELECT attempt_id, max(seq) FROM testing.answer_link GROUP BY 1 LIMIT 1)`,
      (query) => lostSaves(query, seen),
    ],
    [
      'a confirmed save that is another one',
      `ALTER TABLE testing.answer_link DISABLE TRIGGER ALL;
       UPDATE testing.answer_link SET value = 'x' WHERE (attempt_id, seq) =
         (SELECT attempt_id, max(seq) FROM testing.answer_link GROUP BY 1 LIMIT 1)`,
      (query) => lostSaves(query, seen),
    ],
    [
      'a chain whose last link was forgotten by its attempt',
      `UPDATE testing.attempt SET count = count - 1
        WHERE id = (SELECT id FROM testing.attempt WHERE count > 0 LIMIT 1)`,
      brokenChains,
    ],
    [
      'an attempt that was closed twice',
      `INSERT INTO audit.entry (id, contest_id, stream, type, disclosure, body, commitment)
       SELECT gen_random_uuid(), contest_id, stream, type, disclosure, body, commitment
         FROM audit.entry WHERE type = 'attempt.closed' LIMIT 1`,
      uncountedChanges,
    ],
    [
      'a closed attempt without its entry',
      `ALTER TABLE audit.entry DISABLE TRIGGER ALL;
       DELETE FROM audit.entry WHERE seq =
         (SELECT seq FROM audit.entry WHERE type = 'attempt.closed' LIMIT 1)`,
      uncountedChanges,
    ],
    [
      'a log that became shorter',
      `ALTER TABLE audit.leaf DISABLE TRIGGER ALL;
       DELETE FROM audit.leaf WHERE leaf_index = (SELECT max(leaf_index) FROM audit.leaf)`,
      (query) => brokenLog(query, seen),
    ],
  ])('find %s', async (_what, damage, check) => {
    const client = await system.superuser.connect();
    await client.query('BEGIN');
    await client.query(damage);

    const findings = await check(
      async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows,
    );

    await client.query('ROLLBACK');
    client.release();
    expect(findings).not.toEqual([]);
  });
});
