import type { Offer } from '@adal/commission/domain';
import {
  hidesNumbers,
  rerunBirth,
  type ContestState,
  type RerunBirth,
  type Ruleset,
  type VoidScope,
} from '@adal/contest/domain';
import {
  brand,
  expectOk,
  toHex,
  type CandidateCode,
  type EntryId,
  type StaffId,
} from '@adal/kernel';
import { canonicalHash } from '@adal/proof';

/** One participation in the voided contest, as far as a rerun cares. */
export type Standing = {
  readonly applicationId: string;
  readonly code: CandidateCode;
  readonly status: 'submitted' | 'admitted' | 'refused' | 'withdrawn';
};

/** Whom a void touches and what is done again; shown before anybody signs, and signed by its hash. */
export type VoidEffects = {
  readonly status: string;
  /** Not while applications are accepted: then no code and no number is told, as nobody else is told any. */
  readonly isCounted: boolean;
  readonly candidates: readonly CandidateCode[];
  readonly admitted: number;
  readonly decision: { readonly code: CandidateCode | null } | null;
  readonly offers: readonly { readonly code: CandidateCode; readonly status: string }[];
  readonly repeatedStages: readonly string[];
  readonly rerun: {
    readonly candidates: number;
    readonly half: 'A' | 'B';
    readonly needsFreshBank: boolean;
    readonly seatsLeft: number;
    readonly seatsNeeded: number;
    /** Nobody at fault takes part again, as known when the void was signed; sorted. */
    readonly excluded: readonly StaffId[];
  };
};

/** What the effects follow from. */
export type EffectsOf = {
  readonly contest: ContestState;
  readonly ruleset: Ruleset;
  readonly standings: readonly Standing[];
  readonly decision: { readonly code: CandidateCode | null } | null;
  readonly offers: readonly Offer[];
  readonly excluded: readonly StaffId[];
  readonly scope: VoidScope;
  readonly stage: number | null;
};

/**
 * The old candidate set less the withdrawn: after the seal those who were sealed, before it everybody
 * who was not refused. Sorted by code.
 */
export function rerunSet(
  contest: Pick<ContestState, 'sealed'>,
  standings: readonly Standing[],
): readonly Standing[] {
  const isIn = ({ status }: Standing): boolean =>
    status === 'admitted' || (status === 'submitted' && contest.sealed === null);
  return standings.filter(isIn).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Pure, and the same whoever asks and however often: the second signature compares its hash. */
export function effectsOf(of: EffectsOf): VoidEffects {
  const { contest, ruleset, standings, decision, offers } = of;
  const isCounted = !hidesNumbers(contest.status);
  const set = isCounted ? rerunSet(contest, standings) : [];
  const { lineage, rerun } = birthOf(of);
  const barred = rerun.excluded;
  return {
    status: contest.status,
    isCounted,
    candidates: set.map(({ code }) => code),
    admitted: set.filter(({ status }) => status === 'admitted').length,
    decision,
    offers: offers.map(({ code, status }) => ({ code, status })),
    repeatedStages: contest.stages.map(({ code }) => code),
    rerun: {
      candidates: set.length,
      half: lineage.half,
      needsFreshBank: rerun.usedBanks.includes(contest.bankRoot ?? ''),
      seatsLeft: contest.commission.filter(({ staffId }) => !barred.includes(staffId)).length,
      seatsNeeded: ruleset.commission.minMembers,
      excluded: [...new Set(of.excluded)].sort(),
    },
  };
}

/** The rerun as if the void were in effect. */
function birthOf({ contest, scope, stage, excluded }: EffectsOf): RerunBirth {
  const voided = { entry: brand<EntryId>(''), scope, stage };
  return expectOk(rerunBirth({ ...contest, voided }, excluded));
}

/** Hex. */
export function effectsHash(effects: VoidEffects): string {
  return toHex(expectOk(canonicalHash(effects)));
}
