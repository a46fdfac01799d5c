import { useEffect, useState } from 'react';

let offsetMs = 0;

/** Takes the server's clock from an answer; the device's own clock may be wrong by hours. */
export function noteServerNow(now: number): void {
  offsetMs = now - Date.now();
}

/** The server's clock as far as the last answer told it, in milliseconds. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

/** The server's clock, drawn again every `everyMs`. */
export function useServerNow(everyMs = 1000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(serverNow());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}
