import { nextOffer, type Offer, type OfferEvent } from '@adal/commission/domain';
import { workingDaysAfter } from '@adal/contest/domain';
import { brand, type CandidateCode } from '@adal/kernel';

import { unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, ofType, type Logged } from '../events.js';
import { EXIT } from '../exit-codes.js';
import { loggedRanking } from './ranking.checks.js';

type OfferEntry = Logged<OfferEvent>;

function isOfferEntry(logged: Logged): logged is OfferEntry {
  return logged.event.type.startsWith('offer.');
}

/** The offers that the log tells of, in their order. */
export function loggedOffers({ entries }: Dossier): readonly Offer[] {
  const answers = new Map<string, Offer['status']>([
    ...eventsOf(entries, 'offer.declined').map(({ code }) => [code, 'declined'] as const),
    ...eventsOf(entries, 'offer.accepted').map(({ code }) => [code, 'accepted'] as const),
    ...eventsOf(entries, 'offer.withdrawn').map(({ code }) => [code, 'withdrawn'] as const),
  ]);
  return eventsOf(entries, 'offer.made').map(({ code, rank }) => ({
    ...{ code, rank },
    status: answers.get(code) ?? 'made',
  }));
}

function offers(dossier: Dossier): Outcome {
  const all = dossier.entries.filter(isOfferEntry);
  const seen: Offer[] = [];
  const skipped = new Set<CandidateCode>();
  const findings: string[] = [];
  for (const logged of all) {
    const finding =
      logged.event.type === 'offer.made'
        ? made(dossier, { logged, seen, skipped })
        : answered(logged, seen);
    if (finding !== null) findings.push(`${finding} (leaf ${String(logged.index)})`);
  }
  const isUnseen = dossier.parts.restricted === null && skipped.size > 0;
  return {
    says: `${String(seen.length)} offers, by rank, one at a time, after the standstill`,
    findings: [...findings, ...untrueSkips(dossier, skipped)],
    notChecked: isUnseen
      ? [`that ${[...skipped].join(', ')} had withdrawn before an offer passed them by`]
      : [],
  };
}

type Turn = {
  readonly logged: OfferEntry;
  readonly seen: Offer[];
  readonly skipped: Set<CandidateCode>;
};

function made(dossier: Dossier, turn: Turn): string | null {
  const { code } = turn.logged.event;
  const isRanked = loggedRanking(dossier)?.rows.some((row) => row.code === code) ?? false;
  if (!isRanked) return `an offer to ${code}, who is not ranked`;
  if (turn.seen.some(({ status }) => status !== 'declined'))
    return 'a second offer while one is open';
  if (isTooEarly(dossier, turn.logged)) return `an offer to ${code} before the standstill was over`;
  const rank = rankInTurn(dossier, turn);
  if (rank === null) return `an offer to ${code}, whose turn it was not`;
  turn.seen.push({ code, rank, status: 'made' });
  const { event } = turn.logged;
  const isSame = event.type === 'offer.made' && event.rank === rank;
  return isSame ? null : `an offer to ${code} under a wrong rank`;
}

/** Whoever stands before the one offered to must have declined or withdrawn; null when the turn never comes. */
function rankInTurn(dossier: Dossier, { logged, seen, skipped }: Turn): number | null {
  const rows = loggedRanking(dossier)?.rows ?? [];
  const decided = eventsOf(dossier.entries, 'decision.recorded')[0]?.code ?? null;
  const passed = new Set(skipped);
  for (;;) {
    const next = nextOffer({ decided, rows, offers: seen, withdrawn: passed });
    if (next === null) return null;
    if (next.code === logged.event.code) {
      for (const code of passed) skipped.add(code);
      return next.rank;
    }
    passed.add(next.code);
  }
}

/** The standstill is counted from the effect of the decision. */
function isTooEarly({ parts, entries }: Dossier, { at, index }: OfferEntry): boolean {
  const effect = ofType(entries, 'contest.decided')[0];
  if (effect === undefined || effect.index > index) return true;
  const days = parts.ruleset.windows.standstillWorkingDays;
  const until = workingDaysAfter(effect.at, days, parts.calendar);
  return !until.ok || at < until.value;
}

/** A withdrawn offer is no answer of the candidate: it falls with the decision, which the checks of voids look at. */
function answered({ event, actor }: OfferEntry, seen: Offer[]): string | null {
  const { code, type } = event;
  const last = seen.at(-1);
  if (type === 'offer.withdrawn') {
    const isTheirs = last?.code === code && last.status !== 'declined';
    return isTheirs ? null : `${type} for ${code}, who has no offer`;
  }
  if (last === undefined || last.code !== code || last.status !== 'made')
    return `${type} by ${code}, who has no offer`;
  if (actor.pseudonym !== code) return `${type} for ${code} by somebody else`;
  const status = type === 'offer.accepted' ? 'accepted' : 'declined';
  seen[seen.length - 1] = { ...last, status };
  return null;
}

/** Restricted evidence shows who withdrew. */
function untrueSkips(
  { parts, entries }: Dossier,
  skipped: ReadonlySet<CandidateCode>,
): readonly string[] {
  if (parts.restricted === null) return [];
  const withdrawn = new Set(eventsOf(entries, 'application.withdrawn').map(({ code }) => code));
  return [...skipped]
    .filter((code) => !withdrawn.has(code))
    .map((code) => `${code} was passed by without an offer and had not withdrawn`);
}

/** Only the accepter is opened, after the decision, by enough different holders. */
function unsealings({ entries }: Dossier): Outcome {
  const opened = ofType(entries, 'identity.unsealed');
  const { threshold } = eventsOf(entries, 'contest.announced')[0] ?? { threshold: 0 };
  const decided = ofType(entries, 'decision.recorded')[0]?.index ?? Infinity;
  const findings = opened.flatMap(({ event, index }) => {
    const code = brand<CandidateCode>(event.code);
    const accepted = ofType(entries, 'offer.accepted').find((each) => each.event.code === code);
    const approvals = ofType(entries, 'identity.unsealing-approved').filter(
      (each) => each.event.code === code && each.index < index,
    );
    const slots = new Set(approvals.map((each) => each.event.slot));
    return unless(
      [decided < index, `${code} was unsealed before the decision`],
      [
        accepted !== undefined && accepted.index < index,
        `${code} was unsealed without an accepted offer`,
      ],
      [
        slots.size >= threshold,
        `${code} was unsealed by ${String(slots.size)} of ${String(threshold)} holders`,
      ],
    );
  });
  return {
    says: `${String(opened.length)} identities opened: after the decision and the acceptance, by enough holders`,
    findings: [...findings, ...unless([opened.length <= 1, 'more than one identity was opened'])],
    notChecked: ['what the identity realm does beyond its entries in the log'],
  };
}

export const OFFER_CHECKS: readonly Check[] = [
  { name: 'offers', code: EXIT.rules, run: offers },
  { name: 'unsealing', code: EXIT.rules, run: unsealings },
];
