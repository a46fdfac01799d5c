import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { runChecks, staticChecks } from './testing/checks.mjs';
import { runSuite, suitesOf } from './testing/suites.mjs';
import { ROOT } from './toolchain/files.mjs';

/**
 * `node scripts/test.mjs` runs everything; with names (`static`, `unit`, …) only those. The last
 * line is always `N passed, N failed`.
 */
const asked = process.argv.slice(2);
const existing = suitesOf(ROOT);
const known = ['static', ...existing.map(({ name }) => name)];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  process.exit(2);
}

installIfNeeded();
const chosen = asked.length === 0 ? known : asked;
const suites = existing.filter(({ name }) => chosen.includes(name));
const isStatic = chosen.includes('static');
const results = [];

if (isStatic || suites.some(({ isBuilt }) => isBuilt)) {
  const build = { name: 'build', command: [process.execPath, 'scripts/build.mjs'] };
  await measured('build', () => runChecks([build]));
}
if (isStatic) await measured('static', () => runChecks(staticChecks()));
for (const suite of suites) await measured(suite.name, () => runSuite(suite));

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('');
for (const { name, passed, failed, seconds } of results) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
  console.log(`${name.padEnd(8)} ${counts} ${String(seconds).padStart(5)} s`);
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

async function measured(name, run) {
  const started = Date.now();
  const counts = await run();
  results.push({ name, ...counts, seconds: Math.round((Date.now() - started) / 1000) });
}

function installIfNeeded() {
  if (existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return;
  console.log('installing packages (npm ci)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.log('\n0 passed, 1 failed');
    process.exit(1);
  }
}
