import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import type { Column } from '../../../shared/parts/column.js';
import { DataTable } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { FIGURES } from '../figures.js';
import { useRegionName } from '../parts/use-region-name.js';
import { figuresQuery, type RegionFigures } from '../queries.js';
import { publicTexts } from '../texts.js';

/** Every region with its figures; each number leads to the contests behind it. */
export function RegionsPage() {
  const t = useTexts(publicTexts).figures;
  const figures = useQuery(figuresQuery);
  const columns = useColumns();
  useLive([['figures']], 30_000);
  return (
    <Page width="wide" title={t.title} lead={t.lead}>
      <Asked query={figures} loading="table">
        {(rows) => (
          <DataTable
            caption={t.title}
            rows={rows}
            rowKey={({ regionId }) => regionId}
            columns={columns}
            csvName="adal-regions"
            empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
          />
        )}
      </Asked>
    </Page>
  );
}

function useColumns(): readonly Column<RegionFigures>[] {
  const t = useTexts(publicTexts).figures;
  const { number } = useFormat();
  const regionName = useRegionName();
  const numbers = FIGURES.map((figure): Column<RegionFigures> => ({
    key: figure,
    label: t.of[figure],
    value: (row) => row[figure],
    show: ({ regionId, ...row }) => (
      <Link
        to="/regions/$regionId"
        params={{ regionId }}
        search={{ of: figure }}
        aria-label={`${t.of[figure]}: ${number(row[figure])}, ${regionName(regionId)}`}
      >
        {number(row[figure])}
      </Link>
    ),
    isNumber: true,
  }));
  return [
    {
      key: 'region',
      label: t.region,
      value: ({ regionId }) => regionName(regionId),
      show: ({ regionId }) => (
        <Link to="/regions/$regionId" params={{ regionId }}>
          {regionName(regionId)}
        </Link>
      ),
    },
    ...numbers,
  ];
}
