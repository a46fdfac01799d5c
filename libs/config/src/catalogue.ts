import type { Setting } from './setting.js';

/** Every process of ours. */
export const PROCESSES = ['api', 'identity', 'worker', 'cli'] as const;
export const PROFILES = ['production', 'demo', 'test'] as const;
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Login roles of the database, one a process and two more. */
export const ROLES = ['migrator', 'api', 'identity', 'worker', 'sequencer', 'auditor'] as const;
export type DatabaseRole = (typeof ROLES)[number];

const POSTGRES_URL = 'postgres://user:password@host:port/database';

/** Every setting, by the short name the code uses. */
export const CATALOGUE = {
  process: {
    name: 'ADAL_PROCESS',
    says: 'Which process this is; each process sets it itself.',
    allowed: PROCESSES.join(', '),
    example: 'api',
    otherwise: 'what the started program is',
  },
  profile: {
    name: 'ADAL_PROFILE',
    says: 'How strict the process is. Only demo and test have a clock that can be moved; production refuses an unsafe database.',
    allowed: PROFILES.join(', '),
    example: 'production',
    otherwise: 'production',
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    says: 'A PostgreSQL server of your own. For migrations with a user who may create roles; for a process together with the password of its role.',
    allowed: POSTGRES_URL,
    example: 'postgres://postgres:secret@db.example.kz:5432/adal',
    otherwise: '`npm start` brings its own server',
  },
  databasePool: {
    name: 'ADAL_DB_POOL',
    says: 'Database connections of a process for transactions.',
    allowed: 'a whole number from 1 to 100',
    example: '10',
    otherwise: '10',
  },
  databaseLanePool: {
    name: 'ADAL_DB_LANE_POOL',
    says: 'Database connections of a process for saving answers, apart from the others.',
    allowed: 'a whole number from 1 to 50',
    example: '4',
    otherwise: '4',
  },
  redisUrl: {
    name: 'REDIS_URL',
    says: 'A Redis (6.2 or later) or Valkey server for the queues, with maxmemory-policy noeviction.',
    allowed: 'redis://… or rediss://…',
    example: 'redis://127.0.0.1:6379',
    otherwise: 'the queues live in PostgreSQL',
  },
  host: {
    name: 'ADAL_HOST',
    says: 'The address the process listens on.',
    allowed: 'an IP address or a host name of this machine',
    example: '127.0.0.1',
    otherwise: '127.0.0.1',
  },
  port: {
    name: 'ADAL_PORT',
    says: 'The port the process listens on.',
    allowed: 'a whole number from 1 to 65535',
    example: '3001',
    otherwise: '3001 for api, 3002 for identity, 3003 for worker',
  },
  publicOrigin: {
    name: 'ADAL_PUBLIC_ORIGIN',
    says: 'Where browsers find the system. Requests from elsewhere are refused and cookies are bound to it.',
    allowed: 'https://host or https://host:port; http only for localhost and 127.0.0.1; no path',
    example: 'https://adal.example.kz',
    otherwise: 'http://localhost:8080 in demo and test; production must set it',
  },
  smtpUrl: {
    name: 'ADAL_SMTP_URL',
    says: 'The mail server of the identity process. Without TLS (smtp) it must offer STARTTLS, unless it is on this machine.',
    allowed: 'smtp://… or smtps://…, with user:password@ if the server asks for them',
    example: 'smtps://adal:secret@mail.example.kz:465',
    otherwise: 'in demo and test messages wait in the outbox page; production must set it',
  },
  mailFrom: {
    name: 'ADAL_MAIL_FROM',
    says: 'The address in whose name messages are sent.',
    allowed: 'one mail address',
    example: 'no-reply@adal.example.kz',
    otherwise: 'no-reply@ the host of ADAL_PUBLIC_ORIGIN',
  },
  trustProxy: {
    name: 'ADAL_TRUST_PROXY',
    says: 'Whether a proxy of yours stands in front and its X-Forwarded-For may be believed.',
    allowed: 'true, false',
    example: 'true',
    otherwise: 'false',
  },
  dataDir: {
    name: 'ADAL_DATA_DIR',
    says: 'The folder of everything that is kept outside the database.',
    allowed: 'a path',
    example: '/var/lib/adal',
    otherwise: '.adal',
  },
  keysDir: {
    name: 'ADAL_KEYS_DIR',
    says: 'The folder of the signing keys, readable by the process alone.',
    allowed: 'a path',
    example: '/etc/adal/keys',
    otherwise: 'the folder keys under ADAL_DATA_DIR',
  },
  logOrigin: {
    name: 'ADAL_LOG_ORIGIN',
    says: 'The name under which the public log signs its checkpoints. It never changes.',
    allowed: 'a host name with a path, without blanks and plus signs',
    example: 'adal.example.kz/log',
    otherwise: 'adal.local/log',
  },
  logLevel: {
    name: 'ADAL_LOG_LEVEL',
    says: 'How much the process writes about itself.',
    allowed: LOG_LEVELS.join(', '),
    example: 'info',
    otherwise: 'info',
  },
} as const satisfies Readonly<Record<string, Setting>>;

/** The address a process uses, its own role in it. */
export function roleUrlSetting(role: DatabaseRole): Setting {
  return {
    name: `ADAL_DATABASE_URL_${role.toUpperCase()}`,
    says: `The database as role ${role}.`,
    allowed: POSTGRES_URL,
    example: `postgres://${role}:secret@127.0.0.1:5432/adal`,
    otherwise: `DATABASE_URL with ${rolePasswordSetting(role).name}`,
  };
}

/** With `DATABASE_URL`, instead of a whole address. */
export function rolePasswordSetting(role: DatabaseRole): Setting {
  return {
    name: `ADAL_DB_PASSWORD_${role.toUpperCase()}`,
    says: `The password of database role ${role}, used with DATABASE_URL.`,
    allowed: 'any text',
    example: 'secret',
    otherwise: `ADAL_DATABASE_URL_${role.toUpperCase()} must be set`,
  };
}

/** Everything `docs/settings.md` lists, in its order. */
export const settingsCatalogue: readonly Setting[] = [
  ...Object.values(CATALOGUE),
  ...ROLES.flatMap((role) => [roleUrlSetting(role), rolePasswordSetting(role)]),
];
