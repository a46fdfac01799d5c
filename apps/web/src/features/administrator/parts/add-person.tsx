import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';

import { LANGUAGES, type Language } from '../../../i18n/language.js';
import { identity, useCommand } from '../../../shared/api/index.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { useAdministratorTexts } from '../texts.js';
import styles from './forms.module.css';

type Values = { readonly fullName: string; readonly email: string; readonly language: Language };

type AddProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** A new staff account; what the person may do is given afterwards. */
export function AddPerson({ isOpen, onClose }: AddProps) {
  const { add: t } = useAdministratorTexts();
  const { act } = useSharedTexts();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t.title}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': act.close }}
    >
      <p className="quiet">{t.text}</p>
      <PersonForm onDone={onClose} />
    </Modal>
  );
}

function PersonForm({ onDone }: { readonly onDone: () => void }) {
  const { add: t } = useAdministratorTexts();
  const form = usePersonForm();
  const command = useAddPerson(onDone);
  const errors = { ...command.fieldErrors, ...form.errors };
  const labels = { fullName: t.fullName, email: t.email, language: t.language };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit((values) => void command.run(values))}
    >
      <ErrorSummary errors={errors} labels={labels} problem={command.problem} />
      <TextInput id="fullName" label={t.fullName} required {...form.getInputProps('fullName')} />
      <TextInput
        id="email"
        type="email"
        label={t.email}
        required
        {...form.getInputProps('email')}
      />
      <Select
        id="language"
        label={t.language}
        allowDeselect={false}
        data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        {...form.getInputProps('language')}
      />
      <Button type="submit" loading={command.isPending}>
        {t.send}
      </Button>
    </form>
  );
}

function useAddPerson(done: () => void) {
  const { add: t } = useAdministratorTexts();
  return useCommand({
    send: (body: Values, headers) => identity.POST('/identity/v1/staff', { body, headers }),
    refreshes: [['administrator', 'staff']],
    says: t.done,
    done,
  });
}

function usePersonForm() {
  const { add: t } = useAdministratorTexts();
  return useForm<Values>({
    initialValues: { fullName: '', email: '', language: 'ru' },
    validate: {
      fullName: (name) => (name.trim().length < 2 ? t.needName : null),
      email: (email) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? null : t.needEmail),
    },
    transformValues: (values) => ({
      ...values,
      fullName: values.fullName.trim(),
      email: values.email.trim(),
    }),
  });
}
