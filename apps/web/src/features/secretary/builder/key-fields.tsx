import { MultiSelect, NumberInput } from '@mantine/core';
import type { Ruleset } from '@adal/contest/domain';

import { useFormat } from '../../../i18n/format.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Colleague } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import type { BuilderForm } from './form-values.js';
import { LOCKED } from './locked.js';
import { bySearch, choicesOf } from './staff-choices.js';

type KeyProps = {
  readonly form: BuilderForm;
  readonly rules: Ruleset;
  readonly staff: readonly Colleague[];
  /** In a rerun: the records are sealed for these holders already. */
  readonly isFixed: boolean;
};

/** Who keeps the shares of every record's key, and how many of them open one. */
export function KeyFields({ form, rules, staff, isFixed }: KeyProps) {
  const { keys: t, people, rerun } = useSecretaryTexts().builder;
  const { holders } = form.getValues();
  const able = staff.filter(
    ({ staffId, publicKey }) => publicKey !== null || holders.includes(staffId),
  );
  return (
    <Panel title={t.title} description={t.text}>
      <div className={css['fields']}>
        <MultiSelect
          id="holders"
          label={t.holders}
          description={isFixed ? rerun.whyFixed : t.holdersHint}
          placeholder={people.choose}
          nothingFoundMessage={people.nobody}
          searchable={!isFixed}
          maxValues={9}
          filter={bySearch}
          data={choicesOf(able)}
          {...form.getInputProps('holders')}
          {...(isFixed && LOCKED)}
        />
        <Threshold {...{ form, rules, isFixed }} />
      </div>
    </Panel>
  );
}

function Threshold({ form, rules, isFixed }: Omit<KeyProps, 'staff'>) {
  const { keys: t, rerun } = useSecretaryTexts().builder;
  const { number } = useFormat();
  const least = t.thresholdHint(number(rules.unsealing.minThreshold));
  return (
    <NumberInput
      id="threshold"
      label={t.threshold}
      description={isFixed ? rerun.whyFixed : least}
      min={1}
      max={9}
      clampBehavior="strict"
      allowDecimal={false}
      value={form.getValues().threshold}
      error={form.errors['threshold']}
      onChange={(chosen) => {
        form.setFieldValue('threshold', Number(chosen));
      }}
      {...(isFixed && LOCKED)}
    />
  );
}
