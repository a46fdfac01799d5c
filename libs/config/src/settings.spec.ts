import { settingsCatalogue } from './catalogue.js';
import { SettingsError } from './setting.js';
import { loadSettings, type Settings } from './settings.js';

const anApi = (changes: Record<string, string | undefined> = {}): Settings =>
  loadSettings({
    ADAL_PROCESS: 'api',
    ADAL_DATABASE_URL_API: 'postgres://api:secret@127.0.0.1:5432/adal',
    ADAL_PUBLIC_ORIGIN: 'https://adal.example.kz',
    ...changes,
  });

const refusalOf = (changes: Record<string, string | undefined>): SettingsError => {
  try {
    anApi(changes);
  } catch (error) {
    if (error instanceof SettingsError) return error;
  }
  throw new Error(`was not refused: ${JSON.stringify(changes)}`);
};

describe('settings', () => {
  it('holds production to be the profile unless told otherwise', () => {
    expect(anApi().profile).toBe('production');
  });

  it('gives each process its own role, and the worker the sequencer beside', () => {
    const worker = loadSettings({
      ADAL_PROCESS: 'worker',
      DATABASE_URL: 'postgres://owner:x@db:5432/adal',
      ADAL_DB_PASSWORD_WORKER: 'w@/?',
      ADAL_DB_PASSWORD_SEQUENCER: 's',
    });

    expect(worker.database.url).toBe('postgres://worker:w%40%2F%3F@db:5432/adal');
    expect(worker.sequencerDatabaseUrl).toBe('postgres://sequencer:s@db:5432/adal');
    expect(worker.adminDatabaseUrl).toBeNull();
    expect(anApi().sequencerDatabaseUrl).toBeNull();
  });

  it('keeps the keys under the data folder unless told otherwise', () => {
    expect(anApi({ ADAL_DATA_DIR: '/srv/adal' }).keysDir).toBe('/srv/adal/keys');
    expect(anApi({ ADAL_KEYS_DIR: '/etc/keys' }).keysDir).toBe('/etc/keys');
  });

  it('calls an origin secure unless it is http on this machine', () => {
    expect(anApi().isSecureOrigin).toBe(true);
    expect(anApi({ ADAL_PUBLIC_ORIGIN: 'http://127.0.0.1:8080/' })).toMatchObject({
      publicOrigin: 'http://127.0.0.1:8080',
      isSecureOrigin: false,
    });
  });

  it('takes an empty setting for one that is not set', () => {
    expect(anApi({ REDIS_URL: ' ' }).redisUrl).toBeNull();
  });

  it.each([
    ['ADAL_PROCESS', 'webserver'],
    ['ADAL_PROCESS', undefined],
    ['ADAL_PROFILE', 'prod'],
    ['ADAL_DATABASE_URL_API', undefined],
    ['ADAL_DATABASE_URL_API', 'mysql://api:x@localhost/adal'],
    ['ADAL_DATABASE_URL_API', 'postgres://postgres:x@localhost/adal'],
    ['ADAL_DATABASE_URL_API', 'postgres://api:x@localhost'],
    ['ADAL_DB_POOL', '0'],
    ['ADAL_DB_POOL', '1e2'],
    ['ADAL_DB_LANE_POOL', '51'],
    ['REDIS_URL', 'localhost:6379'],
    ['ADAL_PORT', '65536'],
    ['ADAL_PORT', '80a'],
    ['ADAL_PUBLIC_ORIGIN', undefined],
    ['ADAL_PUBLIC_ORIGIN', 'http://adal.example.kz'],
    ['ADAL_PUBLIC_ORIGIN', 'https://adal.example.kz/path'],
    ['ADAL_TRUST_PROXY', 'yes'],
    ['ADAL_LOG_ORIGIN', 'two words'],
    ['ADAL_LOG_LEVEL', 'loud'],
  ])('refuses %s when it is %p, and says what it may be', (name, value) => {
    const refusal = refusalOf({ [name]: value });

    expect(refusal.setting.name).toBe(name);
    expect(refusal.message).toContain(refusal.setting.allowed);
    expect(refusal.message).toContain(`${name}=${refusal.setting.example}`);
  });

  it('wants a mail server of a production that has people to write to, and of nobody else', () => {
    const anIdentity = (changes: Record<string, string> = {}): Settings =>
      anApi({
        ADAL_PROCESS: 'identity',
        ADAL_DATABASE_URL_IDENTITY: 'postgres://identity:secret@127.0.0.1:5432/adal',
        ...changes,
      });

    expect(() => anIdentity()).toThrow('ADAL_SMTP_URL');
    expect(anIdentity({ ADAL_PROFILE: 'demo' }).mail).toBeNull();
    expect(anApi().mail).toBeNull();
    expect(anIdentity({ ADAL_SMTP_URL: 'smtps://a:b@mail.example.kz:465' }).mail).toEqual({
      url: 'smtps://a:b@mail.example.kz:465',
      from: 'no-reply@adal.example.kz',
    });
    expect(() => anIdentity({ ADAL_SMTP_URL: 'https://mail.example.kz' })).toThrow('ADAL_SMTP_URL');
    expect(() => anIdentity({ ADAL_SMTP_URL: 'smtp://mail.kz', ADAL_MAIL_FROM: 'a b@c' })).toThrow(
      'ADAL_MAIL_FROM',
    );
  });

  it('refuses a wrong DATABASE_URL and a missing password by their own names', () => {
    const own = { ADAL_DATABASE_URL_API: undefined };

    expect(refusalOf({ ...own, DATABASE_URL: 'adal' }).setting.name).toBe('DATABASE_URL');
    expect(refusalOf({ ...own, DATABASE_URL: 'postgres://o:x@db/adal' }).setting.name).toBe(
      'ADAL_DB_PASSWORD_API',
    );
  });

  it('never repeats a wrong value, which may hold a password', () => {
    const refusal = refusalOf({ ADAL_DATABASE_URL_API: 'postgres://other:hunter2@db/adal' });

    expect(refusal.message).not.toContain('hunter2');
  });

  it('lists every setting once', () => {
    const names = settingsCatalogue.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });
});
