import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Listens until the process is told to stop: SIGTERM, SIGINT, or the parent's channel closing, which
 * is how a launcher that was killed is noticed. Requests under way are finished first.
 */
export async function serve(
  app: NestFastifyApplication,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  await app.listen(port, host);
  process.send?.({ type: 'listening', port });
}
