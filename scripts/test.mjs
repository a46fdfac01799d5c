import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { runChecks, staticChecks } from './testing/checks.mjs';
import { SUITES, runSuite } from './testing/suites.mjs';
import { ROOT } from './toolchain/files.mjs';

/**
 * `node scripts/test.mjs` runs everything; with names (`static`, `unit`, …) only those. The last
 * line is always `N passed, N failed`.
 */
const asked = process.argv.slice(2);
const known = ['static', ...SUITES.map(({ name }) => name)];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  process.exit(2);
}

installIfNeeded();
const chosen = asked.length === 0 ? known : asked;
const suites = SUITES.filter(({ name }) => chosen.includes(name));
const isStatic = chosen.includes('static');
const totals = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  totals.passed += passed;
  totals.failed += failed;
};

if (isStatic || suites.some(({ isBuilt }) => isBuilt)) {
  add(await runChecks([{ name: 'build', command: [process.execPath, 'scripts/build.mjs'] }]));
}
if (isStatic) add(await runChecks(staticChecks()));
for (const suite of suites) add(await runSuite(suite));

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

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
