import { lazy, Suspense, useSyncExternalStore } from 'react';

import { isAskingToSignIn, onSignInAgain } from './sign-in-again.store.js';

const SignInDialog = lazy(() =>
  import('./sign-in-dialog.js').then(({ SignInDialog: dialog }) => ({ default: dialog })),
);

/** Opens the dialog over a page whose session ended; its code comes only when somebody needs it. */
export function SignInAgain() {
  const isAsking = useSyncExternalStore(onSignInAgain, isAskingToSignIn);
  if (!isAsking) return null;
  return (
    <Suspense>
      <SignInDialog />
    </Suspense>
  );
}
