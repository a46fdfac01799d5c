import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { AuditLog, AuditReader, createKeys, SYSTEM_ACTOR } from '@adal/audit';
import { FileLogSigner, Sequencer } from '@adal/audit/worker';
import type { Tx } from '@adal/database';
import {
  brand,
  expectOk,
  ok,
  refuse,
  toHex,
  type ContestId,
  type DomainEvent,
  type EntryId,
  type EventCatalogue,
} from '@adal/kernel';
import {
  commitmentLeaf,
  entryCommitment,
  merkleRoot,
  parseEntry,
  verifyInclusion,
} from '@adal/proof';

import { testDatabase, type TestDatabase } from '../support/database.js';

const ORIGIN = 'adal.test/log';
const CATALOGUE: EventCatalogue = [
  {
    type: 'contest.announced',
    version: 1,
    disclosure: 'now',
    says: 'For everybody.',
    fields: { note: 'any text' },
  },
  {
    type: 'application.submitted',
    version: 1,
    disclosure: 'restricted',
    says: 'For a court.',
    fields: { code: 'a candidate code' },
  },
];

let db: TestDatabase;
let keysDir: string;
let log: AuditLog;
let sequencer: Sequencer;
const reader = new AuditReader();

const contest = () => brand<ContestId>(crypto.randomUUID());
const announced = (note = 'x'): DomainEvent => ({ type: 'contest.announced', note });
const submitted = (code = 'x'): DomainEvent => ({ type: 'application.submitted', code });

beforeAll(async () => {
  db = await testDatabase();
  keysDir = await mkdtemp(join(tmpdir(), 'adal-audit-'));
  await createKeys({ keysDir, logOrigin: ORIGIN });
  const settings = { origin: ORIGIN, keysDir };
  log = new AuditLog(settings);
  log.registerEvents(CATALOGUE);
  sequencer = new Sequencer(db.url('sequencer'), new FileLogSigner(settings));
});

afterAll(async () => {
  await sequencer.stop();
  await db.drop();
  await rm(keysDir, { recursive: true });
});

async function append(id: ContestId, ...events: readonly DomainEvent[]): Promise<EntryId[]> {
  const api = await db.transactor('api');
  const ids = await api.runPlain((tx) =>
    log.appendIn(tx, { contest: id, actor: SYSTEM_ACTOR, events }),
  );
  return [...ids];
}

async function read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return (await db.transactor('api')).read(work);
}

const entriesOf = async (id: ContestId) => {
  const { rows } = await db.superuser.query<{ id: string; body: Uint8Array; commitment: Buffer }>(
    'SELECT id, body, commitment FROM audit.entry WHERE contest_id = $1 ORDER BY seq',
    [id],
  );
  return rows;
};

test('D9 a change that is rolled back leaves neither its row nor its log entry', async () => {
  const id = contest();
  const worker = await db.transactor('worker');
  const change = async (tx: Tx) => {
    await tx.query(`INSERT INTO platform.setting (key, value) VALUES ('audit.test', '1')`);
    await log.appendIn(tx, { contest: id, actor: SYSTEM_ACTOR, events: [announced()] });
  };

  const refused = await worker.run(async (tx) => {
    await change(tx);
    return refuse('contest.not-draft');
  });
  const thrown = worker.runPlain(async (tx) => {
    await change(tx);
    throw new Error('the process had enough');
  });

  expect(refused.ok).toBe(false);
  await expect(thrown).rejects.toThrow('had enough');
  expect(await entriesOf(id)).toEqual([]);
  const rows = await db.superuser.query(
    `SELECT 1 FROM platform.setting WHERE key = 'audit.test' UNION ALL SELECT 1 FROM audit.pending`,
  );
  expect(rows.rowCount).toBe(0);
});

test('D9 a change and its log entry are committed together, one entry an event and in order', async () => {
  const id = contest();
  const worker = await db.transactor('worker');

  const done = await worker.run(async (tx) => {
    await tx.query(`INSERT INTO platform.setting (key, value) VALUES ('audit.done', '1')`);
    await log.appendIn(tx, {
      contest: id,
      actor: { pseudonym: 'BCD', role: 'secretary' },
      events: [announced('first'), submitted(), announced('last')],
    });
    return ok(null);
  });

  expect(done.ok).toBe(true);
  const bodies = (await entriesOf(id)).map(({ body }) => expectOk(parseEntry(body)));
  expect(bodies.map(({ type, data }) => [type, data['note']])).toEqual([
    ['contest.announced', 'first'],
    ['application.submitted', undefined],
    ['contest.announced', 'last'],
  ]);
  expect(bodies[0]).toMatchObject({
    v: 1,
    origin: ORIGIN,
    contest: id,
    actor: { pseudonym: 'BCD', role: 'secretary' },
  });
});

test('an entry carries the database time, and a nonce that no other entry has', async () => {
  const id = contest();
  const before = await read((tx) => tx.now());
  await append(id, announced('same'), announced('same'));

  const rows = await entriesOf(id);
  const bodies = rows.map(({ body }) => expectOk(parseEntry(body)));

  expect(bodies[0]?.at).toBeGreaterThanOrEqual(before);
  expect(bodies[0]?.nonce).toMatch(/^[0-9a-f]{64}$/);
  expect(bodies[0]?.nonce).not.toBe(bodies[1]?.nonce);
  for (const { body, commitment } of rows)
    expect(toHex(commitment)).toBe(toHex(entryCommitment(body)));
});

