import { randomUUID } from 'node:crypto';

import { SETTINGS, type Settings } from '@adal/config';
import type { Tx } from '@adal/database';
import { Inject, Injectable } from '@nestjs/common';

import { foldEmail, type Language } from './account.js';
import { mailText, type MailTemplate } from './mail-texts.js';

export type Mail = {
  readonly to: string;
  readonly language: Language;
  readonly template: MailTemplate;
  readonly subject: string;
  readonly body: string;
  /** The bare token of the one-time link in the body. */
  readonly link: string | null;
};

/** Messages are written with the change that causes them; who sends them reads them here. */
@Injectable()
export class MailOutbox {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicOrigin'>) {}

  /** The token, when there is one, goes into the fragment of the address. */
  async queueIn(tx: Tx, mail: Pick<Mail, 'to' | 'language' | 'template' | 'link'>): Promise<void> {
    const { to, language, template, link } = mail;
    const url = link === null ? '' : `${this.settings.publicOrigin}/sign-in#link=${link}`;
    const { subject, body } = mailText(template, language, url);
    await tx.query(
      `INSERT INTO vault.mail_outbox (id, recipient, language, template, subject, body, link)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), foldEmail(to), language, template, subject, body, link],
    );
  }

  /** The last 200 to this address (to anybody when null), the newest last. */
  async listIn(tx: Tx, to: string | null): Promise<readonly Mail[]> {
    const rows = await tx.query<Mail>(
      `SELECT recipient AS "to", language, template, subject, body, link FROM vault.mail_outbox
        WHERE $1::text IS NULL OR recipient = $1 ORDER BY queued_at DESC, id LIMIT 200`,
      [to === null ? null : foldEmail(to)],
    );
    return rows.reverse();
  }

  /** A message older than a day has served its purpose. */
  async purgeIn(tx: Tx): Promise<number> {
    const gone = await tx.query(
      `DELETE FROM vault.mail_outbox WHERE queued_at < clock_timestamp() - interval '1 day' RETURNING 1`,
    );
    return gone.length;
  }
}
