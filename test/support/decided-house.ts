import 'reflect-metadata';

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createKeys, LOG_SETTINGS, type LogSettings, type PublicKeys } from '@adal/audit';
import { FileLogSigner, Sequencer } from '@adal/audit/worker';
import { CandidateJobs, CandidateWorkerModule } from '@adal/candidate/worker';
import { CandidateModule } from '@adal/candidate';
import { CommissionModule } from '@adal/commission';
import { CommissionJobs, CommissionWorkerModule } from '@adal/commission/worker';
import { ContestModule, loadReference } from '@adal/contest';
import type { ContestState } from '@adal/contest/domain';
import { ContestJobs, ContestWorkerModule } from '@adal/contest/worker';
import { DATABASE_SETTINGS, type DatabaseSettings } from '@adal/database';
import { EvidenceService, SupervisionModule } from '@adal/supervision';
import type { EvidenceKind } from '@adal/supervision/domain';
import { SupervisionJobs, SupervisionWorkerModule } from '@adal/supervision/worker';
import { TestingModule } from '@adal/testing';
import { TestingJobs, TestingWorkerModule } from '@adal/testing/worker';
import { expectOk, type ContestId } from '@adal/kernel';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule as NestContext } from '@nestjs/testing';

import { DEPARTMENT, official, staff } from './contest.maker.js';
import { testDatabase, type TestDatabase } from './database.js';

export const ORIGIN = 'adal.test/log';

/** All evaluation contexts over one database, as api and worker run them. */
export type Evaluation = {
  readonly db: TestDatabase;
  readonly keys: PublicKeys;
  readonly api: NestContext;
  readonly worker: NestContext;
  /** Numbers and publishes what was appended. */
  sequence(): Promise<void>;
  /** Every sweep of the worker, until none has anything to do. */
  sweep(): Promise<void>;
  /** Moves the clock forward to an instant. */
  passTo(at: number): Promise<void>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  state(id: ContestId): Promise<ContestState>;
  /** The archive, taken out by a process that has just started. */
  evidence(id: ContestId, kind: EvidenceKind): Promise<Uint8Array>;
  close(): Promise<void>;
};

const API: readonly Type[] = [
  ...[ContestModule, CandidateModule, TestingModule, CommissionModule, SupervisionModule],
];
const WORKER: readonly Type[] = [
  ...[ContestWorkerModule, CandidateWorkerModule, TestingWorkerModule, CommissionWorkerModule],
  SupervisionWorkerModule,
];
const JOBS: readonly Type<{ readonly sweeps: readonly { run(): Promise<number> }[] }>[] = [
  ...[ContestJobs, CandidateJobs, TestingJobs, CommissionJobs, SupervisionJobs],
];

/** Two officials of the department of the contest's region. */
export const DEPARTMENT_OFFICIALS = [DEPARTMENT, staff(4)].map((staffId) =>
  official('department-reviewer', staffId),
);

export async function evaluation(): Promise<Evaluation> {
  const db = await testDatabase();
  const keysDir = await mkdtemp(join(tmpdir(), 'adal-evaluation-'));
  const keys = await createKeys({ keysDir, logOrigin: ORIGIN });
  const log = { origin: ORIGIN, keysDir };
  const process = (role: 'api' | 'worker', modules: readonly Type[]) =>
    started(db.settings(role), log, modules);
  const migrator = await db.transactor('migrator');
  await migrator.runPlain((tx) => loadReference(tx, globalThis.process.cwd()));
  const [api, worker] = [await process('api', API), await process('worker', WORKER)];
  const sequencer = new Sequencer(db.url('sequencer'), new FileLogSigner(log));
  const rows = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await db.superuser.query(sql, [...parameters])).rows as Row[];
  return {
    ...{ db, keys, api, worker, rows },
    sequence: async () => {
      await sequencer.runOnce();
    },
    sweep: () => sweepAll(worker),
    passTo: (at) => passTo(db, at),
    state: (id) => stateOf(db, id),
    evidence: async (id, kind) => {
      const fresh = await process('api', [SupervisionModule]);
      return evidenceOf(fresh, id, kind).finally(() => fresh.close());
    },
    close: async () => {
      await sequencer.stop();
      await api.close();
      await worker.close();
      await db.drop();
      await rm(keysDir, { recursive: true });
    },
  };
}

function started(
  database: DatabaseSettings,
  log: LogSettings,
  modules: readonly Type[],
): Promise<NestContext> {
  return Test.createTestingModule({ imports: [...modules] })
    .overrideProvider(DATABASE_SETTINGS)
    .useValue(database)
    .overrideProvider(LOG_SETTINGS)
    .useValue(log)
    .compile();
}

async function stateOf({ superuser }: TestDatabase, id: ContestId): Promise<ContestState> {
  const sql = 'SELECT state FROM contest.contest WHERE id = $1';
  const [row] = (await superuser.query<{ state: ContestState }>(sql, [id])).rows;
  if (row === undefined) throw new Error('the contest is gone');
  return row.state;
}

async function sweepAll(worker: NestContext): Promise<void> {
  for (let done = 1; done > 0;) {
    done = 0;
    for (const jobs of JOBS) {
      for (const sweep of worker.get(jobs, { strict: false }).sweeps) done += await sweep.run();
    }
  }
}

async function passTo(db: TestDatabase, at: number): Promise<void> {
  const transactor = await db.transactor('api');
  const now = await transactor.runPlain((tx) => tx.now());
  if (at > now) await db.advanceClock(at - now);
}

async function evidenceOf(
  fresh: NestContext,
  id: ContestId,
  kind: EvidenceKind,
): Promise<Uint8Array> {
  const service = fresh.get(EvidenceService);
  if (kind === 'public') return expectOk(await service.public({ kind: 'public' }, id));
  for (const each of DEPARTMENT_OFFICIALS) expectOk(await service.approve(each, id));
  const [reader] = DEPARTMENT_OFFICIALS;
  if (reader === undefined) throw new Error('nobody reads');
  return expectOk(await service.restricted(reader, id));
}
