import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { api, ask, useLive, usePage, type PagedList } from '../../../shared/api/index.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Loading } from '../../../shared/parts/loading.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { filterOf } from '../contest-filter.js';
import { groupsOf } from '../contest-groups.js';
import { ContestFilters } from '../parts/contest-filters.js';
import { ContestRow, type ListedContest } from '../parts/contest-row.js';
import { useRegionName } from '../parts/use-region-name.js';
import { publicTexts } from '../texts.js';

/** Every public contest, by region and stage. */
export function ContestsPage() {
  const t = useTexts(publicTexts).list;
  const filter = filterOf(useSearch({ from: '/contests' }));
  const list = usePage(['contests', filter], (after) =>
    ask(
      api.GET('/api/v1/contests', {
        params: { query: { ...filter, ...(after !== null && { after }) } },
      }),
    ),
  );
  useLive([['contests']], 15_000);

  return (
    <Page width="wide" title={t.title} lead={t.lead}>
      <ContestFilters filter={filter} />
      <Contests list={list} />
    </Page>
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
      {groupsOf(list.rows).map(({ group, contests }) => (
        <Panel key={group} title={t.groups[group]} look="plain">
          <ul className="rows">
            {contests.map((contest) => (
              <ContestRow
                key={contest.id}
                heading="h3"
                contest={contest}
                region={regionName(contest.regionId)}
              />
            ))}
          </ul>
        </Panel>
      ))}
      {list.hasMore && (
        <p style={{ marginTop: 24 }}>
          <Button variant="default" loading={list.isFetchingMore} onClick={list.more}>
            {shared.act.more}
          </Button>
        </p>
      )}
    </>
  );
}
