import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';

import { Asked } from '../../../shared/parts/asked.js';
import { Loading } from '../../../shared/parts/loading.js';
import { useActor } from '../../../shared/session/session.js';
import { crossOver } from '../../../shared/session/sign-in.js';
import { OtherParticipation, participationKey } from '../queries.js';

type ParticipationProps = { readonly applicationId: string; readonly children: ReactNode };

/** Goes over into the evaluation as the code of this application, with a ticket that names nobody. */
export function Participation({ applicationId, children }: ParticipationProps) {
  const queries = useQueryClient();
  const { actor, isPending } = useActor();
  const isHere = actor.kind === 'candidate' && actor.applicationId === applicationId;
  const crossing = useQuery({
    queryKey: ['crossing', applicationId],
    queryFn: async () => {
      await crossOver(queries, applicationId);
      await queries.invalidateQueries({ queryKey: participationKey(applicationId) });
      return true;
    },
    enabled: !isPending && !isHere,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  useReturn(applicationId);
  if (isHere) return children;
  if (isPending || crossing.isFetching) return <Loading shape="cards" />;
  return (
    <Asked query={crossing} loading="cards">
      {() => <Loading shape="cards" />}
    </Asked>
  );
}

/** When another tab has gone over to another contest, this one goes back to its own before it shows anything. */
function useReturn(applicationId: string): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        const isOurs = query.queryKey[1] === applicationId;
        if (!isOurs || !(query.state.error instanceof OtherParticipation)) return;
        query.reset();
        void queries.invalidateQueries({ queryKey: ['session', 'actor'] });
      }),
    [queries, applicationId],
  );
}
