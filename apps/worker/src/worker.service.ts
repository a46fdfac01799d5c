import { FileLogSigner, Sequencer } from '@adal/audit/worker';
import { SETTINGS, type Settings } from '@adal/config';
import { Transactor } from '@adal/database';
import { chooseBackendIn, JobRunner, openBackend, Relay, SweepRunner } from '@adal/jobs/worker';
import { Inject, Injectable } from '@nestjs/common';

import { WorkerContexts } from './contexts.js';
import { StartRefused } from './start-refused.js';

type Part = { stop(): Promise<void> };

/** What a person should know who asks how the worker is. */
export type WorkerState = { readonly queues: 'postgres' | 'redis'; readonly log: string };

/** Starts what the process consists of, and stops it in the opposite order. */
@Injectable()
export class WorkerService {
  private readonly parts: Part[] = [];
  private sequencer: Sequencer | null = null;

  constructor(
    private readonly transactor: Transactor,
    private readonly contexts: WorkerContexts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Throws `StartRefused` when the queues may not move now. */
  async start(): Promise<void> {
    await this.keepChoice();
    this.startJobs();
    this.startSweeps();
    this.startSequencer();
  }

  /** Work at hand is finished first. */
  async stop(): Promise<void> {
    for (const part of this.parts.splice(0).reverse()) await part.stop();
  }

  get state(): WorkerState {
    return { queues: this.queues, log: this.sequencer?.alarm?.refusal.code ?? 'sound' };
  }

  private get queues(): WorkerState['queues'] {
    return this.settings.redisUrl === null ? 'postgres' : 'redis';
  }

  private async keepChoice(): Promise<void> {
    const chosen = await this.transactor.run((tx) => chooseBackendIn(tx, this.queues));
    if (!chosen.ok) throw StartRefused.becauseOf(chosen.error);
  }

  private startJobs(): void {
    const { database, redisUrl } = this.settings;
    const backend = openBackend({ databaseUrl: database.url, redisUrl });
    this.parts.push({ stop: () => backend.close() });
    const runner = new JobRunner(this.transactor, backend, this.contexts.handlers);
    const relay = new Relay(this.transactor, backend);
    for (const part of [runner, relay]) {
      part.start();
      this.parts.push(part);
    }
  }

  private startSweeps(): void {
    const { database, profile } = this.settings;
    const sweeps = new SweepRunner({ databaseUrl: database.url, profile }, this.contexts.sweeps);
    sweeps.start();
    this.parts.push(sweeps);
  }

  private startSequencer(): void {
    const { sequencerDatabaseUrl: url, logOrigin: origin, keysDir } = this.settings;
    if (url === null) throw new Error('the worker was not told how to connect as sequencer');
    const sequencer = new Sequencer(url, new FileLogSigner({ origin, keysDir }));
    void sequencer.start();
    this.sequencer = sequencer;
    this.parts.push(sequencer);
  }
}
