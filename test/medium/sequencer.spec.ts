import { AuditReader, SYSTEM_ACTOR } from '@adal/audit';
import type { LogSigner } from '@adal/audit/worker';
import { instant } from '@adal/kernel';
import { commitmentLeaf, verifyInclusion, type Hash } from '@adal/proof';
import { Client } from 'pg';

import { logHouse, type LogHouse } from '../support/log-house.js';

const reader = new AuditReader();
let house: LogHouse;
const number = async (sql: string) => (await house.rows<{ n: number }>(sql))[0]?.n;
const leaves = () => number('SELECT count(*) AS n FROM audit.leaf');
const published = () => number('SELECT coalesce(max(size), -1) AS n FROM audit.checkpoint');
const pending = () => number('SELECT count(*) AS n FROM audit.pending');

beforeEach(async () => {
  house = await logHouse();
});

afterEach(async () => {
  await house.close();
});

test('an empty log already has a checkpoint that outsiders can verify', async () => {
  const batch = await house.sequencer().runOnce();

  expect(batch).toEqual({ isLeader: true, appended: 0, size: 0 });
  await house.verifyWhole();
});

test('every pending entry gets one place, and every proof leads to the signed root', async () => {
  const sequencer = house.sequencer();
  for (const count of [1, 3, 300, 500]) {
    await house.append(count);
    await sequencer.runOnce();
  }

  expect([await leaves(), await published(), await pending()]).toEqual([804, 804, 0]);
  await house.verifyWhole();
  const worker = await house.db.transactor('worker');
  await worker.read(async (tx) => {
    const checkpoint = await reader.checkpointIn(tx);
    const all = Array.from({ length: 804 }, (_, index) => index);
    const proofs = await reader.inclusionProofsIn(tx, all, 804);
    const stored = await tx.query<{ commitment: Hash }>(
      'SELECT commitment FROM audit.leaf ORDER BY leaf_index',
    );
    stored.forEach(({ commitment }, i) => {
      const proof = proofs[i];
      const root = checkpoint?.root ?? new Uint8Array();
      expect(proof && verifyInclusion(commitmentLeaf(commitment), proof, root)).toBe(true);
    });
  });
});

test('a batch is at most a thousand entries, the rest follow', async () => {
  const sequencer = house.sequencer();
  await house.append(1700);

  expect((await sequencer.runOnce()).appended).toBe(1000);
  expect((await sequencer.runOnce()).appended).toBe(700);
  await house.verifyWhole();
});

test('the order within a stream stays, the order between streams is not the order of arrival', async () => {
  for (let n = 0; n < 40; n += 1) await house.append(2, `application-${n}`);
  await house.sequencer().runOnce();

  const placed = await house.rows<{ stream: string; seq: number }>(
    'SELECT stream, seq FROM audit.leaf JOIN audit.entry USING (seq) ORDER BY leaf_index',
  );
  const arrival = placed.toSorted((a, b) => a.seq - b.seq);
  expect(placed).not.toEqual(arrival);
  for (let n = 0; n < 40; n += 1) {
    const own = placed.filter(({ stream }) => stream === `application-${n}`);
    expect(own.map(({ seq }) => seq)).toEqual(own.map(({ seq }) => seq).toSorted((a, b) => a - b));
  }
});

test('an entry that commits after later ones were numbered is not skipped', async () => {
  const source = await house.db.dataSource('api');
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  const tx = {
    query: async <Row>(sql: string, params: readonly unknown[] = []) =>
      (await runner.query(sql, [...params], true)).records as Row[],
    now: () => Promise.reject(new Error('not asked')),
    manager: runner.manager,
  };
  const entry = { contest: null, actor: SYSTEM_ACTOR, at: instant(1) };
  const [id] = await house.log.appendIn(tx, { ...entry, events: [{ type: 'contest.noted' }] });
  const sequencer = house.sequencer();
  await house.append(5);
  expect((await sequencer.runOnce()).appended).toBe(5);

  await runner.commitTransaction();
  await runner.release();

  expect((await sequencer.runOnce()).appended).toBe(1);
  const placed = await house.rows(`SELECT 1 FROM audit.leaf WHERE entry_id = '${id ?? ''}'`);
  expect(placed).toHaveLength(1);
  await house.verifyWhole();
});

