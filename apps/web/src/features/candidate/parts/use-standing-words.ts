import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { stagesIn } from '../rules.js';
import type { Standing } from '../standing.js';
import { candidateTexts } from '../texts.js';

/** Where somebody stands, as one sentence with its dates. */
export function useStandingWords(contest: ContestView): (standing: Standing) => string {
  const t = useTexts(candidateTexts).standing;
  const local = useLocal();
  const { moment, number } = useFormat();
  const stages = stagesIn(contest.rules);
  const nameOf = (stage: number): string => {
    const found = stages[stage];
    return found === undefined ? '' : local(found.title);
  };
  return (standing) => {
    if ('rank' in standing) return t[standing.kind](number(standing.rank), number(standing.of));
    if ('from' in standing) return t[standing.kind](nameOf(standing.stage), moment(standing.from));
    if (!('stage' in standing)) {
      return 'until' in standing ? t[standing.kind](moment(standing.until)) : t[standing.kind];
    }
    const name = nameOf(standing.stage);
    return 'until' in standing
      ? t[standing.kind](name, moment(standing.until))
      : t[standing.kind](name);
  };
}
