import 'reflect-metadata';

import { configureLog } from '@adal/audit';
import { loadSettings, SettingsError } from '@adal/config';
import { assertSafeServer, configureDatabase, Transactor, UnsafeServerError } from '@adal/database';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';

import { serveHealth } from './health.js';
import { StartRefused } from './start-refused.js';
import { WorkerLog } from './worker-log.js';
import { WorkerModule } from './worker.module.js';
import { WorkerService } from './worker.service.js';

process.env['ADAL_PROCESS'] ??= 'worker';

async function start(): Promise<void> {
  const settings = loadSettings(process.env);
  configureDatabase(settings.database);
  configureLog({ origin: settings.logOrigin, keysDir: settings.keysDir });
  const app = await NestFactory.createApplicationContext(WorkerModule, {
    logger: new WorkerLog(settings.logLevel),
    abortOnError: false,
  });
  await assertSafeServer(app.get(DataSource), settings.profile);
  const worker = app.get(WorkerService);
  await worker.start();
  const transactor = app.get(Transactor);
  const health = await serveHealth({ transactor, state: () => worker.state }, settings);
  stopWhenTold(async () => {
    health.close();
    await worker.stop();
    await app.close();
  });
  process.send?.({ type: 'listening', port: settings.port });
}

/** SIGTERM, SIGINT, or the parent's channel closing, which is how a launcher that was killed is noticed. */
function stopWhenTold(stop: () => Promise<void>): void {
  let isStopping = false;
  const once = (): void => {
    if (isStopping) return;
    isStopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, once);
  process.once('disconnect', once);
}

start().catch((error: unknown) => {
  const isExplained =
    error instanceof SettingsError ||
    error instanceof UnsafeServerError ||
    error instanceof StartRefused;
  console.error(isExplained ? error.message : error);
  process.exit(1);
});
