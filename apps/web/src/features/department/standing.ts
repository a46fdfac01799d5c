import type { Supervised } from './queries.js';
import type { Shown } from './search.js';

/** Whether a contest is one of those that a figure counts; originals and reruns are counted apart. */
export function isCounted(row: Supervised, shown: Shown): boolean {
  return COUNTED[shown](row);
}

const COUNTED: Readonly<Record<Shown, (row: Supervised) => boolean>> = {
  all: ({ rerunOf }) => rerunOf === null,
  appointed: ({ isAppointed }) => isAppointed,
  cases: (row) => casesOf(row) > 0,
  voided: ({ status }) => status === 'voided',
  reruns: ({ rerunOf }) => rerunOf !== null,
  liable: ({ officialsLiable }) => officialsLiable > 0,
};

export function casesOf({ cases }: Supervised): number {
  return cases.open + cases.closed;
}

/** The number of a figure; cases and officials are summed, contests are counted. */
export function figureOf(rows: readonly Supervised[], shown: Shown): number {
  const counted = rows.filter((row) => isCounted(row, shown));
  if (shown === 'cases') return counted.reduce((sum, row) => sum + casesOf(row), 0);
  if (shown === 'liable') return counted.reduce((sum, row) => sum + row.officialsLiable, 0);
  return counted.length;
}

/** Why a contest is on the watch list; the first is the most pressing. */
export type Signal =
  'lot' | 'sign' | 'colleague' | 'signed' | 'appeals' | 'rerun' | 'suspended' | 'case' | 'close';

const PRESSING: readonly Signal[] = [
  ...(['lot', 'sign', 'appeals', 'rerun', 'suspended', 'case', 'close'] as const),
  ...(['colleague', 'signed'] as const),
];

/** Everything that waits for somebody in this contest; one that is voided waits for its rerun, then for the end of its case. */
export function signalsOf(row: Supervised, self: string | null): readonly Signal[] {
  return PRESSING.filter((signal) => SIGNALLED[signal](row, self));
}

type Test = (row: Supervised, self: string | null) => boolean;

const isProposed: Test = (row) => row.void?.status === 'proposed';

const SIGNALLED: Readonly<Record<Signal, Test>> = {
  lot: ({ lot }) => lot !== null,
  sign: (row, self) => isProposed(row, self) && row.void?.proposedBy !== self,
  colleague: (row, self) => isProposed(row, self) && row.void?.proposedBy === self,
  signed: (row) => row.void?.status === 'signed',
  rerun: ({ status, rerunId }) => status === 'voided' && rerunId === null,
  appeals: ({ appeals }) => appeals.length > 0,
  suspended: ({ isSuspended, status }) => isSuspended && status !== 'voided',
  case: (row) => row.openCaseId !== null && row.void === null && row.status !== 'voided',
  close: ({ openCaseId, status, rerunId }) =>
    openCaseId !== null && status === 'voided' && rerunId !== null,
};

/** How pressing a contest is: lower comes first. */
export function urgencyOf(row: Supervised, self: string | null): number {
  const [first] = signalsOf(row, self);
  return first === undefined ? PRESSING.length : PRESSING.indexOf(first);
}
