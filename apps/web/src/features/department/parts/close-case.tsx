import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
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
  const close = useClose(file);
  const hasBreach = file.findings.length > 0;
  const outcome = isVoided ? t.voided : hasBreach ? t.noEffect : t.noBreach;
  return (
    <ConfirmedAct
      isPlain
      label={t.act}
      ask={t.title}
      effects={[outcome, t.public, ...(isVoided ? [] : [t.release]), t.final]}
      command={close}
      act={() => close.run(null)}
    />
  );
}

function useClose({ caseId, contestId }: CaseFile) {
  const { case: t } = useDepartmentTexts();
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/cases/{caseId}/closure', { params: { path: { caseId } }, headers }),
    refreshes: [['department'], ['contest', contestId]],
    says: t.close.done,
  });
}
