import 'reflect-metadata';

import { configureLog } from '@adal/audit';
import { logHttp } from '@adal/audit/http';
import { configureDatabase } from '@adal/database';
import { ACTOR_SOURCE, createHttpApp, IDEMPOTENCY_STORE, openApiOf, routesOf } from '@adal/http';
import { expectOk, fromHex } from '@adal/kernel';
import {
  commitmentLeaf,
  decodeEntries,
  decodeTile,
  leafHash,
  merkleRoot,
  openCheckpoint,
  parseVerifierKey,
  tilePath,
  tilesForSize,
  verifyConsistency,
  verifyInclusion,
  type Checkpoint,
} from '@adal/proof';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { logHouse, type LogHouse } from '../support/log-house.js';

const PREFIX = '/api/v1';
const OPTIONS = {
  name: 'log',
  title: 'Log',
  version: '1',
  prefix: PREFIX,
  cookie: { name: 'adal_session', path: '/api', isSecure: true },
  publicOrigin: 'https://adal.test',
  profile: 'test',
  logLevel: 'silent',
  trustProxy: false,
  doors: [logHttp],
} as const;

@Module({
  imports: [logHttp.module],
  providers: [
    { provide: ACTOR_SOURCE, useValue: { byToken: async () => null } },
    { provide: IDEMPOTENCY_STORE, useValue: {} },
  ],
})
class LogApp {}

let house: LogHouse;
let app: NestFastifyApplication;

beforeAll(async () => {
  house = await logHouse();
  configureDatabase(house.db.settings('api'));
  configureLog({ origin: 'adal.test/log', keysDir: house.keysDir });
  app = await createHttpApp(LogApp, OPTIONS);
  await app.init();
});

afterAll(async () => {
  await app.close();
  await house.close();
});

const get = (path: string) => app.inject({ method: 'GET', url: `${PREFIX}/log/${path}` });

/** As somebody outside would: by the keys and the note alone. */
async function checkpoint(): Promise<Checkpoint> {
  const keys = (await get('keys')).json<{ origin: string; logVerifierKey: string }>();
  const log = expectOk(parseVerifierKey(keys.logVerifierKey));
  const policy = { origin: keys.origin, log, witnesses: [], quorum: 0 };
  return expectOk(openCheckpoint((await get('checkpoint')).body, policy)).checkpoint;
}

test('before the first checkpoint the log says so', async () => {
  const answer = await get('checkpoint');

  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: 'log.not-started' });
});

describe('an outsider', () => {
  beforeAll(async () => {
    const sequencer = house.sequencer();
    await house.append(5);
    await sequencer.runOnce();
    await house.append(600);
    await sequencer.runOnce();
  });

  test('verifies the checkpoint, which is never kept in a cache', async () => {
    const answer = await get('checkpoint');

    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect((await checkpoint()).size).toBe(605);
  });

  test('rebuilds the tree from tiles, which may be kept for ever', async () => {
    const { size, root } = await checkpoint();
    const hashes = [];
    const entries = [];
    for (const tile of tilesForSize(size).filter(({ level }) => level === 0)) {
      const path = tilePath(tile);
      const answer = await get(path);
      expect(answer.headers['content-type']).toBe('application/octet-stream');
      expect(answer.headers['cache-control']).toContain('immutable');
      hashes.push(...expectOk(decodeTile(answer.rawPayload)));
      const bundle = await get(path.replace('tile/0/', 'tile/entries/'));
      entries.push(...expectOk(decodeEntries(bundle.rawPayload)));
    }

    expect(Buffer.from(merkleRoot(hashes))).toEqual(Buffer.from(root));
    expect(entries.map(leafHash).map(Buffer.from)).toEqual(hashes.map((hash) => Buffer.from(hash)));
    const above = expectOk(decodeTile((await get('tile/1/000.p/2')).rawPayload));
    expect(Buffer.from(above[0] ?? [])).toEqual(Buffer.from(merkleRoot(hashes.slice(0, 256))));
  });

  test.each([0, 4, 255, 256, 604])('verifies that leaf %i is included', async (leaf) => {
    const { size, root } = await checkpoint();
    const answer = (await get(`proof/inclusion?leaf=${leaf}&size=${size}`)).json<{
      hashes: string[];
    }>();
    const [row] = await house.rows<{ commitment: Buffer }>(
      `SELECT commitment FROM audit.leaf WHERE leaf_index = ${leaf}`,
    );

    const path = answer.hashes.map((hash) => expectOk(fromHex(hash)));
    const own = commitmentLeaf(row?.commitment ?? Buffer.alloc(0));
    expect(verifyInclusion(own, { index: leaf, size, path }, root)).toBe(true);
  });

  test('verifies that the log only grew', async () => {
    const { size, root } = await checkpoint();
    const [old] = await house.rows<{ root: Buffer }>(
      'SELECT root FROM audit.checkpoint WHERE size = 5',
    );
    const answer = (await get('proof/consistency?from=5')).json<{ to: number; hashes: string[] }>();

    const path = answer.hashes.map((hash) => expectOk(fromHex(hash)));
    const proof = { oldSize: 5, newSize: answer.to, path };
    expect(answer.to).toBe(size);
    expect(verifyConsistency(proof, old?.root ?? Buffer.alloc(0), root)).toBe(true);
  });

  const REFUSED: readonly (readonly [string, number, string])[] = [
    ['tile/0/002', 404, 'log.no-such-tile'],
    ['tile/0/002.p/94', 404, 'log.no-such-tile'],
    ['tile/0/000.p/256', 404, 'log.no-such-tile'],
    ['tile/0/x000/000', 404, 'log.no-such-tile'],
    ['tile/9/000', 404, 'log.no-such-tile'],
    ['tile/0/x001/x234/567.p/5', 404, 'log.no-such-tile'],
    ['tile/entries/003', 404, 'log.no-such-tile'],
    ['tile/0/..', 404, 'route.not-found'],
    ['tile/a/000', 400, 'request.invalid'],
    ['tile/0/abc', 400, 'request.invalid'],
    ['proof/inclusion', 400, 'request.invalid'],
    ['proof/inclusion?leaf=-1', 400, 'request.invalid'],
    ['proof/inclusion?leaf=1.5', 400, 'request.invalid'],
    ['proof/inclusion?leaf=605', 404, 'log.no-such-leaf'],
    ['proof/inclusion?leaf=0&size=606', 404, 'log.beyond-checkpoint'],
    ['proof/inclusion?leaf=0&body=1', 400, 'request.unknown-field'],
    ['proof/consistency?from=6&to=5', 400, 'log.shrinking-proof'],
    ['proof/consistency?from=9007199254740993', 400, 'request.invalid'],
  ];

  test.each(REFUSED)('asking for %s is answered %i %s', async (path, status, code) => {
    const answer = await get(path);

    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
    expect(answer.headers['cache-control']).not.toContain('immutable');
  });
});

test('every route of the log is in the document, and nothing beside them', () => {
  const document = openApiOf(app, OPTIONS);
  const routes = routesOf(app.getHttpAdapter().getInstance())
    .filter(({ method }) => method === 'GET')
    .map(({ url }) => url);

  expect(Object.keys(document.paths).sort()).toEqual([...new Set(routes)].sort());
});
