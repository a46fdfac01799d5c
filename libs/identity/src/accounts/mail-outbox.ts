import { randomUUID } from 'node:crypto';

import { SETTINGS, type Settings } from '@adal/config';
import type { Tx } from '@adal/database';
import type { Instant } from '@adal/kernel';
import { Inject, Injectable } from '@nestjs/common';

import { foldEmail, type Language } from './account.js';
import { mailText, type MailTemplate } from './mail-texts.js';

export type Mail = {
  readonly to: string;
  readonly language: Language;
  /** A template of accounts, or the kind of a notice. */
  readonly template: string;
  readonly subject: string;
  readonly body: string;
  /** The bare token of the one-time link in the body. */
  readonly link: string | null;
  /** By the clock that the reader sees: the demo's is movable. */
  readonly queuedAt: Instant;
};

/** A letter about a notice: it has no link that signs in. */
export type Letter = Pick<Mail, 'to' | 'language' | 'template' | 'subject'> & {
  readonly body: (origin: string) => string;
};

type AccountMail = Pick<Mail, 'to' | 'language' | 'link'> & { readonly template: MailTemplate };

/** Messages are written with the change that causes them; who sends them reads them here. */
@Injectable()
export class MailOutbox {
  constructor(
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicOrigin' | 'mail'>,
  ) {}

  /** The token, when there is one, goes into the fragment of the address. */
  async queueIn(tx: Tx, mail: AccountMail): Promise<void> {
    const { to, language, template, link } = mail;
    const url = link === null ? '' : `${this.settings.publicOrigin}/sign-in#link=${link}`;
    const { subject, body } = mailText(template, language, url);
    await tx.query(
      `INSERT INTO vault.mail_outbox
         (id, recipient, language, template, subject, body, link, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [randomUUID(), foldEmail(to), language, template, subject, body, link, await tx.now()],
    );
  }

  async queueLettersIn(tx: Tx, letters: readonly Letter[]): Promise<void> {
    if (letters.length === 0) return;
    const { publicOrigin } = this.settings;
    const column = (value: (letter: Letter) => string) => letters.map(value);
    await tx.query(
      `INSERT INTO vault.mail_outbox
         (id, recipient, language, template, subject, body, link, written_at)
       SELECT gen_random_uuid(), *, NULL, $6::bigint
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`,
      [
        column(({ to }) => foldEmail(to)),
        column(({ language }) => language),
        column(({ template }) => template),
        column(({ subject }) => subject),
        column(({ body }) => body(publicOrigin)),
        await tx.now(),
      ],
    );
  }

  /** The last 200 to this address (to anybody when null), the newest last. */
  async listIn(tx: Tx, to: string | null): Promise<readonly Mail[]> {
    const rows = await tx.query<Mail>(
      `SELECT recipient AS "to", language, template, subject, body, link,
              written_at AS "queuedAt"
         FROM vault.mail_outbox
        WHERE $1::text IS NULL OR recipient = $1 ORDER BY queued_at DESC, id LIMIT 200`,
      [to === null ? null : foldEmail(to)],
    );
    return rows.reverse();
  }

  /** A message that was sent a day ago has served its purpose; what was given up stays a week for who looks after it. */
  async purgeIn(tx: Tx): Promise<number> {
    const gone = await tx.query(
      `DELETE FROM vault.mail_outbox
        WHERE coalesce(sent_at, given_up_at + interval '6 days', CASE WHEN $1 THEN queued_at END)
              < clock_timestamp() - interval '1 day' RETURNING 1`,
      [this.settings.mail === null],
    );
    return gone.length;
  }
}
