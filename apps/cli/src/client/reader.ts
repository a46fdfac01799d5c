/** Reads answers of the service without trusting their shape; a missing part is a fault of ours and throws. */
export function textAt(value: unknown, name: string): string {
  const found = at(value, name);
  if (typeof found === 'string') return found;
  throw new Error(`the answer has no text "${name}": ${JSON.stringify(value)}`);
}

/** A whole number of the answer. */
export function numberAt(value: unknown, name: string): number {
  const found = at(value, name);
  if (typeof found === 'number') return found;
  throw new Error(`the answer has no number "${name}": ${JSON.stringify(value)}`);
}

/** A list of the answer. */
export function listAt(value: unknown, name: string): readonly unknown[] {
  const found = at(value, name);
  if (Array.isArray(found)) return found;
  throw new Error(`the answer has no list "${name}": ${JSON.stringify(value)}`);
}

/** Any part of the answer; undefined when it is not there. */
export function at(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}
