import { numberAt } from '../client/reader.js';
import type { Staff } from './accounts.js';

const A_MOMENT_MS = 1;
const PAST_MS = 2_000;

/** The clock of the demo as a play sees it: it goes on to a moment, and never back. */
export type Clock = { readonly reach: (at: number) => Promise<void> };

/** For one play at a time: the clock goes wherever it asks. */
export function ownClock(administrator: Staff): Clock {
  return {
    reach: async (at) => {
      await advancePast(administrator, at);
    },
  };
}

/** What the clock of the demo says. */
export function readClock(administrator: Staff): Promise<number> {
  return advanceBy(administrator, A_MOMENT_MS);
}

/** Moves the demo's clock just past `at`; it never goes back, and production has no such clock. */
export async function advancePast(administrator: Staff, at: number): Promise<void> {
  const now = await readClock(administrator);
  if (now <= at) await advanceBy(administrator, at - now + PAST_MS);
}

async function advanceBy(administrator: Staff, ms: number): Promise<number> {
  const { body } = await administrator.client.post('/api/v1/clock/advance', { ms });
  return numberAt(body, 'now');
}

type Waiting = {
  readonly at: number;
  readonly go: () => void;
  readonly fail: (reason: unknown) => void;
};

/**
 * One clock for several plays at once. It moves only when every play waits for a later moment, and then
 * to the earliest of these, so that nobody's day passes before the work of that day is done.
 */
export class SharedClock implements Clock {
  private waiting: readonly Waiting[] = [];
  private reached = 0;

  constructor(
    private readonly source: Clock,
    private busy: number,
  ) {}

  async reach(at: number): Promise<void> {
    if (at <= this.reached) return;
    await new Promise<void>((go, fail) => {
      this.waiting = [...this.waiting, { at, go, fail }];
      this.rest();
    });
  }

  /** A play that is over waits for nothing any more. */
  leave(): void {
    this.rest();
  }

  private rest(): void {
    this.busy -= 1;
    if (this.busy > 0 || this.waiting.length === 0) return;
    const next = Math.min(...this.waiting.map(({ at }) => at));
    const due = this.waiting.filter(({ at }) => at === next);
    this.waiting = this.waiting.filter(({ at }) => at !== next);
    this.busy = due.length;
    this.source.reach(next).then(
      () => {
        this.reached = next;
        for (const { go } of due) go();
      },
      (error: unknown) => {
        for (const { fail } of due) fail(error);
      },
    );
  }
}
