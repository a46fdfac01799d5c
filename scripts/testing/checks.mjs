import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../toolchain/files.mjs';

const node = (script, ...words) => [process.execPath, script, ...words];

/** The checks that read the code and do not run it; each counts as one test. */
export function staticChecks() {
  const generate = 'scripts/generate.mjs';
  return [
    { name: 'types', command: node('scripts/typecheck.mjs') },
    {
      name: 'lint',
      command: node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
    },
    { name: 'format', command: node('node_modules/prettier/bin/prettier.cjs', '--check', '.') },
    { name: 'unused code', command: node('node_modules/knip/bin/knip.js') },
    { name: 'size of the web app', command: node('scripts/web-budget.mjs') },
    { name: 'dependencies', command: node('scripts/architecture/check.mjs') },
    ...(existsSync(join(ROOT, generate))
      ? [{ name: 'generated documents', command: node(generate, '--check') }]
      : []),
  ];
}

/** Runs the checks, at most two at a time, and prints each when it is done. */
export async function runChecks(checks) {
  const waiting = [...checks];
  let passed = 0;
  const take = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const isGood = await runCheck(check);
      if (isGood) passed += 1;
    }
  };
  await Promise.all([take(), take()]);
  return { passed, failed: checks.length - passed };
}

async function runCheck({ name, command: [program, ...words] }) {
  const started = Date.now();
  const child = spawn(program, words, { cwd: ROOT });
  const printed = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => printed.push(chunk));
  const code = await new Promise((done) => child.on('close', done));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) process.stdout.write(Buffer.concat(printed));
  return code === 0;
}
