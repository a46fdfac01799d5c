import { useFormat } from '../../../i18n/format.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Hash } from '../../../shared/parts/hash.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { CaseFile, Contest, Void } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { useReviewer } from '../use-reviewer.js';
import { EffectsTable } from './effects-table.js';
import { FindingCard } from './finding-card.js';
import { Stays } from './stays.js';

/** The finding, the effects as they were shown to the first, and who has signed. */
export function VoidAbout({
  one,
  contest,
  file,
}: {
  readonly one: Void;
  readonly contest: Contest;
  readonly file: CaseFile;
}) {
  const { voiding } = useDepartmentTexts();
  const finding = file.findings.find(({ findingId }) => findingId === one.findingId);
  return (
    <>
      <Panel title={voiding.wizard.steps.effects} look="plain">
        <EffectsTable effects={one.effects} contest={contest} />
        {one.status === 'proposed' && <Stays />}
      </Panel>
      {finding !== undefined && (
        <Panel title={voiding.page.finding}>
          <FindingCard finding={finding} contestId={contest.id} />
        </Panel>
      )}
      <Signatures one={one} />
    </>
  );
}

function Signatures({ one }: { readonly one: Void }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.page;
  const { moment } = useFormat();
  const reviewer = useReviewer();
  const { proposedBy, proposedAt, signedBy, signedAt, entryId } = one;
  const second =
    signedBy === null || signedAt === null
      ? t.missing
      : `${reviewer(signedBy)}, ${moment(signedAt)}`;
  return (
    <Panel title={t.signatures}>
      <Definitions
        rows={[
          [t.first, `${reviewer(proposedBy)}, ${moment(proposedAt)}`],
          [t.second, second],
          ...(entryId === null ? [] : [[t.entry, <Hash key="entry" value={entryId} />] as const]),
        ]}
      />
    </Panel>
  );
}
