import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import { configureLog } from '@adal/audit';
import { configureDatabase, DatabaseModule, IdempotencyKeys } from '@adal/database';
import { ACTOR_SOURCE, createHttpApp, IDEMPOTENCY_STORE, newToken } from '@adal/http';
import { testingHttp } from '@adal/testing/http';
import { Module } from '@nestjs/common';

import { SessionActors } from '../../apps/api/src/sessions/actor-source.js';
import type { TestingHouse } from './testing.house.js';

const OPTIONS = {
  name: 'testing',
  title: 'Testing',
  version: '1',
  prefix: '/api/v1',
  cookie: { name: 'adal_session', path: '/api', isSecure: true },
  publicOrigin: 'https://adal.test',
  profile: 'test',
  logLevel: 'silent',
  trustProxy: false,
  doors: [testingHttp],
} as const;

type Sent = { readonly token?: string; readonly body?: object | string; readonly type?: string };

type Answered = {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** The doors of the testing context before a house of its own, without a socket. */
export type TestingApp = {
  readonly send: (method: 'GET' | 'POST' | 'PUT', path: string, sent?: Sent) => Promise<Answered>;
  /** A session of a new official with one role everywhere. */
  readonly official: (role: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** For `beforeAll`; close it before the house. */
export async function testingApp(house: TestingHouse): Promise<TestingApp> {
  configureDatabase(house.db.settings('api'));
  configureLog({ origin: 'adal.test/log', keysDir: house.keysDir });
  const keys = new IdempotencyKeys(await house.db.dataSource('api'));
  @Module({
    imports: [DatabaseModule, testingHttp.module],
    providers: [
      { provide: ACTOR_SOURCE, useClass: SessionActors },
      { provide: IDEMPOTENCY_STORE, useValue: keys },
    ],
  })
  class Doors {}
  const app = await createHttpApp(Doors, OPTIONS);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    send: async (method, path, { token, body, type } = {}) => {
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          ...(token === undefined ? {} : { cookie: `adal_session=${token}` }),
          ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
        },
        ...(body === undefined ? {} : { payload: body }),
      });
      const isJson = String(answer.headers['content-type']).includes('json');
      const json: Record<string, unknown> = isJson ? answer.json() : {};
      return { status: answer.statusCode, json, headers: answer.headers };
    },
    official: (role) => officialIn(house, role),
    close: () => app.close(),
  };
}

async function officialIn(house: TestingHouse, role: string): Promise<string> {
  const { token, hash } = newToken();
  const staffId = randomUUID();
  await house.rows(
    `INSERT INTO exchange.staff_grant (id, staff_id, role) VALUES (gen_random_uuid(), $1, $2)`,
    [staffId, role],
  );
  await house.rows(
    `INSERT INTO access.session (id, token_hash, ticket_hash, kind, staff_id, created_at, expires_at)
     VALUES (gen_random_uuid(), $1, $1, 'staff', $2, now(), now() + interval '1 hour')`,
    [hash, staffId],
  );
  return token;
}
