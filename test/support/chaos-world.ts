import { setTimeout as wait } from 'node:timers/promises';

import { httpClient } from '../../apps/cli/src/client/http-client.js';
import { textAt } from '../../apps/cli/src/client/reader.js';
import type { Query, Seen } from './chaos-checker.js';
import type { ControlledSystem } from './controlled-system.js';

const POLL_MS = 50;
const PATIENCE_MS = 90_000;

/** Asks the database as its owner. */
export function owner(system: ControlledSystem): Query {
  return async <Row extends object>(sql: string) => (await system.superuser.query<Row>(sql)).rows;
}

/** How many rows a `SELECT count(*)` counts now. */
export async function countOf(system: ControlledSystem, from: string): Promise<number> {
  const [row] = await owner(system)<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`);
  return row?.n ?? -1;
}

/** Asks again until it is so; answers how many milliseconds that took. */
export async function untilSo(what: string, isSo: () => Promise<boolean>): Promise<number> {
  const startedAt = Date.now();
  while (!(await isSo())) {
    if (Date.now() - startedAt > PATIENCE_MS) throw new Error(`waited in vain: ${what}`);
    await wait(POLL_MS);
  }
  return Date.now() - startedAt;
}

/** An observer who keeps every checkpoint of the log that is served. */
export type LogWatch = { readonly checkpoints: readonly string[]; stop(): Promise<void> };

/** Starts an observer; outages do not disturb it. */
export function watchLog(system: ControlledSystem): LogWatch {
  const checkpoints: string[] = [];
  let isOver = false;
  const look = async (): Promise<void> => {
    while (!isOver) {
      const note = await checkpointNow(system).catch(() => null);
      if (note !== null && note !== checkpoints.at(-1)) checkpoints.push(note);
      await wait(POLL_MS * 4);
    }
  };
  const looking = look();
  return {
    checkpoints,
    stop: async () => {
      isOver = true;
      await looking;
      checkpoints.push(await checkpointNow(system));
    },
  };
}

/** What everybody may know of the keys. */
export async function publicKeys(system: ControlledSystem): Promise<Seen['keys']> {
  const { body } = await httpClient(system.url).get('/api/v1/log/keys');
  return {
    origin: textAt(body, 'origin'),
    logVerifierKey: textAt(body, 'logVerifierKey'),
    receiptPublicKey: textAt(body, 'receiptPublicKey'),
  };
}

async function checkpointNow(system: ControlledSystem): Promise<string> {
  const answer = await fetch(`${system.url}/api/v1/log/checkpoint`);
  if (!answer.ok) throw new Error(`the log answered ${answer.status}`);
  return answer.text();
}
