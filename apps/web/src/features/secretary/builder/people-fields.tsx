import { MultiSelect, Select } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import type { Ruleset } from '@adal/contest/domain';

import { useFormat } from '../../../i18n/format.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Colleague } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import type { BuilderForm } from './form-values.js';
import { bySearch, choicesOf } from './staff-choices.js';

type PeopleProps = {
  readonly form: BuilderForm;
  readonly rules: Ruleset;
  readonly staff: readonly Colleague[];
};

/** Who marks and decides, and who puts the third secret in. */
export function PeopleFields({ form, rules, staff }: PeopleProps) {
  const { people: t } = useSecretaryTexts().builder;
  const { number } = useFormat();
  const { minMembers, quorum } = rules.commission;
  const common = useCommon();
  const text = t.text(number(minMembers), `${quorum.numerator}/${quorum.denominator}`);
  return (
    <Panel title={t.title} description={text}>
      <div className={css['fields']}>
        <Select
          id="chair"
          label={t.chair}
          clearable
          {...common}
          data={choicesOf(staff)}
          {...form.getInputProps('chair')}
        />
        <MultiSelect
          id="members"
          label={t.members}
          description={t.membersHint}
          {...common}
          data={choicesOf(staff)}
          {...form.getInputProps('members')}
        />
        <Select
          id="departmentStaffId"
          label={t.department}
          description={t.departmentHint}
          clearable
          {...common}
          data={choicesOf(staff.filter(({ roles }) => roles.includes('department-reviewer')))}
          {...form.getInputProps('departmentStaffId')}
        />
      </div>
    </Panel>
  );
}

function useCommon() {
  const { people: t } = useSecretaryTexts().builder;
  const words = { placeholder: t.choose, nothingFoundMessage: t.nobody };
  return { ...words, searchable: true, filter: bySearch };
}
