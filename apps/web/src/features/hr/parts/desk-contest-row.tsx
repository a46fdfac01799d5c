import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Mark } from '../../../shared/parts/mark.js';
import { useSharedTexts } from '../../../shared/texts.js';
import type { DeskContest } from '../queries.js';
import { mayHaveAppointee } from '../standing.js';
import { useHrTexts } from '../texts.js';
import styles from './desk-contest-row.module.css';

/** A contest at the desk: how far its check is. */
export function DeskContestRow({ contest }: { readonly contest: DeskContest }) {
  const t = useHrTexts().desk;
  const local = useLocal();
  const { contestId, status, acceptUntil } = contest;
  return (
    <li className={styles['row']}>
      <div>
        <h3>
          <Link to="/desk/$contestId" params={{ contestId }}>
            {local(contest.title)}
          </Link>
        </h3>
        <p className="quiet">
          <Progress contest={contest} />
        </p>
        {status === 'accepting' && (
          <p>
            <Deadline at={acceptUntil} label={t.accepting} />
          </p>
        )}
        {mayHaveAppointee(contest) && (
          <p>
            <Link to="/desk/$contestId/appointee" params={{ contestId }}>
              {t.appointee}
            </Link>
          </p>
        )}
      </div>
      <StatusOf contest={contest} />
    </li>
  );
}

function Progress({ contest: { applications, decided } }: { readonly contest: DeskContest }) {
  const t = useHrTexts().desk;
  const { number } = useFormat();
  if (applications === null || decided === null) return t.notCounted;
  return applications === 0 ? t.none : t.decided(number(decided), number(applications));
}

function StatusOf({ contest }: { readonly contest: DeskContest }) {
  const { status } = useSharedTexts();
  const known = Object.entries(status).find(([name]) => name === contest.status);
  const isWaiting = contest.status === 'screening';
  return <Mark tone={isWaiting ? 'wait' : 'quiet'}>{known?.[1] ?? contest.status}</Mark>;
}
