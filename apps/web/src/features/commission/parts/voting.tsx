import { Button } from '@mantine/core';

import { useFormat } from '../../../i18n/format.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import type { Motion, Sitting } from '../queries.js';
import { useIsChair } from '../seat.js';
import { useCommissionTexts } from '../texts.js';
import { useCount, useVote, type Vote } from '../use-sitting-act.js';
import { MotionWords } from './motion-words.js';
import styles from './voting.module.css';

const VOTES: readonly Vote[] = ['for', 'against', 'abstain'];

type VotingProps = {
  readonly contestId: string;
  readonly sitting: Sitting;
  readonly motion: Motion;
};

/** The motion on the table, the own vote and, for the chair, the count. */
export function Voting({ contestId, sitting, motion }: VotingProps) {
  const { sitting: t } = useCommissionTexts();
  const { number } = useFormat();
  const isChair = useIsChair(contestId);
  return (
    <Panel title={t.number(number(motion.number))}>
      <MotionWords motion={motion} look="words" />
      <OwnVote contestId={contestId} sitting={sitting} />
      <p role="status">{t.cast(number(motion.cast), number(sitting.present))}</p>
      {isChair && <Count contestId={contestId} waits={sitting.present - motion.cast} />}
    </Panel>
  );
}

function OwnVote({ contestId, sitting: { mine } }: Pick<VotingProps, 'contestId' | 'sitting'>) {
  const { sitting: t } = useCommissionTexts();
  const vote = useVote(contestId, t.voted);
  if (mine === null) return null;
  if (!mine.isPresent) return <p>{t.attendFirst}</p>;
  return (
    <fieldset className={styles.vote}>
      <legend>{t.vote}</legend>
      <div className={styles.choices}>
        {VOTES.map((choice) => (
          <Button
            key={choice}
            variant={mine.vote === choice ? 'filled' : 'default'}
            aria-pressed={mine.vote === choice}
            disabled={vote.isPending}
            onClick={() => void vote.run(choice)}
          >
            {t.votes[choice]}
          </Button>
        ))}
      </div>
      <p className="quiet">{t.voteText}</p>
      {vote.problem !== null && <ProblemNotice problem={vote.problem} />}
    </fieldset>
  );
}

function Count({ contestId, waits }: { readonly contestId: string; readonly waits: number }) {
  const { sitting: t } = useCommissionTexts();
  const { number } = useFormat();
  const count = useCount(contestId, t.counted);
  return (
    <>
      {waits > 0 && <p className="quiet">{t.countWaits(number(waits))}</p>}
      <ConfirmedAct
        label={t.count}
        ask={t.countAsk}
        effects={t.countEffects}
        disabled={waits > 0}
        command={count}
        act={() => count.run(null)}
      />
    </>
  );
}
