import { useBlocker } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { sittingTexts } from './texts.js';

/** Asks before a running test is left, also when the tab is closed: the clock does not stop. */
export function LeaveGuard() {
  const t = useTexts(sittingTexts);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname,
    enableBeforeUnload: true,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={status === 'blocked'}
      onClose={() => {
        reset?.();
      }}
      title={t.leave.title}
      effects={[t.leave.clock, t.leave.kept]}
      confirm={t.leave.confirm}
      onConfirm={() => {
        proceed?.();
      }}
    />
  );
}
