import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useSharedTexts } from '../../../shared/texts.js';
import type { Contest, QueueRow } from '../queries.js';
import { isClosed } from '../standing.js';
import { useHrTexts } from '../texts.js';
import { verdictWord, VerdictMark } from './verdict-mark.js';

type Placed = QueueRow & { readonly place: number };

/** Every application by its place; neither a name nor a code stands here. */
export function QueueTable({
  contest,
  rows,
}: {
  readonly contest: Contest;
  readonly rows: readonly QueueRow[];
}) {
  const t = useHrTexts().queue;
  return (
    <Panel title={t.list} look="plain" description={t.order}>
      <DataTable
        caption={t.list}
        rows={rows.map((row, index) => ({ ...row, place: index + 1 }))}
        rowKey={({ applicationId }) => applicationId}
        columns={useColumns(contest)}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
      />
    </Panel>
  );
}

function useColumns(contest: Contest): readonly Column<Placed>[] {
  const t = useHrTexts().queue;
  const { reason } = useSharedTexts();
  const { number } = useFormat();
  const place = ({ place: at }: Placed): ReactNode =>
    isClosed(contest) ? (
      `№ ${number(at)}`
    ) : (
      <Link
        to="/desk/$contestId/$position"
        params={{ contestId: contest.id, position: String(at) }}
        aria-label={t.open(number(at))}
      >
        № {number(at)}
      </Link>
    );
  return [
    { key: 'place', label: t.place, value: (row) => row.place, show: place },
    {
      key: 'verdict',
      label: t.verdict,
      value: ({ verdict }) => verdictWord(verdict, t),
      show: ({ verdict }) => <VerdictMark verdict={verdict} />,
    },
    {
      key: 'reason',
      label: t.reason,
      value: ({ verdict }) => {
        const code = verdict?.reasonCode ?? null;
        return code === null ? '' : reason[code];
      },
    },
  ];
}
