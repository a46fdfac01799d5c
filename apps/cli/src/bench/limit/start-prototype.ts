import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { Client } from 'pg';

import { until } from '../../play/waiting.js';
import { freePort } from '../../launcher/ports.js';
import type { Sitter } from '../bench-contest.js';
import { cpuSecondsOf } from '../process-cpu.js';
import type { BenchSystem, Target } from '../system.js';
import { openWire } from '../wire.js';
import { SEED, TABLES } from './tables.js';

/** The prototype under way, with a database of its own on the server of the system. */
export type Prototype = {
  readonly target: Target;
  readonly sitters: readonly Sitter[];
  readonly stop: () => Promise<void>;
};

const MAIN = fileURLToPath(new URL('../../main.js', import.meta.url));
const DATABASE = 'adal_prototype';
/** Above the ports that the launcher takes. */
const PORTS_ABOVE = 20;

/** Starts the prototype in a process of its own with `count` people who may sit. */
export async function startPrototype(system: BenchSystem, count: number): Promise<Prototype> {
  const url = await makeDatabase(system.adminUrl);
  const sitters = await seed(url, count);
  const port = await freePort(system.target.apiPort + PORTS_ABOVE);
  const child = spawn(process.execPath, [MAIN, 'bench', '--prototype', String(port)], {
    env: { PATH: process.env['PATH'], TZ: 'UTC', ADAL_PROTOTYPE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await until('the prototype listens', () =>
    openWire(port).then(
      (wire) => {
        wire.close();
        return true;
      },
      () => null,
    ),
  );
  const cpu = (): number => cpuSecondsOf([child.pid ?? 0]) + system.cpuOfPostgres();
  return {
    target: {
      name: 'prototype',
      identityPort: port,
      apiPort: port,
      cpuOfAll: cpu,
      cpuOfSaving: cpu,
    },
    sitters,
    stop: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

async function makeDatabase(adminUrl: string): Promise<string> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${DATABASE}`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${DATABASE}`;
  return url.href;
}

async function seed(url: string, count: number): Promise<readonly Sitter[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(TABLES);
  await client.query(SEED, [count]);
  const { rows } = await client.query<Sitter>(
    'SELECT email, application_id AS "applicationId" FROM account ORDER BY email',
  );
  await client.end();
  return rows;
}
