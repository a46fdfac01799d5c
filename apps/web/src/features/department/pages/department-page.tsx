import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Page } from '../../../shared/parts/page.js';
import { grantsOf, useActor } from '../../../shared/session/session.js';
import { ContestTable } from '../parts/contest-table.js';
import { Figures } from '../parts/figures.js';
import { OpenAppeals } from '../parts/open-appeals.js';
import { WatchList } from '../parts/watch-list.js';
import { regionsQuery, supervisedQuery } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

/** What the reviewer's regions look like, and what waits in them. */
export function DepartmentPage() {
  const { home: t } = useDepartmentTexts();
  const regions = useRegions();
  const [chosen, setChosen] = useState<string | null>(null);
  const region = chosen ?? regions[0]?.id ?? null;
  const contests = useQuery(supervisedQuery(region === '' ? null : region));
  useLive([['department', 'contests']], 10_000);
  return (
    <Page
      width="wide"
      title={t.title}
      lead={t.lead}
      above={regions.length === 1 ? regions[0]?.name : undefined}
    >
      {regions.length > 1 && (
        <Select
          label={t.region}
          data={regions.map(({ id, name }) => ({ value: id, label: name }))}
          value={region}
          allowDeselect={false}
          onChange={setChosen}
          maw={360}
        />
      )}
      <Asked query={contests} loading="table">
        {(rows) => (
          <>
            <WatchList rows={rows} />
            <OpenAppeals rows={rows} />
            <Figures rows={rows} />
            <ContestTable rows={rows} />
          </>
        )}
      </Asked>
    </Page>
  );
}

type NamedRegion = { readonly id: string; readonly name: string };

/** The regions of the reviewer's rights; an empty id stands for the whole country. */
function useRegions(): readonly NamedRegion[] {
  const { home: t } = useDepartmentTexts();
  const local = useLocal();
  const { actor } = useActor();
  const { data: known = [] } = useQuery(regionsQuery);
  const ids = new Set(grantsOf(actor, 'department-reviewer').map(({ regionId }) => regionId ?? ''));
  return [...ids].map((id) => {
    const region = known.find((each) => each.id === id);
    if (id === '') return { id, name: t.country };
    return { id, name: region === undefined ? id : local(region.name) };
  });
}
