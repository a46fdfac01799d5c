const KEPT = 'adal.wanted-page';
const KEPT_MS = 30 * 60_000;

/** A one-time link opens in a tab of its own; this is where its reader was going. */
export function keepWantedPage(to: string): void {
  localStorage.setItem(KEPT, JSON.stringify({ to, until: Date.now() + KEPT_MS }));
}

/** The page that was wanted within the last half hour; it is forgotten with the asking. */
export function takeWantedPage(): string | null {
  const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
  localStorage.removeItem(KEPT);
  if (typeof kept !== 'object' || kept === null || !('to' in kept) || !('until' in kept)) {
    return null;
  }
  const { to, until } = kept;
  const isOurs = typeof to === 'string' && /^\/(?!\/)/.test(to);
  return isOurs && Number(until) > Date.now() ? to : null;
}
