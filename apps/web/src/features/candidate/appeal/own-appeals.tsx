import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Mark, type Tone } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { OwnAppeal } from './queries.js';
import { reasonOf, symptomOf } from './symptoms.js';
import { appealTexts } from './texts.js';

/** What was filed and what became of it, with the department's own clock. */
export function OwnAppeals({ appeals }: { readonly appeals: readonly OwnAppeal[] }) {
  const t = useTexts(appealTexts);
  return appeals.map((appeal) => {
    const symptom = symptomOf(appeal);
    return (
      <Panel
        key={appeal.appealId}
        title={symptom === null ? t.title : t.symptoms[symptom].title}
        actions={<Status appeal={appeal} />}
      >
        <AppealRows appeal={appeal} />
        {appeal.status === 'open' ? (
          <>
            <p>{t.silence}</p>
            <p className="quiet">{t.frozen}</p>
          </>
        ) : (
          <Outcome appeal={appeal} />
        )}
      </Panel>
    );
  });
}

type AppealProps = { readonly appeal: OwnAppeal };

const TONES: Readonly<Record<OwnAppeal['status'], Tone>> = {
  open: 'wait',
  upheld: 'done',
  dismissed: 'quiet',
};

function Status({ appeal: { status } }: AppealProps) {
  const t = useTexts(appealTexts);
  return <Mark tone={TONES[status]}>{t.status[status]}</Mark>;
}

function AppealRows({ appeal }: AppealProps) {
  const t = useTexts(appealTexts);
  const { moment } = useFormat();
  const symptom = symptomOf(appeal);
  const rows: (readonly [string, ReactNode])[] = [
    [t.filed, moment(appeal.filedAt)],
    ...(appeal.decidedAt === null
      ? [[t.review, <Deadline key="review" at={appeal.reviewUntil} />] as const]
      : [[t.decided, moment(appeal.decidedAt)] as const]),
    ...(symptom === null ? [] : [[t.attached, t.symptoms[symptom].evidence] as const]),
  ];
  return <Definitions rows={rows} />;
}

function Outcome({ appeal }: AppealProps) {
  const t = useTexts(appealTexts);
  return (
    <>
      <p>
        <strong>{t.why}: </strong>
        {t.reasons[reasonOf(appeal)]}
      </p>
      {appeal.status === 'dismissed' && <p className="quiet">{t.court}</p>}
    </>
  );
}
