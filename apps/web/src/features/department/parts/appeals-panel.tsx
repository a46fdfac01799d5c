import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark, type Tone } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { appealsQuery, type Appeal, type Contest } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { useAppealWords } from '../use-appeal-words.js';
import { DecideAppeal } from './decide-appeal.js';

const TONES: Readonly<Record<Appeal['status'], Tone>> = {
  open: 'wait',
  upheld: 'done',
  dismissed: 'quiet',
};

/** Appeals by code, open ones with the time left, each to be answered. */
export function AppealsPanel({ contest }: { readonly contest: Contest }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.appeals;
  const appeals = useQuery(appealsQuery(contest.id));
  return (
    <div id="appeals">
      <Panel title={t.title} look="plain">
        <Asked query={appeals} loading="text">
          {(filed) =>
            filed.length === 0 ? (
              <Empty title={t.none}>{t.noneText}</Empty>
            ) : (
              <ul className="rows">
                {filed
                  .toSorted((a, b) => Number(b.status === 'open') - Number(a.status === 'open'))
                  .map((appeal) => (
                    <li key={appeal.appealId}>
                      <OneAppeal appeal={appeal} isVoided={contest.status === 'voided'} />
                    </li>
                  ))}
              </ul>
            )
          }
        </Asked>
      </Panel>
    </div>
  );
}

function OneAppeal({ appeal, isVoided }: { readonly appeal: Appeal; readonly isVoided: boolean }) {
  const { dossier, home } = useDepartmentTexts();
  const t = dossier.appeals;
  const words = useAppealWords();
  const { moment } = useFormat();
  const { symptom, candidateCode, status, filedAt, reviewUntil, reason, decidedAt } = appeal;
  return (
    <>
      <h3>{words.symptom(symptom)}</h3>
      <p className="quiet">
        <Code value={candidateCode} look="row" /> · {t.filed}: {moment(filedAt)}
      </p>
      <p>
        <Mark tone={TONES[status]}>
          {t.status[status]}
          {reason !== null && `: ${words.reason(reason).toLocaleLowerCase()}`}
        </Mark>
      </p>
      {decidedAt !== null && (
        <p className="quiet">
          {t.decided}: {moment(decidedAt)}
        </p>
      )}
      {status === 'open' && (
        <>
          <p>
            <Deadline at={reviewUntil} label={home.answerBy} />
          </p>
          <DecideAppeal appeal={appeal} isVoided={isVoided} />
        </>
      )}
    </>
  );
}
