import { Modal } from '@mantine/core';

import { useSharedTexts } from '../texts.js';
import { answerSignInAgain } from './sign-in-again.store.js';
import { SignInForm } from './sign-in-form.js';

/** Signing in over the page, which stays as it is with everything typed in it. */
export function SignInDialog() {
  const t = useSharedTexts();
  return (
    <Modal
      opened
      onClose={() => {
        answerSignInAgain(false);
      }}
      title={t.session.endedTitle}
      centered
      closeButtonProps={{ 'aria-label': t.act.close }}
    >
      <p>{t.session.endedText}</p>
      <SignInForm
        onDone={() => {
          answerSignInAgain(true);
        }}
      />
    </Modal>
  );
}
