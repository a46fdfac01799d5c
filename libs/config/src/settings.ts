import { join, resolve } from 'node:path';

import {
  CATALOGUE,
  LOG_LEVELS,
  PROCESSES,
  PROFILES,
  rolePasswordSetting,
  roleUrlSetting,
  type DatabaseRole,
} from './catalogue.js';
import {
  demand,
  oneOf,
  rawValue,
  SettingsError,
  urlOf,
  wholeNumber,
  type Environment,
} from './setting.js';

export type ProcessName = (typeof PROCESSES)[number];
export type Profile = (typeof PROFILES)[number];
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything a process is told from outside, checked. */
export type Settings = {
  readonly process: ProcessName;
  readonly profile: Profile;
  /** As this process' own role; what `configureDatabase` takes. */
  readonly database: {
    readonly url: string;
    readonly profile: Profile;
    readonly poolSize: number;
    readonly lanePoolSize: number;
  };
  /** The worker's second connection; null in every other process. */
  readonly sequencerDatabaseUrl: string | null;
  /** `DATABASE_URL` as it was given, for the command line only. */
  readonly adminDatabaseUrl: string | null;
  /** Null: the queues live in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Without a slash at the end, as browsers send it. */
  readonly publicOrigin: string;
  /** False only for http on this machine: cookies then go without `Secure`. */
  readonly isSecureOrigin: boolean;
  /** The identity process' own; null: messages stay in the outbox. */
  readonly mail: MailSettings | null;
  readonly trustProxy: boolean;
  readonly dataDir: string;
  readonly keysDir: string;
  readonly logOrigin: string;
  readonly logLevel: LogLevel;
};

/** Where messages are handed over, and in whose name. */
export type MailSettings = { readonly url: string; readonly from: string };

const OWN_ROLE: Readonly<Record<ProcessName, DatabaseRole>> = {
  api: 'api',
  identity: 'identity',
  worker: 'worker',
  cli: 'migrator',
};
const OWN_PORT: Readonly<Record<ProcessName, string>> = {
  api: '3001',
  identity: '3002',
  worker: '3003',
  cli: '3004',
};
const POSTGRES = ['postgres:', 'postgresql:'];
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Throws `SettingsError` at the first setting that is missing or wrong. */
export function loadSettings(env: Environment): Settings {
  const process = oneOf(CATALOGUE.process, PROCESSES, rawValue(env, CATALOGUE.process));
  const profile = oneOf(
    CATALOGUE.profile,
    PROFILES,
    rawValue(env, CATALOGUE.profile) ?? 'production',
  );
  return {
    process,
    profile,
    database: databaseOf(env, process, profile),
    sequencerDatabaseUrl: process === 'worker' ? databaseUrlOf(env, 'sequencer') : null,
    adminDatabaseUrl: process === 'cli' ? adminUrlOf(env) : null,
    redisUrl: redisUrlOf(env),
    host: rawValue(env, CATALOGUE.host) ?? '127.0.0.1',
    port: numberOf(env, CATALOGUE.port, [1, 65_535], OWN_PORT[process]),
    ...originOf(env, process, profile),
    mail: process === 'identity' ? mailOf(env, profile) : null,
    trustProxy: trustProxyOf(env),
    ...foldersOf(env),
    logOrigin: logOriginOf(env),
    logLevel: oneOf(CATALOGUE.logLevel, LOG_LEVELS, rawValue(env, CATALOGUE.logLevel) ?? 'info'),
  };
}

/** The same server and database, as another role. */
export function roleUrl(base: string, role: DatabaseRole, password: string): string {
  const url = new URL(base);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}

function databaseOf(
  env: Environment,
  process: ProcessName,
  profile: Profile,
): Settings['database'] {
  return {
    url: databaseUrlOf(env, OWN_ROLE[process]),
    profile,
    poolSize: numberOf(env, CATALOGUE.databasePool, [1, 100], '10'),
    lanePoolSize: numberOf(env, CATALOGUE.databaseLanePool, [1, 50], '4'),
  };
}

