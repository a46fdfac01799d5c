import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { useDepartmentTexts } from '../texts.js';
import { useGrounds } from '../use-grounds.js';

/** Opens a case after showing what that does. */
export function OpenCase({ contestId }: { readonly contestId: string }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.open;
  const grounds = useGrounds();
  const [ground, setGround] = useState<string | null>(null);
  const open = useOpenCase(contestId);
  const chosen = ground ?? grounds.all[0]?.code ?? null;
  return (
    <ConfirmedAct
      isPlain
      label={t.act}
      ask={t.title}
      effects={[t.freeze, t.role, t.log]}
      command={open}
      act={() => (chosen === null ? Promise.resolve(null) : open.run({ ground: chosen }))}
    >
      <GroundSelect value={chosen} onChange={setGround} />
    </ConfirmedAct>
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
