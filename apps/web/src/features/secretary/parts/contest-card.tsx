import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { ContestLineage } from '../../../shared/parts/contest-lineage.js';
import { ContestStageBar } from '../../../shared/parts/contest-stage-bar.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import type { Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import { useStanding } from '../use-standing.js';
import { useWaitingWords } from '../use-waiting-words.js';
import css from './contest-card.module.css';

/** One contest of the secretary: where it stands and what waits. */
export function ContestCard({ contest }: { readonly contest: Contest }) {
  const t = useSecretaryTexts();
  const local = useLocal();
  const words = useWaitingWords();
  const standing = useStanding(contest);
  const { isMine } = standing;
  return (
    <article className={css['card']}>
      <div className={css['head']}>
        <div>
          <h3>{local(contest.title)}</h3>
          <p className="quiet">{local(contest.bodyName)}</p>
          <ContestLineage contest={contest} />
        </div>
        <Door contest={contest} isMine={isMine} />
      </div>
      <p className={css['now']}>
        <ContestStatusMark contest={contest} />
        <span>
          {isMine && <strong>{t.home.yours} </strong>}
          {words(contest, standing)}
        </span>
      </p>
      {contest.status !== 'draft' && <ContestStageBar contest={contest} />}
    </article>
  );
}

function Door({ contest, isMine }: { readonly contest: Contest; readonly isMine: boolean }) {
  const { home: t } = useSecretaryTexts();
  const isDraft = contest.status === 'draft';
  const to = isDraft ? '/secretary/contests/$contestId/edit' : '/secretary/contests/$contestId';
  return (
    <Button
      variant={isMine ? 'filled' : 'default'}
      renderRoot={(props) => <Link {...props} to={to} params={{ contestId: contest.id }} />}
    >
      {isDraft ? t.toDraft : t.toBoard}
    </Button>
  );
}
