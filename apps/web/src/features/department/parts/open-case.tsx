import { Button, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { useDepartmentTexts } from '../texts.js';
import { useGrounds } from '../use-grounds.js';

/** Opens a case after showing what that does. */
export function OpenCase({ contestId }: { readonly contestId: string }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.open;
  const grounds = useGrounds();
  const [isOpen, setOpen] = useState(false);
  const [ground, setGround] = useState<string | null>(null);
  const open = useOpenCase(contestId);
  const chosen = ground ?? grounds.all[0]?.code ?? null;
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t.act}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={t.title}
        effects={[t.freeze, t.role, t.log]}
        confirm={t.act}
        isPending={open.isPending}
        problem={open.problem}
        onConfirm={() => {
          if (chosen !== null) void open.run({ ground: chosen });
        }}
      >
        <GroundSelect value={chosen} onChange={setGround} />
      </ConfirmDialog>
    </>
  );
}

function GroundSelect({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (ground: string | null) => void;
}) {
  const { dossier } = useDepartmentTexts();
  const grounds = useGrounds();
  return (
    <Select
      label={dossier.open.ground}
      data={grounds.all.map(({ code }) => ({ value: code, label: grounds.title(code) }))}
      value={value}
      allowDeselect={false}
      onChange={onChange}
      mb="md"
    />
  );
}

function useOpenCase(contestId: string) {
  const { dossier } = useDepartmentTexts();
  const navigate = useNavigate();
  return useCommand({
    send: (body: { readonly ground: string }, headers) =>
      api.POST('/api/v1/contests/{contestId}/cases', {
        params: { path: { contestId } },
        body,
        headers,
      }),
    refreshes: [
      ['department', contestId],
      ['department', 'contests'],
      ['contest', contestId],
    ],
    says: dossier.open.done,
    done: ({ caseId }) => {
      void navigate({ to: '/department/cases/$caseId', params: { caseId } });
    },
  });
}
