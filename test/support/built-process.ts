import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createKeys } from '@adal/audit';

import type { TestDatabase } from './database.js';

const LOG_ORIGIN = 'adal.test/log';

export type BuiltProcess = {
  readonly port: number;
  readonly origin: string;
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** Tells it to stop and waits; its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

export type BuiltOptions = {
  readonly app: 'api' | 'identity' | 'worker';
  readonly db: TestDatabase;
  readonly env?: Record<string, string>;
};

/** Starts an app as `npm run build` left it in dist, on a free port, and waits until it listens. */
export async function startBuilt({ app, db, env = {} }: BuiltOptions): Promise<BuiltProcess> {
  const main = join(process.cwd(), 'dist/apps', app, 'src/main.js');
  if (!existsSync(main)) throw new Error(`${main} is missing: run npm run build first`);
  const dataDir = await mkdtemp(join(tmpdir(), `adal-${app}-`));
  await createKeys({ keysDir: join(dataDir, 'keys'), logOrigin: LOG_ORIGIN });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      ADAL_PROFILE: 'test',
      [`ADAL_DATABASE_URL_${app.toUpperCase()}`]: db.url(app),
      ADAL_PORT: String(port),
      ADAL_PUBLIC_ORIGIN: origin,
      ADAL_DATA_DIR: dataDir,
      ADAL_LOG_ORIGIN: LOG_ORIGIN,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => lines.push(part.toString()));
  await listening(child, () => lines.join(''));
  return {
    port,
    origin,
    child,
    output: () => lines.join(''),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      await rm(dataDir, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

async function listening(child: ChildProcess, output: () => string): Promise<void> {
  const result = await Promise.race([
    once(child, 'message').then(() => 'listening'),
    once(child, 'exit').then(() => 'exit'),
  ]);
  if (result === 'exit') throw new Error(`the process ended before it listened:\n${output()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
