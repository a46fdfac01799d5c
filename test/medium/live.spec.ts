import { expectOk, type ContestId } from '@adal/kernel';

import { type BuiltProcess, startBuilt } from '../support/built-process.js';
import { contestHouse, type ContestHouse } from '../support/contest-house.js';
import { announcedContest, draftFor, partyActor, readyContest } from '../support/contest-steps.js';
import { SECRETARY } from '../support/contest.maker.js';
import { eventStream, type EventStream } from '../support/event-stream.js';
import { browser, type Browser } from '../support/http.js';
import { official, signInStaff } from '../support/sign-in.js';

let house: ContestHouse;
let api: BuiltProcess;
let open: EventStream[] = [];

beforeAll(async () => {
  house = await contestHouse();
  api = await startBuilt({ app: 'api', db: house.db });
});

afterEach(() => {
  for (const stream of open) stream.close();
  open = [];
});

afterAll(async () => {
  await api.stop();
  await house.close();
});

async function watch(contestId: string, as?: Browser): Promise<EventStream> {
  const stream = await eventStream(
    `${api.origin}/api/v1/contests/${contestId}/events`,
    as?.cookies,
  );
  open.push(stream);
  return stream;
}

/** A browser in which the secretary of these contests is signed in. */
async function secretary(...contestIds: readonly ContestId[]): Promise<Browser> {
  const at = browser(`${api.origin}/api/v1`, api.origin);
  const staffId = await official(
    house.db,
    ['secretary', { bodyId: house.bodyId }],
    ...contestIds.map((contestId) => ['secretary', { contestId }] as const),
  );
  await signInStaff(house.db, at, staffId);
  return at;
}

/** The department acts, and the log takes it. */
async function act(id: ContestId, type: 'Suspend' | 'Resume'): Promise<void> {
  const department = partyActor('department', id);
  const command = type === 'Suspend' ? ({ type, reason: 'test' } as const) : ({ type } as const);
  expectOk(await house.api.contests.execute(department, id, command));
  await house.sequence();
}

async function logSize(): Promise<number> {
  const { rows } = await house.db.superuser.query<{ size: string }>(
    'SELECT max(size) AS size FROM audit.checkpoint',
  );
  return Number(rows[0]?.size);
}

describe('the stream of a contest', () => {
  it('tells everybody within moments that something changed, and not what', async () => {
    const contestId = await announcedContest(house);
    const other = await announcedContest(house);
    const [stranger, elsewhere] = [await watch(contestId), await watch(other)];

    await act(other, 'Suspend');
    await elsewhere.says(new RegExp(`"size":${await logSize()}}`));
    const before = elsewhere.text();

    await act(contestId, 'Suspend');
    await stranger.says(new RegExp(`"size":${await logSize()}}`));
    await act(contestId, 'Resume');
    await stranger.says(/(?:data: [^]*){2}/);

    expect(stranger.status).toBe(200);
    expect(stranger.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(stranger.text()).toMatch(
      /^retry: \d+\n\n(?:data: {"topic":"contest","size":\d+}\n\n)+$/,
    );
    expect(elsewhere.text()).toBe(before);
  });

  it('tells its staff of work on a draft, of which nobody else can even ask', async () => {
    const contestId = await readyContest(house);
    const stream = await watch(contestId, await secretary(contestId));

    const { category, title } = draftFor(house).position;
    const position = { title, category: `${category}-1` };
    const actor = partyActor('secretary', contestId);
    const revised = draftFor(house, { position });
    expectOk(await house.api.drafting.revise({ ...actor, staffId: SECRETARY }, contestId, revised));
    await house.sequence();
    await stream.says(/"topic":"board"/);

    expect((await watch(contestId)).status).toBe(404);
    expect((await watch(contestId, await browserOfElsewhere())).status).toBe(404);
    expect((await watch('5f6f0a8e-5a53-4a30-8f5e-0f7d2f1c9f10')).status).toBe(404);
  });

  it('ends with the session, at the next sign of life', async () => {
    const contestId = await announcedContest(house);
    const at = await secretary();
    const stream = await watch(contestId, at);

    expect((await at.delete('/sessions/current')).status).toBe(204);
    await stream.ended;

    expect(stream.text()).toContain(': still here');
  });

  it('is refused to a session that has twelve of them', async () => {
    const contestId = await announcedContest(house);
    const at = await secretary();

    const streams = await Promise.all(Array.from({ length: 13 }, () => watch(contestId, at)));

    expect(streams.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 12 }, () => 200),
      429,
    ]);
    streams.forEach((stream) => stream.close());
  });

  it('holds up no shutdown', async () => {
    const contestId = await announcedContest(house);
    const stream = await watch(contestId);

    const [code] = await Promise.all([api.stop(), stream.ended]);

    expect(code).toBe(0);
  });
});

async function browserOfElsewhere(): Promise<Browser> {
  const at = browser(`${api.origin}/api/v1`, api.origin);
  await signInStaff(house.db, at, await official(house.db, ['secretary', { regionId: 'KZ-75' }]));
  return at;
}
