import { hasRole, useActor } from '../../shared/session/session.js';

/** Whether the reader chairs this commission; the server asks again at every act. */
export function useIsChair(contestId: string): boolean {
  const { actor } = useActor();
  return hasRole(actor, 'chair', contestId);
}
