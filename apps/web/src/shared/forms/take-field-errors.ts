import type { UseFormReturnType } from '@mantine/form';

import { fieldErrorsOf, type Problem } from '../api/index.js';

/** Puts what the server says about fields beside the fields. A prefix of the server's path is cut off (`person.phone` → `phone`). */
export function takeFieldErrors<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  problem: Problem | null,
  prefix = '',
): void {
  const errors: Record<string, string> = {};
  for (const [field, says] of Object.entries(fieldErrorsOf(problem))) {
    errors[field.startsWith(prefix) ? field.slice(prefix.length) : field] = says;
  }
  form.setErrors({ ...form.errors, ...errors });
}
