import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/texts.js';
import { Deadline } from '../parts/deadline.js';
import { Definitions } from '../parts/definitions.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import type { ContestView } from '../parts/contest-stages.js';
import { CommitPart } from './beacon-commit.js';
import { RevealPart } from './beacon-reveal.js';
import type { BeaconParty } from './beacon-secret.js';
import css from './beacon.module.css';
import { rulesTexts } from './texts.js';

export type BeaconProps = { readonly contest: ContestView; readonly party: BeaconParty };

const PARTIES = ['secretary', 'publisher', 'department'] as const;

/** The number that decides the draw: who has put a part in, who has opened it, and the reader's own part. */
export function BeaconPanel({ contest, party }: BeaconProps) {
  const t = useTexts(rulesTexts).lot;
  const { beacon } = contest;
  return (
    <Panel title={t.title}>
      <p>{t.text}</p>
      <Definitions
        rows={PARTIES.map((each) => [
          each === party ? t.you(t.party[each]) : t.party[each],
          <PartMark key={each} contest={contest} party={each} />,
        ])}
      />
      {beacon.revealUntil !== null && beacon.value === null && (
        <p className={css['own']}>
          <Deadline at={beacon.revealUntil} label={t.until} />{' '}
          <span className="quiet">{t.missed}</span>
        </p>
      )}
      <div className={css['own']}>
        {isToCommit({ contest, party }) && <CommitPart {...{ contest, party }} />}
        {isToReveal({ contest, party }) && <RevealPart {...{ contest, party }} />}
      </div>
    </Panel>
  );
}

/** Whether the reader has a part that still has to be opened, now or later. */
function isToReveal({ contest: { beacon }, party }: BeaconProps): boolean {
  return beacon.commitments[party] !== null && beacon.reveals[party] === null;
}

/** The secretary and the publisher commit with their signatures; the department by itself. */
function isToCommit({ contest: { beacon, sealed, status }, party }: BeaconProps): boolean {
  const isOpen = status === 'announced' || status === 'accepting' || status === 'screening';
  return party === 'department' && isOpen && sealed === null && beacon.commitments[party] === null;
}

function PartMark({ contest: { beacon }, party }: BeaconProps) {
  const t = useTexts(rulesTexts).lot;
  const { list } = useFormat();
  if (beacon.reveals[party] !== null) return <Mark tone="done">{t.revealed}</Mark>;
  if (beacon.commitments[party] === null) return <Mark tone="wait">{t.missing}</Mark>;
  return beacon.revealUntil === null ? (
    <Mark tone="now">{t.committed}</Mark>
  ) : (
    <Mark tone="wait">{list([t.committed, t.toReveal])}</Mark>
  );
}
