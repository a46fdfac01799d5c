import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

import { say, timed } from '../launcher/progress.js';
import { stopSignal, untilStopped } from '../launcher/stop.js';
import { openContest, type BenchContest } from './bench-contest.js';
import { figuresJson, figuresTable, type Measured } from './figures.js';
import { checkAll } from './integrity.js';
import { servePrototype } from './limit/prototype.js';
import { startPrototype, type Prototype } from './limit/start-prototype.js';
import { benchOptions, type BenchOptions, type Size } from './options.js';
import { measureAttempts, measureSignIns } from './measure-attempts.js';
import { measureSaves } from './measure-saves.js';
import { sideOf, type Sides } from './sides.js';
import { startSystem, type BenchSystem } from './system.js';
import type { Sat } from './whole-attempts.js';

/** `npm run bench`: a system of its own under load, each figure beside a limit measured in the same run. */
export async function bench(args: readonly string[]): Promise<number> {
  const options = benchOptions(args);
  if (options.prototypePort !== null) {
    await servePrototype(process.env['ADAL_PROTOTYPE_URL'] ?? '', options.prototypePort);
    return 0;
  }
  const stop = stopSignal();
  const system = await startSystem(options.port);
  try {
    await Promise.race([benchSystem(system, options), untilStopped(stop)]);
  } finally {
    await system.stop();
  }
  return stop.aborted ? 130 : 0;
}

async function benchSystem(system: BenchSystem, { size, jsonFile }: BenchOptions): Promise<void> {
  const count = size.savers + size.rounds * size.sitters;
  const contest = await openContest(system.stage, count);
  const prototype = await startPrototype(system, count);
  try {
    const { measured, sats } = await measureAll(system, { contest, prototype, size });
    const checked = await timed('Integrity: saved = acknowledged, chains, scores', () =>
      checkAll(sats, contest.known, system.target.apiPort),
    );
    say(`    ${checked.attempts} attempts, ${checked.saves} saves\n`);
    tellMachine();
    say(figuresTable(measured));
    if (jsonFile !== null) writeFileSync(jsonFile, figuresJson(measured));
  } finally {
    await prototype.stop();
  }
}

type Parts = {
  readonly contest: BenchContest;
  readonly prototype: Prototype;
  readonly size: Size;
};

async function measureAll(
  system: BenchSystem,
  { contest, prototype, size }: Parts,
): Promise<{ readonly measured: readonly Measured[]; readonly sats: readonly Sat[] }> {
  const sides: Sides = [
    await sideOf(system.target, { sitters: contest.sitters, hasForms: true }),
    await sideOf(prototype.target, { sitters: prototype.sitters, hasForms: false }),
  ];
  const saves = await measureSaves(sides, size);
  const attempts = await measureAttempts(sides, size);
  const people = { emails: contest.staffEmails, password: system.stage.password };
  const signIns = await measureSignIns(sides[0], people, size.rounds);
  return {
    measured: [attempts.figure, signIns, ...saves.figures],
    sats: [...saves.sats, ...attempts.sats],
  };
}

function tellMachine(): void {
  const [cpu] = cpus();
  const gibibytes = (totalmem() / 2 ** 30).toFixed(0);
  say(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model ?? 'CPU'}, ${gibibytes} GiB, Node ${process.versions.node}; the load comes from the same CPUs.`,
  );
}
