import { fileURLToPath } from 'node:url';

import type { Service } from './children.js';
import type { RunningDatabase } from './database.js';

/** Everything that the server processes are told. */
export type ServiceSettings = {
  readonly dataDir: string;
  readonly keysDir: string;
  readonly publicOrigin: string;
  readonly profile: 'demo' | 'production';
  readonly ports: { readonly api: number; readonly identity: number; readonly worker: number };
  readonly database: RunningDatabase;
};

/** The three server processes, each with the database address of its own role and no other. */
export function servicesOf(settings: ServiceSettings): readonly Service[] {
  const { database, ports } = settings;
  const shared = sharedEnvironment(settings);
  return [
    {
      name: 'api',
      entry: entryOf('api'),
      environment: {
        ...shared,
        ADAL_PORT: String(ports.api),
        ADAL_DATABASE_URL_API: database.roleUrl('api'),
      },
      healthUrl: `http://127.0.0.1:${ports.api}/api/v1/health`,
    },
    {
      name: 'identity',
      entry: entryOf('identity'),
      environment: {
        ...shared,
        ADAL_PORT: String(ports.identity),
        ADAL_DATABASE_URL_IDENTITY: database.roleUrl('identity'),
      },
      healthUrl: `http://127.0.0.1:${ports.identity}/identity/v1/health`,
    },
    {
      name: 'worker',
      entry: entryOf('worker'),
      environment: {
        ...shared,
        ADAL_PORT: String(ports.worker),
        ADAL_DATABASE_URL_WORKER: database.roleUrl('worker'),
        ADAL_DATABASE_URL_SEQUENCER: database.roleUrl('sequencer'),
      },
      healthUrl: `http://127.0.0.1:${ports.worker}/health`,
    },
  ];
}

function sharedEnvironment(settings: ServiceSettings): Record<string, string> {
  const redisUrl = process.env['REDIS_URL'];
  return {
    ADAL_PROFILE: settings.profile,
    ADAL_HOST: '127.0.0.1',
    ADAL_PUBLIC_ORIGIN: settings.publicOrigin,
    ADAL_DATA_DIR: settings.dataDir,
    ADAL_KEYS_DIR: settings.keysDir,
    ADAL_LOG_LEVEL: process.env['ADAL_LOG_LEVEL'] ?? 'info',
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
  };
}

function entryOf(app: 'api' | 'identity' | 'worker'): string {
  return fileURLToPath(new URL(`../../../${app}/src/main.js`, import.meta.url));
}
