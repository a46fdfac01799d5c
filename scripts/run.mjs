import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `node scripts/run.mjs APP WORDS…` brings dist/ up to date and runs one app of ours with the
 * words; its exit code is the answer.
 */
const root = join(import.meta.dirname, '..');
const [app, ...words] = process.argv.slice(2);

if (!existsSync(join(root, 'node_modules/.package-lock.json'))) {
  step('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
step(process.execPath, [join(root, 'scripts/build.mjs')]);

const main = join(root, `dist/apps/${app}/src/main.js`);
const child = spawn(process.execPath, ['--enable-source-maps', main, ...words], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));

/** Says nothing unless it fails: what the app prints is the only output. */
function step(program, args) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(70);
}
