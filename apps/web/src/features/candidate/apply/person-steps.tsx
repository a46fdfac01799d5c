import { Radio, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import css from './apply.module.css';
import type { ApplyForm } from './form.js';
import { agreesWithBirthDate, bornBy, hasSoundNumber } from './person.js';
import { applyTexts } from './texts.js';

type StepProps = { readonly form: ApplyForm };

/** Name, national number, birth date, sex: for the vault only. */
export function PersonStep({ form }: StepProps) {
  const t = useTexts(applyTexts).person;
  const { nationalNumber, birthDate } = form.getValues();
  useBornBy(form);
  return (
    <div className={css['fields']}>
      <TextInput
        id="fullName"
        label={t.fullName}
        description={t.fullNameHint}
        autoComplete="name"
        maxLength={200}
        {...form.getInputProps('fullName')}
      />
      <TextInput
        id="nationalNumber"
        label={t.nationalNumber}
        description={t.nationalNumberHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={16}
        {...form.getInputProps('nationalNumber')}
      />
      {!hasSoundNumber(nationalNumber) && <Doubt>{t.unsound}</Doubt>}
      <TextInput
        id="birthDate"
        type="date"
        label={t.birthDate}
        autoComplete="bday"
        {...form.getInputProps('birthDate')}
      />
      {!agreesWithBirthDate(nationalNumber, birthDate) && <Doubt>{t.differs}</Doubt>}
      <SexField form={form} />
    </div>
  );
}

function Doubt({ children }: { readonly children: string }) {
  return (
    <p className={css['bar']} role="status">
      {children}
    </p>
  );
}

/** The number tells what the next two fields ask; what was typed or chosen there stays. */
function useBornBy(form: ApplyForm): void {
  const { nationalNumber, birthDate, sex } = form.getValues();
  const told = useRef(nationalNumber);
  useEffect(() => {
    if (told.current === nationalNumber) return;
    told.current = nationalNumber;
    const born = bornBy(nationalNumber);
    if (born === null) return;
    if (birthDate === '') form.setFieldValue('birthDate', born.birthDate);
    if (sex === '') form.setFieldValue('sex', born.sex);
  }, [form, nationalNumber, birthDate, sex]);
}

function SexField({ form }: StepProps) {
  const t = useTexts(applyTexts).person;
  return (
    <Radio.Group label={t.sex} {...form.getInputProps('sex')}>
      <div className={css['choices']}>
        <Radio id="sex" value="female" label={t.female} />
        <Radio value="male" label={t.male} />
      </div>
    </Radio.Group>
  );
}

/** How the body reaches whoever is appointed. */
export function ContactsStep({ form }: StepProps) {
  const t = useTexts(applyTexts).contacts;
  return (
    <div className={css['fields']}>
      <TextInput
        id="phone"
        type="tel"
        label={t.phone}
        description={t.phoneHint}
        autoComplete="tel"
        maxLength={30}
        {...form.getInputProps('phone')}
      />
      <Textarea
        id="address"
        label={t.address}
        autoComplete="street-address"
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('address')}
      />
    </div>
  );
}
