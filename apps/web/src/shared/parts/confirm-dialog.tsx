import { lazy, Suspense, useEffect } from 'react';

import type { ConfirmProps } from './confirm-props.js';

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
