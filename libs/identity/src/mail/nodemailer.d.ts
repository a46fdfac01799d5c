/** What is used of the mail library; it is loaded only where a mail server is set. */
declare module 'nodemailer' {
  type Sender = {
    sendMail(message: {
      readonly from: { readonly name: string; readonly address: string };
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      readonly messageId: string;
      readonly headers: Readonly<Record<string, string>>;
    }): Promise<unknown>;
    close(): void;
  };
  function createTransport(options: {
    readonly host: string;
    readonly port: number;
    readonly secure: boolean;
    readonly requireTLS: boolean;
    readonly auth?: { readonly user: string; readonly pass: string };
    readonly connectionTimeout: number;
    readonly greetingTimeout: number;
    readonly socketTimeout: number;
    readonly disableFileAccess: true;
    readonly disableUrlAccess: true;
  }): Sender;
}
