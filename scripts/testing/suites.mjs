import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../toolchain/files.mjs';

/** `isBuilt`: the suite starts processes from dist/. What measures time or kills runs alone. */
const SUITES = [
  { name: 'unit', isBuilt: false, workers: 2 },
  { name: 'arch', isBuilt: false, workers: 1 },
  { name: 'medium', isBuilt: true, workers: 2 },
  { name: 'e2e', isBuilt: true, workers: 1 },
  { name: 'tamper', isBuilt: true, workers: 1 },
  { name: 'chaos', isBuilt: true, workers: 1 },
  { name: 'browser', isBuilt: true, workers: 1 },
];

/** After this a suite hangs, and is ended as a failure. */
const PATIENCE_MS = 20 * 60_000;

/** Unit tests lie beside the code; every other suite exists when its folder does, and then it has tests. */
export function suitesOf(root) {
  return SUITES.filter(({ name }) => name === 'unit' || existsSync(join(root, 'test', name)));
}

/**
 * Runs one Jest project with its output passed through and answers its numbers. A file that could
 * not be loaded, a failed preparation and a suite without tests each count as one failure.
 */
export async function runSuite({ name, workers }) {
  const numbers = join(ROOT, `.cache/jest-${name}.json`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(numbers, { force: true });
  console.log(`\n== ${name}`);
  const words = ['--selectProjects', name, '--json', `--outputFile=${numbers}`];
  const child = spawn(
    process.execPath,
    ['node_modules/jest/bin/jest.js', ...words, `--maxWorkers=${workers}`],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const hang = setTimeout(() => {
    console.log(`${name} did not end within ${PATIENCE_MS / 60_000} minutes`);
    child.kill('SIGKILL');
  }, PATIENCE_MS);
  const code = await new Promise((done) => child.on('close', done));
  clearTimeout(hang);
  return countedFrom(numbers, code);
}

function countedFrom(numbers, code) {
  const { numPassedTests: passed, failed } = readNumbers(numbers);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readNumbers(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return { ...report, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
  } catch {
    return { numPassedTests: 0, failed: 1 };
  }
}
