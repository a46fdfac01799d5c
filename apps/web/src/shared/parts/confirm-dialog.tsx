import { lazy, Suspense, useEffect, type ReactNode } from 'react';

import type { Problem } from '../api/index.js';

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
  readonly onConfirm: () => void;
  /** Fields that the act needs, above the buttons. */
  readonly children?: ReactNode;
};

const load = () => import('./confirm-dialog-open.js');
const OpenConfirmDialog = lazy(() =>
  load().then(({ OpenConfirmDialog: dialog }) => ({ default: dialog })),
);

/**
 * Shows what an act will change, then asks. Its code comes right after the page that may open it, so
 * that the page itself is light and the dialog also opens without a connection.
 */
export function ConfirmDialog(props: ConfirmProps) {
  useEffect(() => {
    load().catch(() => undefined);
  }, []);
  if (!props.opened) return null;
  return (
    <Suspense>
      <OpenConfirmDialog {...props} />
    </Suspense>
  );
}
