import { Button, Checkbox } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type ReactNode, type SyntheticEvent } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import { useDraft } from '../../../shared/forms/use-draft.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from '../apply/apply.module.css';
import { DemoFill } from '../apply/demo-fill.js';
import type { ApplyForm } from '../apply/form.js';
import { ContactsStep, PersonStep } from '../apply/person-steps.js';
import { EMPTY_APPLICATION, faultsOf, personOf, type ApplyValues } from '../apply/person.js';
import { applyTexts } from '../apply/texts.js';
import { useFieldLabels } from '../apply/use-field-labels.js';
import { useSubmit } from '../apply/use-submit.js';
import { StandsAndChanges } from './stands-and-changes.js';
import { rerunTexts } from './texts.js';

type ShortFormProps = { readonly contestId: string; readonly onSent: (code: string) => void };

/** One page for whoever was admitted: what stands, what changes, who it is, and yes. Studies and work were checked and are not asked again. */
export function ShortForm({ contestId, onSent }: ShortFormProps) {
  const { form: t } = useTexts(rerunTexts);
  const { steps } = useTexts(applyTexts);
  const labels = { ...useFieldLabels(), consent: t.consentLabel };
  const form = useForm<ApplyValues>({ initialValues: EMPTY_APPLICATION });
  const draft = useDraft(form, `rerun.${contestId}`, { keep: 'tab' });
  const [isAgreed, setAgreed] = useState(false);
  const isClean = useFaults(form, isAgreed);
  const submit = useSubmit({ contestId, purpose: 'confirmation' }, form, (code) => {
    draft.clear();
    onSent(code);
  });
  const confirm = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isClean()) void submit.run(personOf(form.getValues()));
  };
  return (
    <>
      <StandsAndChanges contestId={contestId} />
      <form onSubmit={confirm} noValidate>
        <ErrorSummary errors={form.errors} labels={labels} problem={submit.problem} />
        <Panel title={steps.person} description={t.why} look="card">
          <DemoFill form={form} />
          <PersonStep form={form} />
          <ContactsStep form={form} />
        </Panel>
        <Consent isAgreed={isAgreed} onAgree={setAgreed} error={form.errors['consent']} />
        <div className="form-actions">
          <Button type="submit" loading={submit.isPending}>
            {t.send}
          </Button>
        </div>
      </form>
    </>
  );
}

type ConsentProps = {
  readonly isAgreed: boolean;
  readonly onAgree: (isAgreed: boolean) => void;
  readonly error: ReactNode;
};

function Consent({ isAgreed, onAgree, error }: ConsentProps) {
  const { form: t } = useTexts(rerunTexts);
  return (
    <Checkbox
      id="consent"
      className={css['consent'] ?? ''}
      label={t.consent}
      checked={isAgreed}
      error={error}
      onChange={({ currentTarget }) => onAgree(currentTarget.checked)}
    />
  );
}

/** Says whether nothing is missing, and writes what is beside its field. */
function useFaults(form: ApplyForm, isAgreed: boolean): () => boolean {
  const { faults: words } = useTexts(applyTexts);
  const { form: t } = useTexts(rerunTexts);
  return () => {
    const values = form.getValues();
    const found = Object.entries({ ...faultsOf(values, 1), ...faultsOf(values, 2) });
    form.setErrors({
      ...Object.fromEntries(found.map(([field, fault]) => [field, words[fault]])),
      ...(!isAgreed && { consent: t.consentMissing }),
    });
    return found.length === 0 && isAgreed;
  };
}
