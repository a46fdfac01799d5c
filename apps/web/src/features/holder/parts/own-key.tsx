import { Button } from '@mantine/core';
import { useState } from 'react';

import { Hash } from '../../../shared/parts/hash.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useIdentity } from '../../../shared/session/session.js';
import { useHolderTexts } from '../texts.js';
import { MakeKey } from './make-key.js';
import { PasteKey } from './paste-key.js';
import styles from './own-key.module.css';

/** The registered public key, and the two ways to a new one. */
export function OwnKey() {
  const { key: t } = useHolderTexts();
  const { person } = useIdentity();
  const [way, setWay] = useState<'make' | 'paste' | null>(null);
  const back = (): void => {
    setWay(null);
  };
  if (way === 'make') return <MakeKey onEnd={back} />;
  const publicKey = person?.publicKey ?? null;
  return (
    <Panel title={t.title}>
      {publicKey === null ? (
        <>
          <p>
            <Mark tone="wait">{t.none}</Mark>
          </p>
          <p>{t.noneText}</p>
        </>
      ) : (
        <>
          <p>
            <Mark tone="done">{t.registered}</Mark>
          </p>
          <p>
            {t.publicKey}: <Hash value={publicKey} />
          </p>
          <p className="quiet">{t.replaceText}</p>
        </>
      )}
      {way === 'paste' ? (
        <PasteKey onEnd={back} />
      ) : (
        <Ways hasKey={publicKey !== null} onChoose={setWay} />
      )}
    </Panel>
  );
}

function Ways({
  hasKey,
  onChoose,
}: {
  readonly hasKey: boolean;
  readonly onChoose: (way: 'make' | 'paste') => void;
}) {
  const { key: t } = useHolderTexts();
  return (
    <div className={styles.ways}>
      <Button
        variant={hasKey ? 'default' : 'filled'}
        onClick={() => {
          onChoose('make');
        }}
      >
        {t.make}
      </Button>
      <Button
        variant="subtle"
        onClick={() => {
          onChoose('paste');
        }}
      >
        {t.another}
      </Button>
    </div>
  );
}
