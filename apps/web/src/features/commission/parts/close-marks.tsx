import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useCommissionTexts } from '../texts.js';

/** The chair opens all marks at once; a refusal says how many works are still without marks. */
export function CloseMarks({ contestId }: { readonly contestId: string }) {
  const { close } = useCommissionTexts();
  const [isAsking, setAsking] = useState(false);
  const command = useCloseMarks(contestId);
  return (
    <Panel title={close.title}>
      <p>{close.text}</p>
      <Button
        variant="default"
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
