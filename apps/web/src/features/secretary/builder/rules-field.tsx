import { Select } from '@mantine/core';
import type { Ruleset } from '@adal/contest/domain';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { RulesetRow } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import type { BuilderForm } from './form-values.js';
import { LOCKED } from './locked.js';

type RulesProps = {
  readonly form: BuilderForm;
  readonly rulesets: readonly RulesetRow[];
  /** Null before any is chosen. */
  readonly rules: Ruleset | null;
  readonly onChoose: (rulesetId: string) => void;
  readonly isFixed?: boolean;
};

/** By which rules the contest is held. */
export function RulesField({ form, rulesets, rules, onChoose, isFixed = false }: RulesProps) {
  const { rules: t, rerun } = useSecretaryTexts().builder;
  const { list } = useFormat();
  const local = useLocal();
  const { rulesetId } = form.getValues();
  return (
    <Panel title={t.title}>
      <div className={css['fields']}>
        <Select
          id="rulesetId"
          label={t.label}
          description={isFixed ? rerun.whyFixed : t.hint}
          required
          allowDeselect={false}
          data={rulesets.map(({ id, title }) => ({ value: id, label: local(title) }))}
          value={rulesetId === '' ? null : rulesetId}
          error={form.errors['rulesetId']}
          onChange={(chosen) => {
            if (chosen !== null && chosen !== rulesetId) onChoose(chosen);
          }}
          {...(isFixed && LOCKED)}
        />
        {rules !== null && <p>{t.stages(list(rules.stages.map(({ title }) => local(title))))}</p>}
      </div>
    </Panel>
  );
}
