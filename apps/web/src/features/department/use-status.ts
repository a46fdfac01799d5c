import type { ContestStatus } from '../../shared/parts/contest-stages.js';
import { useSharedTexts } from '../../shared/texts.js';

type Row = { readonly status: string; readonly isSuspended: boolean };
type Known = { readonly status: ContestStatus; readonly isSuspended: boolean };

/** The state of a contest of a list, in words and as what the shared mark takes. */
export function useStatus(): {
  readonly of: (row: Row) => Known;
  readonly word: (row: Row) => string;
} {
  const { status: words } = useSharedTexts();
  const isKnown = (status: string): status is ContestStatus => status in words;
  const of = ({ status, isSuspended }: Row): Known => {
    if (!isKnown(status)) throw new Error(`a contest cannot be ${status}`);
    return { status, isSuspended };
  };
  return { of, word: (row) => words[row.isSuspended ? 'suspended' : of(row).status] };
}
