import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { CheckYourself } from '../parts/check-yourself.js';
import { ContestRow } from '../parts/contest-row.js';
import { FigureGrid } from '../parts/figure-grid.js';
import { LogHeadPanel } from '../parts/log-head.js';
import { SplitPicture } from '../parts/split-picture.js';
import { useRegionName } from '../parts/use-region-name.js';
import { acceptingQuery, figuresQuery } from '../queries.js';
import { publicTexts } from '../texts.js';
import styles from './home-page.module.css';

/** The first page: what this is, how a name is kept from a work, what happened so far, and how to check it. */
export function HomePage() {
  const { home: t, figures } = useTexts(publicTexts);
  const shared = useSharedTexts();
  useLive([['contests', 'accepting'], ['log-head'], ['figures']], 15_000);
  return (
    <Page
      width="wide"
      title={t.title}
      documentTitle={shared.title}
      lead={t.lead}
      actions={
        <>
          <Button renderRoot={(props) => <Link {...props} to="/contests" />}>
            {figures.toContests}
          </Button>
          <Button variant="default" renderRoot={(props) => <a {...props} href="#check" />}>
            {figures.toCheck}
          </Button>
        </>
      }
    >
      <Panel title={figures.split} description={figures.splitText}>
        <SplitPicture keys={null} />
      </Panel>
      <CountryFigures />
      <Accepting />
      <HowItWorks />
      <CheckYourself />
      <LogHeadPanel />
    </Page>
  );
}

function CountryFigures() {
  const t = useTexts(publicTexts).figures;
  const figures = useQuery(figuresQuery);
  return (
    <Panel title={t.country} look="plain" actions={<Link to="/regions">{t.allRegions}</Link>}>
      <Asked query={figures} loading="cards">
        {(regions) => (
          <FigureGrid
            figures={regions}
            regionId={regions.length === 1 ? (regions[0]?.regionId ?? null) : null}
          />
        )}
      </Asked>
    </Panel>
  );
}

function Accepting() {
  const t = useTexts(publicTexts).home;
  const regionName = useRegionName();
  const accepting = useQuery(acceptingQuery);
  return (
    <Panel title={t.open} look="plain" actions={<Link to="/contests">{t.all}</Link>}>
      <Asked query={accepting} loading="cards">
        {(items) =>
          items.length === 0 ? (
            <Empty title={t.noneOpen}>{t.noneOpenText}</Empty>
          ) : (
            <ul className="rows">
              {items.map((contest) => (
                <ContestRow
                  key={contest.id}
                  contest={contest}
                  heading="h3"
                  region={regionName(contest.regionId)}
                />
              ))}
            </ul>
          )
        }
      </Asked>
    </Panel>
  );
}

function HowItWorks() {
  const t = useTexts(publicTexts).home;
  return (
    <Panel title={t.how} look="plain">
      <ol className={styles['steps']}>
        {t.steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
