// `npm start` on a fresh clone: needs nothing but Node; installs, builds, then hands over to the launcher.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const MINIMUM_NODE = [20, 19];
const PARENT_CHECK_MS = 1_000;

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough =
    major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  if (isNewEnough) return;
  console.error(
    `Adal needs Node.js ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`,
  );
  console.error('Install a newer one from your package manager and run npm start again.');
  process.exit(1);
}

function run(title, command, args) {
  const startedAt = Date.now();
  process.stdout.write(`  ${title} …\n`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    console.error(`\n${title} failed. The lines above say why; npm start can simply be run again.`);
    process.exit(1);
  }
  process.stdout.write(`  ${title}: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

/** Installs when there are no packages, or those of another lock file. */
function installWhenNeeded() {
  const stamp = join(root, 'node_modules', '.adal-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(join(root, 'node_modules', '.package-lock.json'));
  if (installed && (!existsSync(stamp) || readFileSync(stamp, 'utf8') === lock)) return;
  run('Installing packages (about a minute)', 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

function launch() {
  const launcher = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      join(root, 'dist/apps/cli/src/main.js'),
      'start',
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => launcher.kill(signal));
  launcher.on('exit', (code) => process.exit(code ?? 1));
  stopWithNpm(launcher);
}

/** Killing npm does not reach this process: it only gets another parent. */
function stopWithNpm(launcher) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    launcher.kill('SIGTERM');
  }, PARENT_CHECK_MS);
}

refuseOldNode();
installWhenNeeded();
run('Building', process.execPath, [join(root, 'scripts/build.mjs')]);
launch();
