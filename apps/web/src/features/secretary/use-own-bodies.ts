import { useQuery } from '@tanstack/react-query';

import { grantsOf, useActor } from '../../shared/session/session.js';
import { bodiesQuery, type Body } from './queries.js';

/** Bodies for which the reader may begin a contest. */
export function useOwnBodies(): readonly Body[] {
  const { actor } = useActor();
  const { data: bodies = [] } = useQuery(bodiesQuery);
  const wide = grantsOf(actor, 'secretary').filter(({ contestId }) => contestId === null);
  return bodies.filter(({ id, regionId }) =>
    wide.some((grant) => (grant.bodyId ?? id) === id && (grant.regionId ?? regionId) === regionId),
  );
}
