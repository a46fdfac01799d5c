import { Button } from '@mantine/core';
import { useState } from 'react';

import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { useHolderTexts } from '../texts.js';
import { useGiveShare, type KeyFile } from '../use-give-share.js';
import { KeyFileInput } from '../../../shared/parts/key-file-input.js';
import { DemoKey } from './demo-key.js';
import styles from './own-key.module.css';

/** The holder's approval: the own key file opens the share here, and only the re-sealed share is sent. */
export function GiveShare({ unsealingId }: { readonly unsealingId: string }) {
  const { one: t } = useHolderTexts();
  const [file, setFile] = useState<KeyFile | null>(null);
  const give = useGiveShare(unsealingId);
  const choose = (chosen: KeyFile): void => {
    give.reset();
    setFile(chosen);
  };
  return (
    <Panel title={t.act}>
      <ul>
        {t.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <OwnFile file={file} onFile={choose} />
      {give.wrong !== null && (
        <p className={styles.wrong} role="alert">
          {give.wrong}
        </p>
      )}
      {give.problem !== null && <ProblemNotice problem={give.problem} />}
      <Button loading={give.isPending} onClick={() => void give.run(file)}>
        {t.give}
      </Button>
    </Panel>
  );
}

type FileProps = { readonly file: KeyFile | null; readonly onFile: (file: KeyFile) => void };

function OwnFile({ file, onFile }: FileProps) {
  const { one: t } = useHolderTexts();
  return (
    <div className={styles.file}>
      <p>
        <strong>{t.file}</strong>
        <br />
        <span className="quiet">{t.fileHint}</span>
      </p>
      <KeyFileInput
        label={t.choose}
        onFile={(content, name) => {
          onFile({ content, name });
        }}
      />
      <p role="status">{file !== null && t.chosen(file.name)}</p>
      <DemoKey onFile={onFile} />
    </div>
  );
}
