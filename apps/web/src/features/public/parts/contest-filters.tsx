import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { compareKk } from '../../../i18n/kazakh.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { regionsQuery } from '../queries.js';
import { publicTexts } from '../texts.js';
import styles from './contest-filters.module.css';

const SHOWN = [
  'announced',
  'accepting',
  'screening',
  'testing',
  'assessing',
  'deciding',
  'decided',
  'closed',
  'not-held',
  'voided',
] as const;

/** What the list can be narrowed to; both stand in the address. */
export type Filter = { readonly region?: string; readonly status?: (typeof SHOWN)[number] };

/** Takes what the address says; a stage that does not exist is no filter. */
export function filterOf(search: { readonly region?: string; readonly status?: string }): Filter {
  const status = SHOWN.find((known) => known === search.status);
  return {
    ...(search.region !== undefined && { region: search.region }),
    ...(status !== undefined && { status }),
  };
}

/** Region and stage. */
export function ContestFilters({ filter }: { readonly filter: Filter }) {
  const t = useTexts(publicTexts).list;
  const shared = useSharedTexts();
  const regions = useRegionOptions();
  const navigate = useNavigate({ from: '/contests' });
  const choose = (chosen: { readonly region?: string; readonly status?: string }): void => {
    const next = Object.entries({ ...filter, ...chosen }).filter(([, value]) => value !== '');
    void navigate({ search: filterOf(Object.fromEntries(next)) });
  };
  return (
    <form className={styles['filters']} role="search">
      <NativeSelect
        label={t.region}
        value={filter.region ?? ''}
        data={[{ value: '', label: t.allRegions }, ...regions]}
        onChange={(event) => {
          choose({ region: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t.status}
        value={filter.status ?? ''}
        data={[
          { value: '', label: t.allStatuses },
          ...SHOWN.map((value) => ({ value, label: shared.status[value] })),
        ]}
        onChange={(event) => {
          choose({ status: event.currentTarget.value });
        }}
      />
    </form>
  );
}

function useRegionOptions(): readonly { readonly value: string; readonly label: string }[] {
  const local = useLocal();
  const { data: regions = [] } = useQuery(regionsQuery);
  return regions
    .map(({ id, name }) => ({ value: id, label: local(name) }))
    .sort((left, right) => compareKk(left.label, right.label));
}
