import { randomUUID } from 'node:crypto';

import type { Tx } from '@adal/database';
import type { ApplicationId, Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Language } from '../accounts/account.js';
import { MailOutbox } from '../accounts/mail-outbox.js';
import type { NoticeKind } from '../domain/index.js';
import { noticeLetter, type Titles } from './notice-text.js';

/** A notice that was just written, with what its letter needs. */
export type WrittenNotice = {
  readonly kind: NoticeKind;
  readonly stage: number | null;
  readonly until: Instant | null;
  readonly email: string;
  readonly language: Language;
  readonly title: Titles;
};

/** For a statement that has `written`, the rows of `vault.notice` it has just inserted. */
export const WRITTEN = `
  SELECT written.kind, written.stage, written.until, account.email, account.language, contest.title
    FROM written
    JOIN vault.account ON account.person_id = written.person_id
    JOIN exchange.contest_notice contest ON contest.contest_id = written.contest_id`;

/** A notice in the app and the letter about it, in the transaction of what happened. */
@Injectable()
export class NoticeBook {
  constructor(private readonly mail: MailOutbox) {}

  /** Tells the candidate of this application. */
  async writeIn(tx: Tx, applicationId: ApplicationId, kind: NoticeKind): Promise<void> {
    const at = await tx.now();
    const written = await tx.query<WrittenNotice>(
      `WITH written AS (
         INSERT INTO vault.notice (id, person_id, application_id, contest_id, kind, at)
         SELECT $1, person_id, application_id, contest_id, $3, $4 FROM vault.record
          WHERE application_id = $2 RETURNING *)
       ${WRITTEN}`,
      [randomUUID(), applicationId, kind, at],
    );
    await this.postIn(tx, written);
  }

  /** One letter a notice. */
  postIn(tx: Tx, written: readonly WrittenNotice[]): Promise<void> {
    const letters = written.map(({ kind, email: to, language, ...facts }) => ({
      ...{ to, language },
      ...noticeLetter(kind, language, facts),
    }));
    return this.mail.queueLettersIn(tx, letters);
  }
}
