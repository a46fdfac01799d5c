import 'reflect-metadata';

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ACTIONS } from '@adal/access';
import { configureLog } from '@adal/audit';
import { configureDatabase } from '@adal/database';
import { createHttpApp, type HttpOptions, openApiOf, routesOf } from '@adal/http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { ApiModule } from '../../apps/api/src/api.module.js';
import { describeApi } from '../../apps/api/src/document.js';
import { apiOptions } from '../../apps/api/src/http-options.js';
import { describeIdentity } from '../../apps/identity/src/document.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const options: HttpOptions = apiOptions({
  profile: 'test',
  publicOrigin: 'http://localhost:8080',
  isSecureOrigin: false,
  logLevel: 'error',
  trustProxy: false,
});

const plain = (document: object) => JSON.parse(JSON.stringify(document));

let db: TestDatabase;
let app: NestFastifyApplication;
let keysDir: string;

beforeAll(async () => {
  db = await testDatabase();
  keysDir = await mkdtemp(join(tmpdir(), 'adal-document-'));
  configureDatabase(db.settings('api'));
  configureLog({ origin: 'adal.test/log', keysDir });
  process.env['ADAL_PROCESS'] = 'api';
  process.env['ADAL_PROFILE'] = 'test';
  process.env['ADAL_DATABASE_URL_API'] = db.url('api');
  app = await createHttpApp(ApiModule.forProfile('test'), options);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
}, 60_000);

afterAll(async () => {
  await app.close();
  await db.drop();
  await rm(keysDir, { recursive: true, force: true });
});

describe('the document of the api', () => {
  it('names every route of the server, and nothing beside them', () => {
    const { paths } = openApiOf(app, options);
    const described = Object.entries(paths).flatMap(([url, item]) =>
      Object.keys(item).map((method) => `${url} ${method.toUpperCase()}`),
    );
    const routes = routesOf(app.getHttpAdapter().getInstance());

    expect(described.sort()).toEqual(routes.map(({ url, method }) => `${url} ${method}`).sort());
    expect(routes.every(({ method }) => METHODS.includes(method))).toBe(true);
  });

  it('is the one that is served', async () => {
    const served = await app.inject({ method: 'GET', url: '/api/v1/openapi.json' });

    expect(JSON.parse(served.payload)).toEqual(plain(openApiOf(app, options)));
  });

  it('is the one in docs, and so is that of the identity process', async () => {
    const kept = async (file: string) => JSON.parse(await readFile(file, 'utf8'));

    expect(plain(openApiOf(app, options))).toEqual(await kept('docs/openapi.json'));
    expect(plain(await describeApi())).toEqual(await kept('docs/openapi.json'));
    expect(plain(await describeIdentity())).toEqual(await kept('docs/identity-openapi.json'));
  });

  it('says for every operation which right it needs, by a name of the table', () => {
    const { paths } = openApiOf(app, options);

    const actions = Object.entries(paths).flatMap(([url, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        operation: `${method} ${url}`,
        isKnown: ACTIONS.includes(operation['x-action']),
      })),
    );

    expect(actions.filter(({ isKnown }) => !isKnown)).toEqual([]);
  });
});
