import { Logger } from '@nestjs/common';
import { Client } from 'pg';

import type { Sweep } from '../jobs.js';
import { Pause } from './pause.js';

/** What makes every sweep run at once: the clock was moved, the log grew, the other realm left news. */
const CHANNELS = ['adal_clock', 'adal_checkpoint', 'adal_exchange'] as const;

/** Where the clock may be moved, sweeps look more often. */
export type SweepSettings = {
  readonly databaseUrl: string;
  readonly profile: keyof typeof EVERY_MS;
};

const EVERY_MS = { production: 3000, demo: 500, test: 500 } as const;
const RECONNECT_MS = 1000;
/** A sweep that always finds something, because it cannot finish it, gets no more turns than this in a row. */
const TURNS = 50;

/** Runs every sweep in a loop of its own, so that a slow one or a failing one holds up no other. */
export class SweepRunner {
  private readonly logger = new Logger(SweepRunner.name);
  private readonly pauses: readonly { readonly sweep: Sweep; readonly pause: Pause }[];
  private readonly listening = new Pause();
  private loops: readonly Promise<void>[] = [];
  private listener: Client | null = null;

  constructor(
    private readonly settings: SweepSettings,
    sweeps: readonly Sweep[],
  ) {
    this.pauses = sweeps.map((sweep) => ({ sweep, pause: new Pause() }));
  }

  start(): void {
    this.loops = [
      ...this.pauses.map(({ sweep, pause }) => this.repeat(sweep, pause)),
      this.listen(),
    ];
  }

  /** Waits for the sweeps at hand. */
  async stop(): Promise<void> {
    for (const { pause } of this.pauses) pause.end();
    this.listening.end();
    await this.listener?.end().catch(() => undefined);
    await Promise.all(this.loops);
  }

  /** All sweeps look again now. */
  wake(): void {
    for (const { pause } of this.pauses) pause.wake();
  }

  private async repeat(sweep: Sweep, pause: Pause): Promise<void> {
    const everyMs = sweep.everyMs ?? EVERY_MS[this.settings.profile];
    while (!pause.hasEnded) {
      await this.takeTurns(sweep, pause);
      await pause.wait(everyMs);
    }
  }

  private async takeTurns(sweep: Sweep, pause: Pause): Promise<void> {
    for (let turn = 0; turn < TURNS && !pause.hasEnded; turn += 1)
      if ((await this.once(sweep)) === 0) return;
  }

  /** A sweep that fails has done nothing, so it rests like one that found nothing. */
  private async once(sweep: Sweep): Promise<number> {
    try {
      return await sweep.run();
    } catch (error) {
      this.logger.error(error, sweep.name);
      return 0;
    }
  }

  /** Listening only makes it quicker: while the connection is away the intervals go on. */
  private async listen(): Promise<void> {
    while (!this.listening.hasEnded) {
      await this.hear().catch((error: unknown) => {
        if (!this.listening.hasEnded) this.logger.warn(error);
      });
      await this.listening.wait(RECONNECT_MS);
    }
  }

  private async hear(): Promise<void> {
    const client = new Client({ connectionString: this.settings.databaseUrl, keepAlive: true });
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', () => {
        resolve();
      });
    });
    client.on('notification', () => {
      this.wake();
    });
    await client.connect();
    this.listener = client;
    for (const channel of CHANNELS) await client.query(`LISTEN ${channel}`);
    // What was told before anybody listened.
    this.wake();
    // Stopped while it was connecting: then nobody saw this connection to end it.
    if (!this.listening.hasEnded) await ended;
    await client.end().catch(() => undefined);
  }
}
