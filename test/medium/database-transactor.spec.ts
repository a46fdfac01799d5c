import { err, ok, plusMs } from '@adal/kernel';
import type { Transactor } from '@adal/database';

import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
let transactor: Transactor;

beforeAll(async () => {
  db = await testDatabase();
  transactor = await db.transactor('worker');
});

afterAll(() => db.drop());

const put = (key: string, value: unknown) =>
  [
    'INSERT INTO platform.setting (key, value) VALUES ($1, $2::jsonb) RETURNING key',
    [key, JSON.stringify(value)],
  ] as const;

const countOf = async (key: string): Promise<number> => {
  const found = await db.superuser.query('SELECT 1 FROM platform.setting WHERE key = $1', [key]);
  return found.rowCount ?? 0;
};

/** Resolves when as many sessions of this database wait for a lock. */
async function whenWaiting(sessions: number): Promise<void> {
  for (;;) {
    const found = await db.superuser.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((found.rowCount ?? 0) >= sessions) return;
  }
}

/** The server's own clock in milliseconds, once it is later than `ms`. */
async function serverTimePast(ms: number): Promise<number> {
  for (;;) {
    const { rows } = await db.superuser.query<{ now: number }>(
      'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
    );
    const now = rows[0]?.now ?? 0;
    if (now > ms) return now;
  }
}

describe('Transactor', () => {
  it('commits an agreed result and hands back its value', async () => {
    const result = await transactor.run(async (tx) => ok(await tx.query(...put('kept', 1))));

    expect(result).toEqual({ ok: true, value: [{ key: 'kept' }] });
    expect(await countOf('kept')).toBe(1);
  });

  it('leaves nothing behind when the work is refused', async () => {
    const result = await transactor.run(async (tx) => {
      await tx.query(...put('refused', 1));
      return err('thing.refused');
    });

    expect(result).toEqual({ ok: false, error: 'thing.refused' });
    expect(await countOf('refused')).toBe(0);
  });

  it('leaves nothing behind when the work throws', async () => {
    const failing = transactor.runPlain(async (tx) => {
      await tx.query(...put('thrown', 1));
      throw new Error('we are wrong');
    });

    await expect(failing).rejects.toThrow('we are wrong');
    expect(await countOf('thrown')).toBe(0);
  });

  it('refuses to write in a read', async () => {
    const writing = transactor.read((tx) => tx.query(...put('read', 1)));

    await expect(writing).rejects.toThrow('read-only transaction');
  });

  it('reads everything from one snapshot', async () => {
    const seen = await transactor.read(async (tx) => {
      await tx.query('SELECT 1 FROM platform.setting');
      await transactor.runPlain((other) => other.query(...put('late', 1)));
      return tx.query(`SELECT 1 FROM platform.setting WHERE key = 'late'`);
    });

    expect(seen).toEqual([]);
    expect(await countOf('late')).toBe(1);
  });

  it('tells the time after the wait for a lock, not before it', async () => {
    await transactor.runPlain((tx) => tx.query(...put('locked', 1)));
    const lock = `SELECT 1 FROM platform.setting WHERE key = 'locked' FOR UPDATE`;
    let waiting: Promise<number> | undefined;

    const releasedAt = await transactor.runPlain(async (holder) => {
      await holder.query(lock);
      waiting = transactor.runPlain(async (tx) => {
        await tx.query(lock);
        return tx.now();
      });
      await whenWaiting(1);
      return serverTimePast(await serverTimePast(0));
    });

    expect(await waiting).toBeGreaterThanOrEqual(releasedAt);
  });

  it('runs the work again after a deadlock', async () => {
    await transactor.runPlain((tx) => tx.query(...put('a', 0)));
    await transactor.runPlain((tx) => tx.query(...put('b', 0)));
    let runs = 0;
    const meeting = gate(2);
    const crossing = (first: string, second: string) =>
      transactor.runPlain(async (tx) => {
        runs += 1;
        const touch = `UPDATE platform.setting SET value = to_jsonb(value::int + 1) WHERE key = $1`;
        await tx.query(touch, [first]);
        await meeting();
        await tx.query(touch, [second]);
      });

    await Promise.all([crossing('a', 'b'), crossing('b', 'a')]);

    const { rows } = await db.superuser.query(
      `SELECT value FROM platform.setting WHERE key IN ('a', 'b')`,
    );
    expect(rows).toEqual([{ value: 2 }, { value: 2 }]);
    expect(runs).toBe(3);
  });
});

describe('the movable clock', () => {
  it('moves forward for every role', async () => {
    const before = await transactor.runPlain((tx) => tx.now());

    await db.advanceClock(3_600_000);

    const after = await transactor.runPlain((tx) => tx.now());
    expect(after).toBeGreaterThanOrEqual(plusMs(before, 3_600_000));
    expect(after).toBeLessThan(plusMs(before, 3_660_000));
  });
});

/** Lets the first `parties` callers go on together; later ones pass. */
function gate(parties: number): () => Promise<void> {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived >= parties) open();
    return opened;
  };
}
