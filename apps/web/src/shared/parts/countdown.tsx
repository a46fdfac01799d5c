import { useServerNow } from '../api/index.js';

/** Time left as `1:04:09` or `09:41` by the server's clock; not announced, the page decides at which marks to speak. */
export function Countdown({ until }: { readonly until: number }) {
  const seconds = Math.max(0, Math.ceil((until - useServerNow(500)) / 1000));
  return (
    <span className="countdown" role="timer" aria-live="off">
      {clockOf(seconds)}
    </span>
  );
}

/** Seconds as a clock: hours only when there are any. */
export function clockOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}
