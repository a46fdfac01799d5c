import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { ContestRow } from '../parts/contest-row.js';
import { LogHeadPanel } from '../parts/log-head.js';
import { useRegionName } from '../parts/use-region-name.js';
import { acceptingQuery } from '../queries.js';
import { publicTexts } from '../texts.js';
import styles from './home-page.module.css';

/** The first page: what this is, what can be applied for now, how it works, and the head of the log. */
export function HomePage() {
  const t = useTexts(publicTexts).home;
  const shared = useSharedTexts();
  const regionName = useRegionName();
  const accepting = useQuery(acceptingQuery);
  useLive([['contests', 'accepting'], ['log-head']], 15_000);

  return (
    <Page width="wide" title={t.title} documentTitle={shared.title} lead={t.lead}>
      <Panel title={t.open} look="plain" actions={<Link to="/contests">{t.all}</Link>}>
        <Asked query={accepting} loading="cards">
          {({ items }) =>
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
      <HowItWorks />
      <LogHeadPanel />
    </Page>
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
