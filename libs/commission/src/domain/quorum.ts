import type { CommissionRules } from '@adal/contest/domain';

export type Vote = 'for' | 'against' | 'abstain';

/** Votes of the members present. */
export type Tally = { readonly for: number; readonly against: number; readonly abstain: number };

/** `isCast`: only the chair's casting vote carried it. */
export type Outcome = { readonly isCarried: boolean; readonly isCast: boolean };

/** The least number of members present: the fraction of all seats, rounded up. */
export function quorumOf(
  seats: number,
  { numerator, denominator }: CommissionRules['quorum'],
): number {
  return Math.ceil((seats * numerator) / denominator);
}

/** Counts what was cast; whoever has not voted is in none of the three. */
export function tallyOf(votes: Readonly<Record<string, Vote>>): Tally {
  const cast = Object.values(votes);
  const count = (vote: Vote): number => cast.filter((each) => each === vote).length;
  return { for: count('for'), against: count('against'), abstain: count('abstain') };
}

/** More than half of those present, or equality decided by the chair where the ruleset lets the chair decide. */
export function isCarried(
  tally: Tally,
  by: {
    readonly present: number;
    readonly chairVote: Vote | null;
    readonly chairCastingVote: boolean;
  },
): Outcome {
  if (tally.for * 2 > by.present) return { isCarried: true, isCast: false };
  const isEven = tally.for > 0 && tally.for === tally.against;
  const isCast = isEven && by.chairCastingVote && by.chairVote === 'for';
  return { isCarried: isCast, isCast };
}
