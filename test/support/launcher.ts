import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import { removeEmbedded } from '../../apps/cli/src/embedded/index.js';

const PATIENCE_MS = 60_000;

/** `npm start` without npm, in a process group of its own as a terminal would give it. */
export type Launch = {
  readonly child: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Waits for a line; the match. Throws when the launcher ends without it. */
  prints(line: RegExp): Promise<RegExpExecArray>;
  /** The one address, once everything answers. */
  url(): Promise<string>;
  /** Its exit code, once it has ended. */
  ended(): Promise<number | null>;
  /** Ctrl-C as a terminal gives it: to every process of the group. */
  interrupt(): Promise<number | null>;
  /** What a closed terminal does: nobody reads any more, and the group is told. */
  hangUp(): void;
};

/** A data folder of one test file, closed to other accounts as a home is, and how to be rid of it. */
export async function dataFolder() {
  const path = await mkdtemp(join(tmpdir(), 'adal-launcher-'));
  const remove = async (): Promise<void> => {
    await removeEmbedded(path);
    await rm(path, { recursive: true, force: true });
  };
  return { path, remove };
}

/** Starts the launcher on a data folder; the demo region is left out unless the words say otherwise. */
export function launch(
  dataDir: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Launch {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...words], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ADAL_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { output, prints, ended } = watch(child);
  return {
    child,
    output,
    prints,
    ended,
    url: async () => (await prints(/^ {2}Adal {3}(http\S+)$/m))[1] ?? '',
    interrupt: () => {
      tellGroup(child, 'SIGINT');
      return ended();
    },
    hangUp: () => {
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
      tellGroup(child, 'SIGHUP');
    },
  };
}

type Printing = Pick<Launch, 'output' | 'prints' | 'ended'>;

function watch(child: ChildProcessByStdio<null, Readable, Readable>): Printing {
  let printed = '';
  let wake = (): void => undefined;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      printed += part.toString();
      wake();
    });
  const closed = once(child, 'close');
  const prints = async (line: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = line.exec(printed);
      if (found !== null) return found;
      if (isOver(child)) throw new Error(`ended without ${String(line)}:\n${printed}`);
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), closed]);
    }
  };
  const ended = () => closed.then(() => child.exitCode);
  return { output: () => printed, prints, ended };
}

function tellGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined && !isOver(child)) process.kill(-child.pid, signal);
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Ids of the processes of ours that `parent` started, by the name of their app (`cli`, `api`, …); Linux only. */
export function startedBy(parent: number): Map<string, number> {
  const ids = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ');
  return new Map(ids.flatMap((id) => appOf(id).map((app) => [app, Number(id)])));
}

function appOf(id: string): string[] {
  const file = `/proc/${id}/cmdline`;
  const command = id !== '' && existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [/dist\/apps\/([a-z]+)\//.exec(command)?.[1]].filter((app) => app !== undefined);
}

/** Asks again and again until the answer is yes; for what another process does in its own time. */
export async function eventually(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`not so after ${PATIENCE_MS} ms: ${String(isSo)}`);
    await wait(50);
  }
}

/** Holds a port of 127.0.0.1; 0 takes any. */
export async function occupy(
  port = 0,
): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { port: address.port, server };
}
