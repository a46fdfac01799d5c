/** `production` has no movable clock and refuses an unsafe server. */
export type Profile = 'production' | 'demo' | 'test';

/** What this library is told by the process that uses it. */
export type DatabaseSettings = {
  /** With the process' own role in it. */
  readonly url: string;
  readonly profile: Profile;
  /** Connections for transactions. */
  readonly poolSize: number;
  /** Connections of the hot paths' own pool. */
  readonly lanePoolSize: number;
};

/** Injection token of `DatabaseSettings`. */
export const DATABASE_SETTINGS = Symbol('DATABASE_SETTINGS');

let configured: DatabaseSettings | undefined;

/** Called once by a process before it builds its modules; this library reads no environment. */
export function configureDatabase(settings: DatabaseSettings): void {
  configured = settings;
}

/** Throws when the process forgot `configureDatabase`. */
export function configuredDatabase(): DatabaseSettings {
  if (configured === undefined) throw new Error('configureDatabase was not called');
  return configured;
}
