import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Asked } from '../parts/asked.js';
import { useActor } from './session.js';
import { crossOver } from './sign-in.js';

/**
 * Inside, the evaluation knows the visitor as the code of this application and as nothing else. A
 * person with several applications crosses over again for each.
 */
export function Participation({
  applicationId,
  children,
}: {
  readonly applicationId: string;
  readonly children: ReactNode;
}) {
  const queries = useQueryClient();
  const { actor, isPending } = useActor();
  const isInside = actor.kind === 'candidate' && actor.applicationId === applicationId;
  const entering = useQuery({
    queryKey: ['participation', applicationId],
    queryFn: async () => {
      await crossOver(queries, applicationId);
      return true;
    },
    enabled: !isInside && !isPending,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (isInside) return children;
  return (
    <Asked query={entering} loading="text">
      {() => null}
    </Asked>
  );
}
