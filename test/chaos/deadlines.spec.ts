import { ProblemError } from '../../apps/cli/src/client/problem.js';
import { advancePast } from '../../apps/cli/src/play/clock.js';
import {
  brokenChains,
  brokenLog,
  lostSaves,
  uncountedChanges,
  type Seen,
} from '../support/chaos-checker.js';
import { crowd, type Crowd } from '../support/chaos-sitters.js';
import { countOf, owner, publicKeys, untilSo, watchLog } from '../support/chaos-world.js';
import { controlledSystem, type ControlledSystem } from '../support/controlled-system.js';
import {
  candidate,
  intoTheTest,
  playedWorld,
  type PlayedWorld,
  type Sitter,
} from '../support/played-world.js';
import { queueHouse, type QueueHouse } from '../support/queue-house.js';

const GROUP = 2;
const APART_MS = 3 * 60_000;
const PROMISED_MS = 10_000;

jest.setTimeout(600_000);

/** What breaks when a group's time is up, and how the world looks again when the group should be closed. */
type Moment = {
  readonly name: string;
  readonly before: () => Promise<void>;
  readonly after: (group: readonly Sitter[]) => Promise<void>;
};

/** What became of a group: how many were open while it was broken, and how long the closing took after. */
type Closing = { readonly openMeanwhile: number; readonly closedInMs: number };

let queue: QueueHouse;
let system: ControlledSystem;
let played: PlayedWorld;
let people: Crowd;
let seen: Seen;
const closings = new Map<string, Closing>();
const lateCodes: string[] = [];

const nothing = (): Promise<void> => Promise.resolve();

const MOMENTS: readonly Moment[] = [
  {
    name: 'the worker is dead',
    before: () => system.takeAway('worker'),
    after: async () => system.bringBack('worker'),
  },
  {
    name: 'the worker is dead and stays so, and somebody comes back',
    before: () => system.takeAway('worker'),
    after: async (group) => {
      lateCodes.push(...(await Promise.all(group.map(saveTooLate))));
    },
  },
  {
    name: 'the worker is frozen',
    before: async () => {
      system.bringBack('worker');
      await system.healthy();
      system.freeze('worker');
    },
    after: async () => system.thaw('worker'),
  },
  { name: 'the queue has lost everything', before: () => queue.flush(system), after: nothing },
  { name: 'the queue is dead', before: () => queue.kill(system), after: nothing },
  { name: 'the queue came back empty', before: () => queue.comeBack(), after: nothing },
  { name: 'PostgreSQL dies', before: nothing, after: () => system.killDatabase() },
];

beforeAll(async () => {
  queue = await queueHouse();
  system = await controlledSystem(queue);
  played = await playedWorld(system, {
    ruleset: 'generic-test',
    until: 'sealed',
    candidates: Array.from({ length: MOMENTS.length * GROUP }, (_, n) => candidate(n)),
  });
  const sitters = await intoTheTest(played);
  const watch = watchLog(system);
  people = crowd();
  const groups = MOMENTS.map((_, n) => sitters.slice(n * GROUP, (n + 1) * GROUP));
  for (const group of groups) {
    await Promise.all(group.map((sitter) => people.enter(sitter)));
    await played.world.stage.administrator.client.post('/api/v1/clock/advance', { ms: APART_MS });
  }
  for (const [n, moment] of MOMENTS.entries()) {
    closings.set(moment.name, await fallDue(groups[n] ?? [], moment));
  }
  await untilSo(
    'the log covers it all',
    async () => (await countOf(system, 'audit.pending')) === 0,
  );
  const keys = await publicKeys(system);
  await watch.stop();
  seen = { acknowledged: people.acknowledged, checkpoints: watch.checkpoints, keys };
});

afterAll(async () => {
  await system.stop();
  await queue.remove();
});

async function fallDue(group: readonly Sitter[], moment: Moment): Promise<Closing> {
  await people.leave(group);
  await moment.before();
  const [last] = await owner(system)<{ closes: number }>(
    `SELECT max(closes_at) AS closes FROM testing.attempt WHERE id IN (${idsOf(group)})`,
  );
  await advancePast(played.world.stage.administrator, last?.closes ?? 0);
  const openMeanwhile = await openOf(group);
  await moment.after(group);
  await system.healthy();
  const closedInMs = await untilSo('they are closed', async () => (await openOf(group)) === 0);
  return { openMeanwhile, closedInMs };
}

function openOf(group: readonly Sitter[]): Promise<number> {
  return countOf(system, `testing.attempt WHERE status = 'open' AND id IN (${idsOf(group)})`);
}

function idsOf(group: readonly Sitter[]): string {
  return group.map(({ attemptId }) => `'${attemptId}'`).join(', ');
}

/** The code by which a save after the end is refused. */
async function saveTooLate({ applicant, attemptId }: Sitter): Promise<string> {
  try {
    const path = `/api/v1/attempts/${attemptId}/answers/1`;
    await applicant.client.put(path, { revision: 999, value: 'a' });
    return 'accepted';
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error);
  }
}

describe('time is up', () => {
  it.each(MOMENTS.map(({ name }) => name))(
    'D12 while %s: all are closed within ten seconds of healing',
    (name) => {
      expect(closings.get(name)?.closedInMs).toBeLessThan(PROMISED_MS);
    },
  );

  it.each(['the worker is dead', 'the worker is frozen'])(
    'and while %s nobody else closes what nobody touches',
    (name) => {
      expect(closings.get(name)?.openMeanwhile).toBe(GROUP);
    },
  );

  it('D4 a save after the end is refused and kept aside, and its attempt is closed by that touch', async () => {
    expect(lateCodes).toEqual(['attempt.time-over', 'attempt.time-over']);
    expect(await countOf(system, 'testing.held_answer WHERE revision = 999')).toBe(GROUP);
  });

  it('D5, D9 every attempt is closed once, by the deadline, and has one entry for each change', async () => {
    expect(await uncountedChanges(owner(system))).toEqual([]);
    expect(await countOf(system, `testing.attempt WHERE cause IS DISTINCT FROM 'deadline'`)).toBe(
      0,
    );
  });

  it('D3 what was confirmed before is in the chains', async () => {
    expect(seen.acknowledged.length).toBeGreaterThan(MOMENTS.length * GROUP);
    expect(people.surprises).toEqual([]);

    expect(await lostSaves(owner(system), seen)).toEqual([]);
    expect(await brokenChains(owner(system))).toEqual([]);
    expect(await brokenLog(owner(system), seen)).toEqual([]);
  });
});
