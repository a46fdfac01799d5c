import { createServer, type Server, type ServerResponse } from 'node:http';

import type { Transactor } from '@adal/database';

import type { WorkerState } from './worker.service.js';

/** What the health server asks; the state is told, not judged. */
export type HealthSource = { readonly transactor: Transactor; readonly state: () => WorkerState };

/** `GET /health` for the launcher and for monitoring; there is nothing else to be had here. */
export async function serveHealth(
  source: HealthSource,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/health') void report(source, response);
    else answer(response, 404, {});
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

/** Not ready while the database is away, or once the stored log is not the signed one. */
async function report(
  { transactor, state }: HealthSource,
  response: ServerResponse,
): Promise<void> {
  const { queues, log } = state();
  const hasDatabase = await transactor
    .read((tx) => tx.now())
    .then(
      () => true,
      () => false,
    );
  const ready = hasDatabase && log === 'sound';
  answer(response, ready ? 200 : 503, { live: true, ready, queues, log });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
