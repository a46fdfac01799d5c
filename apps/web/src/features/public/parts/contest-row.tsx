import type { ApiComponents } from '@adal/contracts';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { ContestLineage } from '../../../shared/parts/contest-lineage.js';
import { isRerun } from '../../../shared/parts/contest-phase.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { publicTexts } from '../texts.js';
import styles from './contest-row.module.css';

export type ListedContest = ApiComponents['schemas']['ContestRow'];

/** A contest in a list: what post, where, in which state, and how long one can still apply. */
export function ContestRow({
  contest,
  region,
  heading: Heading,
}: {
  readonly contest: ListedContest;
  readonly region: string;
  /** As deep as the list stands on its page. */
  readonly heading: 'h2' | 'h3';
}) {
  const t = useTexts(publicTexts).list;
  const local = useLocal();
  const { moment } = useFormat();
  const { id, status, isSuspended } = contest;
  return (
    <li className={styles['row']}>
      <div>
        <Heading>
          <Link to="/contests/$contestId" params={{ contestId: id }}>
            {local(contest.title)}
          </Link>
        </Heading>
        <p className="quiet">
          {[local(contest.bodyName), region, t.category(contest.category)].join(' · ')}
        </p>
        {status === 'accepting' && !isSuspended && (
          <p className={styles['when']}>
            <Deadline at={contest.acceptUntil} label={isRerun(contest) ? t.confirms : t.closes} />
          </p>
        )}
        <ContestLineage contest={contest} />
        {status === 'announced' && (
          <p className={styles['when']}>{t.opens(moment(contest.acceptFrom))}</p>
        )}
      </div>
      <ContestStatusMark contest={contest} />
    </li>
  );
}
