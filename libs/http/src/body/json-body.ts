import { fromUtf8, ok, refuse, type Result } from '@adal/kernel';

/** How deep a body may be nested; the deepest of ours has five levels. */
export const MAX_DEPTH = 16;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a request body: UTF-8, JSON, no key that reaches a prototype, no deeper than `MAX_DEPTH`, no
 * text that the database could not store. An empty body is an empty object, so that a missing field
 * is told by its name.
 */
export function parseJsonBody(bytes: Uint8Array): Result<unknown> {
  if (bytes.length === 0) return ok({});
  const text = fromUtf8(bytes);
  if (!text.ok) return refuse('request.malformed');
  const value = parse(text.value);
  return value.ok ? checkTree(value.value) : value;
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse('request.malformed');
  }
}

/** Walks without recursion: the depth is the client's to choose, our stack is not. */
function checkTree(root: unknown): Result<unknown> {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return refuse('request.too-deep', { levels: MAX_DEPTH });
    for (const node of level) {
      const code = faultOf(node);
      if (code !== null) return refuse(code);
    }
    level = level.flatMap(childrenOf);
  }
  return ok(root);
}

function faultOf(node: unknown): string | null {
  if (typeof node === 'string') return isStorable(node) ? null : 'request.malformed';
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return null;
  const keys = Object.keys(node);
  if (keys.some((key) => FORBIDDEN.has(key))) return 'request.forbidden-key';
  return keys.every(isStorable) ? null : 'request.malformed';
}

function childrenOf(node: unknown): readonly unknown[] {
  return typeof node === 'object' && node !== null ? Object.values(node) : [];
}

/** PostgreSQL stores neither a NUL nor half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
