import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isRunning } from '../../apps/cli/src/embedded/lock.js';
import {
  dataFolder,
  eventually,
  launch,
  type Launch,
  occupy,
  startedBy,
} from '../support/launcher.js';

const HEALTH = ['/api/v1/health', '/identity/v1/health'];

let folder: Awaited<ReturnType<typeof dataFolder>>;
let port: number;
let launches: Launch[] = [];

function begin(words: readonly string[] = []): Launch {
  const started = launch(folder.path, ['--no-seed', '--port', String(port), ...words]);
  launches.push(started);
  return started;
}

async function stopAll(): Promise<void> {
  const stopping = launches;
  launches = [];
  await Promise.all(stopping.map((started) => started.interrupt()));
}

/** The process that looks after all others, below the script. */
function launcherOf({ child }: Launch): number {
  return startedBy(child.pid ?? 0).get('cli') ?? NaN;
}

const isAnswering = async (url: string): Promise<boolean> => {
  const answers = await Promise.all(HEALTH.map((path) => fetch(`${url}${path}`)));
  return answers.every(({ ok }) => ok);
};
const isPortFree = () =>
  occupy(port).then(
    ({ server }) => {
      server.close();
      return true;
    },
    () => false,
  );
const databaseHome = (): string =>
  JSON.parse(readFileSync(join(folder.path, 'postgres.json'), 'utf8')).home;
const postgres = (): number =>
  Number(readFileSync(join(databaseHome(), 'data/postmaster.pid'), 'utf8').split('\n')[0]);
const passwords = (): string => readFileSync(join(folder.path, 'database-passwords.json'), 'utf8');

beforeAll(async () => {
  folder = await dataFolder();
  const { port: free, server } = await occupy();
  server.close();
  port = free;
});

afterAll(async () => {
  await stopAll();
  await folder.remove();
});

describe('what npm start brings up', () => {
  let started: Launch;
  let url: string;

  beforeAll(async () => {
    started = begin();
    url = await started.url();
    await started.prints(/Ctrl-C/);
  });

  afterAll(stopAll);

  it('is one address, printed once, behind which everything answers', async () => {
    const paths = ['/', '/api/v1/contests', ...HEALTH];

    const answers = await Promise.all(paths.map((path) => fetch(`${url}${path}`)));

    expect(url).toBe(`http://localhost:${port}`);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const printed = started.output().match(/http:\/\/\S+/g) ?? [];
    expect(printed.filter((address) => address === url)).toHaveLength(1);
    expect(new Set(printed.map((address) => new URL(address).origin))).toEqual(new Set([url]));
  });

  it('says to a second start that it runs already, and where', async () => {
    const second = begin();

    expect(await second.ended()).toBe(1);
    expect(second.output()).toContain('Adal is running already');
    expect(second.output()).toContain(url);
    expect(await isAnswering(url)).toBe(true);
  });

  it('D12 comes back whole when every process of it was killed', async () => {
    const launcher = launcherOf(started);
    const killed = startedBy(launcher);

    for (const id of killed.values()) process.kill(id, 'SIGKILL');

    expect([...killed.keys()].sort()).toEqual(['api', 'identity', 'worker']);
    const isNew = (app: string) =>
      ![undefined, killed.get(app)].includes(startedBy(launcher).get(app));
    await eventually(() => [...killed.keys()].every(isNew));
    await eventually(() => isAnswering(url));
  });

  it('says in our own words that a process is away', async () => {
    process.kill(startedBy(launcherOf(started)).get('api') ?? NaN, 'SIGKILL');

    let answer = await fetch(`${url}/api/v1/contests`);
    await eventually(async () => {
      answer = await fetch(`${url}/api/v1/contests`);
      return !answer.ok;
    });

    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'server.not-ready' });
  });

  it('is gone after Ctrl-C, and the port is free', async () => {
    await eventually(() => startedBy(launcherOf(started)).size === 3);
    const processes = [...startedBy(launcherOf(started)).values(), postgres()];

    expect(await started.interrupt()).toBe(0);

    expect(processes.filter(isRunning)).toEqual([]);
    expect(await isPortFree()).toBe(true);
    expect(existsSync(join(folder.path, 'start.lock'))).toBe(false);
  });
});

