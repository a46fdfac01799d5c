import type { UseFormReturnType } from '@mantine/form';

import type { FindingValues } from './finding-values.js';

/** The form that the fields of a finding share. */
export type FindingFormState = UseFormReturnType<FindingValues>;
