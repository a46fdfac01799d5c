import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { ask, identity } from '../../../shared/api/index.js';
import { saveFile } from '../../../shared/parts/download.js';
import { useIsDemo } from '../../../shared/session/use-is-demo.js';
import { useHolderTexts } from '../texts.js';
import type { KeyFile } from '../use-give-share.js';
import styles from './own-key.module.css';

type DemoProps = { readonly onFile: (file: KeyFile) => void };

/** The key file of an invented holder, beside the field that asks for one. Nothing at all outside the demo, nor for whoever made a key by hand. */
export function DemoKey({ onFile }: DemoProps) {
  const { demo: t } = useHolderTexts();
  const isDemo = useIsDemo();
  const { data } = useQuery({
    queryKey: ['demo-key'],
    queryFn: () => ask(identity.GET('/identity/v1/demo-key')),
    enabled: isDemo,
    retry: false,
    gcTime: 0,
  });
  const key = data?.key ?? null;
  if (!isDemo || key === null) return null;
  const { fileName, content } = key;
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  return (
    <aside className={styles.demo} aria-label={t.title}>
      <p>
        <strong>{t.title}</strong>
      </p>
      <p>
        {t.text} <code>{fileName}</code>
      </p>
      <p className="quiet">{t.real}</p>
      <Ways file={{ content, name }} onFile={onFile} />
    </aside>
  );
}

function Ways({ file, onFile }: DemoProps & { readonly file: KeyFile }) {
  const { demo: t } = useHolderTexts();
  return (
    <div className={styles.ways}>
      <Button
        variant="default"
        onClick={() => {
          onFile(file);
        }}
      >
        {t.use}
      </Button>
      <Button
        variant="subtle"
        onClick={() => {
          saveFile(file.name, file.content, 'text/plain');
        }}
      >
        {t.save}
      </Button>
    </div>
  );
}
