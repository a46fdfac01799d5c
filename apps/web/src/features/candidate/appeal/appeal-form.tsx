import { Button, Radio, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { participationKey } from '../queries.js';
import css from './appeal.module.css';
import type { Symptom } from './queries.js';
import { SYMPTOMS } from './symptoms.js';
import { appealTexts } from './texts.js';

type FormProps = {
  readonly applicationId: string;
  /** What can have happened by now. */
  readonly symptoms: readonly Symptom[];
};

/** One choice; what proves it is said beside it. */
export function AppealForm({ applicationId, symptoms }: FormProps) {
  const t = useTexts(appealTexts);
  const [symptom, setSymptom] = useState<Symptom | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const file = useFiling(applicationId);
  const choose = (value: string): void => {
    setMissing(false);
    setSymptom(SYMPTOMS.find((known) => known === value) ?? null);
  };
  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(symptom === null);
    setAsking(symptom !== null);
  };
  return (
    <form onSubmit={ask} noValidate className="panel">
      <Symptoms symptoms={symptoms} chosen={symptom} onChoose={choose} isMissing={isMissing} />
      <p className="quiet">{t.evidenceNote}</p>
      <Button type="submit">{t.send}</Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t.ask}
        effects={Object.values(t.effects)}
        confirm={t.send}
        isPending={file.isPending}
        problem={file.problem}
        onConfirm={() => {
          if (symptom !== null) void file.run(symptom);
        }}
      />
    </form>
  );
}

function useFiling(applicationId: string) {
  const t = useTexts(appealTexts);
  return useCommand({
    send: (symptom: Symptom, headers) =>
      api.POST('/api/v1/me/appeals', { body: { symptom }, headers }),
    refreshes: [participationKey(applicationId)],
    says: t.sent,
  });
}

type SymptomsProps = {
  readonly symptoms: readonly Symptom[];
  readonly chosen: Symptom | null;
  readonly isMissing: boolean;
  readonly onChoose: (value: string) => void;
};

function Symptoms({ symptoms, chosen, isMissing, onChoose }: SymptomsProps) {
  const t = useTexts(appealTexts);
  return (
    <Radio.Group
      label={t.choose}
      value={chosen}
      onChange={onChoose}
      error={isMissing ? t.chooseFirst : null}
      classNames={{ label: css['question'] ?? '' }}
    >
      <Stack gap={0} className={css['choices'] ?? ''}>
        {symptoms.map((symptom) => (
          <Choice key={symptom} symptom={symptom} isChosen={symptom === chosen} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Choice({ symptom, isChosen }: { readonly symptom: Symptom; readonly isChosen: boolean }) {
  const t = useTexts(appealTexts);
  const { title, text, evidence } = t.symptoms[symptom];
  return (
    <div className={css['choice']} data-chosen={isChosen}>
      <Radio size="md" id={symptom} value={symptom} label={title} description={text} />
      {isChosen && (
        <p className={css['evidence']} role="status">
          <strong>{t.attached}:</strong> {evidence}
        </p>
      )}
    </div>
  );
}
