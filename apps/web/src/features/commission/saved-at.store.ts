/* When marks of a work were saved from this tab, by the server's clock. */
const savedAt = new Map<string, number>();

export function noteSaved(workCode: string, at: number): void {
  savedAt.set(workCode, at);
}

/** Undefined when this tab has not saved that work. */
export function savedAtOf(workCode: string): number | undefined {
  return savedAt.get(workCode);
}
