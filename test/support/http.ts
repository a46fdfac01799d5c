/** What a server answered, its body read as JSON where it is JSON. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** What a test says it is. */
  readonly body: ReturnType<typeof JSON.parse>;
  readonly text: string;
};

type Extra = { readonly headers?: Record<string, string> };

/** One browser: it keeps its cookies and names its origin, as a browser does. */
export type Browser = {
  get(path: string, extra?: Extra): Promise<Answer>;
  post(path: string, body?: unknown, extra?: Extra): Promise<Answer>;
  put(path: string, body?: unknown, extra?: Extra): Promise<Answer>;
  delete(path: string, extra?: Extra): Promise<Answer>;
  /** A body exactly as given, of the content type given. */
  raw(
    method: string,
    path: string,
    body: string | Uint8Array,
    contentType: string,
  ): Promise<Answer>;
  readonly cookies: Map<string, string>;
};

/** A browser at `base`, for example `http://127.0.0.1:3001/api/v1`. */
export function browser(base: string, origin?: string): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (origin !== undefined && !headers.has('origin')) headers.set('origin', origin);
    const answer = await fetch(`${base}${path}`, { ...init, headers, redirect: 'manual' });
    keep(cookies, answer.headers.getSetCookie());
    return read(answer);
  };
  const withBody =
    (method: string) =>
    (path: string, body: unknown = {}, { headers = {} }: Extra = {}) =>
      send(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
  return {
    get: (path, { headers = {} } = {}) => send(path, { headers }),
    post: withBody('POST'),
    put: withBody('PUT'),
    delete: (path, { headers = {} } = {}) => send(path, { method: 'DELETE', headers }),
    raw: (method, path, body, contentType) =>
      send(path, { method, headers: { 'content-type': contentType }, body: Buffer.from(body) }),
    cookies,
  };
}

/** The answer is a refusal of ours with this code, complete in all its parts. */
export function expectProblem(answer: Answer, status: number, code: string): void {
  expect({ status: answer.status, code: answer.body?.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  expect(answer.body).toMatchObject({
    type: `urn:adal:problem:${code}`,
    status,
    title: expect.stringMatching(/./),
    detail: expect.stringMatching(/./),
    next: expect.stringMatching(/./),
    reference: answer.headers.get('x-request-id'),
  });
}

function keep(cookies: Map<string, string>, given: readonly string[]): void {
  for (const line of given) {
    const [pair = '', ...flags] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split('=');
    if (flags.includes('Max-Age=0')) cookies.delete(name);
    else cookies.set(name, value);
  }
}

async function read(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson ? JSON.parse(text) : text,
    text,
  };
}
