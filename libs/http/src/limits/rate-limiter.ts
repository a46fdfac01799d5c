import {
  type Bucket,
  type BucketLimit,
  giveBack,
  isFull,
  perMinute,
  take,
} from './token-bucket.js';

/** Which attempts are counted together, and how many there may be. */
type Policy = {
  readonly by: 'address' | 'email';
  readonly limit: BucketLimit;
  /** Only attempts that failed count. */
  readonly failuresOnly: boolean;
};

const policy = (by: Policy['by'], count: number, failuresOnly: boolean): Policy => ({
  by,
  limit: perMinute(count),
  failuresOnly,
});

const POLICIES = {
  'sign-in': [policy('email', 5, true), policy('address', 20, true)],
  link: [policy('email', 3, false), policy('address', 60, false)],
  ticket: [policy('address', 30, true)],
} as const satisfies Record<string, readonly Policy[]>;

export type RateName = keyof typeof POLICIES;

/** Who tries: kept in memory only, never logged, never stored. */
export type Attempt = {
  readonly name: RateName;
  readonly address: string;
  readonly email: string | null;
};

const MAX_KEPT = 50_000;

/** Counts attempts in the memory of one process. `addressFactor` eases what many people behind one address share. */
export class RateLimiter {
  private readonly buckets = new Map<string, { bucket: Bucket; limit: BucketLimit }>();

  constructor(
    private readonly addressFactor: number,
    private readonly now: () => number,
  ) {}

  /** Takes a token for every policy; answers how long to wait, 0 when the attempt may go on. */
  enter(attempt: Attempt): number {
    this.forgetFull();
    return Math.max(
      ...this.keysOf(attempt).map(({ key, limit }) => {
        const taken = take(this.buckets.get(key)?.bucket, limit, this.now());
        this.buckets.set(key, { bucket: taken.bucket, limit });
        return taken.waitMs;
      }),
    );
  }

  /** The attempt went well: where only failures count the token comes back. */
  succeeded(attempt: Attempt): void {
    for (const { key, limit, failuresOnly } of this.keysOf(attempt)) {
      const kept = this.buckets.get(key);
      if (failuresOnly && kept !== undefined)
        this.buckets.set(key, { bucket: giveBack(kept.bucket, limit), limit });
    }
  }

  private keysOf({ name, address, email }: Attempt) {
    const policies: readonly Policy[] = POLICIES[name];
    return policies
      .filter(({ by }) => by === 'address' || email !== null)
      .map(({ by, limit, failuresOnly }) => ({
        key: `${name} ${by} ${by === 'address' ? address : (email ?? '')}`,
        limit: by === 'address' ? scaled(limit, this.addressFactor) : limit,
        failuresOnly,
      }));
  }

  private forgetFull(): void {
    if (this.buckets.size < MAX_KEPT) return;
    const now = this.now();
    for (const [key, { bucket, limit }] of this.buckets)
      if (isFull(bucket, limit, now)) this.buckets.delete(key);
  }
}

function scaled({ capacity, refillPerMs }: BucketLimit, factor: number): BucketLimit {
  return { capacity: capacity * factor, refillPerMs: refillPerMs * factor };
}
