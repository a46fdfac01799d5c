import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { readPublicKey } from '../key-file.js';
import { useHolderTexts } from '../texts.js';
import { useRegisterKey } from '../use-register-key.js';
import styles from './own-key.module.css';

/** Registers a public key made elsewhere, such as by the command line. */
export function PasteKey({ onEnd }: { readonly onEnd: () => void }) {
  const { paste: t } = useHolderTexts();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const register = useRegisterKey(onEnd);
  const submit = (): void => {
    const publicKey = readPublicKey(text);
    setWrong(publicKey === null);
    if (publicKey !== null) void register.run(publicKey);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        id="publicKey"
        label={t.label}
        description={t.hint}
        error={isWrong && t.wrong}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {register.problem !== null && <ProblemNotice problem={register.problem} />}
      <Ways isPending={register.isPending} onEnd={onEnd} />
    </form>
  );
}

function Ways({ isPending, onEnd }: { readonly isPending: boolean; readonly onEnd: () => void }) {
  const { paste: t } = useHolderTexts();
  const { act } = useSharedTexts();
  return (
    <div className={styles.ways}>
      <Button type="submit" loading={isPending}>
        {t.register}
      </Button>
      <Button variant="subtle" onClick={onEnd}>
        {act.cancel}
      </Button>
    </div>
  );
}
