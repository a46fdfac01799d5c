import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { AuditLog, AuditReader, createKeys, SYSTEM_ACTOR } from '@adal/audit';
import { FileLogSigner, Sequencer, type LogSigner } from '@adal/audit/worker';
import { brand, expectOk, type ContestId, type EntryId } from '@adal/kernel';
import {
  commitmentLeaf,
  merkleRoot,
  openCheckpoint,
  parseVerifierKey,
  verifyConsistency,
  type Hash,
} from '@adal/proof';

import { testDatabase, type TestDatabase } from './database.js';

const ORIGIN = 'adal.test/log';
const CONTEST = brand<ContestId>('8f3a1c7e-7f0c-4a53-9d5f-0f6c1c1e2b3a');

/** A log of its own: database, keys, and as many sequencers as a test wants. */
export type LogHouse = {
  readonly db: TestDatabase;
  readonly log: AuditLog;
  readonly keysDir: string;
  readonly signer: LogSigner;
  sequencer(signer?: LogSigner): Sequencer;
  /** Entries `contest.noted {n}` of one transaction. */
  append(count: number, stream?: string): Promise<readonly EntryId[]>;
  rows<Row>(sql: string): Promise<Row[]>;
  /** What an outsider checks: each checkpoint by the log's key, its root over the leaves, and that each grew from the one before. */
  verifyWhole(): Promise<void>;
  close(): Promise<void>;
};

export async function logHouse(): Promise<LogHouse> {
  const db = await testDatabase();
  const keysDir = await mkdtemp(join(tmpdir(), 'adal-log-'));
  const keys = await createKeys({ keysDir, logOrigin: ORIGIN });
  const settings = { origin: ORIGIN, keysDir };
  const log = new AuditLog(settings);
  log.registerEvents([
    { type: 'contest.noted', version: 1, disclosure: 'now', says: 'A note.', fields: {} },
  ]);
  const signer = new FileLogSigner(settings);
  const running: Sequencer[] = [];
  return {
    db,
    log,
    keysDir,
    signer,
    sequencer: (by = signer) => {
      const made = new Sequencer(db.url('sequencer'), by);
      running.push(made);
      return made;
    },
    append: (count, stream) => append(db, log, { count, stream }),
    rows: async <Row>(sql: string) => (await db.superuser.query(sql)).rows as Row[],
    verifyWhole: () => verifyWhole(db, keys.logVerifierKey),
    close: async () => {
      for (const sequencer of running) await sequencer.stop();
      await db.drop();
      await rm(keysDir, { recursive: true });
    },
  };
}

async function append(
  db: TestDatabase,
  log: AuditLog,
  { count, stream }: { readonly count: number; readonly stream: string | undefined },
): Promise<readonly EntryId[]> {
  const api = await db.transactor('api');
  const events = Array.from({ length: count }, (_, n) => ({ type: 'contest.noted', n }));
  const entry = { contest: CONTEST, actor: SYSTEM_ACTOR, events };
  return api.runPlain((tx) =>
    log.appendIn(tx, stream === undefined ? entry : { ...entry, stream }),
  );
}

async function verifyWhole(db: TestDatabase, verifierKey: string): Promise<void> {
  const policy = {
    origin: ORIGIN,
    log: expectOk(parseVerifierKey(verifierKey)),
    witnesses: [],
    quorum: 0,
  };
  const leaves = await db.superuser.query<{ commitment: Hash }>(
    'SELECT commitment FROM audit.leaf ORDER BY leaf_index',
  );
  const hashes = leaves.rows.map(({ commitment }) => commitmentLeaf(commitment));
  const notes = await db.superuser.query<{ note: string }>(
    'SELECT note FROM audit.checkpoint ORDER BY size',
  );
  const trees = notes.rows.map(({ note }) => expectOk(openCheckpoint(note, policy)).checkpoint);
  for (const { size, root } of trees)
    expect(Buffer.from(root)).toEqual(Buffer.from(merkleRoot(hashes.slice(0, size))));
  const worker = await db.transactor('worker');
  for (const [i, newer] of trees.entries()) {
    const older = trees[i - 1];
    if (older === undefined) continue;
    const proof = await worker.read((tx) =>
      new AuditReader().consistencyProofIn(tx, older.size, newer.size),
    );
    expect(verifyConsistency(proof, older.root, newer.root)).toBe(true);
  }
}
