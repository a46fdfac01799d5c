import { Select } from '@mantine/core';
import type { Ruleset } from '@adal/contest/domain';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
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

/** What the packs differ in, while none is chosen. */
function Packs({ rulesets }: Pick<RulesProps, 'rulesets'>) {
  const { rules: t } = useSecretaryTexts().builder;
  const { list, number } = useFormat();
  const local = useLocal();
  return (
    <ul className={css['cells']}>
      {rulesets.map((pack) => {
        const { stages, commission, windows } = rulesOf(pack);
        const names = list(stages.map(({ title }) => local(title)));
        const least = number(commission.minMembers);
        const days = number(windows.acceptanceWorkingDays);
        return (
          <li key={pack.id}>
            <strong>{local(pack.title)}.</strong> {t.stages(names)} {t.pack(least, days)}
          </li>
        );
      })}
    </ul>
  );
}

/** By which rules the contest is held. */
export function RulesField({ form, rulesets, rules, onChoose, isFixed = false }: RulesProps) {
  const { rules: t, rerun, people } = useSecretaryTexts().builder;
  const { list } = useFormat();
  const local = useLocal();
  const { rulesetId } = form.getValues();
  return (
    <Panel title={t.title}>
      <div className={css['fields']}>
        <Select
          id="rulesetId"
          label={t.label}
          description={isFixed ? rerun.whyFixed : rules === null ? t.firstHint : t.hint}
          placeholder={people.choose}
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
        {rules === null ? (
          <Packs rulesets={rulesets} />
        ) : (
          <p>{t.stages(list(rules.stages.map(({ title }) => local(title))))}</p>
        )}
      </div>
    </Panel>
  );
}
