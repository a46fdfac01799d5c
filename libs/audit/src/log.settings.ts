/** What this library is told by the process that uses it. */
export type LogSettings = {
  /** The log's name in its checkpoints and in every entry. */
  readonly origin: string;
  /** Folder of `log.key`, `receipt.key` and their public halves. */
  readonly keysDir: string;
};

/** Injection token of `LogSettings`. */
export const LOG_SETTINGS = Symbol('LOG_SETTINGS');

let configured: LogSettings | undefined;

/** Called once by a process before it builds its modules; this library reads no environment. */
export function configureLog(settings: LogSettings): void {
  configured = settings;
}

/** Throws when the process forgot `configureLog`. */
export function configuredLog(): LogSettings {
  if (configured === undefined) throw new Error('configureLog was not called');
  return configured;
}
