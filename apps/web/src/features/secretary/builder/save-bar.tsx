import { Button } from '@mantine/core';

import { useFormat } from '../../../i18n/format.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import type { useDraft } from '../../../shared/forms/use-draft.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import type { BuilderForm } from './form-values.js';
import { useFieldNames } from './use-field-names.js';
import type { Save } from './use-save.js';

type BarProps = {
  readonly form: BuilderForm;
  readonly draft: ReturnType<typeof useDraft>;
  readonly save: Save;
};

/** Saving, what is kept meanwhile, and the way back to what the server has. */
export function SaveBar({ form, draft, save }: BarProps) {
  const { builder: t } = useSecretaryTexts();
  const labels = useFieldNames(form);
  const isDirty = form.isDirty();
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} problem={save.problem} />
      <div className={css['bar']}>
        <Button id="save" type="submit" loading={save.isPending} disabled={!isDirty}>
          {isDirty ? t.save : t.nothingToSave}
        </Button>
        {isDirty && (
          <button
            type="button"
            className="download"
            onClick={() => {
              draft.clear();
              form.reset();
            }}
          >
            {t.discard}
          </button>
        )}
        <Kept draft={draft} isDirty={isDirty} />
      </div>
    </>
  );
}

type KeptProps = Pick<BarProps, 'draft'> & { readonly isDirty: boolean };

function Kept({ draft: { keptAt, restoredAt }, isDirty }: KeptProps) {
  const { builder: t } = useSecretaryTexts();
  const { form } = useSharedTexts();
  const { clock } = useFormat();
  return (
    <p className="quiet" role="status">
      {isDirty && restoredAt !== null && `${form.draftRestored} `}
      {isDirty ? (keptAt === null ? t.keptHere : form.draftKept(clock(keptAt))) : t.savedThere}
    </p>
  );
}
