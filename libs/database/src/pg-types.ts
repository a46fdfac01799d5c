import { types } from 'pg';

/** `bigint` columns come back as numbers: instants and counters are whole and safe, and anything else is our mistake. */
export function readSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`a bigint beyond safe integers: ${text}`);
  return value;
}

types.setTypeParser(types.builtins.INT8, readSafeInteger);
