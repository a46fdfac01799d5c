import { connect, type Socket } from 'node:net';

/** An answer as it came: the head as text, the body still as bytes in Latin-1. */
export type Reply = { readonly status: number; readonly head: string; readonly body: string };

/** One kept-alive connection with one request at a time; the generator must not cost more than the server. */
export type Wire = {
  readonly send: (request: string) => Promise<Reply>;
  readonly close: () => void;
};

type Waiting = {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
};

/** Connects to a port of this machine; a connection that the server closed while it was idle is opened again. */
export async function openWire(port: number): Promise<Wire> {
  let open = await openOnce(port);
  return {
    send: async (request) => {
      if (open.isClosed()) open = await openOnce(port);
      return open.send(request);
    },
    close: () => {
      open.close();
    },
  };
}

async function openOnce(port: number): Promise<Wire & { readonly isClosed: () => boolean }> {
  const socket = await connected(port);
  socket.setEncoding('latin1');
  let received = '';
  let waiting: Waiting | null = null;
  const end = (error: Error): void => {
    const one = waiting;
    waiting = null;
    one?.reject(error);
  };
  socket.on('data', (text: string) => {
    received += text;
    const reply = replyIn(received);
    if (reply === null) return;
    received = '';
    const one = waiting;
    waiting = null;
    one?.resolve(reply);
  });
  socket.on('error', end);
  socket.on('close', () => {
    end(new Error(`the server at port ${port} closed the connection`));
  });
  return {
    isClosed: () => socket.destroyed || socket.readableEnded,
    send: (request) =>
      new Promise((resolve, reject) => {
        if (waiting !== null) throw new Error('one request at a time');
        waiting = { resolve, reject };
        socket.write(request, 'latin1');
      }),
    close: () => socket.destroy(),
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

/** A request with a JSON body in ASCII, or without one. */
export function requestText(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { cookie = '', body }: { readonly cookie?: string; readonly body?: object },
): string {
  const content = body === undefined ? '' : JSON.stringify(body);
  const length =
    body === undefined
      ? ''
      : `content-type: application/json\r\ncontent-length: ${content.length}\r\n`;
  const who = cookie === '' ? '' : `cookie: ${cookie}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${who}${length}\r\n${content}`;
}

/** The value of a header, whose name is given in lower case; null when it is not there. */
export function headerOf({ head }: Reply, name: string): string | null {
  const at = head.indexOf(`\r\n${name}: `);
  if (at < 0) return null;
  const from = at + name.length + 4;
  const until = head.indexOf('\r\n', from);
  return head.slice(from, until < 0 ? undefined : until);
}

/** The body as what it says; throws for an answer other than `status`. */
export function jsonOf(reply: Reply, status: number): unknown {
  const text = Buffer.from(reply.body, 'latin1').toString('utf8');
  if (reply.status !== status) throw new Error(`answered ${reply.status}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** Null while something is missing. Our servers always tell the length. */
function replyIn(text: string): Reply | null {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = text.slice(0, headEnd);
  const status = Number(head.slice(9, 12));
  const reply = { status, head, body: text.slice(headEnd + 4) };
  const length = Number(headerOf(reply, 'content-length') ?? '0');
  return reply.body.length < length ? null : reply;
}
