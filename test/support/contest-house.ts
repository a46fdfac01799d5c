import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { AuditLog, createKeys } from '@adal/audit';
import { FileLogSigner, Sequencer } from '@adal/audit/worker';
import { loadReference, type ContestService } from '@adal/contest';
import { CONTEST_EVENTS, type ContestState } from '@adal/contest/domain';
import { ContestJobs } from '@adal/contest/worker';
import { Outbox, Quarantine } from '@adal/jobs';
import { brand, expectOk, type BodyId, type ContestId, type RegionId } from '@adal/kernel';

import { BodyService } from '../../libs/contest/src/body.service.js';
import { ContestDraftingService } from '../../libs/contest/src/contest-drafting.service.js';
import { ContestEffectsService } from '../../libs/contest/src/contest-effects.service.js';
import { ContestLedger } from '../../libs/contest/src/contest-ledger.js';
import { ContestReadingService } from '../../libs/contest/src/contest-reading.service.js';
import { ContestStore } from '../../libs/contest/src/contest-store.js';
import { ContestService as Contests } from '../../libs/contest/src/contest.service.js';
import { BodyEntity } from '../../libs/contest/src/persistence/body.entity.js';
import { ContestQueries } from '../../libs/contest/src/persistence/contest.queries.js';
import { ContestRepository } from '../../libs/contest/src/persistence/contest.repository.js';
import { DueQueries } from '../../libs/contest/src/persistence/due.queries.js';
import { ReferenceRepository } from '../../libs/contest/src/persistence/reference.repository.js';
import { RegionEntity } from '../../libs/contest/src/persistence/region.entity.js';
import { official } from './contest.maker.js';
import { testDatabase, type TestDatabase } from './database.js';

const ORIGIN = 'adal.test/log';
const REGION = brand<RegionId>('KZ-71');

/** The services of the contest context over one database role, as a process would have them. */
export type ContestSide = {
  readonly contests: ContestService;
  readonly drafting: ContestDraftingService;
  readonly reading: ContestReadingService;
  readonly bodies: BodyService;
  readonly effects: ContestEffectsService;
  readonly jobs: ContestJobs;
};

/** Contests over a real database: the api's side, the worker's side and the log. */
export type ContestHouse = {
  readonly db: TestDatabase;
  readonly log: AuditLog;
  readonly keysDir: string;
  readonly bodyId: BodyId;
  readonly api: ContestSide;
  readonly worker: ContestSide;
  /** Numbers and publishes what was appended. */
  sequence(): Promise<void>;
  /** Runs every sweep once, as the worker does every few moments. */
  sweep(): Promise<void>;
  state(id: ContestId): Promise<ContestState>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
};

export async function contestHouse(): Promise<ContestHouse> {
  const db = await testDatabase();
  const keysDir = await mkdtemp(join(tmpdir(), 'adal-contest-'));
  await createKeys({ keysDir, logOrigin: ORIGIN });
  const settings = { origin: ORIGIN, keysDir };
  const log = new AuditLog(settings);
  log.registerEvents(CONTEST_EVENTS);
  const migrator = await db.transactor('migrator');
  await migrator.runPlain((tx) => loadReference(tx, process.cwd()));
  const [api, worker] = [await sideOf(db, log, 'api'), await sideOf(db, log, 'worker')];
  const sequencer = new Sequencer(db.url('sequencer'), new FileLogSigner(settings));
  const body = expectOk(
    await api.bodies.register(official('administrator'), {
      regionId: REGION,
      name: { kk: 'Орган', ru: 'Орган', en: 'Body' },
    }),
  );
  const state = async (id: ContestId) => {
    const row = await db.superuser.query('SELECT state FROM contest.contest WHERE id = $1', [id]);
    return (row.rows[0] as { state: ContestState }).state;
  };
  return {
    ...{ db, log, keysDir, api, worker, state },
    bodyId: brand<BodyId>(body.id),
    sequence: async () => {
      await sequencer.runOnce();
    },
    sweep: async () => {
      for (const each of worker.jobs.sweeps) await each.run();
    },
    rows: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await db.superuser.query(sql, [...parameters])).rows as Row[],
    close: async () => {
      await sequencer.stop();
      await db.drop();
      await rm(keysDir, { recursive: true });
    },
  };
}

async function sideOf(
  db: TestDatabase,
  log: AuditLog,
  role: 'api' | 'worker',
): Promise<ContestSide> {
  await db.dataSource(role, [BodyEntity, RegionEntity]);
  const transactor = await db.transactor(role);
  const repository = new ContestRepository();
  const store = new ContestStore(repository, new ReferenceRepository());
  const ledger = new ContestLedger(repository, log, new Outbox());
  const contests = new Contests(transactor, store, ledger, log);
  const effects = new ContestEffectsService(transactor, store, contests, log);
  const queries = new ContestQueries(transactor);
  return {
    contests,
    effects,
    drafting: new ContestDraftingService(transactor, store, ledger, contests),
    reading: new ContestReadingService(transactor, store, queries),
    bodies: new BodyService(transactor, log),
    jobs: new ContestJobs(effects, new DueQueries(transactor), new Quarantine(transactor)),
  };
}
