import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { Code } from '../../../shared/parts/code.js';
import { Mark } from '../../../shared/parts/mark.js';
import { draftOf } from '../drafts.store.js';
import type { WorkRow } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import styles from './work-list.module.css';

/** The own works in the own order. */
export function WorkList({
  contestId,
  rows,
}: {
  readonly contestId: string;
  readonly rows: readonly WorkRow[];
}) {
  const t = useCommissionTexts();
  const { number } = useFormat();
  return (
    <ol className={styles.list}>
      {rows.map((row, index) => (
        <li key={row.workCode}>
          <Link
            to="/commission/$contestId/works/$position"
            params={{ contestId, position: String(index + 1) }}
          >
            {t.queue.name(number(index + 1))}
          </Link>
          <Code value={row.workCode} look="row" />
          <WorkMark row={row} />
        </li>
      ))}
    </ol>
  );
}

function WorkMark({ row: { workCode, revision } }: { readonly row: WorkRow }) {
  const t = useCommissionTexts();
  if (draftOf(workCode) !== undefined) return <Mark tone="wait">{t.queue.draft}</Mark>;
  return revision === 0 ? (
    <Mark tone="quiet">{t.queue.open}</Mark>
  ) : (
    <Mark tone="done">{t.queue.marked}</Mark>
  );
}
