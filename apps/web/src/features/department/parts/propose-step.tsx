import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

import { api, useCommand } from '../../../shared/api/index.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import type { CaseFile } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { useGrounds } from '../use-grounds.js';
import type { Question } from '../void-question.js';

/** The first of two signatures. */
export function ProposeStep({
  file,
  question,
  findingId,
}: {
  readonly file: CaseFile;
  readonly question: Question;
  readonly findingId: string;
}) {
  const { voiding, case: words } = useDepartmentTexts();
  const t = voiding.wizard;
  const grounds = useGrounds();
  const propose = usePropose(file);
  const finding = file.findings.find((one) => one.findingId === findingId);
  return (
    <>
      <Definitions
        rows={[
          [voiding.page.what, voiding.scope.short(question.scope)],
          [words.ground, finding === undefined ? '–' : grounds.title(finding.ground)],
          [words.findings.evidence, t.evidence(finding?.evidence.length ?? 0)],
        ]}
      />
      <p style={{ marginTop: 20 }}>{t.first}</p>
      {propose.problem !== null && <ProblemNotice problem={propose.problem} />}
      <Button
        color="red"
        loading={propose.isPending}
        onClick={() => void propose.run({ ...question, findingId })}
      >
        {t.propose}
      </Button>
    </>
  );
}

function usePropose({ caseId, contestId }: CaseFile) {
  const { voiding } = useDepartmentTexts();
  const navigate = useNavigate();
  return useCommand({
    send: (body: Question & { readonly findingId: string }, headers) =>
      api.POST('/api/v1/cases/{caseId}/voids', {
        params: { path: { caseId } },
        body,
        headers,
      }),
    refreshes: [
      ['department', 'case', caseId],
      ['department', contestId],
      ['department', 'contests'],
    ],
    says: voiding.wizard.proposed,
    done: ({ voidId }) => {
      void navigate({ to: '/department/voids/$voidId', params: { voidId } });
    },
  });
}
