/** What this library is told by the process that uses it; only a worker needs it. */
export type JobsSettings = {
  /** The worker's own database URL. */
  readonly databaseUrl: string;
  /** Null: the queues live in the database. */
  readonly redisUrl: string | null;
  /** Where the clock may be moved, sweeps look more often. */
  readonly profile: 'production' | 'demo' | 'test';
};

/** Injection token of `JobsSettings`. */
export const JOBS_SETTINGS = Symbol('JOBS_SETTINGS');

let configured: JobsSettings | undefined;

/** Called once by a worker before it builds its modules; this library reads no environment. */
export function configureJobs(settings: JobsSettings): void {
  configured = settings;
}

/** Throws when the process forgot `configureJobs`. */
export function configuredJobs(): JobsSettings {
  if (configured === undefined) throw new Error('configureJobs was not called');
  return configured;
}
