import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { compareKk } from '../../../i18n/kazakh.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { api, ask, useLive, usePage, type PagedList } from '../../../shared/api/index.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Loading } from '../../../shared/parts/loading.js';
import { Page } from '../../../shared/parts/page.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { ContestRow, type ListedContest } from '../parts/contest-row.js';
import { useRegionName } from '../parts/use-region-name.js';
import { regionsQuery } from '../queries.js';
import { publicTexts } from '../texts.js';
import styles from './contests-page.module.css';

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
type Shown = (typeof SHOWN)[number];

/** Every public contest, by region and stage. */
export function ContestsPage() {
  const t = useTexts(publicTexts).list;
  const { region, status } = useSearch({ from: '/contests' });
  const stage = SHOWN.find((known) => known === status);
  const list = usePage(['contests', region ?? '', stage ?? ''], (after) =>
    ask(
      api.GET('/api/v1/contests', {
        params: {
          query: {
            ...(after !== null && { after }),
            ...(region !== undefined && { region }),
            ...(stage !== undefined && { status: stage }),
          },
        },
      }),
    ),
  );
  useLive([['contests']], 15_000);

  return (
    <Page width="wide" title={t.title} lead={t.lead}>
      <Filters region={region} stage={stage} />
      <Contests list={list} />
    </Page>
  );
}

function Filters({
  region,
  stage,
}: {
  readonly region: string | undefined;
  readonly stage: Shown | undefined;
}) {
  const t = useTexts(publicTexts).list;
  const shared = useSharedTexts();
  const local = useLocal();
  const navigate = useNavigate({ from: '/contests' });
  const { data: regions = [] } = useQuery(regionsQuery);
  const named = regions
    .map(({ id, name }) => ({ value: id, label: local(name) }))
    .sort((left, right) => compareKk(left.label, right.label));
  const choose = (key: 'region' | 'status', value: string): void => {
    void navigate({
      search: (before) => {
        const { [key]: _, ...rest } = before;
        return value === '' ? rest : { ...rest, [key]: value };
      },
    });
  };
  return (
    <form className={styles['filters']} role="search">
      <NativeSelect
        label={t.region}
        value={region ?? ''}
        data={[{ value: '', label: t.allRegions }, ...named]}
        onChange={(event) => {
          choose('region', event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={t.status}
        value={stage ?? ''}
        data={[
          { value: '', label: t.allStatuses },
          ...SHOWN.map((value) => ({ value, label: shared.status[value] })),
        ]}
        onChange={(event) => {
          choose('status', event.currentTarget.value);
        }}
      />
    </form>
  );
}

function Contests({ list }: { readonly list: PagedList<ListedContest> }) {
  const t = useTexts(publicTexts).list;
  const shared = useSharedTexts();
  const regionName = useRegionName();
  if (list.problem !== null) return <ProblemNotice problem={list.problem} retry={list.refetch} />;
  if (list.isPending) return <Loading shape="cards" />;
  if (list.rows.length === 0) return <Empty title={t.empty}>{t.emptyText}</Empty>;
  return (
    <>
      <ul className="rows">
        {list.rows.map((contest) => (
          <ContestRow key={contest.id} contest={contest} region={regionName(contest.regionId)} />
        ))}
      </ul>
      {list.hasMore && (
        <p className={styles['more']}>
          <Button variant="default" loading={list.isFetchingMore} onClick={list.more}>
            {shared.act.more}
          </Button>
        </p>
      )}
    </>
  );
}
