import { Mark } from '../../../shared/parts/mark.js';
import type { Verdict } from '../queries.js';
import { useHrTexts } from '../texts.js';

/** A verdict in a word, with a shape. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict | null }) {
  const t = useHrTexts().queue;
  const tone = verdict === null ? 'wait' : verdict.isEligible ? 'done' : 'lost';
  return <Mark tone={tone}>{verdictWord(verdict, t)}</Mark>;
}

/** Nobody is told by colour alone. */
export function verdictWord(
  verdict: Verdict | null,
  t: { readonly undecided: string; readonly admitted: string; readonly refused: string },
): string {
  if (verdict === null) return t.undecided;
  return verdict.isEligible ? t.admitted : t.refused;
}
