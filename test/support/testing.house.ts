import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { StaffActor } from '@adal/access';
import { createKeys, LOG_SETTINGS } from '@adal/audit';
import { loadReference } from '@adal/contest';
import type { ContestState, SealedMember } from '@adal/contest/domain';
import { DATABASE_SETTINGS, Transactor, type Tx } from '@adal/database';
import { newToken } from '@adal/http';
import { expectOk, instant, type ContestId } from '@adal/kernel';
import { TestingModule } from '@adal/testing';
import { tasksRoot } from '@adal/testing/domain';
import { TestingJobs, TestingWorkerModule } from '@adal/testing/worker';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule as NestContext } from '@nestjs/testing';

import { BankService } from '../../libs/testing/src/bank.service.js';
import { CONTEST, members, packRuleset, seededLife, staff } from './contest.maker.js';
import { testDatabase, type TestDatabase } from './database.js';

/** One candidate with a session at the api. */
export type SittingCandidate = {
  readonly applicationId: string;
  readonly code: string;
  readonly token: string;
  readonly tokenHash: Buffer;
};

/** A sealed contest whose seed is fixed, with a bank, ready to be sat. */
export type TestingHouse = {
  readonly db: TestDatabase;
  readonly contestId: ContestId;
  readonly candidates: readonly SittingCandidate[];
  readonly api: NestContext;
  readonly worker: NestContext;
  readonly keys: { readonly receiptPublicKey: string };
  readonly keysDir: string;
  /** A second process of the same kind. */
  another(role: 'api' | 'worker'): Promise<NestContext>;
  /** Draws the forms and answers the attempts of the first stage in the order of the candidates. */
  drawn(): Promise<readonly string[]>;
  rows<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** All sweeps once. */
  sweep(): Promise<void>;
  close(): Promise<void>;
};

export type HouseOptions = { readonly candidates?: number; readonly pack?: string };

const FORM_SECRET = 'f0'.repeat(32);
const ACTS = ['constitution', 'civil-service-law', 'anti-corruption-law', 'ethics-code'];
const HOUR = 3_600_000;

/** A bank file with `perAct` items; the key of every item is a. */
export function bankFile(perAct: number): string {
  const rows = ACTS.flatMap((act) =>
    Array.from({ length: perAct }, (_, n) => {
      const code = `${act.slice(0, 3).toUpperCase()}-${String(n + 1)}`;
      return `${code},${act},${String(n + 1)},Question ${code}?,right ${code},wrong1,wrong2,wrong3,a,source ${code}`;
    }),
  );
  const header = 'item_code,act,article,stem,option_a,option_b,option_c,option_d,key,source_ref';
  return [header, ...rows].join('\r\n');
}

export function official(
  n: number,
  role: 'item-author' | 'item-reviewer' | 'secretary',
): StaffActor {
  const grant = { role, regionId: null, bodyId: null, contestId: null };
  return { kind: 'staff', staffId: staff(n), grants: [grant] };
}

/** `pack` names a ruleset with a test as its first stage; windows are open for an hour from now. */
export async function testingHouse(options: HouseOptions = {}): Promise<TestingHouse> {
  const db = await testDatabase();
  const keysDir = await mkdtemp(join(tmpdir(), 'adal-testing-'));
  const keys = await createKeys({ keysDir, logOrigin: 'adal.test/log' });
  const opened: NestContext[] = [];
  const another = async (role: 'api' | 'worker'): Promise<NestContext> => {
    const made = await contextOf(db, keysDir, role);
    opened.push(made);
    return made;
  };
  const api = await another('api');
  const worker = await another('worker');
  const bankId = await approvedBank(api);
  const candidates = await signedIn(db, await sealedContest(db, { bankId, options }));
  const rows = async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await db.superuser.query(sql, [...params])).rows as Row[];
  return {
    ...{ db, contestId: CONTEST, candidates, api, worker, keys, keysDir, rows, another },
    drawn: () => drawnFor(worker, rows, candidates),
    read: (work) => api.get(Transactor).read(work),
    sweep: async () => {
      for (const sweep of worker.get(TestingJobs).sweeps) await sweep.run();
    },
    close: async () => {
      for (const one of opened) await one.close();
      await db.drop();
      await rm(keysDir, { recursive: true });
    },
  };
}

/** The modules of one process over this database. */
async function contextOf(
  db: TestDatabase,
  keysDir: string,
  role: 'api' | 'worker',
): Promise<NestContext> {
  const modules: readonly Type[] = role === 'api' ? [TestingModule] : [TestingWorkerModule];
  const made = await Test.createTestingModule({ imports: [...modules] })
    .overrideProvider(DATABASE_SETTINGS)
    .useValue(db.settings(role))
    .overrideProvider(LOG_SETTINGS)
    .useValue({ origin: 'adal.test/log', keysDir })
    .compile();
  made.useLogger(false);
  return made;
}

