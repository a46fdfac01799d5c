const PARENT_CHECK_MS = 1_000;

/**
 * Aborts when somebody asks us to stop: a signal, or the end of the process that started us. Killing npm
 * does not reach us, so the parent is watched. A terminal and the parent may both pass on one Ctrl-C, so
 * whatever comes after the first is ignored: the stop is on its way.
 */
export function stopSignal(): AbortSignal {
  const parent = process.ppid;
  const stop = new AbortController();
  const watch = setInterval(() => {
    if (process.ppid !== parent) ask();
  }, PARENT_CHECK_MS).unref();
  const ask = (): void => {
    clearInterval(watch);
    stop.abort();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  process.on('SIGHUP', ask);
  process.on('disconnect', ask);
  // Like the watch, an open channel must not keep us alive after everything is closed.
  process.channel?.unref();
  return stop.signal;
}

/** Resolves when the stop is asked for. */
export function untilStopped(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    stop.addEventListener('abort', () => {
      resolve();
    });
  });
}
