import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import css from './apply.module.css';
import type { ApplyForm } from './form.js';
import { EMPTY_STUDY, EMPTY_WORK } from './person.js';
import { applyTexts } from './texts.js';

type StepProps = { readonly form: ApplyForm };

const MOST = 20;

/** Places of study and of work, each as many as there are. */
export function BackgroundStep({ form }: StepProps) {
  return (
    <>
      <Studies form={form} />
      <Works form={form} />
    </>
  );
}

function Studies({ form }: StepProps) {
  const t = useTexts(applyTexts).background;
  const { education } = form.getValues();
  return (
    <section>
      <h2 className={css['heading']}>{t.education}</h2>
      {education.map((_, index) => (
        <Row
          key={index}
          name={t.nth(t.education, index + 1)}
          onRemove={() => form.removeListItem('education', index)}
        >
          <Field form={form} path={`education.${index}.institution`} label={t.institution} />
          <Field form={form} path={`education.${index}.speciality`} label={t.speciality} />
          <Field form={form} path={`education.${index}.year`} label={t.year} isYear />
        </Row>
      ))}
      {education.length < MOST && (
        <Button
          variant="default"
          onClick={() => form.insertListItem('education', { ...EMPTY_STUDY })}
        >
          {t.addEducation}
        </Button>
      )}
    </section>
  );
}

function Works({ form }: StepProps) {
  const t = useTexts(applyTexts).background;
  const { experience } = form.getValues();
  return (
    <section>
      <h2 className={css['heading']}>{t.experience}</h2>
      {experience.map((_, index) => (
        <Row
          key={index}
          name={t.nth(t.experience, index + 1)}
          onRemove={() => form.removeListItem('experience', index)}
        >
          <Field form={form} path={`experience.${index}.organisation`} label={t.organisation} />
          <Field form={form} path={`experience.${index}.post`} label={t.post} />
          <Field form={form} path={`experience.${index}.fromYear`} label={t.fromYear} isYear />
          <Field
            form={form}
            path={`experience.${index}.untilYear`}
            label={t.untilYear}
            hint={t.untilNow}
            isYear
          />
        </Row>
      ))}
      {experience.length < MOST && (
        <Button
          variant="default"
          onClick={() => form.insertListItem('experience', { ...EMPTY_WORK })}
        >
          {t.addExperience}
        </Button>
      )}
    </section>
  );
}

function Row({
  name,
  onRemove,
  children,
}: {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  const t = useTexts(applyTexts).background;
  return (
    <fieldset className={css['rowset']}>
      <legend>{name}</legend>
      <div className={css['fields']}>{children}</div>
      <button type="button" className="download" onClick={onRemove}>
        {t.remove}
      </button>
    </fieldset>
  );
}

type FieldProps = StepProps & {
  /** Also the id of the input. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly isYear?: boolean;
};

function Field({ form, path, label, hint, isYear = false }: FieldProps) {
  return (
    <TextInput
      id={path}
      label={label}
      description={hint}
      maxLength={isYear ? 4 : 300}
      {...(isYear && { inputMode: 'numeric', w: 140 })}
      {...form.getInputProps(path)}
    />
  );
}
