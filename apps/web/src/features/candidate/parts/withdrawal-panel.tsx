import { Button } from '@mantine/core';
import { useState } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { Panel } from '../../../shared/parts/panel.js';
import { participationKey, type OwnApplication } from '../queries.js';
import type { Known } from '../standing.js';
import { candidateTexts } from '../texts.js';

type WithdrawalProps = { readonly application: OwnApplication; readonly known: Known };

/** Leaving the contest: what it does is shown before it asks. */
export function WithdrawalPanel({ application, known }: WithdrawalProps) {
  const t = useTexts(candidateTexts);
  const [isAsking, setAsking] = useState(false);
  const withdraw = useCommand({
    send: (_nothing: null, headers) => api.POST('/api/v1/me/withdrawal', { headers }),
    refreshes: [participationKey(application.applicationId), ['own-applications']],
    says: t.contest.withdrawn,
    done: () => {
      setAsking(false);
    },
  });
  if (!mayWithdraw(known)) return null;
  const { out, kept, sealed } = t.contest.withdrawEffects;
  return (
    <Panel title={t.contest.withdraw} description={t.contest.withdrawText} look="plain">
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.contest.withdraw}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t.contest.withdrawTitle}
        effects={[out, kept, sealed]}
        confirm={t.contest.withdraw}
        tone="lost"
        isPending={withdraw.isPending}
        problem={withdraw.problem}
        onConfirm={() => void withdraw.run(null)}
      />
    </Panel>
  );
}

function mayWithdraw({ contest, own, offer }: Known): boolean {
  const isIn = own.status === 'submitted' || own.status === 'admitted';
  const isOver = ['closed', 'voided', 'not-held'].includes(contest.status);
  return isIn && !isOver && (offer.status === 'none' || offer.status === 'made');
}
