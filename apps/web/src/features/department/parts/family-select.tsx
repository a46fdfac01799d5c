import { Select } from '@mantine/core';

import { FAMILIES, type Family } from '../search.js';
import { useDepartmentTexts } from '../texts.js';

const ALL = 'all';

/** Which kind of event is listed; null is every kind. */
export function FamilySelect({
  value,
  onChange,
}: {
  readonly value: Family | null;
  readonly onChange: (family: Family | null) => void;
}) {
  const { log: t } = useDepartmentTexts();
  return (
    <Select
      label={t.family}
      data={[
        { value: ALL, label: t.all },
        ...FAMILIES.map((family) => ({ value: family, label: t.families[family] })),
      ]}
      value={value ?? ALL}
      allowDeselect={false}
      maw={360}
      mb="md"
      onChange={(chosen) => {
        onChange(FAMILIES.find((family) => family === chosen) ?? null);
      }}
    />
  );
}
