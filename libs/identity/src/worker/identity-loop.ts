import { SETTINGS, type Settings } from '@adal/config';
import { LANE_POOL } from '@adal/database';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { IdentityTasks, type Task } from './identity-tasks.js';

const PAUSE_MS = { production: 3000, demo: 500, test: 500 } as const;
const PURGE_EVERY_MS = 60_000;
const LISTEN = 'LISTEN adal_exchange; LISTEN adal_checkpoint; LISTEN adal_clock';

/**
 * The process' own alarm clock: looks every few hundred milliseconds, and at once when the database
 * says that something happened. What fails is tried again at the next look.
 */
@Injectable()
export class IdentityLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(IdentityLoop.name);
  private ears: PoolClient | null = null;
  private cutShort: () => void = () => undefined;
  private isWoken = false;
  private isStopped = false;
  private running: Promise<void> = Promise.resolve();
  private purgedAt = 0;

  constructor(
    private readonly tasks: IdentityTasks,
    @Inject(LANE_POOL) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'profile'>,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.go();
  }

  /** Waits for the look that is under way: its transaction is finished, not cut off. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.running;
    this.ears?.release(true);
  }

  private async go(): Promise<void> {
    while (!this.isStopped) {
      await this.listen();
      for (const task of this.tasks.often) await this.attempt(task);
      if (performance.now() - this.purgedAt > PURGE_EVERY_MS) {
        this.purgedAt = performance.now();
        await this.attempt(this.tasks.seldom);
      }
      await this.pause();
    }
  }

  /** The message of a database error may quote a value, so only its kind is logged. */
  private async attempt({ name, run }: Task): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.logger.error(`${name} failed: ${kindOf(error)}`);
    }
  }

  private async listen(): Promise<void> {
    if (this.ears !== null) return;
    try {
      const client = await this.pool.connect();
      client.on('notification', () => this.wake());
      client.on('error', () => {
        this.ears = null;
        client.release(true);
      });
      await client.query(LISTEN);
      this.ears = client;
    } catch (error) {
      this.logger.warn(`not listening: ${kindOf(error)}`);
    }
  }

  private wake(): void {
    this.isWoken = true;
    this.cutShort();
  }

  /** News that came during the last look counts: then there is no pause. */
  private async pause(): Promise<void> {
    if (!this.isWoken && !this.isStopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PAUSE_MS[this.settings.profile]);
        this.cutShort = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isWoken = false;
  }
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