function databaseUrlOf(env: Environment, role: DatabaseRole): string {
  const own = roleUrlSetting(role);
  const given = rawValue(env, own);
  if (given !== undefined) {
    const url = urlOf(own, POSTGRES, given);
    demand(own, url.username === role && url.pathname.length > 1);
    return url.href;
  }
  const base = adminUrlOf(env);
  if (base === null) throw new SettingsError(own);
  const password = rawValue(env, rolePasswordSetting(role));
  if (password === undefined) throw new SettingsError(rolePasswordSetting(role));
  return roleUrl(base, role, password);
}

function adminUrlOf(env: Environment): string | null {
  const text = rawValue(env, CATALOGUE.databaseUrl);
  if (text === undefined) return null;
  const url = urlOf(CATALOGUE.databaseUrl, POSTGRES, text);
  demand(CATALOGUE.databaseUrl, url.pathname.length > 1);
  return url.href;
}

function redisUrlOf(env: Environment): string | null {
  const text = rawValue(env, CATALOGUE.redisUrl);
  return text === undefined ? null : urlOf(CATALOGUE.redisUrl, ['redis:', 'rediss:'], text).href;
}

function originOf(
  env: Environment,
  process: ProcessName,
  profile: Profile,
): Pick<Settings, 'publicOrigin' | 'isSecureOrigin'> {
  const setting = CATALOGUE.publicOrigin;
  const isOptional = profile !== 'production' || process === 'worker' || process === 'cli';
  const text = rawValue(env, setting) ?? (isOptional ? 'http://localhost:8080' : '');
  const url = urlOf(setting, ['https:', 'http:'], text);
  demand(setting, [url.origin, `${url.origin}/`].includes(text));
  const isSecureOrigin = url.protocol === 'https:';
  demand(setting, isSecureOrigin || LOCAL_HOSTS.includes(url.hostname));
  return { publicOrigin: url.origin, isSecureOrigin };
}

/** A production that cannot write to people lets nobody in: it does not start. */
function mailOf(env: Environment, profile: Profile): MailSettings | null {
  const text = rawValue(env, CATALOGUE.smtpUrl);
  if (text === undefined) {
    demand(CATALOGUE.smtpUrl, profile !== 'production');
    return null;
  }
  const url = urlOf(CATALOGUE.smtpUrl, ['smtp:', 'smtps:'], text);
  demand(CATALOGUE.smtpUrl, url.hostname !== '' && url.pathname.length <= 1 && url.search === '');
  const { publicOrigin } = originOf(env, 'identity', profile);
  const from = rawValue(env, CATALOGUE.mailFrom) ?? `no-reply@${new URL(publicOrigin).hostname}`;
  demand(CATALOGUE.mailFrom, /^[^\s@<>"]+@[^\s@<>"]+$/u.test(from));
  return { url: url.href, from };
}

function trustProxyOf(env: Environment): boolean {
  const text = rawValue(env, CATALOGUE.trustProxy) ?? 'false';
  return oneOf(CATALOGUE.trustProxy, ['true', 'false'], text) === 'true';
}

function foldersOf(env: Environment): Pick<Settings, 'dataDir' | 'keysDir'> {
  const dataDir = resolve(rawValue(env, CATALOGUE.dataDir) ?? '.adal');
  const keysDir = resolve(rawValue(env, CATALOGUE.keysDir) ?? join(dataDir, 'keys'));
  return { dataDir, keysDir };
}

function logOriginOf(env: Environment): string {
  const text = rawValue(env, CATALOGUE.logOrigin) ?? 'adal.local/log';
  demand(CATALOGUE.logOrigin, /^[^\s+]+$/u.test(text));
  return text;
}

function numberOf(
  env: Environment,
  setting: (typeof CATALOGUE)[keyof typeof CATALOGUE],
  limits: readonly [number, number],
  otherwise: string,
): number {
  return wholeNumber(setting, limits, rawValue(env, setting) ?? otherwise);
}
