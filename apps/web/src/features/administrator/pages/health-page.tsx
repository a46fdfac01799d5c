import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { Administration } from '../parts/administration.js';
import { DeadlineCard, LogCard, QueueCard } from '../parts/health-cards.js';
import styles from '../parts/health-cards.module.css';
import { DeadLetters, MailCard } from '../parts/mail-health.js';
import { mailQuery, operationsQuery, type Operations } from '../queries.js';
import { useAdministratorTexts } from '../texts.js';

const FRESH_MS = 5000;

/** Whether everything that has a time was done in time. */
export function HealthPage() {
  const { health: t } = useAdministratorTexts();
  const operations = useQuery(operationsQuery);
  const { data: mail } = useQuery(mailQuery);
  useLive([operationsQuery.queryKey, mailQuery.queryKey], FRESH_MS);
  return (
    <Administration title={t.title} lead={t.lead}>
      <Asked query={operations} loading="cards">
        {(shown) => (
          <>
            <StatusLine>
              <Mark tone={isWell(shown) ? 'done' : 'wait'}>{isWell(shown) ? t.good : t.bad}</Mark>
            </StatusLine>
            <div className={styles.cards}>
              <DeadlineCard operations={shown} />
              <QueueCard operations={shown} />
              <LogCard operations={shown} />
              {mail !== undefined && <MailCard mail={mail} />}
            </div>
            <Failures failures={shown.failures} />
            {mail !== undefined && <DeadLetters mail={mail} />}
          </>
        )}
      </Asked>
    </Administration>
  );
}

type Failing = Operations['failures'][number];

function Failures({ failures }: Pick<Operations, 'failures'>) {
  const { health: t } = useAdministratorTexts();
  const { number, moment } = useFormat();
  const columns: readonly Column<Failing>[] = [
    { key: 'subject', label: t.subject, value: ({ subject }) => subject },
    { key: 'reason', label: t.reason, value: ({ reasonCode }) => reasonCode },
    {
      ...{ key: 'attempts', label: t.attempts, isNumber: true },
      value: ({ attempts }) => attempts,
      show: ({ attempts }) => number(attempts),
    },
    {
      ...{ key: 'first', label: t.first },
      value: ({ firstAt }) => firstAt,
      show: ({ firstAt }) => moment(firstAt),
    },
    {
      ...{ key: 'retry', label: t.retry },
      value: ({ retryAt }) => retryAt,
      show: ({ retryAt }) => moment(retryAt),
    },
  ];
  return (
    <Panel title={t.failures} description={t.failuresText} look="plain">
      <DataTable
        caption={t.failures}
        rows={failures}
        columns={columns}
        rowKey={({ subject, reasonCode, firstAt }) => `${subject} ${reasonCode} ${firstAt}`}
        empty={<Empty title={t.noFailures} />}
      />
    </Panel>
  );
}

function isWell({ deadlines, queue, failures }: Operations): boolean {
  const stuck = deadlines.attempts + deadlines.contests + queue.overdue + failures.length;
  return stuck === 0;
}
