import 'reflect-metadata';

import type { Actor, StaffActor } from '@adal/access';
import { configureLog } from '@adal/audit';
import { contestHttp } from '@adal/contest/http';
import { configureDatabase, IdempotencyKeys } from '@adal/database';
import { ACTOR_SOURCE, createHttpApp, IDEMPOTENCY_STORE, newToken } from '@adal/http';
import { brand, type ContestId } from '@adal/kernel';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { contestHouse, type ContestHouse } from '../support/contest-house.js';
import { announcedContest, draftFor, partyActor, readyContest } from '../support/contest-steps.js';
import { commitmentOf, official, PUBLISHER, SECRETARY, staff } from '../support/contest.maker.js';

const PREFIX = '/api/v1';
const OPTIONS = {
  name: 'contest',
  title: 'Contests',
  version: '1',
  prefix: PREFIX,
  cookie: { name: 'adal_session', path: '/api', isSecure: true },
  publicOrigin: 'https://adal.test',
  profile: 'test',
  logLevel: 'silent',
  trustProxy: false,
  doors: [contestHttp],
} as const;

/** Who is signed in with which token. */
const sessions = new Map<string, Actor>();
const actors = {
  byToken: async (hash: Uint8Array) => sessions.get(Buffer.from(hash).toString('hex')) ?? null,
};

type Listed = { readonly id: string; readonly status: string; readonly acceptUntil: number };

let house: ContestHouse;
let app: NestFastifyApplication;

beforeAll(async () => {
  house = await contestHouse();
  configureDatabase(house.db.settings('api'));
  configureLog({ origin: 'adal.test/log', keysDir: house.keysDir });
  const keys = new IdempotencyKeys(await house.db.dataSource('api'));
  @Module({
    imports: [contestHttp.module],
    providers: [
      { provide: ACTOR_SOURCE, useValue: actors },
      { provide: IDEMPOTENCY_STORE, useValue: keys },
    ],
  })
  class ContestApp {}
  app = await createHttpApp(ContestApp, OPTIONS);
  await app.init();
});

afterAll(async () => {
  await app.close();
  await house.close();
});

type Call = {
  readonly as?: StaffActor;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: object;
};

