import fc from 'fast-check';

import { isForeign } from './origin.js';
import { type Attempt, RateLimiter } from './rate-limiter.js';
import { type Bucket, perMinute, take } from './token-bucket.js';

describe('isForeign', () => {
  const own = 'https://adal.test';
  const sender = { method: 'POST', origin: own, fetchSite: 'same-origin' };

  it.each([
    [sender, false],
    [{ ...sender, origin: undefined, fetchSite: undefined }, false],
    [{ ...sender, origin: 'https://evil.test' }, true],
    [{ ...sender, origin: 'null' }, true],
    [{ ...sender, origin: 'http://adal.test' }, true],
    [{ ...sender, fetchSite: 'cross-site' }, true],
    [{ ...sender, fetchSite: 'same-site' }, true],
    [{ ...sender, origin: undefined, fetchSite: 'none' }, true],
    [{ ...sender, method: 'DELETE', origin: 'https://evil.test' }, true],
    [{ ...sender, method: 'GET', origin: 'https://evil.test' }, false],
  ])('judges %j: %s', (one, expected) => {
    expect(isForeign(one, own)).toBe(expected);
  });

  it.each([
    ['http://127.0.0.1:8080', false],
    ['http://[::1]:8080', false],
    ['http://localhost:8081', true],
    ['http://localhost', true],
    ['https://localhost:8080', true],
    ['http://localhost.evil.test:8080', true],
    ['http://localhost:8080.evil.test', true],
  ])('on this machine judges %s: %s', (origin, expected) => {
    expect(isForeign({ ...sender, origin }, 'http://localhost:8080')).toBe(expected);
  });
});

describe('take', () => {
  it('never gives more than the capacity and what refilled', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), waits, (count, gaps) => {
        const limit = perMinute(count);
        let bucket: Bucket | undefined;
        let now = 0;
        let given = 0;
        for (const gap of gaps) {
          now += gap;
          const taken = take(bucket, limit, now);
          bucket = taken.bucket;
          if (taken.waitMs === 0) given += 1;
        }
        expect(given).toBeLessThanOrEqual(count + now * limit.refillPerMs + 1e-6);
      }),
    );
  });
});

describe('RateLimiter', () => {
  const attempt: Attempt = { name: 'sign-in', address: '10.0.0.1', email: 'a@b.kz' };
  const attempts = (limiter: RateLimiter, one: Attempt, count: number) =>
    Array.from({ length: count }, () => limiter.enter(one)).filter((wait) => wait === 0).length;

  it('lets five failed sign-ins of one account through a minute, from whatever address', () => {
    const clock = { now: 0 };
    const limiter = new RateLimiter(1, () => clock.now);

    expect(attempts(limiter, attempt, 9)).toBe(5);
    expect(limiter.enter({ ...attempt, address: '10.0.0.2' })).toBeGreaterThan(0);
    clock.now += 60_000;
    expect(limiter.enter(attempt)).toBe(0);
  });

  it('does not count sign-ins that went well', () => {
    const limiter = new RateLimiter(1, () => 0);

    for (let i = 0; i < 50; i += 1) {
      expect(limiter.enter(attempt)).toBe(0);
      limiter.succeeded(attempt);
    }
  });

  it('limits one address over all accounts, and eases only that by the factor', () => {
    const strict = new RateLimiter(1, () => 0);
    const eased = new RateLimiter(100, () => 0);
    const link = (email: string): Attempt => ({ name: 'link', address: '10.0.0.1', email });
    const through = (limiter: RateLimiter) =>
      Array.from({ length: 100 }, (_, i) => limiter.enter(link(`p${i}@b.kz`))).filter(
        (w) => w === 0,
      );

    expect(through(strict)).toHaveLength(60);
    expect(through(eased)).toHaveLength(100);
    expect(attempts(eased, link('same@b.kz'), 10)).toBe(3);
  });
});
