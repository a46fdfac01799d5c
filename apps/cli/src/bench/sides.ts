import { say } from '../launcher/progress.js';
import type { Sitter } from './bench-contest.js';
import { idleRateOf } from './cpu-meter.js';
import type { Target } from './system.js';

/** A target with its people and with what its processes use when idle, in CPU seconds per second. */
export type Side = {
  readonly target: Target;
  readonly sitters: readonly Sitter[];
  /** The prototype draws no forms. */
  readonly hasForms: boolean;
  readonly idleOfAll: number;
  readonly idleOfSaving: number;
};

/** The system and its limit. */
export type Sides = readonly [system: Side, limit: Side];

/** Measures the idle target; what it uses with nothing to do is taken off every figure. */
export async function sideOf(
  target: Target,
  people: Pick<Side, 'sitters' | 'hasForms'>,
): Promise<Side> {
  const [idleOfAll, idleOfSaving] = await Promise.all([
    idleRateOf(target.cpuOfAll),
    idleRateOf(target.cpuOfSaving),
  ]);
  say(`  ${target.name} idle: ${(idleOfAll * 1000).toFixed(0)} ms of CPU per second`);
  return { target, ...people, idleOfAll, idleOfSaving };
}

/** What both sides gave, round by round. */
export type Turns<T> = { readonly system: readonly T[]; readonly limit: readonly T[] };

/** Rounds of both in turn, the first one changing, so that a slow minute of the machine falls on both. */
export async function takeTurns<T>(
  rounds: number,
  run: (which: 'system' | 'limit', round: number) => Promise<T>,
): Promise<Turns<T>> {
  const system: T[] = [];
  const limit: T[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 1) limit.push(await run('limit', round));
    system.push(await run('system', round));
    if (round % 2 === 0) limit.push(await run('limit', round));
  }
  return { system, limit };
}
