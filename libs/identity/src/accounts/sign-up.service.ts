import { Transactor } from '@adal/database';
import { Injectable } from '@nestjs/common';

import { accountByEmailIn, ensureCandidateIn, type Language } from './account.js';
import { MailOutbox } from './mail-outbox.js';
import { createLinkIn } from './one-time-links.js';

/**
 * Both answer nothing and write one message whether or not the address has an account, so that
 * asking does not tell who has one; only the mailbox learns it.
 */
@Injectable()
export class SignUpService {
  constructor(
    private readonly transactor: Transactor,
    private readonly mail: MailOutbox,
  ) {}

  /** An address that has an account already is sent a link to it. */
  signUp(email: string, language: Language): Promise<void> {
    return this.transactor.runPlain(async (tx) => {
      const account = await ensureCandidateIn(tx, email, language);
      const link = await createLinkIn(tx, account.personId);
      await this.mail.queueIn(tx, { to: email, language, template: 'sign-up', link });
    });
  }

  requestLink(email: string): Promise<void> {
    return this.transactor.runPlain(async (tx) => {
      const account = await accountByEmailIn(tx, email);
      if (account === null) {
        const none = { language: 'ru', template: 'no-account', link: null } as const;
        return this.mail.queueIn(tx, { to: email, ...none });
      }
      const link = await createLinkIn(tx, account.personId);
      const { language } = account;
      return this.mail.queueIn(tx, { to: email, language, template: 'sign-in', link });
    });
  }
}
