import { SETTINGS, type Settings } from '@adal/config';
import { Transactor } from '@adal/database';
import type { Instant } from '@adal/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** A message that nobody will get; of the address nothing is told. */
export type GivenUpMail = {
  readonly template: string;
  readonly attempts: number;
  /** The mail server's status or the name of the failure. */
  readonly problem: string | null;
  /** By the server's real clock, like everything about mail. */
  readonly givenUpAt: Instant;
};

export type MailState = {
  /** False in a demo without a mail server: messages wait in the outbox page. */
  readonly hasServer: boolean;
  readonly waiting: number;
  readonly oldestWaitingMs: number | null;
  readonly givenUp: readonly GivenUpMail[];
};

const LATE_MS = 10 * 60_000;

/** How the mail goes. */
@Injectable()
export class MailHealth {
  constructor(
    private readonly transactor: Transactor,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'mail'>,
  ) {}

  /** The last fifty of the dead letters, the newest first. */
  state(): Promise<MailState> {
    return this.transactor.read(async (tx) => {
      const [queue] = await tx.query<Pick<MailState, 'waiting' | 'oldestWaitingMs'>>(
        `SELECT count(*)::int AS waiting,
                (extract(epoch FROM clock_timestamp() - min(queued_at)) * 1000)::bigint AS "oldestWaitingMs"
           FROM vault.mail_outbox WHERE sent_at IS NULL AND given_up_at IS NULL`,
      );
      const givenUp = await tx.query<GivenUpMail>(
        `SELECT template, attempts, problem,
                (extract(epoch FROM given_up_at) * 1000)::bigint AS "givenUpAt"
           FROM vault.mail_outbox WHERE given_up_at IS NOT NULL
          ORDER BY vault.mail_outbox.given_up_at DESC LIMIT 50`,
      );
      const hasServer = this.settings.mail !== null;
      const { waiting = 0, oldestWaitingMs = null } = queue ?? {};
      return { hasServer, waiting, oldestWaitingMs, givenUp };
    });
  }

  /** False while a message waits longer than ten minutes; true where there is no server to wait for. */
  async isFlowing(): Promise<boolean> {
    const { hasServer, oldestWaitingMs } = await this.state();
    return !hasServer || (oldestWaitingMs ?? 0) < LATE_MS;
  }
}
