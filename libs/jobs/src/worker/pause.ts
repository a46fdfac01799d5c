import { setTimeout as after } from 'node:timers/promises';

/** A wait that can be cut short, once (`wake`) or for good (`end`). */
export class Pause {
  private waiting = new AbortController();
  private isWoken = false;
  private ended = false;

  get hasEnded(): boolean {
    return this.ended;
  }

  /** Returns early when woken; a wake that came while nobody waited counts for the next wait. */
  async wait(ms: number): Promise<void> {
    if (!this.isWoken && !this.ended) {
      this.waiting = new AbortController();
      await after(ms, undefined, { signal: this.waiting.signal }).catch(() => undefined);
    }
    this.isWoken = false;
  }

  wake(): void {
    this.isWoken = true;
    this.waiting.abort();
  }

  end(): void {
    this.ended = true;
    this.waiting.abort();
  }
}

/** Waits for the work, but no longer than this; work that fails has ended too. */
export async function endedWithin(ms: number, work: Promise<unknown>): Promise<void> {
  const patience = new Pause();
  const ended = work.then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([ended, patience.wait(ms)]);
  patience.end();
}
