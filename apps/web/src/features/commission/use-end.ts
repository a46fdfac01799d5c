import { useQuery } from '@tanstack/react-query';

import { contestQuery } from './queries.js';
import { standingOf } from './standing.js';
import { useCommissionTexts } from './texts.js';

/** Why nothing more is done in this contest, in words; null while something is. */
export function useEnd(contestId: string): string | null {
  const { now } = useCommissionTexts();
  const { data: contest } = useQuery(contestQuery(contestId));
  if (contest === undefined) return null;
  const standing = standingOf(contest);
  if (standing === 'voided') return now.voided;
  return standing === 'not-held' ? now.notHeld : null;
}
