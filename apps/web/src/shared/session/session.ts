import type { ApiComponents, IdentityComponents } from '@adal/contracts';
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';

import { api, ask, identity, isSignedOut, ProblemError } from '../api/index.js';
import { hintSignedIn, isProbablySignedIn, type Realm } from './hint.js';

/** Who is signed in to the identity realm. */
export type Person = IdentityComponents['schemas']['MeAnswer'];
type HeldGrant = NonNullable<ApiComponents['schemas']['Me']['grants']>[number];
export type StaffRole = HeldGrant['role'];

/** Who the evaluation sees: a candidate there is a code in one contest, nobody's name. */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'staff'; readonly staffId: string; readonly grants: readonly HeldGrant[] }
  | {
      readonly kind: 'candidate';
      readonly applicationId: string;
      readonly contestId: string;
      readonly candidateCode: string;
    };

const NOBODY: Actor = { kind: 'public' };

/** The identity realm's view of the visitor; null when signed out. */
export const personQuery = queryOptions({
  queryKey: ['session', 'person'],
  queryFn: (): Promise<Person | null> =>
    whenSignedIn('identity', () => ask(identity.GET('/identity/v1/me')), null),
  staleTime: 60_000,
});

/** The evaluation realm's view of the visitor. */
export const actorQuery = queryOptions({
  queryKey: ['session', 'actor'],
  queryFn: (): Promise<Actor> =>
    whenSignedIn('evaluation', async () => actorOf(await ask(api.GET('/api/v1/me'))), NOBODY),
  staleTime: 60_000,
});

/** Who is signed in to the identity realm; its pages may show a name, evaluation pages must not. */
export function useIdentity(): { readonly person: Person | null; readonly isPending: boolean } {
  const { data = null, isPending } = useQuery(personQuery);
  return { person: data, isPending };
}

/** Who is signed in to the evaluation. */
export function useActor(): { readonly actor: Actor; readonly isPending: boolean } {
  const { data = NOBODY, isPending } = useQuery(actorQuery);
  return { actor: data, isPending };
}

/** The actor's live grants of a role; empty for others. */
export function grantsOf(actor: Actor, role: StaffRole): readonly HeldGrant[] {
  return actor.kind === 'staff' ? actor.grants.filter((grant) => grant.role === role) : [];
}

/** Whether the actor has the role, in this contest when one is named (a wider grant counts too). */
export function hasRole(actor: Actor, role: StaffRole, contestId?: string): boolean {
  return grantsOf(actor, role).some(
    (grant) => contestId === undefined || (grant.contestId ?? contestId) === contestId,
  );
}

/** Reads both sessions again after one of them changed. */
export async function refreshSessions(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['session'] });
}

function actorOf(me: ApiComponents['schemas']['Me']): Actor {
  const { kind, staffId, grants, applicationId, contestId, candidateCode } = me;
  if (kind === 'staff' && staffId !== undefined) return { kind, staffId, grants: grants ?? [] };
  if (applicationId === undefined || contestId === undefined || candidateCode === undefined) {
    return NOBODY;
  }
  return { kind: 'candidate', applicationId, contestId, candidateCode };
}

async function whenSignedIn<Answer>(
  realm: Realm,
  read: () => Promise<Answer>,
  otherwise: Answer,
): Promise<Answer> {
  if (!isProbablySignedIn(realm)) return otherwise;
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || !isSignedOut(thrown.problem)) throw thrown;
    hintSignedIn(realm, false);
    return otherwise;
  }
}
