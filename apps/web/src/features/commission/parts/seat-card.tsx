import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { sittingQuery, worksQuery, type Contest } from '../queries.js';
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
  const { standing, left } = useStanding(contest);
  const { number } = useFormat();
  return (
    <article className={styles.card}>
      <div>
        <h2 className={styles.title}>{local(contest.title)}</h2>
        <p className="quiet">{local(contest.bodyName)}</p>
        <p className={styles.marks}>
          <ContestStatusMark contest={contest} />
          <span className="quiet">{isChair ? t.seat.chair : t.seat.member}</span>
        </p>
        <p className={styles.now}>
          {contest.isSuspended
            ? t.now.suspended
            : sentence(t, { standing, isChair, left: left === null ? null : number(left), count: left })}
        </p>
      </div>
      <NextDoor contestId={contest.id} standing={standing} left={left} />
    </article>
  );
}

function NextDoor({
  contestId,
  standing,
  left,
}: {
  readonly contestId: string;
  readonly standing: Standing;
  readonly left: number | null;
}) {
  const { go } = useCommissionTexts();
  const params = { contestId };
  switch (standing) {
    case 'marking':
      return (
        <Button
          variant={left === 0 ? 'default' : 'filled'}
          renderRoot={(props) => <Link {...props} to="/commission/$contestId/works" params={params} />}
        >
          {left === 0 ? go.works : go.score}
        </Button>
      );
    case 'ranked':
    case 'sitting':
    case 'signing':
      return (
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/commission/$contestId/sitting" params={params} />
          )}
        >
          {go.sitting}
        </Button>
      );
    case 'decided':
    case 'over':
    case 'voided':
      return (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/commission/$contestId/minutes" params={params} />
          )}
        >
          {go.minutes}
        </Button>
      );
    default:
      return null;
  }
}

function useStanding(contest: Contest): { readonly standing: Standing; readonly left: number | null } {
  const isDeciding = contest.status === 'deciding';
  const sitting = useQuery({ ...sittingQuery(contest.id), enabled: isDeciding });
  const standing = standingOf(contest, sitting.data);
  const works = useQuery({ ...worksQuery(contest.id), enabled: standing === 'marking' });
  const left = works.data?.filter(({ revision }) => revision === 0).length ?? null;
  return { standing, left };
}

function sentence(
  { now }: CommissionTexts,
  at: {
    readonly standing: Standing;
    readonly isChair: boolean;
    readonly left: string | null;
    readonly count: number | null;
  },
): string {
  switch (at.standing) {
    case 'marking':
      if (at.left === null) return '';
      if (at.count === 0) return at.isChair ? now.scoredChair : now.scored;
      return now.toScore(at.left);
    case 'ranked':
      return now.toSit;
    case 'sitting':
      return now.sitting;
    case 'signing':
      return now.toSign;
    case 'decided':
      return now.decided;
    case 'over':
      return now.over;
    case 'voided':
      return now.voided;
    case 'not-held':
      return now.notHeld;
    default:
      return now.before;
  }
}
