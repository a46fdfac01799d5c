import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

export type ReceivedMail = {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
  readonly messageId: string;
};

/** What the server does with a message: null takes it, a number is the status it is refused with. */
export type MailPolicy = (mail: ReceivedMail) => Promise<number | null>;

export type TestMailServer = {
  readonly url: string;
  /** Everything that arrived, also what was refused. */
  readonly arrived: readonly ReceivedMail[];
  /** The next message for this address, when it comes. */
  readonly next: (to: string) => Promise<ReceivedMail>;
  readonly answerBy: (policy: MailPolicy) => void;
  /** The status that every sender is refused with from now on; null lets them in again. */
  readonly refuseSenders: (status: number | null) => void;
  readonly close: () => Promise<void>;
};

/** A mail server of our own on this machine, without TLS. */
export async function mailServer(): Promise<TestMailServer> {
  const arrived: ReceivedMail[] = [];
  const waiting = new Map<string, (mail: ReceivedMail) => void>();
  let policy: MailPolicy = () => Promise.resolve(null);
  let senders: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_address, _session, done) => {
      done(refusalOf(senders));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const mail = mailOf(session.envelope, Buffer.concat(chunks).toString('utf8'));
        arrived.push(mail);
        void policy(mail).then((status) => {
          done(refusalOf(status));
          waiting.get(mail.to)?.(mail);
        });
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    arrived,
    next: (to) => new Promise((resolve) => waiting.set(to, resolve)),
    answerBy: (wanted) => {
      policy = wanted;
    },
    refuseSenders: (status) => {
      senders = status;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function refusalOf(status: number | null): Error | null {
  return status === null ? null : Object.assign(new Error('no'), { responseCode: status });
}

type Envelope = {
  readonly mailFrom: false | { readonly address: string };
  readonly rcptTo: readonly { readonly address: string }[];
};

function mailOf({ mailFrom, rcptTo }: Envelope, raw: string): ReceivedMail {
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo[0]?.address ?? '',
    raw,
    messageId: /^Message-ID: (<.+>)\r?$/imu.exec(raw)?.[1] ?? '',
  };
}

/** The text of a message, whichever way it was encoded for the way. */
export function bodyOf({ raw }: ReceivedMail): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/iu.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/iu.test(head)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/gu, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
