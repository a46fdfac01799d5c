import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

/** One open stream of server-sent events, read as it comes. */
export type EventStream = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Everything that came so far. */
  text(): string;
  /** Waits until something like this has come. */
  says(pattern: RegExp): Promise<void>;
  /** When the server ended it. */
  readonly ended: Promise<void>;
  close(): void;
};

/** Opens a stream as a browser does: with its cookies, and a connection of its own. */
export async function eventStream(
  url: string,
  cookies: ReadonlyMap<string, string> = new Map(),
): Promise<EventStream> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const request = get(url, { agent: false, headers: cookie === '' ? {} : { cookie } });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  answer.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  // We may hang up ourselves; that is no error.
  answer.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => answer.once('close', () => resolve()));
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text: () => text,
    says: async (pattern) => {
      while (!pattern.test(text)) await once(answer, 'data');
    },
    ended,
    close: () => request.destroy(),
  };
}
