import { Button, Checkbox } from '@mantine/core';

import { usePage } from '../../../shared/api/index.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Loading } from '../../../shared/parts/loading.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { readEntries, type Entry } from '../queries.js';
import type { Family } from '../search.js';
import { useDepartmentTexts } from '../texts.js';
import styles from './entries.module.css';
import { EntryBody, EntryHead } from './entry.js';

const PAGE = 50;

/** Which entries are taken as evidence, and how to take or leave one. */
export type Picking = {
  readonly picked: readonly string[];
  readonly onPick: (entry: Entry, isPicked: boolean) => void;
};

type ListProps = {
  readonly contestId: string;
  readonly family: Family | null;
  readonly picking?: Picking;
};

/** Entries of the log, oldest first, a page at a time. */
export function EntryList({ contestId, family, picking }: ListProps) {
  const { log: t } = useDepartmentTexts();
  const { act } = useSharedTexts();
  const list = usePage(['department', contestId, 'log', family], (after) =>
    readEntries(contestId, {
      limit: PAGE,
      ...(after !== null && { after }),
      ...(family !== null && { family }),
    }),
  );
  if (list.problem !== null) return <ProblemNotice problem={list.problem} retry={list.refetch} />;
  if (list.isPending) return <Loading shape="table" />;
  if (list.rows.length === 0) return <Empty title={t.empty}>{t.emptyText}</Empty>;
  return (
    <>
      <ol className={styles['entries']}>
        {list.rows.map((entry) => (
          <li key={entry.entryId}>
            {picking !== undefined && <Pick entry={entry} picking={picking} />}
            <details>
              <EntryHead entry={entry} />
              <EntryBody entry={entry} />
            </details>
          </li>
        ))}
      </ol>
      {list.hasMore && (
        <Button variant="default" mt="md" loading={list.isFetchingMore} onClick={list.more}>
          {act.more}
        </Button>
      )}
    </>
  );
}

function Pick({ entry, picking }: { readonly entry: Entry; readonly picking: Picking }) {
  const { log: t } = useDepartmentTexts();
  return (
    <Checkbox
      aria-label={`${t.pick}: ${t.leaf} ${entry.leaf}`}
      checked={picking.picked.includes(entry.entryId)}
      onChange={({ currentTarget }) => {
        picking.onPick(entry, currentTarget.checked);
      }}
    />
  );
}
