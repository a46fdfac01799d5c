import {
  NO_NEWS,
  decided,
  refuse,
  type CandidateCode,
  type Decision,
  type Instant,
} from '@adal/kernel';

/** `unsealed`: the accepter's record was opened, which ends the contest. `withdrawn`: its decision was voided. */
export type OfferStatus = 'made' | 'accepted' | 'declined' | 'unsealed' | 'withdrawn';

export type Offer = {
  readonly rank: number;
  readonly code: CandidateCode;
  readonly status: OfferStatus;
};

export type OfferMade = {
  readonly type: 'offer.made';
  readonly code: CandidateCode;
  readonly rank: number;
};
export type OfferAnswered = {
  readonly type: 'offer.accepted' | 'offer.declined';
  readonly code: CandidateCode;
};
/** The decision under the offer was voided; whoever was appointed by it is not. */
export type OfferWithdrawn = { readonly type: 'offer.withdrawn'; readonly code: CandidateCode };
export type OfferEvent = OfferMade | OfferAnswered | OfferWithdrawn;

/** The decision in effect, who is ranked in order, who was offered the post and who has withdrawn. */
export type OfferFacts = {
  readonly now: Instant;
  readonly standstillUntil: Instant;
  readonly decided: CandidateCode | null;
  readonly rows: readonly { readonly rank: number; readonly code: CandidateCode }[];
  readonly offers: readonly Offer[];
  readonly withdrawn: ReadonlySet<CandidateCode>;
};

/** Whom to offer the post next: the one decided for, then by rank; null when nobody is left or the decision is "nobody". */
export function nextOffer(
  facts: Pick<OfferFacts, 'decided' | 'rows' | 'offers' | 'withdrawn'>,
): OfferMade | null {
  if (facts.decided === null) return null;
  const passed = new Set([...facts.offers.map(({ code }) => code), ...facts.withdrawn]);
  const left = facts.rows.filter(({ code }) => !passed.has(code));
  const next = left.find(({ code }) => code === facts.decided) ?? left[0];
  return next === undefined ? null : { type: 'offer.made', code: next.code, rank: next.rank };
}

/** One offer at a time, after the standstill. An open offer to somebody who withdrew counts as declined. */
export function decideOffer(facts: OfferFacts): Decision<OfferEvent> {
  const open = facts.offers.find(({ status }) => status === 'made');
  if (facts.offers.some(isAccepted)) return refuse('offer.already-accepted');
  if (open !== undefined && !facts.withdrawn.has(open.code)) return refuse('offer.open');
  if (facts.now < facts.standstillUntil)
    return refuse('offer.too-early', { until: facts.standstillUntil });
  const next = nextOffer(facts);
  if (next === null) return refuse('offer.nobody-left');
  if (open === undefined) return decided<OfferEvent>(next);
  return decided<OfferEvent>({ type: 'offer.declined', code: open.code }, next);
}

/** The offers as they stand: an open one to somebody who has withdrawn is not waited for any more. */
export function standingOffers<Row extends Offer>(
  offers: readonly Row[],
  withdrawn: ReadonlySet<CandidateCode>,
): readonly Row[] {
  return offers.map((offer) =>
    offer.status === 'made' && withdrawn.has(offer.code) ? { ...offer, status: 'declined' } : offer,
  );
}

/** An answer is final: a repeated one is no news, the other one is refused. Who has withdrawn can only decline. */
export function decideAnswer(
  { code, status }: Offer,
  answer: { readonly isAccepted: boolean; readonly hasWithdrawn: boolean },
): Decision<OfferEvent> {
  const wanted = answer.isAccepted ? 'accepted' : 'declined';
  if (status === wanted || (status === 'unsealed' && answer.isAccepted)) return NO_NEWS;
  if (status !== 'made') return refuse('offer.already-answered', { status });
  if (answer.isAccepted && answer.hasWithdrawn) return refuse('offer.withdrawn');
  return decided<OfferEvent>({ type: `offer.${wanted}`, code });
}

/** All offers that stand fall with their decision. */
export function withdrawals(offers: readonly Offer[]): readonly OfferWithdrawn[] {
  return offers
    .filter(({ status }) => status !== 'declined' && status !== 'withdrawn')
    .map(({ code }) => ({ type: 'offer.withdrawn', code }));
}

/** Whether the contest has nothing more to do: nobody is to be appointed, or everybody left has declined or withdrawn. */
export function isNobodyLeft(facts: OfferFacts): boolean {
  const isStanding = (offer: Offer): boolean =>
    isAccepted(offer) || (offer.status === 'made' && !facts.withdrawn.has(offer.code));
  const isOver = facts.now >= facts.standstillUntil && !facts.offers.some(isStanding);
  return isOver && nextOffer(facts) === null;
}

function isAccepted({ status }: Offer): boolean {
  return status === 'accepted' || status === 'unsealed';
}
