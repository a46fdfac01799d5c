import { At, Code, Flag, List, OneOf, Whole } from '@adal/http';
import type { Instant } from '@adal/kernel';

const STATUSES = ['made', 'accepted', 'declined', 'unsealed', 'withdrawn'];

/** A candidate's own offer, or that there is none. */
export class OwnOfferView {
  @Code()
  readonly code!: string;

  @OneOf(['none', ...STATUSES])
  readonly status!: string;
}

export class OfferView {
  @Code()
  readonly code!: string;

  @OneOf(STATUSES)
  readonly status!: string;

  @Whole({ min: 1, max: 10_000_000 })
  readonly rank!: number;
}

export class OffersView {
  @List(() => OfferView, { maxItems: 10_000, says: 'In the order in which they were made.' })
  readonly items!: readonly OfferView[];
}

/** What the decision says of the candidate who asks. */
export class OwnDecisionView {
  @OneOf(['none', 'appoint', 'nobody'], { says: 'none: no decision is in effect.' })
  readonly outcome!: string;

  @Flag({ says: 'Whether the commission decided for this candidate.' })
  readonly isChosen!: boolean;

  @Whole({ min: 1, max: 10_000_000, nullable: true, says: 'null for whoever was not ranked.' })
  readonly rank!: number | null;

  @Whole({ min: 0, max: 10_000_000, says: 'Candidates in the ranking.' })
  readonly ranked!: number;

  @Whole({
    ...{ min: 0, max: 1_000_000_000, nullable: true },
    says: 'Percent of the maximum, in units of ten to the minus decimals.',
  })
  readonly total!: number | null;

  @Whole({ min: 0, max: 9 })
  readonly decimals!: number;

  @At({ nullable: true, says: 'No offer is made before.' })
  readonly standstillUntil!: Instant | null;
}
