import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { api, useCommand, useLive } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { Panel } from '../../../shared/parts/panel.js';
import { closureQuery } from '../queries.js';
import { useCommissionTexts } from '../texts.js';

/** The chair opens all marks at once; shut, with the reason, until the server would take it. */
export function CloseMarks({ contestId }: { readonly contestId: string }) {
  const { close } = useCommissionTexts();
  const [isAsking, setAsking] = useState(false);
  const command = useCloseMarks(contestId);
  const { isReady, why } = useReadiness(contestId);
  return (
    <Panel title={close.title}>
      <p>{close.text}</p>
      <p role="status">{why}</p>
      <Button
        variant={isReady ? 'filled' : 'default'}
        disabled={!isReady}
        onClick={() => {
          command.reset();
          setAsking(true);
        }}
      >
        {close.act}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => {
          setAsking(false);
        }}
        title={close.ask}
        effects={close.effects}
        confirm={close.act}
        isPending={command.isPending}
        problem={command.problem}
        onConfirm={() => void command.run(null)}
      />
    </Panel>
  );
}

function useReadiness(contestId: string): { readonly isReady: boolean; readonly why: string } {
  const { close } = useCommissionTexts();
  const { number } = useFormat();
  useLive([closureQuery(contestId).queryKey], 5000);
  const { data: closure } = useQuery(closureQuery(contestId));
  if (closure === undefined) return { isReady: false, why: '' };
  const { state, missing } = closure;
  if (state === 'ready') return { isReady: true, why: close.ready };
  return {
    isReady: false,
    why: state === 'marking' ? close.waits(number(missing)) : close.notOpen,
  };
}

function useCloseMarks(contestId: string) {
  const { close } = useCommissionTexts();
  const navigate = useNavigate();
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/marks-closure', {
        params: { path: { contestId } },
        headers,
      }),
    refreshes: [['commission'], ['contest', contestId]],
    says: close.done,
    done: () => void navigate({ to: '/commission/$contestId/ranking', params: { contestId } }),
  });
}
