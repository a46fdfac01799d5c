import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { rulesTexts } from '../../../shared/contest/texts.js';
import { useTestLanguage } from '../../../shared/contest/use-test-language.js';
import css from '../candidate.module.css';
import type { RuleStage } from '../rules.js';
import { candidateTexts } from '../texts.js';

type PointsProps = { readonly contestId: string; readonly stage: RuleStage };
type TestPointsProps = {
  readonly contestId: string;
  readonly stage: RuleStage & { readonly kind: 'test' };
};

/** The rules of a stage as short points, each number from the pinned rules. */
export function RulePoints({ contestId, stage }: PointsProps) {
  const t = useTexts(candidateTexts);
  const { span } = useFormat();
  return (
    <ul className={css['points']}>
      <li>{t.room.duration(span(stage.durationSeconds * 1000))}</li>
      {stage.kind === 'test' ? (
        <TestPoints contestId={contestId} stage={stage} />
      ) : (
        <PracticalPoints stage={stage} />
      )}
      <li>{t.room.saving}</li>
      <li>{t.room.tabs}</li>
    </ul>
  );
}

function TestPoints({ contestId, stage }: TestPointsProps) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const rules = useTexts(rulesTexts);
  const language = useTestLanguage(contestId);
  const of = stage.sections.reduce((sum, { items }) => sum + items, 0);
  return (
    <>
      <li>{t.room.questions(of)}</li>
      {language !== undefined && <li>{rules.language[language]}</li>}
      <li>
        {t.room.pass(stage.totalMinCorrect, of)}
        <ul>
          {stage.sections.map(({ code, title, items, minCorrect }) => (
            <li key={code}>{t.room.section(local(title), minCorrect, items)}</li>
          ))}
        </ul>
      </li>
      <li>{t.room.moves}</li>
    </>
  );
}

function PracticalPoints({
  stage,
}: {
  readonly stage: RuleStage & { readonly kind: 'practical' };
}) {
  const t = useTexts(candidateTexts);
  const { number } = useFormat();
  return (
    <>
      <li>{t.room.tasks(stage.tasks, number(stage.maxChars))}</li>
      <li>{t.room.alone}</li>
    </>
  );
}
