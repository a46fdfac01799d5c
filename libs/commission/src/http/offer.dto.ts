import { Code, List, OneOf, Whole } from '@adal/http';

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
