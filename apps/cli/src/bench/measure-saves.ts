import { say } from '../launcher/progress.js';
import { cpuMeter } from './cpu-meter.js';
import type { Measured } from './figures.js';
import { openLoop, type Offer } from './open-loop.js';
import type { Size } from './options.js';
import { takeTurns, type Side, type Sides } from './sides.js';
import type { Sitting } from './sitting.js';
import { percentileOf, summaryOf } from './statistics.js';
import { enterAll, finishAll, startAll, type Sat } from './whole-attempts.js';

const PER_SECOND = 3_000;
const P99_TARGET_MS = 50;
const LOWER_RATES = [2_500, 2_000, 1_500, 1_000, 500];
const WARM_UP: Offer = { perSecond: 1_500, seconds: 3 };

type Round = { readonly cpuMicros: number; readonly p99Ms: number };

/** P2 and P2b: saves offered at a fixed rate. Those who save also finish, which warms up what comes after. */
export async function measureSaves(
  sides: Sides,
  size: Size,
): Promise<{ readonly figures: readonly Measured[]; readonly sats: readonly Sat[] }> {
  const [system, limit] = sides;
  const of = {
    system: { side: system, sats: await openAttempts(system, size.savers) },
    limit: { side: limit, sats: await openAttempts(limit, size.savers) },
  };
  const offer = { perSecond: PER_SECOND, seconds: size.seconds };
  const turns = await takeTurns(size.rounds, (which) => saveRound(of[which], offer));
  const p99s = turns.system.map(({ p99Ms }) => p99Ms);
  if (summaryOf(p99s).median > P99_TARGET_MS) await tellHighestRate(of.system, size.seconds);
  for (const { side, sats } of Object.values(of)) await finishAll(sats, meterOf(side));
  const figures: readonly Measured[] = [
    {
      ...{ id: 'P2', name: 'CPU per durable chained save, api and PostgreSQL', unit: 'µs' },
      ...{ target: 180, better: 'lower' },
      runs: turns.system.map(({ cpuMicros }) => cpuMicros),
      limitRuns: turns.limit.map(({ cpuMicros }) => cpuMicros),
    },
    {
      ...{ id: 'P2b', name: `p99 of a save at ${PER_SECOND} a second, open loop`, unit: 'ms' },
      ...{ target: P99_TARGET_MS, better: 'lower' },
      runs: p99s,
      limitRuns: turns.limit.map(({ p99Ms }) => p99Ms),
    },
  ];
  return { figures, sats: of.system.sats };
}

type Savers = { readonly side: Side; readonly sats: readonly Sat[] };

async function openAttempts(side: Side, count: number): Promise<readonly Sat[]> {
  const { target, sitters, hasForms } = side;
  const meter = meterOf(side);
  const sittings = await enterAll(target, sitters.slice(0, count), meter);
  const sats = await startAll(sittings, meter, hasForms);
  await openLoop(sittings, WARM_UP);
  return sats;
}

async function saveRound({ side, sats }: Savers, offer: Offer): Promise<Round> {
  const meter = cpuMeter(side.target.cpuOfSaving, side.idleOfSaving);
  const { latenciesMs } = await meter.measure('saves', () => openLoop(sittingsOf(sats), offer));
  const round = {
    cpuMicros: (meter.total() / latenciesMs.length) * 1e6,
    p99Ms: percentileOf(latenciesMs, 0.99),
  };
  const unsent = offer.perSecond * offer.seconds - latenciesMs.length;
  if (unsent > 0) say(`    ${unsent} saves could not be offered: this machine is busy`);
  say(
    `    ${side.target.name}: ${round.cpuMicros.toFixed(0)} µs a save, p50 ${percentileOf(latenciesMs, 0.5).toFixed(1)} ms, p99 ${round.p99Ms.toFixed(1)} ms`,
  );
  return round;
}

/** Where 3,000 a second are too many for this machine, which also runs the load: what it does hold. */
async function tellHighestRate(savers: Savers, seconds: number): Promise<void> {
  for (const perSecond of LOWER_RATES) {
    const { p99Ms } = await saveRound(savers, { perSecond, seconds });
    if (p99Ms > P99_TARGET_MS) continue;
    say(`  P2b: p99 stays under ${P99_TARGET_MS} ms up to ${perSecond} saves a second here`);
    return;
  }
  say(`  P2b: p99 is over ${P99_TARGET_MS} ms at every rate that was tried`);
}

function meterOf(side: Side) {
  return cpuMeter(side.target.cpuOfAll, side.idleOfAll);
}

function sittingsOf(sats: readonly Sat[]): readonly Sitting[] {
  return sats.map(({ sitting }) => sitting);
}
