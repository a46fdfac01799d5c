import { useState } from 'react';

import { ask, identity, ProblemError, useCommand, type Problem } from '../../shared/api/index.js';
import { answerShare } from './answer-share.js';
import { useHolderTexts } from './texts.js';

export type KeyFile = { readonly name: string; readonly content: string };

type Giving = {
  readonly run: (file: KeyFile | null) => Promise<void>;
  readonly isPending: boolean;
  /** What is wrong with the file, in words. */
  readonly wrong: string | null;
  readonly problem: Problem | null;
  readonly reset: () => void;
};

/** Fetches the sealed share, answers it with the key file, and sends the answer; the key itself stays here. */
export function useGiveShare(unsealingId: string): Giving {
  const { one: t } = useHolderTexts();
  const [wrong, setWrong] = useState<string | null>(null);
  const [unread, setUnread] = useState<Problem | null>(null);
  const path = { params: { path: { unsealingId } } };
  const give = useCommand({
    send: (share: string) =>
      identity.POST('/identity/v1/unsealings/{unsealingId}/shares', { ...path, body: { share } }),
    refreshes: [['holder']],
    says: t.givenSays,
  });

  const run = async (file: KeyFile | null): Promise<void> => {
    setUnread(null);
    setWrong(whyNotYet(file, t));
    if (file === null || !isSecureContext) return;
    try {
      const asked = await ask(identity.GET('/identity/v1/unsealings/{unsealingId}/share', path));
      const answer = await answerShare(file.content, asked);
      if (answer.is === 'share') await give.run(answer.share);
      else setWrong(answer.is === 'not-a-key' ? t.notAKey : t.otherKey);
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      setUnread(thrown.problem);
    }
  };
  const reset = (): void => {
    setWrong(null);
    setUnread(null);
    give.reset();
  };
  return { run, isPending: give.isPending, wrong, problem: unread ?? give.problem, reset };
}

function whyNotYet(
  file: KeyFile | null,
  t: { readonly noFile: string; readonly insecure: string },
): string | null {
  if (file === null) return t.noFile;
  // Browsers keep their cryptography to pages that came over https or from this machine.
  return isSecureContext ? null : t.insecure;
}
