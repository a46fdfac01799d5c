import type { ContestOutline, ContestStatus } from '@adal/contest/domain';
import type { ContestId, RegionId } from '@adal/kernel';

/** A contest with what a figure may count it for. */
export type CountedContest = ContestOutline & {
  /** Somebody was unsealed after the decision, and the decision stands. */
  readonly isAppointed: boolean;
  /** Officials held liable in its closed cases. */
  readonly officialsLiable: number;
};

/** What everybody may know of a region; every number is a count of listed contests, the last one of people. */
export type RegionFigures = {
  readonly regionId: RegionId;
  readonly contests: number;
  readonly accepting: number;
  readonly underWay: number;
  readonly decided: number;
  readonly appointed: number;
  readonly notHeld: number;
  readonly voided: number;
  readonly reruns: number;
  readonly officialsLiable: number;
};

/** Where a contest is counted; each in at most one of these. */
type Place = 'accepting' | 'underWay' | 'decided' | 'notHeld' | 'voided';

const PLACES: Readonly<Record<ContestStatus, Place | null>> = {
  draft: null,
  announced: null,
  accepting: 'accepting',
  screening: 'underWay',
  testing: 'underWay',
  assessing: 'underWay',
  deciding: 'underWay',
  decided: 'decided',
  closed: 'decided',
  'not-held': 'notHeld',
  voided: 'voided',
};

/** The figures of every region that has a contest, by region. */
export function figuresOf(contests: readonly CountedContest[]): readonly RegionFigures[] {
  const regions = [...new Set(contests.map(({ regionId }) => regionId))].sort();
  return regions.map((regionId) =>
    figuresIn(
      regionId,
      contests.filter((contest) => contest.regionId === regionId),
    ),
  );
}

function figuresIn(regionId: RegionId, own: readonly CountedContest[]): RegionFigures {
  const at = (place: Place): number => own.filter(({ status }) => PLACES[status] === place).length;
  return {
    regionId,
    contests: own.length,
    accepting: at('accepting'),
    underWay: at('underWay'),
    decided: at('decided'),
    appointed: own.filter(({ isAppointed }) => isAppointed).length,
    notHeld: at('notHeld'),
    voided: at('voided'),
    reruns: own.filter(({ rerunOf }) => rerunOf !== null).length,
    officialsLiable: own.reduce((sum, contest) => sum + contest.officialsLiable, 0),
  };
}

/** How many officials were held liable in which contest; `cases` are closed ones. */
export function liableByContest(
  cases: readonly { readonly contestId: ContestId; readonly liable: number }[],
): ReadonlyMap<ContestId, number> {
  const sums = new Map<ContestId, number>();
  for (const { contestId, liable } of cases) {
    sums.set(contestId, (sums.get(contestId) ?? 0) + liable);
  }
  return sums;
}
