import { nextDelivery, type SentMail } from './mail-delivery.js';

const MINUTE_MS = 60_000;
const mail = (changes: Partial<SentMail> = {}): SentMail => ({
  ...{ attempts: 1, ageMs: 0, hasLink: false },
  ...changes,
});

describe('a message the server did not take', () => {
  it('waits twice as long after every failure, and never longer than an hour', () => {
    const pauses = [1, 2, 3, 8, 9, 40].map((attempts) =>
      nextDelivery(mail({ attempts }), 'failed'),
    );

    expect(pauses).toEqual(
      [15_000, 30_000, 60_000, 32 * MINUTE_MS, 60 * MINUTE_MS, 60 * MINUTE_MS].map((inMs) => ({
        type: 'again',
        inMs,
      })),
    );
  });

  it('is given up at once when the server says never', () => {
    expect(nextDelivery(mail(), 'refused')).toEqual({ type: 'given-up' });
  });

  it('is given up after three days', () => {
    const threeDays = 3 * 24 * 60 * MINUTE_MS;

    expect(nextDelivery(mail({ ageMs: threeDays - 15_001 }), 'failed').type).toBe('again');
    expect(nextDelivery(mail({ ageMs: threeDays - 15_000 }), 'failed').type).toBe('given-up');
  });

  it('is given up when its link would be dead on arrival', () => {
    const old = mail({ hasLink: true, ageMs: 15 * MINUTE_MS - 15_000 });

    expect(nextDelivery(old, 'failed')).toEqual({ type: 'given-up' });
    expect(nextDelivery({ ...old, hasLink: false }, 'failed').type).toBe('again');
  });

  it('is done with when it was taken, however late', () => {
    expect(nextDelivery(mail({ ageMs: 1e12, attempts: 99 }), 'accepted')).toEqual({ type: 'sent' });
  });
});
