import { useEffect, useRef } from 'react';

import { identity, useCommand } from '../../../shared/api/index.js';
import { takeFieldErrors } from '../../../shared/forms/take-field-errors.js';
import type { ApplyForm } from './form.js';
import type { Person } from './person.js';

export type Purpose = 'application' | 'confirmation';

type Sending = { readonly contestId: string; readonly purpose: Purpose };

/** Sends the record to the vault; what the server says about a field is put beside it. `done` gets the ID number. */
export function useSubmit(
  { contestId, purpose }: Sending,
  form: ApplyForm,
  done: (code: string) => void,
) {
  const submit = useCommand({
    send: (person: Person, headers) =>
      purpose === 'application'
        ? identity.POST('/identity/v1/applications', { body: { contestId, person }, headers })
        : identity.POST('/identity/v1/reruns/{contestId}/confirmation', {
            ...{ params: { path: { contestId } }, body: { person }, headers },
          }),
    refreshes: [],
    done: ({ candidateCode }) => {
      done(candidateCode);
    },
  });
  const shown = useRef<unknown>(null);
  useEffect(() => {
    if (shown.current === submit.problem) return;
    shown.current = submit.problem;
    takeFieldErrors(form, submit.problem, 'person.');
  }, [form, submit.problem]);
  return submit;
}
