import { Radio, Select } from '@mantine/core';

import { useLocal } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import type { Contest, Scope } from '../queries.js';
import { EXPLAINED } from '../radio-styles.js';
import { useDepartmentTexts } from '../texts.js';
import { begunStages, canVoid, type Question } from '../void-question.js';

const SCOPES: readonly Scope[] = ['decision', 'stage', 'contest'];

type StepProps = {
  readonly contest: Contest;
  readonly value: Question;
  readonly onChange: (question: Question) => void;
};

/** Three choices in plain words; what is not there cannot be chosen, and says why. */
export function ScopeStep({ contest, value, onChange }: StepProps) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.scope;
  const latest = begunStages(contest).at(-1) ?? null;
  const missing = { decision: t.decisionNot, stage: t.stageNot, contest: '' };
  const says = { decision: t.decisionText, stage: t.stageText, contest: t.contestText };
  return (
    <>
      <Radio.Group
        aria-label={t.label}
        value={value.scope}
        onChange={(chosen) => {
          const scope = SCOPES.find((known) => known === chosen);
          if (scope !== undefined) onChange({ scope, stage: scope === 'stage' ? latest : null });
        }}
      >
        {SCOPES.map((scope) => (
          <Radio
            key={scope}
            value={scope}
            mt="md"
            styles={EXPLAINED}
            disabled={!canVoid(contest, scope)}
            label={t[scope]}
            description={canVoid(contest, scope) ? says[scope] : missing[scope]}
          />
        ))}
      </Radio.Group>
      <p className="quiet">{t.repeats}</p>
      {value.scope === 'stage' && (
        <StageSelect contest={contest} value={value} onChange={onChange} />
      )}
    </>
  );
}

function StageSelect({ contest, value, onChange }: StepProps) {
  const { voiding } = useDepartmentTexts();
  const local = useLocal();
  const { stages } = rulesOf(contest);
  return (
    <Select
      label={voiding.scope.whichStage}
      mt="md"
      maw={360}
      allowDeselect={false}
      data={begunStages(contest).map((index) => {
        const title = stages[index]?.title;
        return { value: String(index), label: title === undefined ? '' : local(title) };
      })}
      value={String(value.stage)}
      onChange={(chosen) => {
        onChange({ scope: 'stage', stage: Number(chosen) });
      }}
    />
  );
}
