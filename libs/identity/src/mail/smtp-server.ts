import type { MailSettings } from '@adal/config';

import type { MailAnswer } from '../domain/index.js';

const PATIENCE_MS = 20_000;
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

export type OutgoingMail = {
  /** Becomes the Message-ID, so that a second copy is known for one. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
};

/** `problem`: the server's status or the name of the failure; never its sentence, which may quote the address. */
export type Sending = { readonly answer: MailAnswer; readonly problem: string | null };

export type MailServer = {
  readonly send: (mail: OutgoingMail) => Promise<Sending>;
  readonly close: () => void;
};

/** Nobody between us and a server elsewhere may read a sign-in link: no TLS, no mail. */
export async function smtpServer({ url }: MailSettings): Promise<MailServer> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !LOCAL.includes(hostname),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ id, from, to, subject, body: text }) => {
      const domain = from.slice(from.lastIndexOf('@') + 1);
      const sender = { name: 'Adal', address: from };
      const recipient = { name: '', address: to };
      const message = { from: sender, to: recipient, subject, text };
      const messageId = `<${id}@${domain}>`;
      const headers = { 'Auto-Submitted': 'auto-generated' };
      return transport.sendMail({ ...message, messageId, headers }).then(
        () => ({ answer: 'accepted', problem: null }),
        (error: unknown) => sendingOf(error),
      );
    },
    close: () => transport.close(),
  };
}

/** Where a refusal is about this message; anywhere else it is about us, and passes when the server is set right. */
const ABOUT_THE_MESSAGE: readonly unknown[] = ['RCPT TO', 'DATA'];

/** Of the server's answers about a message those from 500 on are final; without an answer it may be the network. */
function sendingOf(error: unknown): Sending {
  const status = fieldOf(error, 'responseCode');
  const code = fieldOf(error, 'code');
  const isAbout = ABOUT_THE_MESSAGE.includes(fieldOf(error, 'command'));
  const isFinal = isAbout && typeof status === 'number' && status >= 500;
  const name = typeof code === 'string' ? code : 'unknown';
  return {
    answer: isFinal ? 'refused' : 'failed',
    problem: typeof status === 'number' ? String(status) : name,
  };
}

function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
