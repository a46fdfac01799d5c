import { Button } from '@mantine/core';
import { useState } from 'react';

import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import type { Void } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

type Act = 'sign' | 'withdraw';

/** The second signature, or none: whoever proposed can only take it back. */
export function SignVoid({ one, isMine }: { readonly one: Void; readonly isMine: boolean }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.page;
  const [asked, setAsked] = useState<Act | null>(null);
  const close = (): void => {
    setAsked(null);
  };
  return (
    <div className="page-actions">
      {!isMine && (
        <Button
          color="red"
          onClick={() => {
            setAsked('sign');
          }}
        >
          {t.sign}
        </Button>
      )}
      <Button
        variant="default"
        onClick={() => {
          setAsked('withdraw');
        }}
      >
        {isMine ? t.withdraw : t.refuse}
      </Button>
      <SignDialog one={one} isOpen={asked === 'sign'} onClose={close} />
      <WithdrawDialog one={one} isOpen={asked === 'withdraw'} onClose={close} />
    </div>
  );
}

type DialogProps = {
  readonly one: Void;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

function SignDialog({ one, isOpen, onClose }: DialogProps) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.page;
  const sign = useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/voids/{voidId}/signatures', {
        params: { path: { voidId: one.voidId } },
        headers,
      }),
    refreshes: refreshedBy(one),
    says: t.signDone,
    done: onClose,
  });
  const { final, candidates, decision, rerun } = t.signEffects;
  const { isCounted, candidates: affected } = one.effects;
  const counted = isCounted ? [candidates(affected.length)] : [];
  const falls = one.effects.decision === null ? [] : [decision];
  return (
    <ConfirmDialog
      opened={isOpen}
      onClose={onClose}
      title={t.signTitle}
      tone="lost"
      effects={[...falls, ...counted, rerun, final]}
      confirm={t.sign}
      isPending={sign.isPending}
      problem={sign.problem}
      onConfirm={() => void sign.run(null)}
    />
  );
}

function WithdrawDialog({ one, isOpen, onClose }: DialogProps) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.page;
  const withdraw = useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/voids/{voidId}/withdrawal', {
        params: { path: { voidId: one.voidId } },
        headers,
      }),
    refreshes: refreshedBy(one),
    says: t.withdrawDone,
    done: onClose,
  });
  const { nothing, trace, again } = t.withdrawEffects;
  return (
    <ConfirmDialog
      opened={isOpen}
      onClose={onClose}
      title={t.withdrawTitle}
      effects={[nothing, again, trace]}
      confirm={t.withdraw}
      isPending={withdraw.isPending}
      problem={withdraw.problem}
      onConfirm={() => void withdraw.run(null)}
    />
  );
}

function refreshedBy({ voidId, caseId, contestId }: Void) {
  return [
    ['department', 'void', voidId],
    ['department', 'case', caseId],
    ['department', contestId],
    ['department', 'contests'],
    ['contest', contestId],
  ];
}
