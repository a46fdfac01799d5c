import type { UseFormReturnType } from '@mantine/form';

import type { ApplyValues } from './person.js';

/** The form that all steps share. */
export type ApplyForm = UseFormReturnType<ApplyValues>;
