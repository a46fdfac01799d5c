import { Button } from '@mantine/core';

import { say } from '../../../shared/parts/toast.store.js';
import type { BankItem } from '../queries.js';
import { useBankTexts } from '../texts.js';
import styles from './items-panel.module.css';

/** What has come since the reviewer last read the bank on this device. */
export function News({
  items,
  read,
  onRead,
}: {
  readonly items: readonly BankItem[];
  readonly read: ReadonlySet<string>;
  readonly onRead: () => void;
}) {
  const t = useBankTexts().items;
  const fresh = items.filter(({ content }) => !read.has(content)).length;
  const isFirst = read.size === 0;
  return (
    <div className={styles['news']}>
      <span>{isFirst ? t.firstLook(fresh) : fresh === 0 ? t.noNews : t.news(fresh)}</span>
      {fresh > 0 && (
        <Button
          size="sm"
          variant="default"
          onClick={() => {
            onRead();
            say(t.readDone);
          }}
        >
          {t.read}
        </Button>
      )}
    </div>
  );
}
