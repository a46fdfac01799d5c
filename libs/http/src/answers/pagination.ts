import {
  fromBase64Url,
  fromUtf8,
  ok,
  refuse,
  type Result,
  toBase64Url,
  toUtf8,
} from '@adal/kernel';

import { Text } from '../body/text-fields.js';
import { Whole } from '../body/value-fields.js';

/** The query of every list; contexts extend it with their filters. */
export class PageQuery {
  @Text({ max: 400, optional: true, says: 'The "next" of the page before.' })
  readonly after?: string;

  @Whole({
    min: 1,
    max: 200,
    optional: true,
    fromText: true,
    says: 'Items a page, 50 if not said.',
  })
  readonly limit: number = 50;
}

/** Part of a list; `next` is `null` on the last page. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** Where a page ended: the values by which the list is ordered. */
export type Cursor = readonly (string | number)[];

/** Reads a cursor back. It is not signed: it must hold nothing that a client may not choose. */
export function readCursor(after: string | undefined): Result<Cursor | null> {
  if (after === undefined) return ok(null);
  const bytes = fromBase64Url(after);
  const text = bytes.ok ? fromUtf8(bytes.value) : bytes;
  const values: unknown = text.ok ? parsed(text.value) : null;
  return isCursor(values) ? ok(values) : refuse('request.invalid', { field: 'after' });
}

/** One page out of rows of which one more than `limit` was read. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Cursor,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: shown.map(itemOf),
    next: hasMore ? toBase64Url(toUtf8(JSON.stringify(keyOf(last)))) : null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCursor(values: unknown): values is Cursor {
  return (
    Array.isArray(values) &&
    values.length > 0 &&
    values.length <= 4 &&
    values.every((one) => typeof one === 'string' || Number.isSafeInteger(one))
  );
}
