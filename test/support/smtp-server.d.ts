/** What the tests use of the mail server. */
declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  type Session = {
    readonly envelope: {
      readonly mailFrom: false | { readonly address: string };
      readonly rcptTo: readonly { readonly address: string }[];
    };
  };

  class SMTPServer {
    constructor(options: {
      readonly authOptional: boolean;
      readonly disabledCommands: readonly string[];
      readonly onData: (
        stream: Readable,
        session: Session,
        done: (error: Error | null) => void,
      ) => void;
    });
    readonly server: Server;
    listen(port: number, host: string, ready: () => void): void;
    close(closed: () => void): void;
  }
}
