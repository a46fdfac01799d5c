import { SessionService } from '../accounts/session.service.js';
import { MailOutbox } from '../accounts/mail-outbox.js';
import { purgeLinksIn } from '../accounts/one-time-links.js';
import { Transactor } from '@adal/database';
import { Injectable } from '@nestjs/common';

/** What has no use any more goes: ended sessions, spent links, sent messages, remembered answers. */
@Injectable()
export class IdentityPurges {
  constructor(
    private readonly transactor: Transactor,
    private readonly sessions: SessionService,
    private readonly mail: MailOutbox,
  ) {}

  async run(): Promise<number> {
    const sessions = await this.sessions.purge();
    const links = await this.transactor.runPlain(purgeLinksIn);
    const mails = await this.transactor.runPlain((tx) => this.mail.purgeIn(tx));
    const answers = await this.transactor.runPlain(async (tx) => {
      const gone = await tx.query(
        `DELETE FROM vault.idempotency_key
          WHERE reserved_at < clock_timestamp() - interval '1 day' RETURNING 1`,
      );
      return gone.length;
    });
    return sessions + links + mails + answers;
  }
}
