import { Transactor } from '@adal/database';

import { MailSender } from '../../libs/identity/src/mail/mail-sender.js';
import { identityHouse, type IdentityHouse } from '../support/identity-house.js';
import { official } from '../support/identity-people.js';
import { bodyOf, mailServer, type TestMailServer } from '../support/mail-server.js';

let mails: TestMailServer;
let house: IdentityHouse;

beforeAll(async () => {
  mails = await mailServer();
  house = await identityHouse({ ADAL_SMTP_URL: mails.url });
});

afterAll(async () => {
  await house.close();
  delete process.env['ADAL_SMTP_URL'];
  await mails.close();
});

beforeEach(() => mails.answerBy(() => Promise.resolve(null)));

const signUp = (email: string) =>
  house.call('/sign-ups', { method: 'POST', body: { email, language: 'kk' } });

const arrivedAt = (email: string) => mails.arrived.filter(({ to }) => to === email);

type Row = {
  attempts: number;
  problem: string | null;
  isSent: boolean;
  isGivenUp: boolean;
  inMs: number;
};

const rowOf = async (email: string): Promise<Row> => {
  const [row] = await house.rows<Row>(
    `SELECT attempts, problem, sent_at IS NOT NULL AS "isSent", given_up_at IS NOT NULL AS "isGivenUp",
            (extract(epoch FROM due_at - clock_timestamp()) * 1000)::int AS "inMs"
       FROM vault.mail_outbox WHERE recipient = $1`,
    [email],
  );
  if (row === undefined) throw new Error(`nothing was written to ${email}`);
  return row;
};

/** As if its time had come. */
const makeDue = (email: string) =>
  house.rows(`UPDATE vault.mail_outbox SET due_at = clock_timestamp() WHERE recipient = $1`, [
    email,
  ]);

/** A sender beside the process' own, for what the test wants to happen now. */
const sender = () =>
  new MailSender(house.app.get(Transactor), { mail: { url: mails.url, from: 'no-reply@adal.kz' } });

const noted = async (email: string, isAsWanted: (row: Row) => boolean): Promise<Row> => {
  for (;;) {
    const row = await rowOf(email);
    if (isAsWanted(row)) return row;
  }
};

describe('a message', () => {
  it('is handed to the mail server by the process itself, with its link', async () => {
    const coming = mails.next('new@example.test');
    await signUp('new@example.test');

    const mail = await coming;

    expect(mail.from).toBe('no-reply@localhost');
    expect(mail.raw).toMatch(/^Auto-Submitted: auto-generated\r$/mu);
    const body = bodyOf(mail);
    expect(body).toContain('сілтемені ашыңыз');
    const link = /#link=([A-Za-z0-9_-]+)/u.exec(body)?.[1];
    const session = await house.call('/sessions', { method: 'POST', body: { link } });
    expect(session.status).toBe(201);
    await noted('new@example.test', ({ isSent }) => isSent);
  });

  it('is sent once when two senders are at it', async () => {
    const emails = Array.from({ length: 12 }, (_, n) => `many-${String(n)}@example.test`);
    await Promise.all(emails.map(signUp));

    await Promise.all([sender().run(), sender().run(), sender().run()]);
    await Promise.all(emails.map((email) => noted(email, ({ isSent }) => isSent)));

    expect(emails.map((email) => arrivedAt(email).length)).toEqual(emails.map(() => 1));
  });

  it('is sent again later when the server cannot take it now', async () => {
    mails.answerBy(({ to }) => Promise.resolve(to === 'busy@example.test' ? 451 : null));
    await signUp('busy@example.test');
    const failed = await noted('busy@example.test', ({ problem }) => problem !== null);

    expect(failed).toMatchObject({ attempts: 1, problem: '451', isSent: false, isGivenUp: false });
    expect(failed.inMs).toBeGreaterThan(5_000);
    expect(failed.inMs).toBeLessThanOrEqual(15_000);
    mails.answerBy(() => Promise.resolve(null));
    await makeDue('busy@example.test');
    await noted('busy@example.test', ({ isSent }) => isSent);
    const [first, second] = arrivedAt('busy@example.test');
    expect(second?.messageId).toBe(first?.messageId);
    expect(first?.messageId).toMatch(/^<.+@localhost>$/u);
  });

  it('is a dead letter when the server will never take it, seen by who looks after the system without its address', async () => {
    mails.answerBy(({ to }) => Promise.resolve(to === 'gone@example.test' ? 550 : null));
    await signUp('gone@example.test');
    await noted('gone@example.test', ({ isGivenUp }) => isGivenUp);

    const { cookie } = await official(house, 'administrator');
    const health = await house.call('/health/mail', { cookie });

    expect(health.body).toMatchObject({ hasServer: true, waiting: 0, oldestWaitingMs: null });
    expect(health.body.givenUp).toEqual([
      {
        template: 'sign-up',
        attempts: 1,
        problem: '550',
        givenUpAt: expect.any(Number) as unknown,
      },
    ]);
    expect(health.text).not.toContain('gone@');
    expect((await house.call('/health/mail')).status).toBe(401);
  });

  it('is not given up when the server refuses us and not the message', async () => {
    const email = 'patient@example.test';
    mails.refuseSenders(530);
    await signUp(email);
    const failed = await noted(email, ({ problem }) => problem !== null);

    expect(failed).toMatchObject({ attempts: 1, problem: '530', isSent: false, isGivenUp: false });
    mails.refuseSenders(null);
    await makeDue(email);
    await noted(email, ({ isSent }) => isSent);
  });

  it('goes out twice, and never not at all, when the sender dies before it could note the first', async () => {
    const email = 'twice@example.test';
    mails.answerBy(async ({ to }) => {
      if (to === email) await forbidNoting();
      return null;
    });
    const first = mails.next(email);
    await signUp(email);
    await first;
    // One at a time: when the next one comes, the note of the first has failed.
    const following = mails.next('after@example.test');
    await signUp('after@example.test');
    await following;
    await allowNoting();
    mails.answerBy(() => Promise.resolve(null));
    expect(await rowOf(email)).toMatchObject({ attempts: 1, isSent: false });

    await makeDue(email);
    await noted(email, ({ isSent }) => isSent);

    const copies = arrivedAt(email).map(({ messageId }) => messageId);
    expect(copies).toHaveLength(2);
    expect(new Set(copies).size).toBe(1);
  });

  it('that waits too long shows in the health of the process', async () => {
    const before = await house.call('/health');
    mails.answerBy(() => Promise.resolve(451));
    await signUp('late@example.test');
    await noted('late@example.test', ({ problem }) => problem !== null);
    await house.rows(
      `UPDATE vault.mail_outbox SET queued_at = queued_at - interval '11 minutes'
        WHERE recipient = 'late@example.test'`,
    );

    const after = await house.call('/health');

    expect([before.body.mail, after.body.mail]).toEqual([true, false]);
  });
});

/** The database says no from here on, as if the connection had died under the sender. */
const forbidNoting = () => house.rows('REVOKE UPDATE (sent_at) ON vault.mail_outbox FROM identity');
const allowNoting = () => house.rows('GRANT UPDATE (sent_at) ON vault.mail_outbox TO identity');
