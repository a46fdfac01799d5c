import type { CommissionEvidence, SittingEvidence } from '@adal/commission/domain';
import { toUtf8, type JsonValue } from '@adal/kernel';
import { sha256Hex } from '@adal/proof';
import { exactJson } from '@adal/supervision/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { EXIT } from '../exit-codes.js';
import { replaySitting } from './sitting.checks.js';

/** What the commission's tables hold of the sitting, beside the log. */
function sitting(dossier: Dossier): Outcome {
  const { commission } = dossier.parts.restricted ?? { commission: null };
  const replayed = replaySitting(dossier).state;
  const stored = commission?.sitting ?? null;
  if (stored === null || replayed === null) {
    const isNone = stored === null && replayed === null;
    return {
      says: 'no sitting',
      findings: unless([isNone, 'the tables and the log do not both have a sitting']),
    };
  }
  return {
    says: 'the stored sitting is the one replayed from the log, held by the members of the commission',
    findings: unless(
      [same(stored.state, replayed), 'the stored sitting is not the one in the log'],
      [areSeats(dossier, stored), 'the sitting was held by others than the commission'],
      [areReasons(stored), 'the stored reason of a motion is not the one that was put'],
    ),
  };
}

function areSeats({ state }: Dossier, { seats, state: sat }: SittingEvidence): boolean {
  const staff = (all: readonly { readonly staffId: string; readonly isChair: boolean }[]) =>
    exactJson(all.map(({ staffId, isChair }) => `${staffId} ${String(isChair)}`).sort());
  const names = seats.map(({ pseudonym }) => pseudonym).sort();
  const chair = seats.find(({ isChair }) => isChair);
  return (
    staff(seats) === staff(state?.commission ?? []) &&
    same(names, [...sat.seats].sort()) &&
    chair?.pseudonym === sat.chair
  );
}

function areReasons({ motions, state }: SittingEvidence): boolean {
  return state.motions.every(({ motion, reasonHash, code }) => {
    const told = motions.find((each) => each.motion === motion);
    const reason = told?.reason ?? null;
    const hash = reason === null ? null : sha256Hex(toUtf8(reason));
    return hash === reasonHash && (told?.code ?? null) === code;
  });
}

/** The site and the department are shown the same tables. */
function agreement({ parts }: Dossier): Outcome {
  const { commission } = parts.restricted ?? { commission: null };
  if (commission === null) return nothingToCheck('public evidence has one view only');
  const { ranking, decision, offers } = parts.projection;
  return {
    says: 'ranking, decision and offers are the same in the restricted part and on the site',
    findings: unless(
      [same(commission.ranking, ranking), 'the restricted part has another ranking than the site'],
      [
        isDecision(commission.decision, decision),
        'the restricted part has another decision than the site',
      ],
      [
        same(shownOffers(commission.offers), offers),
        'the restricted part has other offers than the site',
      ],
    ),
  };
}

function isDecision(
  stored: CommissionEvidence['decision'],
  shown: Dossier['parts']['projection']['decision'],
): boolean {
  return stored?.entryId === shown?.entryId && stored?.effectiveAt === shown?.effectiveAt;
}

function shownOffers(offers: CommissionEvidence['offers']): JsonValue {
  return offers.map(({ rank, code, status }) => ({ rank, code, status }));
}

function same(one: JsonValue, other: JsonValue): boolean {
  return exactJson(one) === exactJson(other);
}

export const TABLE_CHECKS: readonly Check[] = [
  { name: 'stored sitting', code: EXIT.projection, run: sitting },
  { name: 'agreement of site and restricted part', code: EXIT.projection, run: agreement },
];
