type Asking = ((isSignedIn: boolean) => void) | null;

const listeners = new Set<() => void>();
let asking: Asking = null;

/** Opens the sign-in dialog over the page; answers whether the person is signed in again. Several askers share one dialog. */
export function signInAgain(): Promise<boolean> {
  return new Promise((answer) => {
    const before = asking;
    asking = (isSignedIn) => {
      before?.(isSignedIn);
      answer(isSignedIn);
    };
    tell();
  });
}

/** Closes the dialog with what came of it. */
export function answerSignInAgain(isSignedIn: boolean): void {
  const waiting = asking;
  asking = null;
  tell();
  waiting?.(isSignedIn);
}

/** Whether somebody waits for a sign-in. */
export function isAskingToSignIn(): boolean {
  return asking !== null;
}

export function onSignInAgain(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
