import { isJsonObject, ok, refuse, type JsonValue, type Result } from '@adal/kernel';

/** What JSON.parse gives is a JSON value; its own type says less. */
const readJson: (text: string) => JsonValue = JSON.parse;

/**
 * RFC 8785 for whole documents: one text for one value. Unlike log entries, strings stand as they were written,
 * in NFC or not: a candidate's answer is evidence to the letter.
 */
export function exactJson(value: JsonValue): string {
  return JSON.stringify(value, (_, each: JsonValue) => (isJsonObject(each) ? sorted(each) : each));
}

/** Refuses every spelling but the one that `exactJson` writes: repeated keys, spaces, other escapes, other orders. */
export function readExactJson(text: string): Result<JsonValue> {
  try {
    const value = readJson(text);
    return exactJson(value) === text ? ok(value) : refuse('json.not-exact');
  } catch {
    // A syntax error, or nesting deeper than the stack.
    return refuse('json.malformed');
  }
}

function sorted(value: { readonly [key: string]: JsonValue }): JsonValue {
  const keys = Object.keys(value);
  const isSorted = keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key);
  if (isSorted) return value;
  const pairs = keys.sort().flatMap((key) => {
    const each = value[key];
    return each === undefined ? [] : [[key, each] as const];
  });
  return Object.fromEntries(pairs);
}
