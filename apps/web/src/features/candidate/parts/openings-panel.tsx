import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { DataTable } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import { openingsQuery } from '../queries.js';
import { candidateTexts } from '../texts.js';

/** Who opened the person's record, and when: the desk, or the key holders together. */
export function OpeningsPanel({ applicationId }: { readonly applicationId: string }) {
  const t = useTexts(candidateTexts);
  const { moment } = useFormat();
  const openings = useQuery(openingsQuery(applicationId));
  return (
    <div id="openings">
      <Panel title={t.contest.openings} description={t.contest.openingsText} look="plain">
        <Asked query={openings} loading="text">
          {(rows) => (
            <DataTable
              caption={t.contest.openings}
              rows={rows}
              rowKey={(row) => `${row.by} ${row.at} ${row.holders.join(' ')}`}
              empty={<Empty title={t.contest.noOpenings}>{t.contest.noOpeningsText}</Empty>}
              columns={[
                {
                  key: 'at',
                  label: t.contest.when,
                  value: ({ at }) => at,
                  show: ({ at }) => moment(at),
                },
                {
                  key: 'by',
                  label: t.contest.who,
                  value: ({ by, holders }) =>
                    by === 'desk'
                      ? t.contest.by[by]
                      : `${t.contest.by[by]}, ${t.contest.holders(holders.length)}`,
                },
              ]}
            />
          )}
        </Asked>
      </Panel>
    </div>
  );
}
