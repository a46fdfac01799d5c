import 'reflect-metadata';

import { configureLog } from '@adal/audit';
import { loadSettings, SettingsError } from '@adal/config';
import { assertSafeServer, configureDatabase, UnsafeServerError } from '@adal/database';
import { createHttpApp, serve } from '@adal/http';
import { DataSource } from 'typeorm';

import { identityOptions } from './http-options.js';
import { IdentityAppModule } from './identity-app.module.js';

process.env['ADAL_PROCESS'] ??= 'identity';

async function start(): Promise<void> {
  const settings = loadSettings(process.env);
  configureDatabase(settings.database);
  configureLog({ origin: settings.logOrigin, keysDir: settings.keysDir });
  const module = IdentityAppModule.forProfile(settings.profile);
  const app = await createHttpApp(module, identityOptions(settings));
  await assertSafeServer(app.get(DataSource), settings.profile);
  await serve(app, settings);
}

start().catch((error: unknown) => {
  const isExplained = error instanceof SettingsError || error instanceof UnsafeServerError;
  console.error(isExplained ? error.message : error);
  process.exit(1);
});
