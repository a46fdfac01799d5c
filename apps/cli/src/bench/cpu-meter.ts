import { setTimeout as wait } from 'node:timers/promises';

/** The worker and the sequencer finish what a step has left for them: the log is sequenced several times a second. */
const SETTLE_MS = 500;
const IDLE_SECONDS = 4;

/** CPU seconds of some processes while something is done, without what the same processes use when idle. */
export type CpuMeter = {
  readonly measure: <T>(step: string, work: () => Promise<T>) => Promise<T>;
  /** What was set going is over as well; a step of its own. */
  readonly settle: () => Promise<void>;
  /** Seconds by step, summed over all calls. */
  readonly steps: ReadonlyMap<string, number>;
  readonly total: () => number;
};

/** `idlePerSecond` as `idleRateOf` found it. */
export function cpuMeter(cpuSeconds: () => number, idlePerSecond: number): CpuMeter {
  const steps = new Map<string, number>();
  const measure = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const [cpuBefore, wallBefore] = [cpuSeconds(), performance.now()];
    const answer = await work();
    const wall = (performance.now() - wallBefore) / 1000;
    const used = cpuSeconds() - cpuBefore - idlePerSecond * wall;
    steps.set(step, (steps.get(step) ?? 0) + used);
    return answer;
  };
  return {
    steps,
    measure,
    settle: () => measure('worker and log', () => wait(SETTLE_MS)),
    total: () => [...steps.values()].reduce((sum, seconds) => sum + seconds, 0),
  };
}

/** CPU seconds per second that the processes use with nothing to do: sweeps, the sequencer's questions. */
export async function idleRateOf(cpuSeconds: () => number): Promise<number> {
  const before = cpuSeconds();
  await wait(IDLE_SECONDS * 1000);
  return (cpuSeconds() - before) / IDLE_SECONDS;
}
