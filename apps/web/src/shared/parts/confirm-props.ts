import type { ReactNode } from 'react';

import type { Problem } from '../api/index.js';

/** What a dialog that asks needs to know. */
export type ConfirmProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Every effect as a sentence; shown before anything is asked. */
  readonly effects: readonly ReactNode[];
  readonly confirm: string;
  readonly tone?: 'plain' | 'lost';
  readonly isPending?: boolean;
  readonly problem?: Problem | null;
  /** False while the fields are not filled in. */
  readonly isReady?: boolean;
  readonly onConfirm: () => void;
  /** Fields that the act needs, above the buttons. */
  readonly children?: ReactNode;
};
