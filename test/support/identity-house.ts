import 'reflect-metadata';

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { AuditLog, configureLog, createKeys, SYSTEM_ACTOR } from '@adal/audit';
import { FileLogSigner, Sequencer } from '@adal/audit/worker';
import { loadSettings } from '@adal/config';
import { configureDatabase } from '@adal/database';
import { createHttpApp } from '@adal/http';
import { brand, toHex, type ContestId, type EntryId } from '@adal/kernel';
import { x25519KeyPair } from '@adal/proof';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { identityOptions } from '../../apps/identity/src/http-options.js';
import { IdentityAppModule } from '../../apps/identity/src/identity-app.module.js';
import { IdentitySweeps } from '../../libs/identity/src/worker/identity-sweeps.js';
import { testDatabase, type TestDatabase } from './database.js';

const ORIGIN = 'adal.test/log';
export const PUBLIC_ORIGIN = 'http://localhost:8080';

export type Reply = {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
  readonly cookie: string | null;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
};

export type Asking = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly cookie?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A key holder of a test: who it is, and the private key that the process never sees. */
export type Holder = {
  readonly staffId: string;
  readonly privateKey: Uint8Array;
  readonly publicKey: string;
};

/** The identity process over a real database, without its neighbours: what they would write is written by the test. */
export type IdentityHouse = {
  readonly db: TestDatabase;
  readonly app: NestFastifyApplication;
  readonly sweeps: IdentitySweeps;
  readonly keysDir: string;
  call(path: string, asking?: Asking): Promise<Reply>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  now(): Promise<number>;
  /** As the evaluation announces it, open for an hour from now. */
  notice(changes?: NoticeChanges): Promise<ContestId>;
  setStatus(contestId: string, status: string): Promise<void>;
  /** An entry of the evaluation in the log; numbered and published by `publish`. */
  append(
    contestId: string,
    type: string,
    data?: Readonly<Record<string, string>>,
  ): Promise<EntryId>;
  publish(): Promise<void>;
  close(): Promise<void>;
};

export type NoticeChanges = {
  readonly status?: string;
  readonly bodyId?: string;
  readonly holders?: readonly Holder[];
  readonly threshold?: number;
};

export const BODY = 'b0d00000-0000-4000-8000-000000000001';

/** Builds the application of the process itself, with what is set beside. */
export async function identityHouse(
  settings: Readonly<Record<string, string>> = {},
): Promise<IdentityHouse> {
  const db = await testDatabase();
  const keysDir = await mkdtemp(join(tmpdir(), 'adal-identity-'));
  await createKeys({ keysDir, logOrigin: ORIGIN });
  const signer = new FileLogSigner({ origin: ORIGIN, keysDir });
  const sequencer = new Sequencer(db.url('sequencer'), signer);
  const app = await startApp(db, keysDir, settings);
  const rows = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await db.superuser.query(sql, [...parameters])).rows as Row[];
  const worker = await db.transactor('worker');
  const now = () => worker.runPlain((tx) => tx.now());
  return {
    ...{ db, app, keysDir, rows, now },
    ...neighbours(db, keysDir),
    sweeps: app.get(IdentitySweeps, { strict: false }),
    call: (path, asking) => call(app, path, asking),
    notice: async (changes) => addNotice(db, await now(), changes),
    publish: async () => {
      await sequencer.runOnce();
    },
    close: async () => {
      await app.close();
      await sequencer.stop();
      await db.drop();
      await rm(keysDir, { recursive: true });
    },
  };
}

/** What the evaluation does, with the right of its worker. */
function neighbours(
  db: TestDatabase,
  keysDir: string,
): Pick<IdentityHouse, 'setStatus' | 'append'> {
  const log = new AuditLog({ origin: ORIGIN, keysDir });
  log.registerEvents(NEIGHBOURS);
  return {
    setStatus: async (contestId, status) => {
      const sql = 'UPDATE exchange.contest_notice SET status = $2 WHERE contest_id = $1';
      await db.superuser.query(sql, [contestId, status]);
    },
    append: async (contestId, type, data = {}) => {
      const contest = brand<ContestId>(contestId);
      const entry = { contest, actor: SYSTEM_ACTOR, events: [{ type, ...data }] };
      const worker = await db.transactor('worker');
      const [id] = await worker.runPlain((tx) => log.appendIn(tx, entry));
      if (id === undefined) throw new Error('nothing was appended');
      return id;
    },
  };
}

const NEIGHBOURS = ['decision.recorded', 'offer.accepted', 'application.submitted'].map((type) => ({
  type,
  version: 1,
  disclosure: 'now' as const,
  says: 'An entry of the evaluation.',
  fields: {},
}));

async function startApp(
  db: TestDatabase,
  keysDir: string,
  more: Readonly<Record<string, string>>,
): Promise<NestFastifyApplication> {
  const env = {
    ADAL_PROCESS: 'identity',
    ADAL_PROFILE: 'test',
    ADAL_DATABASE_URL_IDENTITY: db.url('identity'),
    ADAL_KEYS_DIR: keysDir,
    ADAL_LOG_ORIGIN: ORIGIN,
    ADAL_PUBLIC_ORIGIN: PUBLIC_ORIGIN,
    ADAL_LOG_LEVEL: 'silent',
    ...more,
  };
  Object.assign(process.env, env);
  const settings = loadSettings(process.env);
  configureDatabase(db.settings('identity'));
  configureLog({ origin: ORIGIN, keysDir });
  const module = IdentityAppModule.forProfile('test');
  const app = await createHttpApp(module, { ...identityOptions(settings), logLevel: 'silent' });
  await app.init();
  return app;
}

async function call(
  app: NestFastifyApplication,
  path: string,
  { method = 'GET', body, cookie = null, headers = {} }: Asking = {},
): Promise<Reply> {
  const answer = await app.inject({
    method,
    url: `/identity/v1${path}`,
    headers: {
      origin: PUBLIC_ORIGIN,
      ...(cookie === null ? {} : { cookie: `adal_identity=${cookie}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  const set = answer.cookies.find(({ name }) => name === 'adal_identity');
  return {
    status: answer.statusCode,
    body: answer.payload === '' ? null : JSON.parse(answer.payload),
    cookie: set === undefined || set.value === '' ? null : set.value,
    headers: answer.headers,
    text: answer.payload,
  };
}

async function addNotice(
  db: TestDatabase,
  now: number,
  { status = 'accepting', bodyId = BODY, holders = [], threshold = 2 }: NoticeChanges = {},
): Promise<ContestId> {
  const contestId = brand<ContestId>(randomUUID());
  const three = holders.length > 0 ? holders : [1, 2, 3].map(() => newHolder());
  const announced = three.map(({ staffId, publicKey }) => ({ staffId, publicKey }));
  await db.superuser.query(
    `INSERT INTO exchange.contest_notice (contest_id, body_id, region_id, title, status,
       accept_from, accept_until, threshold, holders, updated_at)
     VALUES ($1, $2, 'KZ-71', $3, $4, $5, $6, $7, $8, $5)`,
    [
      ...[contestId, bodyId, JSON.stringify({ kk: 'Маман', ru: 'Специалист', en: 'Specialist' })],
      ...[status, now - 1000, now + 3_600_000, threshold, JSON.stringify(announced)],
    ],
  );
  return contestId;
}

export function newHolder(staffId: string = randomUUID()): Holder {
  const { privateKey, publicKey } = x25519KeyPair();
  return { staffId, privateKey, publicKey: toHex(publicKey) };
}
