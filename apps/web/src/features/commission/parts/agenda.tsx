import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { Panel } from '../../../shared/parts/panel.js';
import { rankingQuery } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import styles from './agenda.module.css';

/** Candidates by code in the order of the ranking. */
export function Agenda({
  contestId,
  first,
}: {
  readonly contestId: string;
  readonly first: string | null;
}) {
  const { sitting: t } = useCommissionTexts();
  const { number, points } = useFormat();
  const ranking = useQuery(rankingQuery(contestId));
  return (
    <Panel title={t.agenda} description={t.agendaText}>
      <Asked query={ranking} loading="table">
        {({ items, decimals }) => (
          <ol className={styles.agenda}>
            {items.map(({ rank, code, total }) => (
              <li key={code}>
                <span className={styles.rank}>{number(rank)}</span>
                <Code value={code} look="row" />
                <span className="quiet">{code === first ? t.first : ''}</span>
                <span className={styles.total}>{points(total, decimals)}</span>
              </li>
            ))}
          </ol>
        )}
      </Asked>
    </Panel>
  );
}
