import { useEffect, useState } from 'react';

/** What the way of an answer may take: only more than that is a clock that was moved. */
const JITTER_MS = 2000;

let offsetMs = 0;
const listeners = new Set<() => void>();

/** Takes the server's clock from an answer; the device's own clock may be wrong by hours. */
export function noteServerNow(now: number): void {
  const before = offsetMs;
  offsetMs = now - Date.now();
  if (Math.abs(offsetMs - before) < JITTER_MS) return;
  for (const listener of listeners) listener();
}

/** The server's clock as far as the last answer told it, in milliseconds. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

/** The server's clock, drawn again every `everyMs`, and at once when it was moved: no part of a page lags behind another. */
export function useServerNow(everyMs = 1000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tell = (): void => {
      setNow(serverNow());
    };
    const timer = setInterval(tell, everyMs);
    listeners.add(tell);
    return () => {
      clearInterval(timer);
      listeners.delete(tell);
    };
  }, [everyMs]);
  return now;
}
