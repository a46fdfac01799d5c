import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';

import { foldSearch } from '../../../i18n/kazakh.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import { hasRole, useActor } from '../../../shared/session/session.js';
import type { Bank, BankItem } from '../queries.js';
import { readBefore, rememberRead } from '../read-items.js';
import { useBankTexts } from '../texts.js';
import { ItemCard } from './item-card.js';
import { ItemTools, type ItemFilter } from './item-tools.js';
import { News } from './news.js';

const STEP = 50;

/** Every item of a draft, to be read with its key or as a candidate would see it. */
export function ItemsPanel({
  bank: { bankId },
  items,
}: {
  readonly bank: Bank;
  readonly items: readonly BankItem[];
}) {
  const t = useBankTexts().items;
  const { actor } = useActor();
  const [filter, setFilter] = useState<ItemFilter>(ALL);
  const [read, setRead] = useState(() => readBefore(bankId));
  const isReviewer = hasRole(actor, 'item-reviewer');
  const found = useMemo(() => foundIn(items, filter, read), [items, filter, read]);
  return (
    <Panel title={t.title} look="plain">
      {isReviewer && (
        <News
          items={items}
          read={read}
          onRead={() => {
            setRead(rememberRead(bankId, items));
          }}
        />
      )}
      <ItemTools filter={filter} onFilter={setFilter} hasNews={isReviewer && read.size > 0} />
      <p className="quiet">
        {t.shown(found.length, items.length)} {filter.isPreview && t.previewText}
      </p>
      {found.length === 0 ? (
        <Empty title={t.nothing} />
      ) : (
        <Cards found={found} isPreview={filter.isPreview} read={isReviewer ? read : NOTHING} />
      )}
    </Panel>
  );
}

const ALL: ItemFilter = { search: '', act: '', isNewOnly: false, isPreview: false };
const NOTHING: ReadonlySet<string> = new Set();

function Cards({
  found,
  isPreview,
  read,
}: {
  readonly found: readonly BankItem[];
  readonly isPreview: boolean;
  readonly read: ReadonlySet<string>;
}) {
  const t = useBankTexts().items;
  const [count, setCount] = useState(STEP);
  return (
    <>
      <ul className="rows">
        {found.slice(0, count).map((item) => (
          <ItemCard
            key={item.code}
            item={item}
            isPreview={isPreview}
            isNew={read.size > 0 && !read.has(item.content)}
          />
        ))}
      </ul>
      {count < found.length && (
        <p style={{ marginTop: 24 }}>
          <Button
            variant="default"
            onClick={() => {
              setCount(count + STEP);
            }}
          >
            {t.more}
          </Button>
        </p>
      )}
    </>
  );
}

function foundIn(
  items: readonly BankItem[],
  { search, act, isNewOnly }: ItemFilter,
  read: ReadonlySet<string>,
): readonly BankItem[] {
  const wanted = foldSearch(search.trim());
  return items.filter(
    (item) =>
      (act === '' || item.act === act) &&
      (!isNewOnly || !read.has(item.content)) &&
      foldSearch(
        `${item.code} ${item.stem} ${item.source} ${Object.values(item.options).join(' ')}`,
      ).includes(wanted),
  );
}