describe('npm start', () => {
  afterEach(stopAll);

  it('stops on Ctrl-C in the middle too', async () => {
    const started = begin();
    await started.prints(/PostgreSQL/);
    const database = postgres();

    expect(await started.interrupt()).toBe(0);

    expect(isRunning(database)).toBe(false);
    expect(started.output()).not.toMatch(/Error/);
  });

  it('lets one of two at the same moment win', async () => {
    const both = [begin(), begin()];

    const loser = await Promise.race(both.map((one) => one.ended().then(() => one)));

    expect(loser.output()).toContain('Adal is running already');
    expect(loser.child.exitCode).toBe(1);
    const winner = both.find((one) => one !== loser);
    expect(await isAnswering((await winner?.url()) ?? '')).toBe(true);
  });

  it('takes the next free port when the wished one is taken, and says so', async () => {
    const { server } = await occupy(port);

    const started = begin();
    const url = await started.url();
    server.close();

    expect(started.output()).toMatch(new RegExp(`Port ${port} is taken; using \\d+\\.`));
    expect(url).not.toBe(`http://localhost:${port}`);
    expect(await isAnswering(url)).toBe(true);
  });

  it('D12 finds the database running after it was killed, and nothing else left behind', async () => {
    const killed = begin();
    await killed.url();
    const processes = [...startedBy(launcherOf(killed)).values()];
    const database = postgres();

    process.kill(launcherOf(killed), 'SIGKILL');
    await killed.ended();
    await eventually(() => processes.filter(isRunning).length === 0);
    const next = begin();
    const url = await next.url();

    expect(processes).toHaveLength(3);
    expect(postgres()).toBe(database);
    expect(await isAnswering(url)).toBe(true);
  });

  it('D12 stops everything when the script above it is killed', async () => {
    const killed = begin();
    await killed.url();
    const processes = [launcherOf(killed), ...startedBy(launcherOf(killed)).values(), postgres()];

    killed.child.kill('SIGKILL');

    await eventually(() => processes.filter(isRunning).length === 0);
    expect(await isPortFree()).toBe(true);
  });

  it('stops everything when its terminal is closed', async () => {
    const started = begin();
    await started.url();
    const processes = [launcherOf(started), ...startedBy(launcherOf(started)).values(), postgres()];

    started.hangUp();

    await eventually(() => processes.filter(isRunning).length === 0);
  });

  it.each([
    ['that died', 99_999_999],
    ['whose process id belongs to somebody else by now', 1],
  ])('takes over the lock of a start %s', async (_, pid) => {
    writeFileSync(join(folder.path, 'start.lock'), JSON.stringify({ pid, url: null }));

    const started = begin();
    await started.prints(/PostgreSQL/);

    expect(await started.interrupt()).toBe(0);
  });

  it('starts over with --reset --yes: another database, other passwords', async () => {
    const first = begin();
    await first.prints(/PostgreSQL/);
    await first.interrupt();
    const [home, before] = [databaseHome(), passwords()];

    const again = begin(['--reset', '--yes']);
    await again.prints(/PostgreSQL/);

    expect(passwords()).not.toBe(before);
    expect(databaseHome() === home || !existsSync(home)).toBe(true);
  });

  it('refuses --reset without a terminal to ask at', async () => {
    const started = begin(['--reset']);

    expect(await started.ended()).toBe(1);
    expect(started.output()).toContain('--yes');
  });

  it.each([
    [['--port', 'abc'], {}, '--port', '--port 8080'],
    [['--port', '70000'], {}, '--port', '--port 8080'],
    [[], { ADAL_PORT: 'x' }, 'ADAL_PORT', 'ADAL_PORT=8080'],
    [[], { ADAL_PORT: '20999', ADAL_LOG_LEVEL: 'loud' }, 'ADAL_LOG_LEVEL', 'ADAL_LOG_LEVEL=info'],
  ])(
    'refuses %j with %j, naming the setting, with an example',
    async (words, env, name, example) => {
      const started = launch(folder.path, ['--no-seed', ...words], env);
      launches.push(started);

      expect(await started.ended()).toBe(1);
      expect(started.output()).toContain(`${name} `);
      expect(started.output()).toContain(example);
    },
  );
});
