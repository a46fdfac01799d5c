import { useQueryClient } from '@tanstack/react-query';

import { api, useCommand, type Command } from '../../shared/api/index.js';
import { sittingQuery, type Sitting } from './queries.js';

type Motion = { readonly code: string | null; readonly reason: string | null };
export type Vote = 'for' | 'against' | 'abstain';

/** Every act of a sitting answers how it stands afterwards; that is shown at once. */
type Act<Body> = Command<Body, Sitting>;

export function useOpenSitting(contestId: string, says: string): Act<null> {
  const done = useShown(contestId);
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/sitting', { ...at(contestId), headers }),
    ...{ says, done },
  });
}

export function useAttend(contestId: string, says: string): Act<null> {
  const done = useShown(contestId);
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/sitting/attendance', { ...at(contestId), headers }),
    ...{ says, done },
  });
}

export function usePutMotion(contestId: string, says: string): Act<Motion> {
  const done = useShown(contestId);
  return useCommand({
    send: (body: Motion, headers) =>
      api.POST('/api/v1/contests/{contestId}/sitting/motions', { ...at(contestId), body, headers }),
    ...{ says, done },
  });
}

export function useVote(contestId: string, says: string): Act<Vote> {
  const done = useShown(contestId);
  return useCommand({
    send: (vote: Vote, headers) =>
      api.POST('/api/v1/contests/{contestId}/sitting/votes', {
        ...at(contestId),
        body: { vote },
        headers,
      }),
    ...{ says, done },
  });
}

export function useCount(contestId: string, says: string): Act<null> {
  const done = useShown(contestId);
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/sitting/decision', { ...at(contestId), headers }),
    ...{ says, done },
  });
}

export function useSign(contestId: string, says: string): Act<null> {
  const done = useShown(contestId);
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/sitting/signatures', { ...at(contestId), headers }),
    ...{ says, done },
    refreshes: [['contest', contestId]],
  });
}

function at(contestId: string) {
  return { params: { path: { contestId } } };
}

function useShown(contestId: string): (sitting: Sitting) => void {
  const queries = useQueryClient();
  return (sitting) => {
    queries.setQueryData(sittingQuery(contestId).queryKey, sitting);
  };
}
