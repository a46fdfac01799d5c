import { Button, Radio, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';

import { api, useCommand } from '../../../shared/api/index.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import { useDraft } from '../../../shared/forms/use-draft.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { FindingFormState } from '../finding-form-state.js';
import { EMPTY_FINDING, faultsOf, type FindingValues } from '../finding-values.js';
import type { CaseFile } from '../queries.js';
import type { CaseTexts } from '../texts-case.kk.js';
import { useDepartmentTexts } from '../texts.js';
import { useGrounds } from '../use-grounds.js';
import { EvidencePicker } from './evidence-picker.js';
import { ExcludedField } from './excluded-field.js';
import styles from './finding-form.module.css';
import { LiableField } from './liable-field.js';

/** A new finding: the breach, whether it mattered, why, and the entries that show it. */
export function FindingForm({ file }: { readonly file: CaseFile }) {
  const { case: words } = useDepartmentTexts();
  const t = words.form;
  const form = useForm<FindingValues>({
    initialValues: { ...EMPTY_FINDING, ground: file.ground },
    validate: (values) => faultsOf(values, t),
  });
  const draft = useDraft(form, `department.finding.${file.caseId}`, { keep: 'tab' });
  const [isAsking, setAsking] = useState(false);
  return (
    <Panel title={t.title} description={t.text}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={form.onSubmit(() => {
          setAsking(true);
        })}
      >
        <Fields contestId={file.contestId} form={form} />
        <Button type="submit">{t.save}</Button>
      </form>
      {isAsking && (
        <AskFinding
          file={file}
          values={form.values}
          onClose={() => {
            setAsking(false);
          }}
          onRecorded={() => {
            draft.clear();
            form.reset();
            setAsking(false);
          }}
        />
      )}
    </Panel>
  );
}

function Fields({
  contestId,
  form,
}: {
  readonly contestId: string;
  readonly form: FindingFormState;
}) {
  const { case: words } = useDepartmentTexts();
  const { ground, affects, why } = words.form;
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ ground, affects, why }} />
      <GroundField form={form} />
      <AffectsField form={form} />
      <WhyField form={form} />
      <EvidencePicker contestId={contestId} form={form} />
      <LiableField form={form} />
      <ExcludedField contestId={contestId} form={form} />
    </>
  );
}

type AskProps = {
  readonly file: CaseFile;
  readonly values: FindingValues;
  readonly onClose: () => void;
  readonly onRecorded: () => void;
};

/** What a finding brings with it, before it is recorded for good. */
function AskFinding({ file, values, onClose, onRecorded }: AskProps) {
  const { case: words } = useDepartmentTexts();
  const t = words.form;
  const record = useRecord(file, onRecorded);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t.ask}
      effects={effectsOf(values, t)}
      confirm={t.save}
      isPending={record.isPending}
      problem={record.problem}
      onConfirm={() => void record.run(values)}
    />
  );
}

/** What stays of it, and what can be built on it. */
function effectsOf(
  { affects, evidence, excluded }: FindingValues,
  { effects: t }: CaseTexts['form'],
): readonly string[] {
  return [
    t.stays,
    affects === 'yes' && evidence.length > 0 ? t.carries : t.carriesNothing,
    ...(excluded.length > 0 ? [t.excludes(excluded.length)] : []),
  ];
}

function GroundField({ form }: { readonly form: FindingFormState }) {
  const { case: words } = useDepartmentTexts();
  const t = words.form;
  const grounds = useGrounds();
  const chosen = grounds.all.find(({ code }) => code === form.values.ground);
  return (
    <div>
      <Select
        id="ground"
        label={t.ground}
        description={t.groundHint}
        required
        data={grounds.all.map(({ code }) => ({ value: code, label: grounds.title(code) }))}
        allowDeselect={false}
        value={form.values.ground === '' ? null : form.values.ground}
        error={form.errors['ground']}
        onChange={(ground) => {
          form.setFieldValue('ground', ground ?? '');
        }}
      />
      {chosen !== undefined && <p className="quiet">{grounds.act(chosen.code)}</p>}
    </div>
  );
}

function AffectsField({ form }: { readonly form: FindingFormState }) {
  const { case: words } = useDepartmentTexts();
  const t = words.form;
  return (
    <Radio.Group
      id="affects"
      label={t.affects}
      description={t.affectsHint}
      required
      {...form.getInputProps('affects')}
    >
      <Radio value="yes" label={t.yes} mt="xs" />
      <Radio value="no" label={t.no} mt="xs" />
    </Radio.Group>
  );
}

function WhyField({ form }: { readonly form: FindingFormState }) {
  const { case: words } = useDepartmentTexts();
  const t = words.form;
  return (
    <Textarea
      id="why"
      label={t.why}
      description={t.whyHint}
      required
      autosize
      minRows={4}
      maxLength={2000}
      {...form.getInputProps('why')}
    />
  );
}

function useRecord({ caseId, contestId }: CaseFile, done: () => void) {
  const { case: t } = useDepartmentTexts();
  return useCommand({
    send: (values: FindingValues, headers) =>
      api.POST('/api/v1/cases/{caseId}/findings', {
        params: { path: { caseId } },
        body: bodyOf(values),
        headers,
      }),
    refreshes: [
      ['department', 'case', caseId],
      ['department', contestId],
    ],
    says: t.form.saved,
    done,
  });
}

function bodyOf({ ground, affects, why, evidence, liable, excluded }: FindingValues) {
  return {
    ...{ ground, affectsOutcome: affects === 'yes', why: why.trim() },
    evidence: [...evidence],
    liable: liable.map(({ role, count }) => ({ role, count })),
    excluded: [...excluded],
  };
}
