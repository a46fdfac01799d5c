import { createServer } from 'node:net';

const HIGHEST_TRIED = 200;

/** The first port from `wished` on that nobody listens to at 127.0.0.1 and that is not in `taken`. */
export async function freePort(
  wished: number,
  taken: ReadonlySet<number> = new Set(),
): Promise<number> {
  for (let port = wished; port < wished + HIGHEST_TRIED; port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Error(`no free port between ${wished} and ${wished + HIGHEST_TRIED}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
