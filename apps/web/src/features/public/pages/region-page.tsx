import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { figureOf, isCounted, type Figure } from '../figures.js';
import { FigureGrid } from '../parts/figure-grid.js';
import { useRegionName } from '../parts/use-region-name.js';
import { countedQuery, figuresQuery, type CountedContest } from '../queries.js';
import { publicTexts } from '../texts.js';

/** A region: its figures, and the contests behind the one that was pressed. */
export function RegionPage() {
  const { regionId } = useParams({ from: '/regions/$regionId' });
  const { of } = useSearch({ from: '/regions/$regionId' });
  const t = useTexts(publicTexts).figures;
  const regionName = useRegionName();
  const figures = useQuery(figuresQuery);
  const contests = useQuery(countedQuery(regionId));
  const figure = figureOf(of) ?? 'contests';
  useLive([['figures']], 30_000);
  return (
    <Page
      width="wide"
      title={capitalised(regionName(regionId))}
      lead={t.lead}
      above={<Link to="/regions">{t.back}</Link>}
    >
      <Asked query={figures} loading="cards">
        {(all) => (
          <FigureGrid
            figures={all.filter((region) => region.regionId === regionId)}
            regionId={regionId}
            pressed={figure}
          />
        )}
      </Asked>
      <Panel title={t.behind(t.of[figure].toLocaleLowerCase())} look="plain">
        <Asked query={contests} loading="cards">
          {(rows) => <Counted rows={rows} figure={figure} />}
        </Asked>
      </Panel>
    </Page>
  );
}

function Counted({
  rows,
  figure,
}: {
  readonly rows: readonly CountedContest[];
  readonly figure: Figure;
}) {
  const t = useTexts(publicTexts).figures;
  const counted = rows.filter((contest) => isCounted(figure, contest));
  if (counted.length === 0) return <Empty title={t.nobody} />;
  return (
    <ul className="rows">
      {counted.map((contest) => (
        <CountedRow key={contest.contestId} contest={contest} />
      ))}
    </ul>
  );
}

function CountedRow({ contest }: { readonly contest: CountedContest }) {
  const t = useTexts(publicTexts).figures;
  const local = useLocal();
  const { number } = useFormat();
  const { contestId, title, bodyName, rerunOf, officialsLiable } = contest;
  const facts = [
    local(bodyName),
    ...(rerunOf === null ? [] : [t.rerun]),
    ...(officialsLiable === 0 ? [] : [t.liable(number(officialsLiable))]),
  ];
  return (
    <li>
      <h3>
        <Link to="/contests/$contestId" params={{ contestId }}>
          {local(title)}
        </Link>
      </h3>
      <p className="quiet" style={{ margin: 0 }}>
        {facts.join(' · ')}
      </p>
      <ContestStatusMark contest={{ ...contest, isSuspended: false }} />
    </li>
  );
}

/** "город Астана" begins a heading with a capital. */
function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
