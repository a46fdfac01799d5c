import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { SyntheticEvent } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import { FormSteps } from '../../../shared/forms/form-steps.js';
import { useDraft } from '../../../shared/forms/use-draft.js';
import { useSharedTexts } from '../../../shared/texts.js';
import css from './apply.module.css';
import { BackgroundStep } from './background-step.js';
import { CheckStep } from './check-step.js';
import { DemoFill } from './demo-fill.js';
import { EligibilityStep } from './eligibility-step.js';
import type { ApplyForm } from './form.js';
import { ContactsStep, PersonStep } from './person-steps.js';
import { EMPTY_APPLICATION, faultsOf, personOf, type ApplyValues } from './person.js';
import { applyTexts } from './texts.js';
import { useFieldLabels } from './use-field-labels.js';
import { useSubmit, type Purpose } from './use-submit.js';

type FormProps = {
  readonly contestId: string;
  /** A rerun's candidate confirms; everybody else applies. */
  readonly purpose?: Purpose;
  readonly onSent: (code: string) => void;
};

const LAST = 4;

/** Five steps, kept on this device alone until they are sent. */
export function ApplicationForm({ contestId, purpose = 'application', onSent }: FormProps) {
  const t = useTexts(applyTexts);
  const labels = useFieldLabels();
  const form = useForm<ApplyValues>({ initialValues: EMPTY_APPLICATION });
  const draft = useDraft(form, `application.${contestId}`, { keep: 'device' });
  const submit = useSubmit({ contestId, purpose }, form, (code) => {
    draft.clear();
    onSent(code);
  });
  const { step } = form.getValues();
  const isClean = useFaultWords(form);
  const go = (to: number): void => {
    form.clearErrors();
    form.setFieldValue('step', to);
  };
  const next = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wrong = step === LAST ? [1, 2, 3].find((one) => !isClean(one)) : step;
    if (wrong === undefined) return void submit.run(personOf(form.getValues()));
    if (step !== LAST && isClean(step)) go(step + 1);
    else if (step === LAST) form.setFieldValue('step', wrong);
  };
  return (
    <>
      <FormSteps steps={stepsOf(t.steps, step)} current={step} onStep={go} />
      <DraftLine draft={draft} form={form} />
      <DemoFill form={form} />
      <form onSubmit={next} noValidate>
        <ErrorSummary errors={form.errors} labels={labels} problem={submit.problem} />
        <StepBody form={form} onGo={go} />
        <Moves step={step} isPending={submit.isPending} onBack={() => go(step - 1)} />
      </form>
    </>
  );
}

/** Says whether a step is without faults, and writes its faults beside the fields if it is not. */
function useFaultWords(form: ApplyForm): (step: number) => boolean {
  const t = useTexts(applyTexts);
  return (step) => {
    const faults = Object.entries(faultsOf(form.getValues(), step));
    form.setErrors(Object.fromEntries(faults.map(([field, fault]) => [field, t.faults[fault]])));
    return faults.length === 0;
  };
}

function stepsOf(titles: Readonly<Record<string, string>>, current: number) {
  return Object.values(titles).map((title, index) => ({ title, isDone: index < current }));
}

function StepBody({
  form,
  onGo,
}: {
  readonly form: ApplyForm;
  readonly onGo: (to: number) => void;
}) {
  switch (form.getValues().step) {
    case 1:
      return <PersonStep form={form} />;
    case 2:
      return <ContactsStep form={form} />;
    case 3:
      return <BackgroundStep form={form} />;
    case LAST:
      return <CheckStep values={form.getValues()} onGo={onGo} />;
    default:
      return <EligibilityStep form={form} />;
  }
}

type MovesProps = {
  readonly step: number;
  readonly isPending: boolean;
  readonly onBack: () => void;
};

function Moves({ step, isPending, onBack }: MovesProps) {
  const t = useTexts(applyTexts);
  const { act } = useSharedTexts();
  return (
    <div className="form-actions">
      {step > 0 && (
        <Button variant="default" onClick={onBack}>
          {act.back}
        </Button>
      )}
      <Button type="submit" loading={isPending}>
        {step === LAST ? t.check.send : act.continue}
      </Button>
    </div>
  );
}

/** Where the draft is, when it was kept, and the way to be rid of it on a shared device. */
function DraftLine({
  draft,
  form,
}: {
  readonly draft: ReturnType<typeof useDraft>;
  readonly form: ApplyForm;
}) {
  const t = useTexts(applyTexts);
  const shared = useSharedTexts();
  const { clock } = useFormat();
  const { keptAt, restoredAt } = draft;
  return (
    <div className={css['draft']}>
      <p className="quiet">
        {restoredAt !== null && `${shared.form.draftRestored} `}
        {keptAt === null ? t.keptHere : shared.form.draftKept(clock(keptAt))}
      </p>
      {(keptAt !== null || restoredAt !== null) && (
        <button
          type="button"
          className="download"
          onClick={() => {
            draft.clear();
            form.reset();
          }}
        >
          {t.forget}
        </button>
      )}
    </div>
  );
}
