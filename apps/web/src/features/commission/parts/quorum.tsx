import { Button } from '@mantine/core';

import { useFormat } from '../../../i18n/format.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { useCommissionTexts } from '../texts.js';
import { useAttend } from '../use-sitting-act.js';
import styles from './quorum.module.css';
import type { HallProps } from './hall-props.js';

/** The quorum light: seats taken and free, the line to reach, and the words. */
export function Quorum({ contestId, sitting }: HallProps) {
  const { sitting: t } = useCommissionTexts();
  const { number } = useFormat();
  const attend = useAttend(contestId, t.attended);
  const { present, of, needed, isQuorate, mine, status } = sitting;
  const isAway = mine !== null && !mine.isPresent && status === 'open';
  return (
    <Panel title={t.quorum}>
      <div className={styles.light}>
        <span className={styles.seats} aria-hidden="true">
          {Array.from({ length: of }, (_, seat) => (
            <span
              key={seat}
              className={styles.seat}
              data-taken={seat < present}
              data-needed={seat === needed - 1}
            />
          ))}
        </span>
        <span role="status">
          <Mark tone={isQuorate ? 'done' : 'wait'}>{isQuorate ? t.quorate : t.notQuorate}</Mark>
          <span className={styles.words}>
            {t.present(number(present), number(of), number(needed))}
          </span>
        </span>
      </div>
      {isAway && (
        <Button loading={attend.isPending} onClick={() => void attend.run(null)}>
          {t.attend}
        </Button>
      )}
      {mine?.isPresent === true && <p className="quiet">{t.attended}</p>}
      {attend.problem !== null && <ProblemNotice problem={attend.problem} />}
    </Panel>
  );
}