async function drawnFor(
  worker: NestContext,
  rows: TestingHouse['rows'],
  candidates: readonly SittingCandidate[],
): Promise<readonly string[]> {
  await worker.get(TestingJobs).handlers['testing.draw-forms']({ contestId: CONTEST });
  const made = await rows<{ id: string; application_id: string }>(
    'SELECT id, application_id FROM testing.attempt WHERE stage = 0',
  );
  const ids = new Map(made.map((row) => [row.application_id, row.id]));
  return candidates.map((candidate) => ids.get(candidate.applicationId) ?? '');
}

async function approvedBank(api: NestContext): Promise<string> {
  const banks = api.get(BankService);
  const author = official(101, 'item-author');
  const bank = { title: 'Bank', language: 'ru', regionId: null };
  const { bankId } = expectOk(await banks.create(author, bank));
  expectOk(await banks.import(author, bankId, bankFile(45)));
  expectOk(await banks.approve(official(102, 'item-reviewer'), bankId));
  return bankId;
}

/** The contest as its own rules leave it after the reveals, with windows around the present. */
async function sealedContest(
  db: TestDatabase,
  { bankId, options }: { readonly bankId: string; readonly options: HouseOptions },
): Promise<readonly SealedMember[]> {
  const migrator = await db.transactor('migrator');
  await migrator.runPlain((tx) => loadReference(tx, process.cwd()));
  const ruleset = packRuleset(options.pack ?? 'generic');
  const sealed = members(options.candidates ?? 3);
  const before = seededLife(ruleset, sealed).state();
  const bank = await db.superuser.query<{ root: string }>(
    'SELECT root FROM testing.item_bank WHERE id = $1',
    [bankId],
  );
  const tasks = await storedTasks(db);
  const now = Date.now();
  const stages = before.windows.stages.map((_, index) => ({
    from: instant(now - 1000),
    until: instant(now + (index + 1) * HOUR),
  }));
  const windows = { ...before.windows, stages };
  const state = { ...before, bankId, bankRoot: bank.rows[0]?.root, tasksRoot: tasks, windows };
  await storeContest(db, state);
  await db.superuser.query(
    `INSERT INTO contest.sealed_application (contest_id, application_id, candidate_code)
     SELECT $1, * FROM unnest($2::uuid[], $3::text[])`,
    [CONTEST, sealed.map((one) => one.applicationId), sealed.map((one) => one.code)],
  );
  return sealed;
}

type Stored = Pick<ContestState, 'bodyId' | 'regionId' | 'rulesetHash' | 'windows'>;

async function storeContest(db: TestDatabase, state: Stored): Promise<void> {
  const { bodyId, regionId, rulesetHash, windows } = state;
  await db.superuser.query(`INSERT INTO contest.body (id, region_id, name) VALUES ($1, $2, '{}')`, [
    bodyId,
    regionId,
  ]);
  await db.superuser.query(
    `INSERT INTO contest.contest (id, status, is_suspended, body_id, region_id, ruleset_hash, accept_from,
       accept_until, half, version, state)
     VALUES ($1, 'screening', false, $2, $3, $4, $6, $7, 'A', 1, $5)`,
    [
      CONTEST,
      bodyId,
      regionId,
      rulesetHash,
      JSON.stringify(state),
      windows.acceptFrom,
      windows.acceptUntil,
    ],
  );
  await db.superuser.query(
    `INSERT INTO contest.secret (contest_id, form_secret) VALUES ($1, decode($2, 'hex'))`,
    [CONTEST, FORM_SECRET],
  );
}

/** Two tasks under their root. */
async function storedTasks(db: TestDatabase): Promise<string> {
  const tasks = ['T1', 'T2'].map((code) => ({
    task: { code, text: `Task ${code}` },
    salt: new Uint8Array(32).fill(9),
  }));
  const root = tasksRoot(tasks);
  for (const [index, { task, salt }] of tasks.entries()) {
    await db.superuser.query('INSERT INTO testing.practical_task VALUES ($1, $2, $3, $4, $5, $6)', [
      CONTEST,
      root,
      index + 1,
      task.code,
      task.text,
      Buffer.from(salt),
    ]);
  }
  return root;
}

/** A participation session each, as the hand-over makes it. */
async function signedIn(
  db: TestDatabase,
  sealed: readonly SealedMember[],
): Promise<readonly SittingCandidate[]> {
  const candidates = sealed.map(({ applicationId, code }) => {
    const { token, hash: tokenHash } = newToken();
    return { applicationId, code, token, tokenHash };
  });
  await db.superuser.query(
    `INSERT INTO access.session (id, token_hash, ticket_hash, kind, application_id, contest_id, candidate_code,
       created_at, expires_at)
     SELECT gen_random_uuid(), u.token, u.token, 'participation', u.application, $1, u.code,
            date_trunc('hour', now()), date_trunc('hour', now()) + interval '12 hours'
       FROM unnest($2::bytea[], $3::uuid[], $4::text[]) AS u (token, application, code)`,
    [
      CONTEST,
      candidates.map((one) => one.tokenHash),
      candidates.map((one) => one.applicationId),
      candidates.map((one) => one.code),
    ],
  );
  return candidates;
}
