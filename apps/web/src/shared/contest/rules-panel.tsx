import type { PracticalStage, Ruleset, Stage, TestStage } from '@adal/contest/domain';

import { useFormat } from '../../i18n/format.js';
import { useLocal, useTexts } from '../../i18n/texts.js';
import type { ContestView } from '../parts/contest-stages.js';
import { Hash } from '../parts/hash.js';
import { Panel } from '../parts/panel.js';
import { rulesTexts } from './texts.js';
import { useTestLanguage } from './use-test-language.js';
import { RulesOfDecision } from './rules-of-decision.js';
import styles from './rules-panel.module.css';

/** The rules in force, in plain words; every number is the ruleset's own. */
export function RulesPanel({
  contest,
  rules,
}: {
  readonly contest: ContestView;
  readonly rules: Ruleset;
}) {
  const t = useTexts(rulesTexts);
  const local = useLocal();
  return (
    <Panel title={t.title} description={local(rules.title)}>
      <div className={styles['rules']}>
        {rules.stages.map((stage, index) => (
          <StageRules key={stage.code} contestId={contest.id} stage={stage} isFirst={index === 0} />
        ))}
        <RulesOfDecision rules={rules} />
        <details>
          <summary>{t.law}</summary>
          <p className="quiet">{t.lawLanguage}</p>
          <ul lang="en">
            {rules.legalBasis.map(({ act, reference, says }) => (
              <li key={`${act} ${reference}`}>
                {act}. {reference}. {says}.
              </li>
            ))}
          </ul>
        </details>
        <p className="quiet">
          {t.pinned(contest.rulesetId, contest.rulesetVersion)} <Hash value={contest.rulesetHash} />
        </p>
      </div>
    </Panel>
  );
}

type StageProps = {
  readonly contestId: string;
  readonly stage: Stage;
  readonly isFirst: boolean;
};

function StageRules({ contestId, stage, isFirst }: StageProps) {
  const t = useTexts(rulesTexts);
  const local = useLocal();
  return (
    <section>
      <h3>{local(stage.title)}</h3>
      {!isFirst && <p>{stage.admitTop === null ? t.admitAll : t.admitTop(stage.admitTop)}</p>}
      {stage.kind === 'test' ? (
        <TestRules contestId={contestId} stage={stage} />
      ) : (
        <PracticalRules stage={stage} />
      )}
    </section>
  );
}

function TestRules({
  contestId,
  stage,
}: {
  readonly contestId: string;
  readonly stage: TestStage;
}) {
  const t = useTexts(rulesTexts);
  const local = useLocal();
  const language = useTestLanguage(contestId);
  const items = stage.sections.reduce((sum, section) => sum + section.items, 0);
  return (
    <>
      <p>
        {t.test(items, stage.durationSeconds / 60)} {t.pass(stage.totalMinCorrect, items)}
        {language !== undefined && ` ${t.language[language]}`}
      </p>
      <table className={styles['sections']}>
        <thead>
          <tr>
            <th scope="col">{t.section}</th>
            <th scope="col">{t.questions}</th>
            <th scope="col">{t.minimum}</th>
          </tr>
        </thead>
        <tbody>
          {stage.sections.map((section) => (
            <tr key={section.code}>
              <td>{local(section.title)}</td>
              <td>{section.items}</td>
              <td>{section.minCorrect}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function PracticalRules({ stage }: { readonly stage: PracticalStage }) {
  const t = useTexts(rulesTexts);
  const local = useLocal();
  const { number, list } = useFormat();
  const criteria = list(stage.criteria.map(({ title }) => lowered(local(title))));
  return (
    <>
      <p>
        {t.practical(stage.tasks, stage.durationSeconds / 60, number(stage.maxChars))}{' '}
        {t.marks(criteria)}
      </p>
      <p>{t.workCode}</p>
    </>
  );
}

function lowered(title: string): string {
  return title.charAt(0).toLocaleLowerCase() + title.slice(1);
}