test('one sequencer leads; another takes over when it is gone', async () => {
  const [first, second] = [house.sequencer(), house.sequencer()];
  await first.runOnce();
  await house.append(1);

  expect(await second.runOnce()).toEqual({ isLeader: false, appended: 0, size: null });
  await first.stop();
  expect(await second.runOnce()).toEqual({ isLeader: true, appended: 1, size: 1 });
});

test('a leader whose connection is cut stops leading and comes back', async () => {
  const sequencer = house.sequencer();
  await sequencer.runOnce();
  await house.append(2);
  await house.db.superuser.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sequencer' AND datname = current_database()`,
  );

  await sequencer.runOnce().catch(() => undefined);
  await sequencer.runOnce();

  expect(await published()).toBe(2);
  await house.verifyWhole();
});

test('publishing tells whoever listens', async () => {
  const sequencer = house.sequencer();
  await sequencer.runOnce();
  const listener = new Client({ connectionString: house.db.url('worker') });
  await listener.connect();
  await listener.query('LISTEN adal_checkpoint');
  const heard = new Promise<string | undefined>((resolve) => {
    listener.once('notification', ({ payload }) => {
      resolve(payload);
    });
  });
  await house.append(1);

  await sequencer.runOnce();

  expect(await heard).toBe('1');
  await listener.end();
});

test('a running sequencer publishes by itself', async () => {
  const listener = new Client({ connectionString: house.db.url('worker') });
  await listener.connect();
  await listener.query('LISTEN adal_checkpoint');
  const covered = new Promise<void>((resolve) => {
    listener.on('notification', ({ payload }) => {
      if (payload === '3') resolve();
    });
  });
  const sequencer = house.sequencer();
  void sequencer.start();
  await house.append(3);

  await covered;
  await sequencer.stop();
  await listener.end();
  await house.verifyWhole();
});

describe('a sequencer that dies', () => {
  const dying = (signer: LogSigner, moment: 'before signing' | 'after signing'): LogSigner => ({
    lastSigned: () => signer.lastSigned(),
    sign: async (request) => {
      const signed = moment === 'after signing' ? await signer.sign(request) : null;
      throw new Error(signed?.ok === false ? 'refused' : 'died');
    },
  });

  test('while numbering leaves no trace', async () => {
    const first = house.sequencer();
    await first.runOnce();
    await house.append(300);
    await house.db.superuser.query('REVOKE INSERT ON audit.tile FROM sequencer');
    const died = house.sequencer();
    await first.stop();

    await expect(died.runOnce()).rejects.toThrow('permission denied');

    expect([await leaves(), await pending(), await published()]).toEqual([0, 300, 0]);
    await house.db.superuser.query('GRANT INSERT ON audit.tile TO sequencer');
    await died.runOnce();
    expect([await leaves(), await pending(), await published()]).toEqual([300, 0, 300]);
    await house.verifyWhole();
  });

  test.each(['before signing', 'after signing'] as const)(
    '%s is followed by one that publishes the same tree',
    async (moment) => {
      const first = house.sequencer();
      await first.runOnce();
      await house.append(10);
      await first.runOnce();
      await first.stop();
      await house.append(20);
      const second = house.sequencer(dying(house.signer, moment));

      await expect(second.runOnce()).rejects.toThrow('died');
      expect([await leaves(), await published()]).toEqual([30, 10]);
      await house.append(1);

      const third = house.sequencer();
      await third.runOnce();
      expect([await leaves(), await published()]).toEqual([31, 31]);
      expect(await number('SELECT count(*) AS n FROM audit.checkpoint WHERE size = 30')).toBe(1);
      await house.verifyWhole();
    },
  );

  test('before the checkpoint is stored is followed by one that stores it', async () => {
    const first = house.sequencer();
    await first.runOnce();
    await house.append(4);
    await house.db.superuser.query('REVOKE INSERT ON audit.checkpoint FROM sequencer');

    await expect(first.runOnce()).rejects.toThrow('permission denied');
    await house.db.superuser.query('GRANT INSERT ON audit.checkpoint TO sequencer');
    await first.runOnce();

    expect([await leaves(), await published()]).toEqual([4, 4]);
    await house.verifyWhole();
  });
});
