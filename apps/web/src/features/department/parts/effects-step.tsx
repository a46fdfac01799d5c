import { useQuery } from '@tanstack/react-query';

import { Asked } from '../../../shared/parts/asked.js';
import { effectsQuery, type Contest } from '../queries.js';
import type { Question } from '../void-question.js';
import { EffectsTable } from './effects-table.js';
import { Stays } from './stays.js';

/** What would happen; asking does nothing. */
export function EffectsStep({
  caseId,
  contest,
  question: { scope, stage },
}: {
  readonly caseId: string;
  readonly contest: Contest;
  readonly question: Question;
}) {
  const effects = useQuery(effectsQuery(caseId, scope, stage));
  return (
    <Asked query={effects} loading="table">
      {(shown) => (
        <>
          <EffectsTable effects={shown} contest={contest} />
          <Stays />
        </>
      )}
    </Asked>
  );
}
