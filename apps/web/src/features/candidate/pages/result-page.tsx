import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Bar } from '../../../shared/parts/bar.js';
import { DataTable } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from '../candidate.module.css';
import { OwnContest } from '../parts/own-contest.js';
import {
  attemptsQuery,
  contestQuery,
  resultQuery,
  type AttemptResult,
  type OwnApplication,
} from '../queries.js';
import { sectionTitle, stagesIn, type RuleStage } from '../rules.js';
import { candidateTexts } from '../texts.js';

/** The result of one stage: total, and each section against its minimum. */
export function ResultPage() {
  const { contestId, stage } = useParams({
    from: '/my/contests/$contestId/stages/$stage/result',
  });
  return (
    <OwnContest contestId={contestId}>
      {(application) => <StageResult application={application} index={Number(stage) - 1} />}
    </OwnContest>
  );
}

type ResultProps = { readonly application: OwnApplication; readonly index: number };

function StageResult({ application, index }: ResultProps) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const contest = useQuery(contestQuery(application.contestId));
  const attempts = useQuery(attemptsQuery(application.applicationId));
  const { contestId } = application;
  const attempt = attempts.data?.find((row) => row.stage === index);
  return (
    <Page
      width="one"
      title={t.result.title}
      above={
        <Link to="/my/contests/$contestId" params={{ contestId }}>
          {local(application.title)}
        </Link>
      }
    >
      <Asked query={contest} loading="cards">
        {({ rules }) => (
          <Asked query={attempts} loading="cards">
            {() =>
              attempt === undefined ? (
                <Empty title={t.room.none}>{t.room.noneText}</Empty>
              ) : (
                <Sheet
                  applicationId={application.applicationId}
                  attemptId={attempt.attemptId}
                  stage={stagesIn(rules)[index]}
                />
              )
            }
          </Asked>
        )}
      </Asked>
    </Page>
  );
}

type SheetProps = {
  readonly applicationId: string;
  readonly attemptId: string;
  readonly stage: RuleStage | undefined;
};

function Sheet({ applicationId, attemptId, stage }: SheetProps) {
  const t = useTexts(candidateTexts);
  const query = resultQuery(applicationId, attemptId);
  const result = useQuery(query);
  useLive([query.queryKey], 5000);
  return (
    <Asked query={result} loading="table">
      {(read) => {
        const score = read.scores.at(-1);
        if (read.cause === 'absent') return <Empty title={t.result.absent} />;
        if (stage?.kind !== 'test') {
          return <Empty title={t.result.none}>{t.result.noneText}</Empty>;
        }
        if (score === undefined) return <Empty title={t.result.waiting} />;
        return <Score score={score} stage={stage} />;
      }}
    </Asked>
  );
}

type ScoreProps = {
  readonly score: AttemptResult['scores'][number];
  readonly stage: RuleStage & { readonly kind: 'test' };
};

function Score({ score, stage }: ScoreProps) {
  const t = useTexts(candidateTexts);
  const of = score.sections.reduce((sum, { items }) => sum + items, 0);
  return (
    <>
      <Panel title={t.result.overall}>
        <p className={css['total']}>{t.result.total(score.total, of, stage.totalMinCorrect)}</p>
        <p>
          <Mark tone={score.isPassed ? 'done' : 'lost'}>
            {score.isPassed ? t.result.passed : t.result.failed}
          </Mark>
        </p>
        <Bar
          value={score.total}
          max={of}
          cut={stage.totalMinCorrect}
          label={t.result.total(score.total, of, stage.totalMinCorrect)}
        />
      </Panel>
      <Sections score={score} stage={stage} />
      <p className="panel">{t.result.computed}</p>
      <p>{t.result.contestText}</p>
    </>
  );
}

function Sections({ score, stage }: ScoreProps) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const rows = score.sections.map((section) => ({
    ...section,
    title: sectionTitle(stage, section.code, local),
    min: stage.sections.find(({ code }) => code === section.code)?.minCorrect ?? 0,
  }));
  return (
    <Panel title={t.result.bars} description={t.result.cut} look="plain">
      <div className={css['sections']}>
        {rows.map(({ code, title, correct, items, min }) => (
          <div key={code}>
            <div className={css['section-head']}>
              <span>{title}</span>
              <strong>
                {correct}/{items}
              </strong>
            </div>
            <Bar value={correct} max={items} cut={min} label={t.room.section(title, min, items)} />
          </div>
        ))}
      </div>
      <SectionTable rows={rows} />
    </Panel>
  );
}

type SectionRow = {
  readonly code: string;
  readonly title: string;
  readonly correct: number;
  readonly items: number;
  readonly min: number;
  readonly isPassed: boolean;
};

function SectionTable({ rows }: { readonly rows: readonly SectionRow[] }) {
  const t = useTexts(candidateTexts).result;
  return (
    <DataTable
      caption={t.bars}
      rows={rows}
      rowKey={({ code }) => code}
      csvName="result"
      empty={null}
      columns={[
        { key: 'title', label: t.section, value: ({ title }) => title },
        { key: 'correct', label: t.correct, value: ({ correct }) => correct, isNumber: true },
        { key: 'items', label: t.of, value: ({ items }) => items, isNumber: true },
        { key: 'min', label: t.min, value: ({ min }) => min, isNumber: true },
        { key: 'state', label: t.state, value: ({ isPassed }) => (isPassed ? t.yes : t.no) },
      ]}
    />
  );
}
