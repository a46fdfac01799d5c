/** What the mail server said. `refused` is its last word, `failed` may pass. */
export type MailAnswer = 'accepted' | 'refused' | 'failed';

export type SentMail = {
  /** With the one that was just made. */
  readonly attempts: number;
  readonly ageMs: number;
  /** The link in it lives for a quarter of an hour; later the message only misleads. */
  readonly hasLink: boolean;
};

export type Delivery =
  | { readonly type: 'sent' }
  | { readonly type: 'given-up' }
  | { readonly type: 'again'; readonly inMs: number };

const SECOND_MS = 1_000;
const FIRST_PAUSE_MS = 15 * SECOND_MS;
const LONGEST_PAUSE_MS = 3_600 * SECOND_MS;
const LINK_LIVES_MS = 15 * 60 * SECOND_MS;
const PATIENCE_MS = 3 * 24 * 3_600 * SECOND_MS;

/** Twice as long a pause after every failure, up to an hour; given up after three days, a link after its life. */
export function nextDelivery({ attempts, ageMs, hasLink }: SentMail, answer: MailAnswer): Delivery {
  if (answer === 'accepted') return { type: 'sent' };
  const inMs = Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE_MS);
  const isTooLate = ageMs + inMs >= (hasLink ? LINK_LIVES_MS : PATIENCE_MS);
  return answer === 'refused' || isTooLate ? { type: 'given-up' } : { type: 'again', inMs };
}
