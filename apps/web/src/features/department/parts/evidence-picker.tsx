import { CloseButton } from '@mantine/core';
import { useState } from 'react';

import type { Entry } from '../queries.js';
import type { Family } from '../search.js';
import { useDepartmentTexts } from '../texts.js';
import { useEventName } from '../use-event-words.js';
import { EntryList } from './entry-list.js';
import { FamilySelect } from './family-select.js';
import styles from './finding-form.module.css';
import type { FindingFormState } from '../finding-form-state.js';

/** Entries of the log to be pinned; whatever is ticked is listed on top. */
export function EvidencePicker({
  contestId,
  form,
}: {
  readonly contestId: string;
  readonly form: FindingFormState;
}) {
  const { case: words } = useDepartmentTexts();
  const t = words.form;
  const [family, setFamily] = useState<Family | null>(null);
  const [known, setKnown] = useState<readonly Entry[]>([]);
  const { evidence } = form.values;
  const onPick = (entry: Entry, isPicked: boolean): void => {
    setKnown((before) => [...before.filter(({ entryId }) => entryId !== entry.entryId), entry]);
    const rest = evidence.filter((id) => id !== entry.entryId);
    form.setFieldValue('evidence', isPicked ? [...rest, entry.entryId] : rest);
  };
  return (
    <fieldset className={styles['group']} id="evidence">
      <legend>{t.evidence}</legend>
      <p className="quiet">{t.evidenceHint}</p>
      <p aria-live="polite">{evidence.length === 0 ? t.pickedNone : t.picked(evidence.length)}</p>
      <Picked known={known} form={form} />
      <FamilySelect value={family} onChange={setFamily} />
      <div className={styles['log']}>
        <EntryList contestId={contestId} family={family} picking={{ picked: evidence, onPick }} />
      </div>
    </fieldset>
  );
}

function Picked({
  known,
  form,
}: {
  readonly known: readonly Entry[];
  readonly form: FindingFormState;
}) {
  const { case: words } = useDepartmentTexts();
  const name = useEventName();
  const picked = known.filter(({ entryId }) => form.values.evidence.includes(entryId));
  if (picked.length === 0) return null;
  return (
    <ul className={styles['chips']}>
      {picked.map(({ entryId, leaf, type }) => (
        <li key={entryId}>
          <span>
            {leaf}. {name(type)}
          </span>
          <CloseButton
            size="sm"
            aria-label={`${words.form.remove}: ${leaf}`}
            onClick={() => {
              form.setFieldValue(
                'evidence',
                form.values.evidence.filter((id) => id !== entryId),
              );
            }}
          />
        </li>
      ))}
    </ul>
  );
}
