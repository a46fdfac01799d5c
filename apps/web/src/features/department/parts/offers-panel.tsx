import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { offersQuery, type Contest } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

const TONES = {
  ...({ made: 'wait', accepted: 'now', declined: 'quiet' } as const),
  ...({ withdrawn: 'lost', unsealed: 'done' } as const),
};

/** Offers in their order, by code. */
export function OffersPanel({ contest }: { readonly contest: Contest }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.offers;
  const { number } = useFormat();
  const offers = useQuery(offersQuery(contest.id));
  return (
    <Panel title={t.title}>
      <Asked query={offers} loading="text">
        {(made) =>
          made.length === 0 ? (
            <Empty title={t.none}>{t.noneText}</Empty>
          ) : (
            <Definitions
              rows={made.map(({ code, rank, status }) => [
                `${dossier.result.rank} ${number(rank)}`,
                <span key={code}>
                  <Code value={code} look="row" />{' '}
                  <Mark tone={TONES[status]}>{t.status[status]}</Mark>
                </span>,
              ])}
            />
          )
        }
      </Asked>
    </Panel>
  );
}
