import { setTimeout as wait } from 'node:timers/promises';

import { save, type Sitting } from './sitting.js';

/** Saves offered at a fixed rate, whether or not earlier ones have been answered. */
export type Offer = { readonly perSecond: number; readonly seconds: number };

/** Latency of every save in milliseconds, from the moment it was due, so that waiting for a free sitter counts. */
export type Loop = { readonly latenciesMs: readonly number[] };

const POSITIONS = 55;
const LETTERS = ['a', 'b', 'c', 'd'];

/** A machine that is busy with something else is not loaded for longer than this many times the offer. */
const PATIENCE = 4;

/**
 * Runs one offer over the sitters in turn; ends when the last save is acknowledged. What could not be sent in time,
 * because every sitter was still waiting, is not sent: the latencies of those that were tell how bad it was.
 */
export async function openLoop(sittings: readonly Sitting[], offer: Offer): Promise<Loop> {
  const { perSecond, seconds } = offer;
  const total = perSecond * seconds;
  const idle = [...sittings];
  const latenciesMs: number[] = [];
  const beganAt = performance.now();
  const endsAt = beganAt + seconds * 1000 * PATIENCE;
  let sent = 0;
  const failures: unknown[] = [];

  const sendDue = (): void => {
    if (performance.now() >= endsAt) return;
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
  const isOver = (): boolean => latenciesMs.length === (performance.now() < endsAt ? total : sent);
  while (!isOver()) {
    if (failures.length > 0) throw new Error(`a save failed under load: ${String(failures[0])}`);
    sendDue();
    await wait(1);
  }
  return { latenciesMs };
}

/** Every sitter walks the form again and again, each time with a higher revision and another letter. */
function saveNext(sitting: Sitting): Promise<void> {
  const done = sitting.saves.length;
  const position = (done % POSITIONS) + 1;
  const revision = Math.floor(done / POSITIONS) + 1;
  const value = LETTERS[(position + revision) % LETTERS.length] ?? 'a';
  return save(sitting, { position, revision, value });
}
