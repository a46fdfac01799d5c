import { useFormat } from '../../../i18n/format.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { MailHealth } from '../queries.js';
import { useAdministratorTexts } from '../texts.js';

type MailProps = { readonly mail: MailHealth };

/** How many letters wait, and how many nobody will get. */
export function MailCard({ mail }: MailProps) {
  const { mail: t, health } = useAdministratorTexts();
  const { number, span } = useFormat();
  const { hasServer, waiting, oldestWaitingMs, givenUp } = mail;
  const dead = <Mark tone={givenUp.length === 0 ? 'done' : 'lost'}>{number(givenUp.length)}</Mark>;
  return (
    <Panel title={t.title}>
      <Definitions
        rows={[
          [t.server, hasServer ? t.hasServer : t.noServer],
          ...(hasServer
            ? [
                [t.waiting, number(waiting)] as const,
                [
                  health.oldest,
                  oldestWaitingMs === null ? health.nothingWaits : span(oldestWaitingMs),
                ] as const,
                [t.dead, dead] as const,
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

type Dead = MailHealth['givenUp'][number];

/** Letters that could not be delivered; whose they were is not told. */
export function DeadLetters({ mail }: MailProps) {
  const { mail: t, health } = useAdministratorTexts();
  const { number, moment } = useFormat();
  const columns: readonly Column<Dead>[] = [
    { key: 'template', label: t.letter, value: ({ template }) => template },
    { key: 'problem', label: health.reason, value: ({ problem }) => problem ?? '' },
    {
      ...{ key: 'attempts', label: health.attempts, isNumber: true },
      value: ({ attempts }) => attempts,
      show: ({ attempts }) => number(attempts),
    },
    {
      ...{ key: 'at', label: t.givenUpAt },
      value: ({ givenUpAt }) => givenUpAt,
      show: ({ givenUpAt }) => moment(givenUpAt),
    },
  ];
  if (!mail.hasServer) return null;
  return (
    <Panel title={t.dead} description={t.deadText} look="plain">
      <DataTable
        caption={t.dead}
        rows={mail.givenUp}
        columns={columns}
        rowKey={({ template, givenUpAt }) => `${template} ${givenUpAt}`}
        empty={<Empty title={t.noDead} />}
      />
    </Panel>
  );
}
