import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { ProblemError } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { appointeeQuery, type Appointee } from '../queries.js';
import { useHrTexts } from '../texts.js';

/** Who is appointed, once the key holders have opened the record together. */
export function AppointeePage() {
  const { contestId } = useParams({ from: '/desk/$contestId/appointee' });
  const t = useHrTexts();
  const appointee = useQuery(appointeeQuery(contestId));
  const error: unknown = appointee.error;
  const isNotYet = error instanceof ProblemError && error.problem.status === 404;
  return (
    <Page
      width="one"
      title={t.appointee.title}
      lead={t.appointee.lead}
      above={
        <Link to="/desk/$contestId" params={{ contestId }}>
          {t.queue.above}
        </Link>
      }
    >
      {isNotYet ? (
        <Empty title={t.appointee.notYet}>{t.appointee.notYetText}</Empty>
      ) : (
        <Asked query={appointee} loading="text">
          {(shown) => <Shown {...shown} />}
        </Asked>
      )}
    </Page>
  );
}

function Shown({ person, candidateCode }: Appointee) {
  const t = useHrTexts();
  const { date } = useFormat();
  return (
    <Panel title={person.fullName}>
      <Definitions
        rows={[
          [t.appointee.number, <code key="number">{person.nationalNumber}</code>],
          [t.appointee.birth, date(Date.parse(`${person.birthDate}T12:00:00+05:00`))],
          [t.application.phone, person.phone],
          [t.application.address, person.address],
          [t.appointee.code, <Code key="code" value={candidateCode} />],
        ]}
      />
      <p className="no-print" style={{ marginTop: 24 }}>
        <Button
          variant="default"
          onClick={() => {
            window.print();
          }}
        >
          {t.appointee.print}
        </Button>
      </p>
    </Panel>
  );
}
