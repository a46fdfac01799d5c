import 'reflect-metadata';

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Actor } from '@adal/access';
import { configureLog, createKeys } from '@adal/audit';
import { FileLogSigner, Sequencer } from '@adal/audit/worker';
import { CommissionService } from '@adal/commission';
import { commissionHttp } from '@adal/commission/http';
import { CommissionJobs, CommissionWorkerModule } from '@adal/commission/worker';
import { ContestService, loadReference } from '@adal/contest';
import type { ContestCommand, ContestState, SealedMember } from '@adal/contest/domain';
import { configureDatabase, IdempotencyKeys, Transactor } from '@adal/database';
import { ACTOR_SOURCE, createHttpApp, IDEMPOTENCY_STORE, newToken } from '@adal/http';
import { expectOk, type ContestId } from '@adal/kernel';
import { parseEntry, type EntryBody } from '@adal/proof';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { storeSatContest, type SatContest } from './commission.rows.js';
import { CONTEST } from './contest.maker.js';
import { testDatabase, type TestDatabase } from './database.js';

/** What was answered, read as what the test says it is. */
export type CallAnswer = {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
};

export type Call = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  options?: { readonly as?: Actor; readonly body?: unknown },
) => Promise<CallAnswer>;

/** A contest whose candidates have sat all its stages, in front of its commission. */
export type CommissionHouse = {
  readonly db: TestDatabase;
  readonly contestId: ContestId;
  readonly candidates: readonly SealedMember[];
  readonly call: Call;
  readonly jobs: CommissionJobs;
  readonly commission: CommissionService;
  /** What the program itself does to the contest. */
  apply(...commands: readonly ContestCommand[]): Promise<void>;
  /** Numbers and publishes what was appended. */
  sequence(): Promise<void>;
  /** Runs every sweep of the commission once. */
  sweep(): Promise<void>;
  state(): Promise<ContestState>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Bodies of the contest's entries in the order in which they were written. */
  entries(type: string): Promise<readonly EntryBody[]>;
  close(): Promise<void>;
};

const ORIGIN = 'adal.test/log';
const PREFIX = '/api/v1';
const OPTIONS = {
  name: 'commission',
  title: 'Commission',
  version: '1',
  prefix: PREFIX,
  cookie: { name: 'adal_session', path: '/api', isSecure: true },
  publicOrigin: 'https://adal.test',
  profile: 'test',
  logLevel: 'silent',
  trustProxy: false,
  doors: [commissionHttp],
} as const;

/** The stages are closed unless `isLastOpen`: then somebody is still writing in the last one. */
export async function commissionHouse(options: SatContest = {}): Promise<CommissionHouse> {
  const db = await testDatabase();
  const keysDir = await mkdtemp(join(tmpdir(), 'adal-commission-'));
  await createKeys({ keysDir, logOrigin: ORIGIN });
  configureLog({ origin: ORIGIN, keysDir });
  const migrator = await db.transactor('migrator');
  await migrator.runPlain((tx) => loadReference(tx, process.cwd()));
  const { candidates, commands } = await storeSatContest(db, options);
  const worker = await workerOf(db);
  const { app, call } = await httpApp(db);
  const signer = new FileLogSigner({ origin: ORIGIN, keysDir });
  const sequencer = new Sequencer(db.url('sequencer'), signer);
  const jobs = worker.get(CommissionJobs);
  const apply = (...given: readonly ContestCommand[]) => applyAll(worker, given);
  await apply(...commands);
  return {
    ...{ db, candidates, call, jobs, apply, contestId: CONTEST, ...readers(db) },
    commission: app.get(CommissionService, { strict: false }),
    sequence: async () => {
      await sequencer.runOnce();
    },
    sweep: async () => {
      for (const sweep of jobs.sweeps) await sweep.run();
    },
    close: async () => {
      await sequencer.stop();
      await app.close();
      await worker.close();
      await db.drop();
      await rm(keysDir, { recursive: true });
    },
  };
}

function readers(db: TestDatabase): Pick<CommissionHouse, 'rows' | 'state' | 'entries'> {
  const rows = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await db.superuser.query(sql, [...parameters])).rows as Row[];
  return {
    rows,
    state: async () => {
      const [row] = await rows<{ state: ContestState }>('SELECT state FROM contest.contest');
      if (row === undefined) throw new Error('the contest is gone');
      return row.state;
    },
    entries: async (type) => {
      const found = await rows<{ body: Buffer }>(
        'SELECT body FROM audit.entry WHERE contest_id = $1 AND type = $2 ORDER BY seq',
        [CONTEST, type],
      );
      return found.map(({ body }) => expectOk(parseEntry(body)));
    },
  };
}

function workerOf(db: TestDatabase): Promise<NestContext> {
  configureDatabase(db.settings('worker'));
  return NestFactory.createApplicationContext(CommissionWorkerModule, { logger: false });
}

type NestContext = Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

async function applyAll(worker: NestContext, commands: readonly ContestCommand[]): Promise<void> {
  const contests = worker.get(ContestService, { strict: false });
  const transactor = worker.get(Transactor, { strict: false });
  for (const command of commands) {
    const system: Actor = { kind: 'system', process: 'worker' };
    const done = await transactor.run((tx) => contests.applyIn(tx, system, CONTEST, command));
    expectOk(done);
  }
}

/** The api with the commission's door, where a test says who is signed in. */
async function httpApp(db: TestDatabase) {
  configureDatabase(db.settings('api'));
  const sessions = new Map<string, Actor>();
  const actors = {
    byToken: async (hash: Uint8Array) => sessions.get(Buffer.from(hash).toString('hex')) ?? null,
  };
  const keys = new IdempotencyKeys(await db.dataSource('api'));
  @Module({
    imports: [commissionHttp.module],
    providers: [
      { provide: ACTOR_SOURCE, useValue: actors },
      { provide: IDEMPOTENCY_STORE, useValue: keys },
    ],
  })
  class CommissionApp {}
  const app = await createHttpApp(CommissionApp, OPTIONS);
  await app.init();
  const call: Call = async (method, path, { as, body } = {}) => {
    const cookie: Record<string, string> = {};
    if (as !== undefined) {
      const { token, hash } = newToken();
      sessions.set(Buffer.from(hash).toString('hex'), as);
      cookie['cookie'] = `adal_session=${token}`;
    }
    const json = body === undefined && method !== 'GET' ? {} : body;
    const answer = await app.inject({
      ...{ method, url: `${PREFIX}${path}` },
      headers: { origin: OPTIONS.publicOrigin, 'content-type': 'application/json', ...cookie },
      ...(json === undefined ? {} : { payload: JSON.stringify(json) }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  };
  return { app, call };
}
