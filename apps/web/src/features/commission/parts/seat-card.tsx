import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat, type Format } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { ContestLineage } from '../../../shared/parts/contest-lineage.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { closureQuery, sittingQuery, worksQuery, type Contest } from '../queries.js';
import { useIsChair } from '../seat.js';
import { standingOf, type Standing } from '../standing.js';
import type { CommissionTexts } from '../texts.kk.js';
import { useCommissionTexts } from '../texts.js';
import styles from './seat-card.module.css';

/** One contest of the commission: what it is, where it stands, and the one thing to do now. */
export function SeatCard({ contest }: { readonly contest: Contest }) {
  const t = useCommissionTexts();
  const local = useLocal();
  const isChair = useIsChair(contest.id);
  const { standing, left, missing } = useStanding(contest, isChair);
  const { number } = useFormat();
  return (
    <article className={styles.card}>
      <div>
        <h3 className={styles.title}>{local(contest.title)}</h3>
        <p className="quiet">{local(contest.bodyName)}</p>
        <ContestLineage contest={contest} />
        <p className={styles.marks}>
          <ContestStatusMark contest={contest} />
          <span className="quiet">{isChair ? t.seat.chair : t.seat.member}</span>
        </p>
        <p className={styles.now}>
          {contest.isSuspended
            ? t.now.suspended
            : sentence(t, {
                standing,
                isChair,
                ...{ left, missing, number },
              })}
        </p>
      </div>
      <NextDoor contestId={contest.id} standing={standing} left={left} />
    </article>
  );
}

type DoorProps = {
  readonly contestId: string;
  readonly standing: Standing;
  readonly left: number | null;
};

type Door = {
  readonly to:
    | '/commission/$contestId/works'
    | '/commission/$contestId/sitting'
    | '/commission/$contestId/minutes';
  readonly label: string;
  readonly isNext: boolean;
};

function NextDoor({ contestId, standing, left }: DoorProps) {
  const { go } = useCommissionTexts();
  const door = doorOf(standing, left, go);
  if (door === null) return null;
  return (
    <Button
      variant={door.isNext ? 'filled' : 'default'}
      renderRoot={(props) => <Link {...props} to={door.to} params={{ contestId }} />}
    >
      {door.label}
    </Button>
  );
}

function doorOf(standing: Standing, left: number | null, go: CommissionTexts['go']): Door | null {
  if (standing === 'before' || standing === 'not-held') return null;
  if (standing === 'marking') {
    const isDone = left === 0;
    return {
      to: '/commission/$contestId/works',
      label: isDone ? go.works : go.score,
      isNext: !isDone,
    };
  }
  const isOver = standing === 'decided' || standing === 'over' || standing === 'voided';
  return isOver
    ? { to: '/commission/$contestId/minutes', label: go.minutes, isNext: false }
    : { to: '/commission/$contestId/sitting', label: go.sitting, isNext: true };
}

/** `left` counts the own works, `missing` those of everybody, which only the chair is told. */
function useStanding(contest: Contest, isChair: boolean) {
  const isDeciding = contest.status === 'deciding';
  const sitting = useQuery({ ...sittingQuery(contest.id), enabled: isDeciding });
  const standing = standingOf(contest, sitting.data);
  const works = useQuery({ ...worksQuery(contest.id), enabled: standing === 'marking' });
  const left = works.data?.filter(({ revision }) => revision === 0).length ?? null;
  const closure = useQuery({
    ...closureQuery(contest.id),
    enabled: standing === 'marking' && isChair,
  });
  return { standing, left, missing: closure.data?.missing ?? null };
}

type At = {
  readonly standing: Standing;
  readonly isChair: boolean;
  readonly left: number | null;
  readonly missing: number | null;
  readonly number: Format['number'];
};

function sentence({ now }: CommissionTexts, at: At): string {
  const says: Readonly<Record<Standing, string>> = {
    before: now.before,
    marking: marking(now, at),
    ranked: now.toSit,
    sitting: now.sitting,
    signing: now.toSign,
    decided: now.decided,
    over: now.over,
    voided: now.voided,
    'not-held': now.notHeld,
  };
  return says[at.standing];
}

function marking(now: CommissionTexts['now'], { isChair, left, missing, number }: At): string {
  if (left === null) return '';
  if (left > 0) return now.toScore(number(left));
  if (!isChair) return now.scored;
  if (missing === null) return '';
  return missing === 0 ? now.toClose : now.scoredChair(number(missing));
}
