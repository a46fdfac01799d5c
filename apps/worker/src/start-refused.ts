import type { Refusal } from '@adal/kernel';

/** The worker must not start as it was told to; the message says why and what to do. */
export class StartRefused extends Error {
  /** The queues were to move while jobs wait in the old place. */
  static becauseOf({ code, context }: Refusal): StartRefused {
    const { before, jobs } = { before: '', jobs: 0, ...context };
    const setting = before === 'redis' ? 'with the REDIS_URL of before' : 'without REDIS_URL';
    return new StartRefused(
      `${code}: ${String(jobs)} jobs wait in the queues on ${before}. ` +
        `Start once more ${setting}, let them finish, then change the setting.`,
    );
  }
}
