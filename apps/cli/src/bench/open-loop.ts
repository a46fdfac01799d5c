import { setTimeout as wait } from 'node:timers/promises';

import { save, type Sitting } from './sitting.js';

/** Saves offered at a fixed rate, whether or not earlier ones have been answered. */
export type Offer = { readonly perSecond: number; readonly seconds: number };

/** Latency of every save in milliseconds, from the moment it was due, so that waiting for a free sitter counts. */
export type Loop = { readonly latenciesMs: readonly number[]; readonly wallSeconds: number };

const POSITIONS = 55;
const LETTERS = ['a', 'b', 'c', 'd'];

/** Runs one offer over the sitters in turn; ends when the last save is acknowledged. */
export async function openLoop(sittings: readonly Sitting[], offer: Offer): Promise<Loop> {
  const { perSecond, seconds } = offer;
  const total = perSecond * seconds;
  const idle = [...sittings];
  const latenciesMs: number[] = [];
  const beganAt = performance.now();
  let sent = 0;
  const failures: unknown[] = [];

  const sendDue = (): void => {
    const due = Math.min(total, Math.floor(((performance.now() - beganAt) / 1000) * perSecond) + 1);
    while (sent < due) {
      const sitting = idle.shift();
      if (sitting === undefined) return;
      const dueAt = beganAt + (sent * 1000) / perSecond;
      sent += 1;
      saveNext(sitting).then(
        () => {
          latenciesMs.push(performance.now() - dueAt);
          idle.push(sitting);
          sendDue();
        },
        (error: unknown) => failures.push(error),
      );
    }
  };
  while (latenciesMs.length < total) {
    if (failures.length > 0) throw new Error('a save failed under load', { cause: failures[0] });
    sendDue();
    await wait(1);
  }
  return { latenciesMs, wallSeconds: (performance.now() - beganAt) / 1000 };
}

/** Every sitter walks the form again and again, each time with a higher revision and another letter. */
function saveNext(sitting: Sitting): Promise<void> {
  const done = sitting.saves.length;
  const position = (done % POSITIONS) + 1;
  const revision = Math.floor(done / POSITIONS) + 1;
  const value = LETTERS[(position + revision) % LETTERS.length] ?? 'a';
  return save(sitting, { position, revision, value });
}
