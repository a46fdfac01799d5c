type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Says one short sentence at the edge of the page and to a screen reader. */
export function say(text: string): void {
  for (const listener of listeners) listener(text);
}

/** For the one place that shows what is said. */
export function onSaid(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
