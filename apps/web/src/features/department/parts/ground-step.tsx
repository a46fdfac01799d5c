import { Radio } from '@mantine/core';

import { carriesVoid } from '../case-standing.js';
import type { CaseFile, Finding } from '../queries.js';
import { EXPLAINED } from '../radio-styles.js';
import { useDepartmentTexts } from '../texts.js';
import { useGrounds } from '../use-grounds.js';

/** On which finding the void stands; one that cannot carry it says why. */
export function GroundStep({
  file,
  value,
  onChange,
}: {
  readonly file: CaseFile;
  readonly value: string;
  readonly onChange: (findingId: string) => void;
}) {
  const { voiding } = useDepartmentTexts();
  const grounds = useGrounds();
  const says = useFindingWords();
  return (
    <Radio.Group aria-label={voiding.wizard.steps.ground} value={value} onChange={onChange}>
      {file.findings.map((finding) => (
        <Radio
          key={finding.findingId}
          value={finding.findingId}
          mt="md"
          styles={EXPLAINED}
          disabled={!carriesVoid(finding)}
          label={grounds.title(finding.ground)}
          description={says(finding)}
        />
      ))}
    </Radio.Group>
  );
}

function useFindingWords(): (finding: Finding) => string {
  const { voiding } = useDepartmentTexts();
  const t = voiding.wizard;
  return ({ affectsOutcome, evidence, why }) => {
    if (!affectsOutcome) return t.noEffect;
    if (evidence.length === 0) return t.noEvidence;
    return `${t.evidence(evidence.length)}. ${why}`;
  };
}
