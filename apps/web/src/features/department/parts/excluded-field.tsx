import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { contestQuery } from '../queries.js';
import { rosterOf } from '../roster.js';
import { useDepartmentTexts } from '../texts.js';
import type { FindingFormState } from '../finding-form-state.js';
import { Pseudonym } from './pseudonym.js';

/** Who of the old contest gets no place in a rerun. */
export function ExcludedField({
  contestId,
  form,
}: {
  readonly contestId: string;
  readonly form: FindingFormState;
}) {
  const { case: words } = useDepartmentTexts();
  const t = words.form;
  const { data: contest } = useQuery(contestQuery(contestId));
  const roster = contest === undefined ? [] : rosterOf(contest);
  const people = roster.filter(({ role }) => role !== 'department');
  if (people.length === 0) return null;
  return (
    <Checkbox.Group
      label={t.excluded}
      description={t.excludedHint}
      value={[...form.values.excluded]}
      onChange={(excluded) => {
        form.setFieldValue('excluded', excluded);
      }}
    >
      {people.map(({ staffId, role }) => (
        <Checkbox
          key={`${role} ${staffId}`}
          mt="xs"
          value={staffId}
          label={
            <>
              {words.seat[role]} <Pseudonym id={staffId} />
            </>
          }
        />
      ))}
    </Checkbox.Group>
  );
}
