import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** One server process: its compiled entry, its settings and where it tells that it is ready. */
export type Service = {
  readonly name: string;
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly healthUrl: string;
};

const READY_WITHIN_MS = 120_000;
const POLL_MS = 50;
const RESTART_AFTER_MS = 500;
const STOP_WITHIN_MS = 8_000;
/** Characters of what a dying service wrote last that its death notice repeats. */
const COMPLAINT_LENGTH = 2_000;

/** Services that are started again when they die, until they are stopped. */
export type Children = { readonly stop: () => Promise<void>; readonly started: Promise<void> };

/** Starts every service, its output going to `logDir/<name>.log`; a service that dies is started again. */
export function startChildren(services: readonly Service[], logDir: string): Children {
  mkdirSync(logDir, { recursive: true, mode: 0o700 });
  const running = new Map<string, ChildProcess>();
  const lastWords = new Map<string, string>();
  let isStopping = false;

  const start = (service: Service): void => {
    const child = spawnService(service, logDir);
    running.set(service.name, child);
    let complaint = '';
    child.stderr?.on('data', (part: Buffer) => {
      complaint = `${complaint}${part.toString()}`.slice(-COMPLAINT_LENGTH);
    });
    child.once('close', () => {
      if (isStopping) return;
      lastWords.set(service.name, complaint);
      setTimeout(() => {
        if (!isStopping) start(service);
      }, RESTART_AFTER_MS);
    });
  };
  services.forEach(start);

  return {
    started: waitForAll(services, logDir, lastWords),
    stop: async () => {
      isStopping = true;
      await Promise.all([...running.values()].map(stopChild));
    },
  };
}

function spawnService(service: Service, logDir: string): ChildProcess {
  const log = createWriteStream(join(logDir, `${service.name}.log`), { flags: 'a', mode: 0o600 });
  const child = spawn(process.execPath, ['--enable-source-maps', service.entry], {
    env: { PATH: process.env['PATH'], TZ: 'UTC', ...service.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  return child;
}

/** A service that dies before it was ever ready has a reason that another try would not remove. */
async function waitForAll(
  services: readonly Service[],
  logDir: string,
  lastWords: ReadonlyMap<string, string>,
): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (const { name, healthUrl } of services) {
    const log = join(logDir, `${name}.log`);
    while (!(await answers(healthUrl))) {
      const complaint = lastWords.get(name);
      if (complaint !== undefined)
        throw new Error(`${name} ended before it was ready; see ${log}\n${complaint.trim()}`);
      if (Date.now() > deadline) throw new Error(`${name} did not become ready; see ${log}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}

/** Asks the child to stop and kills it when it has not after a while. */
function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
