const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** What of a request tells where it comes from. */
export type Sender = {
  readonly method: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
};

/**
 * Whether a request that changes something was sent by another site. A browser always names the origin
 * of such a request; a command-line client names none, and carries no cookie that somebody else set.
 */
export function isForeign({ method, origin, fetchSite }: Sender, publicOrigin: string): boolean {
  if (!UNSAFE.has(method)) return false;
  if (origin !== undefined && !isOurs(origin, publicOrigin)) return true;
  return fetchSite !== undefined && fetchSite !== 'same-origin';
}

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=:|$)/;

/** On this very machine its names mean one thing; a page of another port is still another site. */
function isOurs(origin: string, publicOrigin: string): boolean {
  if (origin === publicOrigin) return true;
  return (
    LOOPBACK.test(origin) &&
    LOOPBACK.test(publicOrigin) &&
    origin.replace(LOOPBACK, '') === publicOrigin.replace(LOOPBACK, '')
  );
}
