import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { assertSafeServer, createDataSource, ensureDatabase, migrate } from '@adal/database';
import { Client } from 'pg';

import {
  removeEmbedded,
  startEmbedded,
  type EmbeddedServer,
} from '../../apps/cli/src/embedded/index.js';
import { isRunning } from '../../apps/cli/src/embedded/lock.js';
import { asRole, TEST_PASSWORDS, withDatabase } from '../support/urls.js';

jest.setTimeout(60_000);

let dataDir: string;
let server: EmbeddedServer;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'adal-embedded-'));
  chmodSync(dataDir, 0o755);
  server = await startEmbedded({ dataDir, preferredPort: 0 });
});

afterAll(async () => {
  await removeEmbedded(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

async function ask<Row>(sql: string, url = server.superuserUrl): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

async function killServer(): Promise<void> {
  const [row] = await ask<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
  const pid = Number(
    readFileSync(join(row?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  process.kill(pid, 'SIGKILL');
  while (isRunning(pid)) await new Promise(setImmediate);
}

describe('the embedded server', () => {
  it('keeps its password to the owner of the data folder and lets nobody in without it', async () => {
    const withoutPassword = new URL(server.superuserUrl);
    withoutPassword.password = 'guess';

    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o077).toBe(0);
    await expect(ask('SELECT 1', withoutPassword.href)).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('is durable', async () => {
    const rows = await ask(
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') ORDER BY 1`,
    );

    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  it('is taken over by the next start while it lives', async () => {
    const again = await startEmbedded({ dataDir });

    expect(again).toMatchObject({
      isReused: true,
      port: server.port,
      superuserUrl: server.superuserUrl,
    });
  });

  it('starts once when it is started three times at once', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'adal-embedded-'));
    chmodSync(dir, 0o755);

    const all = await Promise.all(
      [1, 2, 3].map(() => startEmbedded({ dataDir: dir, preferredPort: 0 })),
    );

    expect(all.filter(({ isReused }) => !isReused)).toHaveLength(1);
    expect(new Set(all.map(({ port }) => port)).size).toBe(1);
    await removeEmbedded(dir);
    expect(existsSync(join(dir, 'postgres.json'))).toBe(false);
    rmSync(dir, { recursive: true, force: true });
  });

  it('comes back on its port with what was committed after it was killed', async () => {
    await ask('CREATE TABLE kept AS SELECT 7 AS value');
    await killServer();

    server = await startEmbedded({ dataDir });

    expect(server.isReused).toBe(false);
    expect(await ask('SELECT value FROM kept')).toEqual([{ value: 7 }]);
  });

  it('takes another port when its own is gone', async () => {
    const taken = server.port;
    await server.stop();
    const { createServer } = await import('node:net');
    const squatter = createServer().listen(taken, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));

    server = await startEmbedded({ dataDir });

    expect(server.port).not.toBe(taken);
    expect(await ask('SELECT value FROM kept')).toEqual([{ value: 7 }]);
    squatter.close();
  });
});

describe('a production start', () => {
  let url: string;

  beforeAll(async () => {
    url = withDatabase(server.superuserUrl, 'adal');
    await ensureDatabase(url);
    await migrate({
      adminUrl: url,
      migratorUrl: asRole(url, 'migrator'),
      passwords: TEST_PASSWORDS,
      profile: 'production',
    });
  });

  const startAs = async (role: string): Promise<void> => {
    const dataSource = createDataSource({ url: role, poolSize: 1 });
    await dataSource.initialize();
    await assertSafeServer(dataSource, 'production').finally(() => dataSource.destroy());
  };

  it.each(['api', 'identity', 'worker', 'sequencer'] as const)(
    'is fine as %s on a durable server that was migrated for production',
    async (role) => {
      await expect(startAs(asRole(url, role))).resolves.toBeUndefined();
    },
  );

  it('is refused as superuser or as the owner of the tables', async () => {
    await expect(startAs(url)).rejects.toThrow('rights of an administrator');
    await expect(startAs(asRole(url, 'migrator'))).rejects.toThrow(
      'owns the database or its tables',
    );
  });

  it('is refused when commits are not durable', async () => {
    await ask('ALTER DATABASE adal SET synchronous_commit = off', url);

    await expect(startAs(asRole(url, 'api'))).rejects.toThrow('synchronous_commit is off');
    await ask('ALTER DATABASE adal RESET synchronous_commit', url);
  });

  it('is refused when a migration is missing', async () => {
    await ask(`DELETE FROM platform.migration WHERE name LIKE 'Platform%' RETURNING name`, url);

    await expect(startAs(asRole(url, 'api'))).rejects.toThrow('Platform1700000000001');
    await ask(
      `INSERT INTO platform.migration (timestamp, name) VALUES (1700000000001, 'Platform1700000000001')`,
      url,
    );
  });

  it('is refused with a movable clock, which demo and test demand', async () => {
    const api = createDataSource({ url: asRole(url, 'api'), poolSize: 1 });
    await api.initialize();
    await expect(assertSafeServer(api, 'demo')).rejects.toThrow('need demo.clock_offset');

    await migrate({
      adminUrl: url,
      migratorUrl: asRole(url, 'migrator'),
      passwords: TEST_PASSWORDS,
      profile: 'demo',
    });

    await expect(assertSafeServer(api, 'production')).rejects.toThrow('the clock can be moved');
    await expect(assertSafeServer(api, 'demo')).resolves.toBeUndefined();
    await api.destroy();
  });
});
