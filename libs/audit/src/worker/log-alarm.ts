import type { Refusal } from '@adal/kernel';

/**
 * The stored log is not the log that was signed. Nothing may be signed any more: this is thrown,
 * never handled, until people have looked.
 */
export class LogAlarm extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal.context ?? {})}`);
    this.name = 'LogAlarm';
  }
}

/** Throws a `LogAlarm` with a code and numbers that tell where to look. */
export function alarm(code: string, context: NonNullable<Refusal['context']> = {}): never {
  throw new LogAlarm({ code, context });
}
