import 'reflect-metadata';

import { configureLog } from '@adal/audit';
import { loadSettings, SettingsError } from '@adal/config';
import { assertSafeServer, configureDatabase, UnsafeServerError } from '@adal/database';
import { createHttpApp, serve } from '@adal/http';
import { DataSource } from 'typeorm';

import { ApiModule } from './api.module.js';
import { apiOptions } from './http-options.js';

process.env['ADAL_PROCESS'] ??= 'api';

async function start(): Promise<void> {
  const settings = loadSettings(process.env);
  configureDatabase(settings.database);
  configureLog({ origin: settings.logOrigin, keysDir: settings.keysDir });
  const app = await createHttpApp(ApiModule.forProfile(settings.profile), apiOptions(settings));
  await assertSafeServer(app.get(DataSource), settings.profile);
  await serve(app, settings);
}

start().catch((error: unknown) => {
  const isExplained = error instanceof SettingsError || error instanceof UnsafeServerError;
  console.error(isExplained ? error.message : error);
  process.exit(1);
});
