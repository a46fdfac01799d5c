import { Button, CloseButton, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';

import { useSharedTexts } from '../../../shared/texts.js';
import { LIABLE_ROLES, type LiableRole } from '../finding-values.js';
import { useDepartmentTexts } from '../texts.js';
import styles from './finding-form.module.css';
import type { FindingFormState } from '../finding-form-state.js';

/** Officials held liable: how many in which role. */
export function LiableField({ form }: { readonly form: FindingFormState }) {
  const { case: words } = useDepartmentTexts();
  const t = words.form;
  const [role, setRole] = useState<LiableRole>('member');
  const [count, setCount] = useState(1);
  const add = (): void => {
    const rest = form.values.liable.filter((one) => one.role !== role);
    form.setFieldValue('liable', [...rest, { role, count }]);
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{t.liable}</legend>
      <p className="quiet">{t.liableHint}</p>
      <LiableList form={form} />
      <div className={styles['pair']}>
        <RoleSelect value={role} onChange={setRole} />
        <NumberInput
          label={t.count}
          min={1}
          max={1000}
          value={count}
          onChange={(value) => {
            setCount(typeof value === 'number' ? value : 1);
          }}
        />
        <Button variant="default" onClick={add}>
          {t.add}
        </Button>
      </div>
    </fieldset>
  );
}

function RoleSelect({
  value,
  onChange,
}: {
  readonly value: LiableRole;
  readonly onChange: (role: LiableRole) => void;
}) {
  const { case: words } = useDepartmentTexts();
  const { role: roles } = useSharedTexts();
  return (
    <Select
      label={words.form.role}
      data={LIABLE_ROLES.map((one) => ({ value: one, label: roles[one] }))}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => {
        onChange(LIABLE_ROLES.find((one) => one === chosen) ?? value);
      }}
    />
  );
}

function LiableList({ form }: { readonly form: FindingFormState }) {
  const { case: words } = useDepartmentTexts();
  const { role: roles } = useSharedTexts();
  const { liable } = form.values;
  if (liable.length === 0) return null;
  return (
    <ul className={styles['chips']}>
      {liable.map(({ role, count }) => (
        <li key={role}>
          <span>
            {roles[role]}: {count}
          </span>
          <CloseButton
            size="sm"
            aria-label={`${words.form.remove}: ${roles[role]}`}
            onClick={() => {
              form.setFieldValue(
                'liable',
                liable.filter((one) => one.role !== role),
              );
            }}
          />
        </li>
      ))}
    </ul>
  );
}
