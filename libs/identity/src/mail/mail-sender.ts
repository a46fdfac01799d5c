import { SETTINGS, type MailSettings, type Settings } from '@adal/config';
import { Transactor, type Tx } from '@adal/database';
import { assertNever } from '@adal/kernel';
import { Inject, Injectable } from '@nestjs/common';

import { nextDelivery, type MailAnswer } from '../domain/index.js';
import { smtpServer, type MailServer } from './smtp-server.js';

/** How long one message belongs to who took it; longer than the server is given to answer. */
const LEASE = `interval '2 minutes'`;
const AT_ONCE = 50;

type Claimed = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
  readonly ageMs: number;
  readonly hasLink: boolean;
};

/**
 * Hands messages to the mail server. Whoever dies between the server's yes and our note of it sends
 * once more after the lease, with the same Message-ID: at least once, never not at all.
 */
@Injectable()
export class MailSender {
  private server: MailServer | null = null;

  constructor(
    private readonly transactor: Transactor,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'mail'>,
  ) {}

  /** How many messages were taken or refused for good; without a mail server they stay where they are. */
  async run(): Promise<number> {
    const { mail } = this.settings;
    if (mail === null) return 0;
    const server = (this.server ??= await smtpServer(mail));
    for (let done = 0; done < AT_ONCE; done += 1) {
      const claimed = await this.transactor.runPlain(claimIn);
      if (claimed === null) return done;
      await this.deliver(server, mail, claimed);
    }
    return AT_ONCE;
  }

  close(): void {
    this.server?.close();
  }

  private async deliver(server: MailServer, mail: MailSettings, claimed: Claimed): Promise<void> {
    const { id, to, subject, body } = claimed;
    const { answer, problem } = await server.send({ id, from: mail.from, to, subject, body });
    await this.transactor.runPlain((tx) => noteIn(tx, claimed, { answer, problem }));
  }
}

async function claimIn(tx: Tx): Promise<Claimed | null> {
  const [row] = await tx.query<Claimed>(
    `UPDATE vault.mail_outbox SET attempts = attempts + 1, due_at = clock_timestamp() + ${LEASE}
      WHERE id = (SELECT id FROM vault.mail_outbox
                   WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= clock_timestamp()
                   ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, recipient AS "to", subject, body, attempts, link IS NOT NULL AS "hasLink",
        (extract(epoch FROM clock_timestamp() - queued_at) * 1000)::bigint AS "ageMs"`,
  );
  return row ?? null;
}

async function noteIn(
  tx: Tx,
  claimed: Claimed,
  { answer, problem }: { readonly answer: MailAnswer; readonly problem: string | null },
): Promise<void> {
  const { id } = claimed;
  const delivery = nextDelivery(claimed, answer);
  switch (delivery.type) {
    case 'sent':
      await tx.query(
        `UPDATE vault.mail_outbox SET sent_at = clock_timestamp(), problem = NULL WHERE id = $1`,
        [id],
      );
      return;
    case 'given-up':
      await tx.query(
        `UPDATE vault.mail_outbox SET given_up_at = clock_timestamp(), problem = $2 WHERE id = $1`,
        [id, problem],
      );
      return;
    case 'again':
      await tx.query(
        `UPDATE vault.mail_outbox SET problem = $2,
           due_at = clock_timestamp() + $3 * interval '1 millisecond' WHERE id = $1`,
        [id, problem, delivery.inMs],
      );
      return;
    default:
      assertNever(delivery);
  }
}
