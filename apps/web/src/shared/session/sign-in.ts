import type { QueryClient } from '@tanstack/react-query';

import { api, ask, identity, ProblemError } from '../api/index.js';
import { say } from '../parts/toast.store.js';
import { hintSignedIn, isProbablySignedIn } from './hint.js';
import { refreshSessions } from './session.js';

export type Credentials =
  { readonly email: string; readonly password: string } | { readonly link: string };

let lastApplicationId: string | null = null;

/** Signs in at the identity realm; an official goes on into the evaluation at once. Throws `ProblemError`. */
export async function signIn(
  queries: QueryClient,
  credentials: Credentials,
): Promise<'candidate' | 'staff'> {
  const { kind } = await ask(identity.POST('/identity/v1/sessions', { body: credentials }));
  await afterSignIn(queries, kind);
  return kind;
}

/** One click as one of the demo's people; the server has this in the demo and test profiles only. */
export async function signInAsDemo(
  queries: QueryClient,
  email: string,
): Promise<'candidate' | 'staff'> {
  const { kind } = await ask(identity.POST('/identity/v1/demo-sessions', { body: { email } }));
  await afterSignIn(queries, kind);
  return kind;
}

/**
 * Carries a one-use ticket from the identity realm to the evaluation: an official as such, a
 * candidate as the code of one application, without the name.
 */
export async function crossOver(queries: QueryClient, applicationId?: string): Promise<void> {
  const { ticket } = await ask(
    applicationId === undefined
      ? identity.POST('/identity/v1/staff-tickets')
      : identity.POST('/identity/v1/applications/{applicationId}/tickets', {
          params: { path: { applicationId } },
        }),
  );
  await ask(api.POST('/api/v1/sessions', { body: { ticket } }));
  hintSignedIn('evaluation', true);
  lastApplicationId = applicationId ?? null;
  await refreshSessions(queries);
}

/** Signs out of both realms and forgets everything that was read. */
export async function signOut(queries: QueryClient): Promise<void> {
  if (isProbablySignedIn('evaluation')) {
    await ask(api.DELETE('/api/v1/sessions/current')).catch(unlessRefused);
  }
  await ask(identity.DELETE('/identity/v1/sessions/current')).catch(unlessRefused);
  hintSignedIn('evaluation', false);
  hintSignedIn('identity', false);
  lastApplicationId = null;
  sessionStorage.clear();
  queries.clear();
  say('');
}

/** After the link of a mail was opened in another tab: this tab takes its place in the evaluation again. */
export function resumeSession(queries: QueryClient, kind: 'candidate' | 'staff'): Promise<void> {
  return afterSignIn(queries, kind);
}

async function afterSignIn(queries: QueryClient, kind: 'candidate' | 'staff'): Promise<void> {
  hintSignedIn('identity', true);
  if (kind === 'staff') await crossOver(queries);
  else if (lastApplicationId !== null) await crossOver(queries, lastApplicationId);
  else await refreshSessions(queries);
}

/** A session that is over already needs no ending. */
function unlessRefused(thrown: unknown): void {
  if (!(thrown instanceof ProblemError)) throw thrown;
}
