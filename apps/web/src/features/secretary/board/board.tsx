import { BeaconPanel } from '../../../shared/contest/beacon-panel.js';
import type { Contest } from '../queries.js';
import { DatesPanel } from './dates-panel.js';
import { GapsPanel } from './gaps-panel.js';
import { MarkingPanel } from './marking-panel.js';
import { OffersPanel } from './offers-panel.js';
import { ProgressPanel } from './progress-panel.js';
import { SealPanel } from './seal-panel.js';
import { SittingPanel } from './sitting-panel.js';
import { SuspendedPanel } from './suspended-panel.js';

type BoardProps = { readonly contest: Contest };

/** What belongs to the state of the contest, the most urgent first. */
export function Board({ contest }: BoardProps) {
  return (
    <>
      {contest.isSuspended && <SuspendedPanel contest={contest} />}
      <Before contest={contest} />
      <Urgent contest={contest} />
      <Stages contest={contest} />
      <DatesPanel contest={contest} />
    </>
  );
}

/** Until the forms can be drawn. */
function Before({ contest }: BoardProps) {
  const { status, sealed, beacon } = contest;
  const isBefore = status === 'announced' || status === 'accepting' || status === 'screening';
  if (!isBefore) return null;
  return (
    <>
      {status === 'screening' && sealed === null && <SealPanel contest={contest} />}
      {beacon.value === null && <BeaconPanel contest={contest} party="secretary" />}
    </>
  );
}

/** From the marking on: the one step that the contest is at. */
function Urgent({ contest }: BoardProps) {
  const { status } = contest;
  if (status === 'assessing') return <MarkingPanel contest={contest} />;
  if (status === 'deciding') return <SittingPanel contest={contest} />;
  const isDecided = status === 'decided' || status === 'closed';
  return isDecided ? <OffersPanel contest={contest} /> : null;
}

/** Stages that have opened, and how far apart the marks of the closed ones lie. */
function Stages({ contest }: BoardProps) {
  const { stages } = contest;
  if (stages.every(({ status }) => status === 'waiting')) return null;
  const marked = stages.flatMap(({ kind, status }, index) =>
    kind === 'practical' && status === 'assessed' ? [index] : [],
  );
  return (
    <>
      <ProgressPanel contest={contest} />
      {marked.map((stage) => (
        <GapsPanel key={stage} contest={contest} stage={stage} />
      ))}
    </>
  );
}