test('many entries of different streams go in with one statement and keep their ids', async () => {
  const id = contest();
  const api = await db.transactor('api');
  const entries = Array.from({ length: 300 }, (_, n) => ({
    contest: id,
    actor: SYSTEM_ACTOR,
    stream: `application-${n}`,
    events: [submitted(`code-${n}`)],
  }));

  const ids = await api.runPlain((tx) => log.appendAllIn(tx, entries));

  const rows = await entriesOf(id);
  expect(rows.map((row) => row.id)).toEqual(ids);
});

test('an event that no catalogue declares, or that is too large, is our own mistake', async () => {
  await expect(append(contest(), { type: 'contest.invented' })).rejects.toThrow(
    'no catalogue declares',
  );
  await expect(append(contest(), announced('x'.repeat(9000)))).rejects.toThrow(
    'the log cannot take',
  );
});

test('the same catalogue may be registered twice, a type declared twice may not', () => {
  const fresh = new AuditLog({ origin: ORIGIN, keysDir });
  fresh.registerEvents(CATALOGUE);
  fresh.registerEvents(CATALOGUE);

  expect(() => {
    fresh.registerEvents(CATALOGUE.slice(0, 1));
  }).toThrow('event.declared-twice');
});

test('an entry is covered only when a published checkpoint holds it', async () => {
  const [entryId] = await append(contest(), announced());
  if (entryId === undefined) throw new Error('no entry');
  const isCovered = () => read((tx) => log.isCoveredIn(tx, entryId));

  expect(await isCovered()).toBe(false);
  const { size } = await sequencer.runOnce();

  expect(await isCovered()).toBe(true);
  const coverage = await read((tx) => log.coveredAtIn(tx, entryId));
  expect(coverage?.size).toBe(size);
  expect(coverage?.leafIndex).toBeLessThan(size ?? 0);
});

test('bodies come out by class only, each with a proof that leads to the published root', async () => {
  const id = contest();
  await append(id, submitted(), announced('seen'), submitted());
  await sequencer.runOnce();

  await read(async (tx) => {
    const checkpoint = await reader.checkpointIn(tx);
    if (checkpoint === null) throw new Error('no checkpoint');
    const { size, root } = checkpoint;
    const seen = await reader.entriesIn(tx, id, { classes: ['now', 'decision'], size });
    const indexes = seen.map(({ leafIndex }) => leafIndex);
    const proofs = await reader.inclusionProofsIn(tx, indexes, size);

    expect(seen.map(({ type }) => type)).toEqual(['contest.announced']);
    expect(await reader.leavesIn(tx, id, size)).toHaveLength(3);
    seen.forEach(({ body }, i) => {
      const leaf = commitmentLeaf(entryCommitment(body));
      const proof = proofs[i];
      expect(proof && verifyInclusion(leaf, proof, root)).toBe(true);
    });
  });
});

test('the digest of a contest counts its own leaves and nothing that still waits', async () => {
  const id = contest();
  await append(id, announced(), submitted());
  await append(contest(), announced());
  await sequencer.runOnce();
  await append(id, announced());

  await read(async (tx) => {
    const digest = await log.contestDigestIn(tx, id);
    const leaves = await reader.leavesIn(tx, id, digest.upToLeaf + 1);

    const hashes = leaves.map(({ commitment }) => commitmentLeaf(commitment));
    expect(digest).toEqual({
      leaves: 2,
      root: toHex(merkleRoot(hashes)),
      upToLeaf: leaves.at(-1)?.leafIndex,
    });
  });
});

describe('what is in the log stays in the log', () => {
  const CHANGES = [
    'UPDATE audit.entry SET type = type',
    'DELETE FROM audit.entry',
    'TRUNCATE audit.entry',
    'UPDATE audit.leaf SET seq = seq',
    'DELETE FROM audit.leaf',
    'DELETE FROM audit.tile',
    'TRUNCATE audit.checkpoint',
  ];

  test.each(CHANGES)('no process may: %s', async (sql) => {
    for (const role of ['api', 'identity', 'worker', 'sequencer', 'auditor'] as const) {
      const source = await db.dataSource(role);
      await expect(source.query(sql)).rejects.toThrow('permission denied');
    }
  });

  test.each(CHANGES)('a trigger refuses its own owner: %s', async (sql) => {
    const source = await db.dataSource('migrator');
    await expect(source.query(sql)).rejects.toThrow('is append only');
    await expect(
      db.superuser.query(`SET session_replication_role = replica; ${sql}`),
    ).rejects.toThrow('is append only');
  });

  test('identity may write entries and learn that they are covered, and reads no body', async () => {
    const identity = await db.transactor('identity');

    const [entryId] = await identity.runPlain((tx) =>
      log.appendIn(tx, { contest: null, actor: SYSTEM_ACTOR, events: [announced()] }),
    );
    await sequencer.runOnce();

    if (entryId === undefined) throw new Error('no entry');
    expect(await identity.read((tx) => log.isCoveredIn(tx, entryId))).toBe(true);
    await expect(identity.read((tx) => tx.query('SELECT body FROM audit.entry'))).rejects.toThrow(
      'permission denied',
    );
  });

  test.each(['api', 'worker', 'identity', 'auditor'] as const)(
    'role %s can neither number nor sign',
    async (role) => {
      const source = await db.dataSource(role);

      await expect(
        source.query(`INSERT INTO audit.checkpoint VALUES (1, '', '', '')`),
      ).rejects.toThrow('permission denied');
      await expect(source.query('DELETE FROM audit.pending')).rejects.toThrow('permission denied');
    },
  );
});
