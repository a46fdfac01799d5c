import { brand, instant, type CandidateCode } from '@adal/kernel';

import {
  decideAnswer,
  decideOffer,
  isNobodyLeft,
  standingOffers,
  type Offer,
  type OfferFacts,
} from './offers.js';

const code = (name: string): CandidateCode => brand(name);
const UNTIL = instant(1000);
const facts = (changes: Partial<OfferFacts> = {}): OfferFacts => ({
  now: UNTIL,
  standstillUntil: UNTIL,
  decided: code('c2'),
  rows: ['c1', 'c2', 'c3'].map((name, i) => ({ rank: i + 1, code: code(name) })),
  offers: [],
  withdrawn: new Set(),
  ...changes,
});
const offer = (name: string, status: Offer['status']): Offer => ({
  rank: 1,
  code: code(name),
  status,
});
const outcome = (changes?: Partial<OfferFacts>): unknown => {
  const decision = decideOffer(facts(changes));
  return decision.ok ? decision.value : decision.error.code;
};

describe('decideOffer', () => {
  it('offers to the one decided for first, then by rank', () => {
    expect(outcome()).toEqual([{ type: 'offer.made', code: 'c2', rank: 2 }]);
    expect(outcome({ offers: [offer('c2', 'declined')] })).toEqual([
      { type: 'offer.made', code: 'c1', rank: 1 },
    ]);
    expect(outcome({ withdrawn: new Set([code('c2'), code('c1')]) })).toEqual([
      { type: 'offer.made', code: 'c3', rank: 3 },
    ]);
  });

  it('waits for the standstill to its last millisecond', () => {
    expect(outcome({ now: instant(999) })).toBe('offer.too-early');
  });

  it('makes one offer at a time and none after an acceptance', () => {
    expect(outcome({ offers: [offer('c2', 'made')] })).toBe('offer.open');
    expect(outcome({ offers: [offer('c2', 'accepted')] })).toBe('offer.already-accepted');
    expect(outcome({ offers: [offer('c2', 'unsealed')] })).toBe('offer.already-accepted');
  });

  it('has nobody to offer to when the decision is nobody or everybody has declined', () => {
    const all = ['c1', 'c2', 'c3'].map((name) => offer(name, 'declined'));

    expect(outcome({ decided: null })).toBe('offer.nobody-left');
    expect(outcome({ offers: all })).toBe('offer.nobody-left');
    expect(isNobodyLeft(facts({ offers: all }))).toBe(true);
    expect(isNobodyLeft(facts({ decided: null }))).toBe(true);
    expect(isNobodyLeft(facts({ decided: null, now: instant(999) }))).toBe(false);
    expect(isNobodyLeft(facts({ offers: [offer('c2', 'made')] }))).toBe(false);
    expect(isNobodyLeft(facts({ offers: [offer('c2', 'declined')] }))).toBe(false);
  });
});

describe('an offer to somebody who withdrew', () => {
  const gone = { withdrawn: new Set([code('c2')]), offers: [offer('c2', 'made')] };

  it('counts as declined when the next one is made', () => {
    expect(outcome(gone)).toEqual([
      { type: 'offer.declined', code: 'c2' },
      { type: 'offer.made', code: 'c1', rank: 1 },
    ]);
  });

  it('is not waited for; every other offer stands as it is', () => {
    const offers = [offer('c1', 'made'), offer('c2', 'made'), offer('c3', 'accepted')];
    const withdrawn = new Set([code('c2'), code('c3')]);

    expect(standingOffers(offers, withdrawn).map(({ status }) => status)).toEqual([
      ...['made', 'declined', 'accepted'],
    ]);
  });

  it('does not keep the contest open', () => {
    const [alone] = facts().rows.filter((row) => row.code === code('c2'));

    expect(isNobodyLeft(facts(gone))).toBe(false);
    expect(isNobodyLeft(facts({ ...gone, rows: alone === undefined ? [] : [alone] }))).toBe(true);
  });
});

describe('decideAnswer', () => {
  const answer = (status: Offer['status'], isAccepted: boolean, hasWithdrawn = false): unknown => {
    const decision = decideAnswer(offer('c1', status), { isAccepted, hasWithdrawn });
    return decision.ok ? decision.value.map(({ type }) => type) : decision.error.code;
  };

  it('is final, and a repeated answer is no news', () => {
    expect(answer('made', true)).toEqual(['offer.accepted']);
    expect(answer('made', false)).toEqual(['offer.declined']);
    expect(answer('accepted', true)).toEqual([]);
    expect(answer('unsealed', true)).toEqual([]);
    expect(answer('declined', true)).toBe('offer.already-answered');
    expect(answer('accepted', false)).toBe('offer.already-answered');
  });

  it('is no acceptance after a withdrawal', () => {
    expect(answer('made', true, true)).toBe('offer.withdrawn');
    expect(answer('made', false, true)).toEqual(['offer.declined']);
  });
});
