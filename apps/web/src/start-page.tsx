import { useTranslation } from 'react-i18next';

import { ContestList } from './parts/contest-list.js';
import { HealthPanel } from './parts/health-panel.js';
import { Masthead } from './parts/masthead.js';

/** The first page: what this is, the public contests and the health of the system. */
export function StartPage() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Masthead />
      <main>
        <div className="lead">
          <h1>{t('lead.heading')}</h1>
          <p>{t('lead.text')}</p>
        </div>
        <ContestList />
        <HealthPanel />
      </main>
    </div>
  );
}
