import { useFormat } from '../../../i18n/format.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Operations } from '../queries.js';
import { useAdministratorTexts } from '../texts.js';

type CardProps = { readonly operations: Operations };

/** What is past its time and not done: both numbers are 0 in a healthy system. */
export function DeadlineCard({ operations: { deadlines } }: CardProps) {
  const { health: t } = useAdministratorTexts();
  return (
    <Panel title={t.deadlines}>
      <Definitions
        rows={[
          [t.stuckAttempts, <ShouldBeZero key="attempts" value={deadlines.attempts} />],
          [t.stuckContests, <ShouldBeZero key="contests" value={deadlines.contests} />],
        ]}
      />
      <p className="quiet">{t.deadlinesText}</p>
    </Panel>
  );
}

export function QueueCard({ operations: { queue, backend, now } }: CardProps) {
  const { health: t } = useAdministratorTexts();
  const { number, span } = useFormat();
  return (
    <Panel title={t.queue}>
      <Definitions
        rows={[
          [t.waiting, number(queue.waiting)],
          [t.overdue, <ShouldBeZero key="overdue" value={queue.overdue} />],
          [t.failing, <ShouldBeZero key="failing" value={queue.failing} />],
          [t.oldest, queue.oldestAt === null ? t.nothingWaits : span(now - queue.oldestAt)],
          ...(backend === null ? [] : [[t.backend, backend] as const]),
        ]}
      />
    </Panel>
  );
}

export function LogCard({ operations: { log } }: CardProps) {
  const { health: t } = useAdministratorTexts();
  const { number, span } = useFormat();
  return (
    <Panel title={t.log}>
      <Definitions
        rows={[
          [t.size, number(log.size)],
          ...(log.publishedAgoMs === null
            ? []
            : [[t.published, t.ago(span(log.publishedAgoMs))] as const]),
          [t.pending, number(log.pending)],
          [t.lag, log.lagMs === null ? t.nothingWaits : span(log.lagMs)],
        ]}
      />
      <p>
        <a href="/api/v1/log/checkpoint">{t.head}</a>
      </p>
    </Panel>
  );
}

function ShouldBeZero({ value }: { readonly value: number }) {
  const { number } = useFormat();
  return <Mark tone={value === 0 ? 'done' : 'lost'}>{number(value)}</Mark>;
}
