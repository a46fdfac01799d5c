import { useQuery } from '@tanstack/react-query';

import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { OwnKey } from '../parts/own-key.js';
import { RequestCard } from '../parts/request-card.js';
import { unsealingsQuery } from '../queries.js';
import { inOrder } from '../requests.js';
import { useHolderTexts } from '../texts.js';

/** The holder's key, and the records that are asked for. */
export function HolderPage() {
  const t = useHolderTexts();
  const unsealings = useQuery(unsealingsQuery);
  useLive([unsealingsQuery.queryKey], 10_000);
  return (
    <Page width="one" title={t.title} lead={t.lead}>
      <Panel title={t.list.title} look="plain">
        <Asked query={unsealings} loading="cards">
          {(items) =>
            items.length === 0 ? (
              <Empty title={t.list.empty}>{t.list.emptyText}</Empty>
            ) : (
              <ul className="rows">
                {inOrder(items).map((unsealing) => (
                  <li key={unsealing.unsealingId}>
                    <RequestCard unsealing={unsealing} />
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
      </Panel>
      <OwnKey />
    </Page>
  );
}
