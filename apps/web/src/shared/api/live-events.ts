/** The page is told at once, a crowd of pages asks over this long: nobody notices, and the server does. */
const SPREAD_MS = 700;
/** A refused stream, or one of a server that was away, is asked for again after this. */
const TRY_AGAIN_MS = 60_000;

type Listener = {
  readonly changed: () => void;
  readonly connected: (isConnected: boolean) => void;
};

/** One connection for all who listen to a contest on this page; closed while the page is hidden. */
class ContestEvents {
  private readonly listeners = new Set<Listener>();
  private source: EventSource | null = null;
  private again: ReturnType<typeof setTimeout> | undefined;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly contestId: string) {}

  add(listener: Listener): void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) {
      document.addEventListener('visibilitychange', this.follow);
      this.follow();
    }
    listener.connected(this.source?.readyState === EventSource.OPEN);
  }

  /** Whether nobody is left. */
  remove(listener: Listener): boolean {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return false;
    document.removeEventListener('visibilitychange', this.follow);
    this.close();
    return true;
  }

  private readonly follow = (): void => {
    if (document.visibilityState === 'hidden') this.close();
    else this.open();
  };

  private open(): void {
    if (this.source !== null) return;
    clearTimeout(this.again);
    const source = new EventSource(`/api/v1/contests/${this.contestId}/events`);
    this.source = source;
    source.onopen = () => {
      this.say(true);
      // What changed before anybody listened.
      this.tell();
    };
    source.onmessage = () => {
      this.tell();
    };
    source.onerror = () => {
      this.say(false);
      // The browser comes back by itself after a break, but not after a refusal.
      if (source.readyState === EventSource.CLOSED) this.openLater();
    };
  }

  private openLater(): void {
    this.close();
    this.again = setTimeout(this.follow, TRY_AGAIN_MS);
  }

  private close(): void {
    clearTimeout(this.again);
    clearTimeout(this.soon);
    this.soon = undefined;
    this.source?.close();
    this.source = null;
    this.say(false);
  }

  private tell(): void {
    const [draw = 0] = crypto.getRandomValues(new Uint16Array(1));
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      for (const { changed } of this.listeners) changed();
    }, draw % SPREAD_MS);
  }

  private say(isConnected: boolean): void {
    for (const { connected } of this.listeners) connected(isConnected);
  }
}

const streams = new Map<string, ContestEvents>();

/** Hears of changes of a contest until the answer is called. */
export function listenToContest(contestId: string, listener: Listener): () => void {
  const stream = streams.get(contestId) ?? new ContestEvents(contestId);
  streams.set(contestId, stream);
  stream.add(listener);
  return () => {
    if (stream.remove(listener)) streams.delete(contestId);
  };
}
