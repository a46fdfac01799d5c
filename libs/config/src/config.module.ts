import { Module } from '@nestjs/common';

import { loadSettings } from './settings.js';

/** Injection token of the process' `Settings`. */
export const SETTINGS = Symbol('SETTINGS');

/** Reads the environment once per process. */
@Module({
  providers: [{ provide: SETTINGS, useFactory: () => loadSettings(process.env) }],
  exports: [SETTINGS],
})
export class ConfigModule {}
