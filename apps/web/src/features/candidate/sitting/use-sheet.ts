import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { ask, isSignedOut, ProblemError } from '../../../shared/api/index.js';
import { crossOver } from '../../../shared/session/sign-in.js';
import { signInAgain } from '../../../shared/session/sign-in-again.store.js';
import { api } from '../../../shared/api/index.js';
import type { AttemptForm } from '../queries.js';
import type { Question } from './answer-sheet.js';
import { keepFor, keptFor } from './device-memory.js';
import { saveAnswer } from './save-port.js';
import type { SheetPorts, SheetView } from './sheet-ports.js';
import { SheetStore } from './sheet-store.js';
import { claimAttempt } from './tab-claim.js';

/** The sheet of an attempt in this tab: it claims the attempt from other tabs and sends until the page goes. */
export function useSheet(
  applicationId: string,
  form: AttemptForm,
): { readonly store: SheetStore; readonly view: SheetView } {
  const queries = useQueryClient();
  const { attemptId } = form;
  const [store] = useState(
    () =>
      new SheetStore(
        form.questions,
        keptFor(attemptId),
        portsOf(queries, { applicationId, attemptId }),
      ),
  );
  const view = useSyncExternalStore(store.subscribe, store.view);
  useEffect(() => {
    const wake = (): void => {
      store.wake();
    };
    const letGo = claimAttempt(attemptId, () => {
      store.giveUp();
    });
    store.start();
    window.addEventListener('online', wake);
    return () => {
      window.removeEventListener('online', wake);
      letGo();
      store.stop();
    };
  }, [store, attemptId]);
  return { store, view };
}

function portsOf(
  queries: QueryClient,
  { applicationId, attemptId }: { readonly applicationId: string; readonly attemptId: string },
): SheetPorts {
  return {
    save: (sent) => saveAnswer(attemptId, sent),
    reread: () => questionsOf(attemptId),
    signIn: () => enterAgain(queries, applicationId),
    keep: (kept) => keepFor(attemptId, kept),
    later: (act, ms) => {
      const timer = setTimeout(act, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    now: () => Date.now(),
  };
}

async function questionsOf(attemptId: string): Promise<readonly Question[] | null> {
  const path = { attemptId };
  const form = await ask(api.GET('/api/v1/attempts/{attemptId}/form', { params: { path } })).catch(
    nullIfRefused,
  );
  return form?.questions ?? null;
}

/** A ticket is often enough; only when the person is signed out too must they sign in. */
async function enterAgain(queries: QueryClient, applicationId: string): Promise<boolean> {
  const refusal = await entered(queries, applicationId);
  if (refusal === null) return true;
  if (!isSignedOut(refusal.problem) || !(await signInAgain())) return false;
  return (await entered(queries, applicationId)) === null;
}

async function entered(queries: QueryClient, applicationId: string): Promise<ProblemError | null> {
  try {
    await crossOver(queries, applicationId);
    return null;
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown;
    throw thrown;
  }
}

function nullIfRefused(thrown: unknown): null {
  if (thrown instanceof ProblemError) return null;
  throw thrown;
}
