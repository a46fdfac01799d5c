const PARENT_CHECK_MS = 1_000;

/**
 * Resolves when somebody asks us to stop: a signal, or the end of the process that started us. Killing npm
 * does not reach us, so the parent is watched.
 */
export function untilStopped(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (process.ppid !== parent) done();
    }, PARENT_CHECK_MS);
    const done = (): void => {
      clearInterval(watch);
      resolve();
    };
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
    process.once('SIGHUP', done);
    process.once('disconnect', done);
  });
}
