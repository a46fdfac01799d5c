import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { carriesVoid } from '../case-standing.js';
import { Wizard } from '../parts/wizard.js';
import { caseQuery, contestQuery, type CaseFile } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

/** From the question what to void, over its effects, to the first signature. */
export function WizardPage() {
  const { caseId } = useParams({ from: '/department/cases/$caseId/void' });
  const { voiding } = useDepartmentTexts();
  const t = voiding.wizard;
  const file = useQuery(caseQuery(caseId));
  return (
    <Page
      width="one"
      title={t.title}
      lead={t.lead}
      above={
        <Link to="/department/cases/$caseId" params={{ caseId }}>
          {t.toCase}
        </Link>
      }
    >
      <Asked query={file} loading="form">
        {(read) => <Ready file={read} />}
      </Asked>
    </Page>
  );
}

/** Without a finding that carries a void there is nothing to ask. */
function Ready({ file }: { readonly file: CaseFile }) {
  const { voiding } = useDepartmentTexts();
  const contest = useQuery(contestQuery(file.contestId));
  if (file.status === 'closed' || !file.findings.some(carriesVoid)) {
    return <Empty title={voiding.wizard.noGround}>{voiding.wizard.noGroundText}</Empty>;
  }
  return (
    <Asked query={contest} loading="form">
      {(read) => <Wizard file={file} contest={read} />}
    </Asked>
  );
}