async function call(path: string, { as, method = 'GET', body }: Call = {}) {
  const cookie: Record<string, string> = {};
  if (as !== undefined) {
    const { token, hash } = newToken();
    sessions.set(Buffer.from(hash).toString('hex'), as);
    cookie['cookie'] = `adal_session=${token}`;
  }
  const answer = await app.inject({
    method,
    url: `${PREFIX}${path}`,
    headers: { origin: OPTIONS.publicOrigin, ...cookie },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
}

function bodyOf(changes: object = {}): object {
  const { position, ...draft } = draftFor(house);
  return {
    ...draft,
    windows: undefined,
    title: position.title,
    category: position.category,
    ...changes,
  };
}

describe('reference data', () => {
  it('lists the 20 regions and the packs with their hashes', async () => {
    const regions = await call('/regions');
    const rulesets = await call('/rulesets');
    const one = await call('/rulesets/kz-2026-04');

    expect(regions.body).toHaveLength(20);
    expect(rulesets.status).toBe(200);
    expect(one.body).toMatchObject({ id: 'kz-2026-04', version: 1, hasPracticalStage: true });
    expect((await call('/rulesets/nothing')).status).toBe(404);
  });

  it('tells the earliest dates that the rules allow', async () => {
    const acceptFrom = Date.UTC(2026, 8, 1, 4);

    const { status, body } = await call(
      `/rulesets/kz-2026-04/earliest-windows?acceptFrom=${acceptFrom}`,
    );

    expect(status).toBe(200);
    // Seven working days after Tuesday, 1 September: Thursday the 10th, at the end of the working day.
    expect(body).toMatchObject({ acceptFrom, acceptUntil: Date.UTC(2026, 8, 10, 13) });
    expect(body['stages']).toHaveLength(2);
    expect((await call('/rulesets/kz-2026-04/earliest-windows?acceptFrom=x')).status).toBe(400);
  });

  it('lets administrators alone enter bodies, in regions that exist', async () => {
    const name = { kk: 'Әкімдік', ru: 'Акимат', en: 'Akimat' };
    const administrator = official('administrator');
    administrator.grants.forEach((grant) => Object.assign(grant, { regionId: null }));
    const enter = (as: StaffActor, regionId: string) =>
      call('/bodies', { as, method: 'POST', body: { regionId, name } });

    expect((await enter(administrator, 'KZ-75')).status).toBe(201);
    expect((await enter(administrator, 'KZ-99')).body).toMatchObject({ code: 'region.unknown' });
    expect((await enter(official('secretary'), 'KZ-71')).status).toBe(404);
    expect((await call('/bodies?region=KZ-75')).body['items']).toMatchObject([{ name }]);
  });
});

describe('contests over HTTP', () => {
  it('go from draft to announcement', async () => {
    const secretary = official('secretary', SECRETARY);
    const drafted = await call('/contests', { as: secretary, method: 'POST', body: bodyOf() });
    expect(drafted).toMatchObject({ status: 201, body: { status: 'draft' } });
    const id = brand<ContestId>(drafted.body['id'] as string);
    const sign = (role: 'secretary' | 'publisher') =>
      call(`/contests/${id}/publication-signatures`, {
        as: partyActor(role, id),
        method: 'POST',
        body: { role, beaconCommitment: commitmentOf(role) },
      });

    const refused = await sign('secretary');

    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'contest.not-ready',
        context: { missing: ['bank.missing', 'tasks.missing'] },
      },
    });
    expect((await call(`/contests/${id}`)).status).toBe(404);
    const seen = await call(`/contests/${id}`, { as: partyActor('publisher', id) });
    expect(seen.body['composition']).toMatchObject({ missing: ['bank.missing', 'tasks.missing'] });
  });

  it('answer 202 to a signature and show the contest once it is announced', async () => {
    const id = await readyContest(house);
    const sign = (role: 'secretary' | 'publisher') =>
      call(`/contests/${id}/publication-signatures`, {
        as: partyActor(role, id),
        method: 'POST',
        body: { role, beaconCommitment: commitmentOf(role) },
      });

    expect((await sign('secretary')).status).toBe(202);
    expect(await sign('publisher')).toMatchObject({ status: 202, body: { status: 'draft' } });
    await house.sequence();
    await house.sweep();

    const shown = await call(`/contests/${id}`);
    expect(shown).toMatchObject({
      status: 200,
      body: { status: 'accepting', members: 5, composition: null, rules: { id: 'kz-2026-04' } },
    });
    expect(JSON.stringify(shown.body)).not.toContain(staff(21));
    const list = await call('/contests?region=KZ-71&limit=1');
    expect(list.status).toBe(200);
    expect(list.body['items']).toHaveLength(1);
  });

  it('refuse what is malformed by the name of the field', async () => {
    const as = official('secretary', SECRETARY);
    const post = (body: object) => call('/contests', { as, method: 'POST', body });

    expect(await post(bodyOf({ threshold: 2.5 }))).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', field: 'threshold' },
    });
    expect(await post(bodyOf({ budget: 1 }))).toMatchObject({
      status: 400,
      body: { code: 'request.unknown-field' },
    });
    expect(
      await post(bodyOf({ holders: [{ staffId: staff(11), publicKey: 'AB' }] })),
    ).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(await post(bodyOf({ rulesetId: 'unknown' }))).toMatchObject({
      status: 404,
      body: { code: 'ruleset.unknown' },
    });
  });

  it('are revised by their own secretary only, and not after the announcement', async () => {
    const id = await readyContest(house);
    const put = (as: StaffActor) => call(`/contests/${id}`, { as, method: 'PUT', body: bodyOf() });

    expect((await put(official('secretary', staff(77)))).status).toBe(404);
    expect((await put(partyActor('secretary', id))).status).toBe(200);

    const announced = await announcedContest(house);
    const late = await call(`/contests/${announced}`, {
      as: partyActor('secretary', announced),
      method: 'PUT',
      body: bodyOf(),
    });
    expect(late.body).toMatchObject({ code: 'contest.not-draft' });
  });

  it('are suspended and resumed by the department', async () => {
    const id = await announcedContest(house);
    const department = partyActor('department', id);
    const act = (path: string, as: StaffActor, body: object) =>
      call(`/contests/${id}/${path}`, { as, method: 'POST', body });

    expect(await act('suspension', department, { reason: 'complaint' })).toMatchObject({
      status: 200,
      body: { isSuspended: true },
    });
    expect((await act('resumption', official('publisher', PUBLISHER), {})).status).toBe(404);
    expect((await act('resumption', department, {})).body).toMatchObject({ isSuspended: false });
    expect((await act('suspension', department, { reason: 'Mr. Somebody' })).status).toBe(400);
  });

  it('are found by the words of the post, typed with any keyboard, and by category', async () => {
    const [shown] = (await call('/contests?limit=1')).body['items'] as { category: string }[];
    const count = async (query: string): Promise<number> => {
      const { body } = await call(`/contests?limit=200&${new URLSearchParams(query).toString()}`);
      return (body['items'] as unknown[]).length;
    };

    expect(await count(`category=${shown?.category ?? ''}`)).toBeGreaterThan(0);
    expect(await count('category=none')).toBe(0);
    expect(await count('search=МАМАН')).toBeGreaterThan(0);
    expect(await count('search=zzz')).toBe(0);
    expect(await count("search=%' OR true --")).toBe(0);
  });

  it('are listed by what comes next, on one page as on many', async () => {
    const first = await announcedContest(house);
    await house.rows(`UPDATE contest.contest SET status = 'closed' WHERE id = $1`, [first]);
    await announcedContest(house);
    await announcedContest(house);
    const whole = (await call('/contests?limit=200')).body['items'] as Listed[];

    const paged: Listed[] = [];
    let next: unknown = '';
    while (typeof next === 'string') {
      const { body } = await call(`/contests?limit=2${next === '' ? '' : `&after=${next}`}`);
      paged.push(...(body['items'] as Listed[]));
      next = body['next'];
    }

    expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(whole.at(-1)).toMatchObject({ id: first, rerunOf: null, rerunId: null });
    const open = whole.filter(({ status }) => status === 'accepting');
    expect(whole.slice(0, open.length)).toEqual(open);
    expect(open.map(({ acceptUntil }) => acceptUntil)).toEqual(
      open.map(({ acceptUntil }) => acceptUntil).sort((one, other) => one - other),
    );
  });

  it('refuse a place in the list that is none', async () => {
    const after = Buffer.from(JSON.stringify(['x'])).toString('base64url');

    expect(await call(`/contests?after=${after}`)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });

  it('hide other drafts from lists', async () => {
    await readyContest(house);

    const open = await call('/contests?status=draft');
    const own = await call('/contests?status=draft&limit=200', {
      as: official('publisher', PUBLISHER),
    });

    expect(open.body['items']).toEqual([]);
    expect((own.body['items'] as object[]).length).toBeGreaterThan(0);
  });
});
