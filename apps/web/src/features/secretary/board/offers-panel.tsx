import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import type { Column } from '../../../shared/parts/column.js';
import { DataTable } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark, type Tone } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { offersQuery, type Contest, type Offer } from '../queries.js';
import type { Waiting } from '../standing.js';
import { useSecretaryTexts } from '../texts.js';
import { useStanding } from '../use-standing.js';
import css from './board.module.css';

/** Offers by code in the order of the ranking, and how far the unsealing of an accepter is. */
export function OffersPanel({ contest }: { readonly contest: Contest }) {
  const { offers: t } = useSecretaryTexts().board;
  const offers = useQuery(offersQuery(contest.id));
  return (
    <Panel title={t.title} description={t.text}>
      <Asked query={offers} loading="table">
        {(rows) => (
          <>
            <OfferTable rows={rows} />
            <NextOffer contest={contest} />
          </>
        )}
      </Asked>
    </Panel>
  );
}

function OfferTable({ rows }: { readonly rows: readonly Offer[] }) {
  const { offers: t } = useSecretaryTexts().board;
  return (
    <DataTable
      caption={t.title}
      rows={rows}
      rowKey={({ code }) => code}
      empty={<Empty title={t.empty} />}
      columns={useColumns()}
    />
  );
}

function useColumns(): readonly Column<Offer>[] {
  const { offers: t } = useSecretaryTexts().board;
  const { number } = useFormat();
  return [
    {
      ...{ key: 'rank', label: t.rank, isNumber: true },
      value: ({ rank }) => rank,
      show: ({ rank }) => number(rank),
    },
    {
      ...{ key: 'code', label: t.code },
      value: ({ code }) => code,
      show: ({ code }) => <Code value={code} look="row" />,
    },
    {
      ...{ key: 'status', label: t.status },
      value: ({ status }) => t.is[status],
      show: ({ status }) => <Mark tone={TONE[status]}>{t.is[status]}</Mark>,
    },
  ];
}

const TONE: Readonly<Record<Offer['status'], Tone>> = {
  made: 'now',
  accepted: 'wait',
  declined: 'quiet',
  withdrawn: 'quiet',
  unsealed: 'done',
};

/** The next step after the last offer, and whose it is. */
function NextOffer({ contest }: { readonly contest: Contest }) {
  const { offers: t } = useSecretaryTexts().board;
  const { number } = useFormat();
  const { waiting, at } = useStanding(contest);
  const { threshold, holders } = contest;
  const says: Partial<Record<Waiting, string>> = {
    answer: t.waitsAnswer,
    holders: t.waitsHolders(number(threshold), number(holders.length)),
    'handed-over': t.handedOver,
    appointed: t.handedOver,
    frozen: t.frozen,
    nobody: t.nobody,
  };
  if (waiting === 'offer' || waiting === 'next-offer' || waiting === 'standstill') {
    return <OfferAct contest={contest} until={waiting === 'standstill' ? at : null} />;
  }
  return says[waiting] === undefined ? null : <p className={css['act']}>{says[waiting]}</p>;
}

/** Shut until the standstill after the decision is over. */
function OfferAct({
  contest,
  until,
}: {
  readonly contest: Contest;
  readonly until: number | null;
}) {
  const { offers: t } = useSecretaryTexts().board;
  const offer = useOffer(contest.id);
  return (
    <>
      {until !== null && (
        <p className={css['act']}>
          {t.standstill} <Deadline at={until} />
        </p>
      )}
      <div className={css['act']}>
        <ConfirmedAct
          label={t.act}
          ask={t.ask}
          effects={t.effects}
          disabled={until !== null}
          command={offer}
          act={() => offer.run(null)}
        />
      </div>
    </>
  );
}

function useOffer(contestId: string) {
  const { offers: t } = useSecretaryTexts().board;
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/offers', {
        params: { path: { contestId } },
        headers,
      }),
    refreshes: [
      ['contest', contestId],
      ['secretary', contestId],
    ],
    says: t.made,
  });
}
