import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Download, saveFile } from '../../../shared/parts/download.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import css from '../candidate.module.css';
import { chainQuery, resultQuery, type AttemptChain } from '../queries.js';
import { forgetSheet, keptFor } from '../sitting/device-memory.js';
import { receiptsOf } from '../sitting/receipts.js';
import { candidateTexts } from '../texts.js';
import type { StageProps } from './stage-props.js';

/** After the end, by the candidate or by the clock: what was kept, the receipts, and what comes next. */
export function StageDone(props: StageProps) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const { application, stage, attempt } = props;
  const { contestId, applicationId } = application;
  const result = useQuery(resultQuery(applicationId, attempt.attemptId));
  if (attempt.status === 'ready' || attempt.startedAt === null) return <Missed {...props} />;
  const isByTime = result.data?.cause === 'deadline';
  return (
    <Page
      width="one"
      title={isByTime ? t.done.byTime : t.done.byYou}
      above={
        <Link to="/my/contests/$contestId" params={{ contestId }}>
          {local(application.title)}
        </Link>
      }
      lead={local(stage.title)}
      status={<WhatWasKept {...props} />}
    >
      <Panel title={t.done.next}>
        <p>{stage.kind === 'test' ? t.done.nextTest : t.done.nextPractical}</p>
        <div className={css['actions']}>
          {stage.kind === 'test' && <ResultButton {...props} />}
          <Link to="/my/contests/$contestId" params={{ contestId }}>
            {t.done.contest}
          </Link>
        </div>
      </Panel>
      <Receipts contestId={application.contestId} attemptId={attempt.attemptId} />
    </Page>
  );
}

function Missed({ application, stage }: StageProps) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const { contestId } = application;
  return (
    <Page width="one" title={t.done.absent} above={local(stage.title)} lead={t.room.overText}>
      <p>
        <Link to="/my/contests/$contestId" params={{ contestId }}>
          {t.done.contest}
        </Link>
      </p>
    </Page>
  );
}

function ResultButton({ application, attempt }: StageProps) {
  const t = useTexts(candidateTexts);
  const params = { contestId: application.contestId, stage: String(attempt.stage + 1) };
  return (
    <Button
      renderRoot={(props) => (
        <Link {...props} to="/my/contests/$contestId/stages/$stage/result" params={params} />
      )}
    >
      {t.done.result}
    </Button>
  );
}

/** "Closed 14:30:00. 52 of 55 answers kept", counted from the chain itself, and what did not arrive. */
function WhatWasKept({ application, attempt }: StageProps) {
  const t = useTexts(candidateTexts);
  const { clock } = useFormat();
  const { attemptId, positions, finishedAt } = attempt;
  const chain = useQuery(chainQuery(application.applicationId, attemptId));
  const late = useUnsent(attemptId);
  return (
    <Asked query={chain} loading="text">
      {(read) => (
        <StatusLine>
          {t.done.kept(clock(finishedAt ?? 0), keptIn(read), positions)}
          {late > 0 && ` ${t.done.late(late)}`}
        </StatusLine>
      )}
    </Asked>
  );
}

/** How many answers this device still held when the attempt was over; the device then forgets the sheet. */
function useUnsent(attemptId: string): number {
  const [unsent] = useState(() => Object.keys(keptFor(attemptId).waiting).length);
  useEffect(() => {
    if (unsent === 0) forgetSheet(attemptId);
  }, [attemptId, unsent]);
  return unsent;
}

function keptIn({ links }: AttemptChain): number {
  const last = new Map(links.map(({ position, value }) => [position, value]));
  return [...last.values()].filter((value) => value !== '').length;
}

function Receipts({
  contestId,
  attemptId,
}: {
  readonly contestId: string;
  readonly attemptId: string;
}) {
  const t = useTexts(candidateTexts);
  const [receipts] = useState(() => receiptsOf(attemptId));
  return (
    <Panel title={t.done.receipts} description={t.done.receiptsText}>
      {receipts.length === 0 ? (
        <p>{t.done.receiptsNone}</p>
      ) : (
        <p>{t.done.receiptsCount(receipts.length)}</p>
      )}
      <div className={css['files']}>
        {receipts.length > 0 && (
          <button
            type="button"
            className="download"
            onClick={() => {
              saveFile('receipts.txt', `${receipts.join('\n')}\n`, 'text/plain;charset=utf-8');
            }}
          >
            <IconDownload size={18} stroke={1.6} aria-hidden="true" />
            {t.done.receiptsFile}
          </button>
        )}
        <Download href={`/api/v1/attempts/${attemptId}/chain`} name="chain.json">
          {t.done.chainFile}
        </Download>
      </div>
      <p className="quiet">
        {t.done.verify}: <code>npm run verify -- adal-{contestId}.zip --receipts folder</code>
      </p>
    </Panel>
  );
}
