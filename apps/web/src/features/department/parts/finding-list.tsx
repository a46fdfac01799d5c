import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { CaseFile } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { FindingCard } from './finding-card.js';

/** Everything that was found so far. */
export function FindingList({ file }: { readonly file: CaseFile }) {
  const { case: t } = useDepartmentTexts();
  return (
    <Panel title={t.findings.title} look="plain">
      {file.findings.length === 0 ? (
        <Empty title={t.findings.none}>
          {file.status === 'open' ? t.findings.noneText : undefined}
        </Empty>
      ) : (
        <ul className="rows">
          {file.findings.map((finding) => (
            <li key={finding.findingId}>
              <FindingCard finding={finding} contestId={file.contestId} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
