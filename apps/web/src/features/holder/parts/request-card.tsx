import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { Mark } from '../../../shared/parts/mark.js';
import { contestQuery, type Unsealing } from '../queries.js';
import { isWaiting } from '../requests.js';
import { useHolderTexts } from '../texts.js';
import styles from './request-card.module.css';

/** One record that is asked for. */
export function RequestCard({ unsealing }: { readonly unsealing: Unsealing }) {
  const { list: t } = useHolderTexts();
  const { number } = useFormat();
  const local = useLocal();
  const { data: contest } = useQuery(contestQuery(unsealing.contestId));
  const { unsealingId, approvals, threshold } = unsealing;
  const waits = isWaiting(unsealing);
  return (
    <article className={styles.card}>
      <div>
        <h3>{contest === undefined ? '' : local(contest.title)}</h3>
        <p className="quiet">{contest === undefined ? '' : local(contest.bodyName)}</p>
        <RequestMark unsealing={unsealing} />
        <p className="quiet">{t.approvals(number(approvals), number(threshold))}</p>
      </div>
      <Button
        variant={waits ? 'filled' : 'default'}
        renderRoot={(props) => (
          <Link {...props} to="/holder/$unsealingId" params={{ unsealingId }} />
        )}
      >
        {waits ? t.look : t.see}
      </Button>
    </article>
  );
}

/** Where a request stands for the reader. */
export function RequestMark({ unsealing }: { readonly unsealing: Unsealing }) {
  const { list: t } = useHolderTexts();
  if (unsealing.status === 'opened') return <Mark tone="done">{t.opened}</Mark>;
  if (unsealing.status === 'requested') return <Mark tone="quiet">{t.notYet}</Mark>;
  return unsealing.hasApproved ? (
    <Mark tone="now">{t.given}</Mark>
  ) : (
    <Mark tone="wait">{t.waits}</Mark>
  );
}
