import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { stagesOf } from '../../../shared/parts/contest-stages.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { StageBar } from '../../../shared/parts/stage-bar.js';
import { useSharedTexts } from '../../../shared/texts.js';
import type { Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import { useStanding } from '../use-standing.js';
import { useWaitingWords } from '../use-waiting-words.js';
import css from './contest-card.module.css';

/** One contest of the secretary: where it stands and what waits. */
export function ContestCard({ contest }: { readonly contest: Contest }) {
  const t = useSecretaryTexts();
  const shared = useSharedTexts();
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
      {contest.status !== 'draft' && <StageBar stages={stagesOf(contest, shared)} />}
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
