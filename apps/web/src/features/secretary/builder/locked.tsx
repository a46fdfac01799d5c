import { IconLock } from '@tabler/icons-react';

import css from './builder.module.css';

/** How a field looks that can be read and not changed; its description says why. */
export const LOCKED = {
  readOnly: true,
  classNames: { input: css['locked'] ?? '' },
  leftSection: <IconLock size={16} stroke={1.6} aria-hidden="true" />,
} as const;
