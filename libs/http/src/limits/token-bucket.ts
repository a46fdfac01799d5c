/** A bucket that refills evenly; `at` and `refillPerMs` are in milliseconds of any steady clock. */
export type Bucket = { readonly tokens: number; readonly at: number };

export type BucketLimit = { readonly capacity: number; readonly refillPerMs: number };

/** So many a minute, all of which may come at once. */
export function perMinute(count: number): BucketLimit {
  return { capacity: count, refillPerMs: count / 60_000 };
}

/** Takes one token; when there is none, tells how long until there is. */
export function take(
  bucket: Bucket | undefined,
  limit: BucketLimit,
  now: number,
): { readonly bucket: Bucket; readonly waitMs: number } {
  const tokens = tokensAt(bucket, limit, now);
  if (tokens < 1)
    return { bucket: { tokens, at: now }, waitMs: Math.ceil((1 - tokens) / limit.refillPerMs) };
  return { bucket: { tokens: tokens - 1, at: now }, waitMs: 0 };
}

/** Puts one token back. */
export function giveBack(bucket: Bucket, limit: BucketLimit): Bucket {
  return { ...bucket, tokens: Math.min(limit.capacity, bucket.tokens + 1) };
}

/** A full bucket says nothing and need not be kept. */
export function isFull(bucket: Bucket, limit: BucketLimit, now: number): boolean {
  return tokensAt(bucket, limit, now) >= limit.capacity;
}

function tokensAt(bucket: Bucket | undefined, limit: BucketLimit, now: number): number {
  if (bucket === undefined) return limit.capacity;
  const refilled = bucket.tokens + Math.max(0, now - bucket.at) * limit.refillPerMs;
  return Math.min(limit.capacity, refilled);
}
