import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from '../candidate.module.css';
import type { Known } from '../standing.js';
import { isHalted } from './outcome.js';
import type { OwnDecision } from './queries.js';
import { outcomeTexts } from './texts.js';

const FULL = 100;

/** The decision as it concerns the reader: whom it is about, the own place and points, and what comes of it. */
export function OutcomePanel({ known }: { readonly known: Known }) {
  const { panel: t } = useTexts(outcomeTexts);
  const rows = useOwnRows(known.decision);
  const { decision, contest } = known;
  if (decision === null || decision.outcome === 'none') return null;
  const next = nextOf(known);
  return (
    <Panel title={t.title}>
      <Definitions
        rows={[
          [t.decision, t[wordOf(decision)]],
          ...rows,
          ...(next === null ? [] : [[t.next, t[next]] as const]),
        ]}
      />
      {decision.rank === null && <p className="quiet">{t.unranked}</p>}
      <p className={css['actions']}>
        <Link to="/contests/$contestId" params={{ contestId: contest.id }}>
          {t.all}
        </Link>
      </p>
    </Panel>
  );
}

function wordOf({ outcome, isChosen }: OwnDecision): 'chosen' | 'other' | 'nobody' {
  if (outcome === 'nobody') return 'nobody';
  return isChosen ? 'chosen' : 'other';
}

function useOwnRows(decision: OwnDecision | null): readonly (readonly [string, ReactNode])[] {
  const { panel: t } = useTexts(outcomeTexts);
  const { number, points } = useFormat();
  const { rank = null, total = null, ranked = 0, decimals = 0 } = decision ?? {};
  if (rank === null || total === null) return [];
  return [
    [t.place, t.placeOf(number(rank), number(ranked))],
    [t.points, t.pointsOf(points(total, decimals), number(FULL))],
  ];
}

/** An offer says by itself what comes next. */
function nextOf({ contest, own, offer, decision }: Known) {
  if (offer.status !== 'none' || own.status === 'withdrawn') return null;
  const isOpen = contest.status === 'decided' && decision?.outcome === 'appoint';
  if (!isOpen || decision.rank === null) return 'nextOut';
  if (isHalted(contest)) return 'nextHalted';
  return decision.isChosen ? 'nextChosen' : 'nextOther';
}
