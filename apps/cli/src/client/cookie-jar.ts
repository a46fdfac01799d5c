/** Cookies of one signed-in person, kept by path as a browser would. */
export type CookieJar = {
  readonly take: (headers: Headers) => void;
  readonly headerFor: (path: string) => string | null;
};

type Cookie = { readonly name: string; readonly value: string; readonly path: string };

/** An empty jar. */
export function cookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    take: (headers) => {
      for (const line of headers.getSetCookie()) {
        const cookie = parseCookie(line);
        cookies.set(`${cookie.path} ${cookie.name}`, cookie);
      }
    },
    headerFor: (path) => {
      const fitting = [...cookies.values()].filter(
        (cookie) => path.startsWith(cookie.path) && cookie.value !== '',
      );
      return fitting.length === 0
        ? null
        : fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
    },
  };
}

function parseCookie(line: string): Cookie {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='));
  return {
    name: pair.slice(0, equals),
    value: pair.slice(equals + 1),
    path: path?.slice('path='.length) ?? '/',
  };
}
