import { setTimeout as wait } from 'node:timers/promises';

/** The worker and the sequencer finish what a step has left for them. */
const SETTLE_MS = 700;
const IDLE_SECONDS = 4;

/** CPU seconds of some processes while something is done, without what the same processes use when idle. */
export type CpuMeter = {
  readonly measure: <T>(step: string, work: () => Promise<T>) => Promise<T>;
  /** Seconds by step, summed over all calls. */
  readonly steps: ReadonlyMap<string, number>;
  readonly total: () => number;
};

/** `idlePerSecond` as `idleRateOf` found it. Each step ends when what it has set going is over, too. */
export function cpuMeter(cpuSeconds: () => number, idlePerSecond: number): CpuMeter {
  const steps = new Map<string, number>();
  return {
    steps,
    total: () => [...steps.values()].reduce((sum, seconds) => sum + seconds, 0),
    measure: async (step, work) => {
      const [cpuBefore, wallBefore] = [cpuSeconds(), performance.now()];
      const answer = await work();
      await wait(SETTLE_MS);
      const wall = (performance.now() - wallBefore) / 1000;
      const used = cpuSeconds() - cpuBefore - idlePerSecond * wall;
      steps.set(step, (steps.get(step) ?? 0) + used);
      return answer;
    },
  };
}

/** CPU seconds per second that the processes use with nothing to do: sweeps, the sequencer's questions. */
export async function idleRateOf(cpuSeconds: () => number): Promise<number> {
  const before = cpuSeconds();
  await wait(IDLE_SECONDS * 1000);
  return (cpuSeconds() - before) / IDLE_SECONDS;
}
