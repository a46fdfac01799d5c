import { useFormat } from '../../../i18n/format.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Motion } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import { useSign } from '../use-sitting-act.js';
import { MotionWords } from './motion-words.js';
import type { HallProps } from './hall-props.js';
import { Tally } from './tally.js';

/** A carried motion is signed by everybody present; the last signature makes the decision. */
export function Signing({
  contestId,
  sitting: { mine, status, signatures, present },
  motion,
}: HallProps & { readonly motion: Motion }) {
  const { sitting: t } = useCommissionTexts();
  const { number } = useFormat();
  const sign = useSign(contestId, t.signDone);
  const mustSign = status === 'voted' && mine?.isPresent === true && !mine.hasSigned;
  return (
    <Panel title={t.number(number(motion.number))}>
      <MotionWords motion={motion} look="words" />
      {motion.result !== null && <Tally result={motion.result} />}
      <p role="status">{t.signatures(number(signatures), number(present))}</p>
      {mustSign && (
        <>
          <p className="quiet">{t.signText}</p>
          <ConfirmedAct
            label={t.sign}
            ask={t.signAsk}
            effects={t.signEffects}
            command={sign}
            act={() => sign.run(null)}
          />
        </>
      )}
      {mine?.hasSigned === true && <Mark tone="done">{t.signed}</Mark>}
    </Panel>
  );
}
