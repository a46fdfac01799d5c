import { NativeSelect, Textarea } from '@mantine/core';

import { useSharedTexts } from '../../../shared/texts.js';
import type { Draft } from '../drafts.store.js';
import type { Verdict } from '../queries.js';
import { useHrTexts } from '../texts.js';
import { CandidateReads } from './candidate-reads.js';
import styles from './verdict-panel.module.css';

const MAX_TEXT = 4000;

type Reason = NonNullable<Verdict['reasonCode']>;

/** The ground, the words for the candidate, and how they will be read. */
export function RefusalFields({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
}) {
  const t = useHrTexts().verdict;
  const { reason: names } = useSharedTexts();
  const reasons = Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <div className={styles['refusal']}>
      <div>
        <NativeSelect
          id="reasonCode"
          label={t.reason}
          description={t.reasonHint}
          value={draft.reason ?? ''}
          data={[{ value: '', label: t.choose }, ...reasons]}
          onChange={({ currentTarget: { value } }) => {
            change({ reason: isReason(value, names) ? value : null });
          }}
        />
        <Textarea
          id="text"
          label={t.text}
          description={t.textHint}
          autosize
          minRows={4}
          maxLength={MAX_TEXT}
          value={draft.text}
          onChange={(event) => {
            change({ text: event.currentTarget.value });
          }}
        />
      </div>
      <CandidateReads reason={draft.reason} text={draft.text} />
    </div>
  );
}

function isReason(value: string, names: Readonly<Record<Reason, string>>): value is Reason {
  return value in names;
}
