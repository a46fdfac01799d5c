import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Sitting } from '../queries.js';
import { useIsChair } from '../seat.js';
import { useCommissionTexts } from '../texts.js';
import { useEnd } from '../use-end.js';
import { Agenda } from './agenda.js';
import { DecisionPanel } from './decision-panel.js';
import type { HallProps } from './hall-props.js';
import { MotionForm } from './motion-form.js';
import { MotionWords } from './motion-words.js';
import { Quorum } from './quorum.js';
import { Signing } from './signing.js';
import { Voting } from './voting.js';

/** An open sitting, from presence to the decision; what is to be done now stands on top. */
export function SittingHall({ contestId, sitting }: HallProps) {
  const { motion, decision, fallen } = sitting;
  const end = useEnd(contestId);
  const hasFallen = motion?.result?.isCarried === false;
  return (
    <>
      {decision !== null && <DecisionPanel decision={decision} />}
      <Quorum contestId={contestId} sitting={sitting} />
      {end === null && <NextStep contestId={contestId} sitting={sitting} />}
      <Agenda contestId={contestId} first={sitting.first} />
      <Fallen motions={hasFallen ? [...fallen, motion] : fallen} />
    </>
  );
}

function NextStep(props: HallProps) {
  const { motion, status } = props.sitting;
  if (motion !== null && status !== 'open') return <Signing {...props} motion={motion} />;
  return motion !== null && motion.result === null ? (
    <Voting {...props} motion={motion} />
  ) : (
    <NextMotion {...props} />
  );
}

function NextMotion({ contestId, sitting }: HallProps) {
  const { sitting: t } = useCommissionTexts();
  const isChair = useIsChair(contestId);
  if (!isChair) {
    return (
      <Panel title={t.motion} look="plain">
        <Empty title={t.waitsMotion} />
      </Panel>
    );
  }
  // A sitting whose first motion fell proposes anew: the form starts empty.
  const key = sitting.motion?.number ?? 0;
  return <MotionForm key={key} contestId={contestId} sitting={sitting} />;
}

function Fallen({ motions }: { readonly motions: Sitting['fallen'] }) {
  const { sitting: t } = useCommissionTexts();
  if (motions.length === 0) return null;
  return (
    <Panel title={t.fallen}>
      {motions.map((motion) => (
        <MotionWords key={motion.number} motion={motion} look="record" />
      ))}
    </Panel>
  );
}
