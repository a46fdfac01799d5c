import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from '../candidate.module.css';
import { contestQuery, type OwnApplication } from '../queries.js';
import { isHalted } from './outcome.js';
import { outcomeTexts } from './texts.js';

/** Offers of a post that wait for this person's answer; nothing while there are none. */
export function OffersWaiting({ rows }: { readonly rows: readonly OwnApplication[] }) {
  const { waiting: t, offer } = useTexts(outcomeTexts);
  const local = useLocal();
  const offered = rows.filter(({ isOffered }) => isOffered);
  const contests = useQueries({ queries: offered.map(({ contestId }) => contestQuery(contestId)) });
  return offered.map(({ contestId, title }, index) => {
    const contest = contests[index]?.data;
    const isWaiting = contest === undefined || !isHalted(contest);
    return (
      <Panel key={contestId} title={isWaiting ? t.title : t.halted}>
        <p>
          <strong>{local(title)}</strong>
        </p>
        <p>{isWaiting ? offer.noLimit : offer.kept}</p>
        <div className={css['actions']}>
          <Button
            variant={isWaiting ? 'filled' : 'default'}
            renderRoot={(props) => (
              <Link {...props} to="/my/contests/$contestId" params={{ contestId }} />
            )}
          >
            {isWaiting ? t.answer : t.open}
          </Button>
        </div>
      </Panel>
    );
  });
}
