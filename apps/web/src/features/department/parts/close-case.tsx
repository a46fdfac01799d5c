import { Button } from '@mantine/core';
import { useState } from 'react';

import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import type { CaseFile } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

/** Closes the case after saying which outcome it will have. */
export function CloseCase({
  file,
  isVoided,
}: {
  readonly file: CaseFile;
  readonly isVoided: boolean;
}) {
  const { case: words } = useDepartmentTexts();
  const t = words.close;
  const [isOpen, setOpen] = useState(false);
  const close = useClose(file, () => {
    setOpen(false);
  });
  const hasBreach = file.findings.length > 0;
  const outcome = isVoided ? t.voided : hasBreach ? t.noEffect : t.noBreach;
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
        effects={[outcome, t.public, t.release, t.final]}
        confirm={t.act}
        isPending={close.isPending}
        problem={close.problem}
        onConfirm={() => void close.run(null)}
      />
    </>
  );
}

function useClose({ caseId, contestId }: CaseFile, done: () => void) {
  const { case: t } = useDepartmentTexts();
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/cases/{caseId}/closure', { params: { path: { caseId } }, headers }),
    refreshes: [['department'], ['contest', contestId]],
    says: t.close.done,
    done,
  });
}
