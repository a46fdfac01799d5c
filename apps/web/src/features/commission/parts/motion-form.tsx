import { Radio, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Panel } from '../../../shared/parts/panel.js';
import { rankingQuery } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import { usePutMotion } from '../use-sitting-act.js';
import styles from './motion-form.module.css';
import type { HallProps } from './hall-props.js';

const NOBODY = 'nobody';
const MAX_REASON = 4000;

/** The chair proposes the first in rank, or somebody else, or nobody, with a reason. */
export function MotionForm({ contestId, sitting }: HallProps) {
  const { first } = sitting;
  const { sitting: t } = useCommissionTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const put = usePutMotion(contestId, t.putDone);
  const whom = chosen ?? first ?? NOBODY;
  const departs = whom !== first;
  const isUnexplained = departs && reason.trim() === '';

  /** False, with the field in focus, while the reason is missing. */
  const check = (): boolean => {
    setAsked(true);
    if (isUnexplained) document.getElementById('motion-reason')?.focus();
    return !isUnexplained;
  };
  const code = whom === NOBODY ? null : whom;
  return (
    <Panel title={t.motion} description={t.motionText}>
      <Whom contestId={contestId} first={first} whom={whom} onChange={setChosen} />
      {departs && (
        <Reason value={reason} isMissing={isAsked && isUnexplained} onChange={setReason} />
      )}
      <Waits sitting={sitting} />
      <ConfirmedAct
        label={t.put}
        ask={t.putAsk}
        effects={t.putEffects}
        disabled={!sitting.isQuorate}
        check={check}
        command={put}
        act={() => put.run({ code, reason: departs ? reason.trim() : null })}
      />
    </Panel>
  );
}

/** Who is still awaited before anything can be put to the vote. */
function Waits({ sitting: { isQuorate, needed, present } }: Pick<HallProps, 'sitting'>) {
  const { sitting: t } = useCommissionTexts();
  const { number } = useFormat();
  if (isQuorate) return null;
  return <p role="status">{t.putWaits(number(needed - present))}</p>;
}

function Reason({
  value,
  isMissing,
  onChange,
}: {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (reason: string) => void;
}) {
  const { sitting: t } = useCommissionTexts();
  return (
    <Textarea
      id="motion-reason"
      label={t.reason}
      description={t.reasonHint}
      error={isMissing && t.reasonMissing}
      required
      autosize
      minRows={3}
      maxLength={MAX_REASON}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

function Whom({
  contestId,
  first,
  whom,
  onChange,
}: {
  readonly contestId: string;
  readonly first: string | null;
  readonly whom: string;
  readonly onChange: (whom: string) => void;
}) {
  const { sitting: t } = useCommissionTexts();
  const { number, points } = useFormat();
  const { data: ranking } = useQuery(rankingQuery(contestId));
  return (
    <Radio.Group label={t.whom} value={whom} onChange={onChange} mb="md">
      <div className={styles.whom}>
        {ranking?.items.map(({ rank, code, total }) => (
          <Radio
            key={code}
            value={code}
            label={
              <>
                <code className="code">{code}</code>{' '}
                <span className="quiet">
                  {t.rankOf(number(rank), points(total, ranking.decimals))}
                  {code === first && `, ${t.first}`}
                </span>
              </>
            }
          />
        ))}
        <Radio value={NOBODY} label={t.nobody} />
      </div>
    </Radio.Group>
  );
}
