import { Button } from '@mantine/core';
import { toHex } from '@adal/kernel';
import { useState, type ReactNode } from 'react';

import { saveFile } from '../../../shared/parts/download.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { keyFileOf, readKeyFile } from '../key-file.js';
import { makeKeyPair, publicKeyOf } from '../sealed-box.js';
import { useHolderTexts } from '../texts.js';
import { useRegisterKey } from '../use-register-key.js';
import { KeyFileInput } from '../../../shared/parts/key-file-input.js';
import styles from './own-key.module.css';

type Step = 'save' | 'check' | 'register';

/** A new pair: the person saves the private part, shows that the file can be read, and only then is the public part sent. */
export function MakeKey({ onEnd }: { readonly onEnd: () => void }) {
  const { making: t } = useHolderTexts();
  const [pair] = useState(makeKeyPair);
  const [step, setStep] = useState<Step>('save');
  const publicKey = toHex(pair.publicKey);
  return (
    <Panel title={t.title}>
      <ol className={styles.steps}>
        <StepItem title={t.saveTitle} isLater={false}>
          <p>{t.saveText}</p>
          <Button
            variant={step === 'save' ? 'filled' : 'default'}
            onClick={() => {
              saveFile(t.fileName, keyFileOf(pair.privateKey), 'text/plain');
              setStep((before) => (before === 'save' ? 'check' : before));
            }}
          >
            {t.save}
          </Button>
        </StepItem>
        <StepItem title={t.checkTitle} isLater={step === 'save'}>
          <CheckFile
            publicKey={publicKey}
            step={step}
            onRight={() => {
              setStep('register');
            }}
          />
        </StepItem>
        <StepItem title={t.registerTitle} isLater={step !== 'register'}>
          <Register publicKey={publicKey} isReady={step === 'register'} onEnd={onEnd} />
        </StepItem>
      </ol>
      <Button variant="subtle" onClick={onEnd}>
        {t.stop}
      </Button>
    </Panel>
  );
}

function StepItem({
  title,
  isLater,
  children,
}: {
  readonly title: string;
  readonly isLater: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li data-later={isLater}>
      <h3>{title}</h3>
      {children}
    </li>
  );
}

type CheckProps = {
  readonly publicKey: string;
  readonly step: Step;
  readonly onRight: () => void;
};

function CheckFile({ publicKey, step, onRight }: CheckProps) {
  const { making: t } = useHolderTexts();
  const [isWrong, setWrong] = useState(false);
  const check = (content: string): void => {
    const privateKey = readKeyFile(content);
    const isRight = privateKey !== null && toHex(publicKeyOf(privateKey)) === publicKey;
    setWrong(!isRight);
    if (isRight) onRight();
  };
  if (step === 'register') return <Mark tone="done">{t.right}</Mark>;
  return (
    <>
      <p>{t.checkText}</p>
      <KeyFileInput label={t.choose} disabled={step === 'save'} onFile={check} />
      {isWrong && (
        <p className={styles.wrong} role="alert">
          {t.wrong}
        </p>
      )}
    </>
  );
}

type RegisterProps = {
  readonly publicKey: string;
  readonly isReady: boolean;
  readonly onEnd: () => void;
};

function Register({ publicKey, isReady, onEnd }: RegisterProps) {
  const { making: t } = useHolderTexts();
  const register = useRegisterKey(onEnd);
  return (
    <>
      <p>{t.registerText}</p>
      <code className={styles.key}>{publicKey}</code>
      <Button
        disabled={!isReady}
        loading={register.isPending}
        onClick={() => void register.run(publicKey)}
      >
        {t.register}
      </Button>
      {register.problem !== null && <ProblemNotice problem={register.problem} />}
    </>
  );
}
