import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Page } from '../../../shared/parts/page.js';
import { applicationQuery, type Contest, type QueueRow } from '../queries.js';
import { decidedOf } from '../standing.js';
import { useHrTexts } from '../texts.js';
import { Compared } from './compared.js';
import styles from './one-application.module.css';
import { VerdictPanel } from './verdict-panel.js';

type OneProps = {
  readonly contest: Contest;
  readonly rows: readonly QueueRow[];
  /** From 1. */
  readonly place: number;
};

/** One application; the person's name stands in it and nowhere in the title or the address. */
export function OneApplication({ contest, rows, place }: OneProps) {
  const t = useHrTexts();
  const local = useLocal();
  const { number } = useFormat();
  const row = rows[place - 1];
  const application = useQuery(applicationQuery(row?.applicationId ?? ''));
  const ways = useWays(contest.id, { place, last: rows.length });
  return (
    <Page
      width="wide"
      title={t.application.title(number(place), number(rows.length))}
      documentTitle={t.application.tab}
      above={
        <Link to="/desk/$contestId" params={{ contestId: contest.id }}>
          {local(contest.title)}
        </Link>
      }
      lead={t.queue.progress(number(decidedOf(rows)), number(rows.length))}
      actions={<Ways place={place} last={rows.length} {...ways} />}
    >
      <Asked query={application} loading="form">
        {(shown) => (
          <>
            <Compared contest={contest} person={shown.person} />
            <VerdictPanel
              key={shown.applicationId}
              contest={contest}
              application={shown}
              verdict={row?.verdict ?? shown.verdict}
              place={place}
              ways={ways}
            />
          </>
        )}
      </Asked>
    </Page>
  );
}

function useWays(
  contestId: string,
  { place, last }: { readonly place: number; readonly last: number },
): { readonly next: () => void; readonly previous: () => void } {
  const navigate = useNavigate();
  return useMemo(() => {
    const goTo = (wanted: number): void => {
      if (wanted < 1 || wanted > last) return;
      const params = { contestId, position: String(wanted) };
      void navigate({ to: '/desk/$contestId/$position', params });
    };
    return {
      next: () => {
        goTo(place + 1);
      },
      previous: () => {
        goTo(place - 1);
      },
    };
  }, [contestId, place, last, navigate]);
}

function Ways({
  place,
  last,
  next,
  previous,
}: {
  readonly place: number;
  readonly last: number;
  readonly next: () => void;
  readonly previous: () => void;
}) {
  const t = useHrTexts().application;
  return (
    <nav className={styles['ways']} aria-label={t.tab}>
      <Button size="sm" variant="default" disabled={place === 1} onClick={previous}>
        {t.previous}
      </Button>
      <Button size="sm" variant="default" disabled={place === last} onClick={next}>
        {t.next}
      </Button>
    </nav>
  );
}
