import { Button } from '@mantine/core';
import type { Ruleset } from '@adal/contest/domain';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { WhenField } from '../../../shared/forms/when-field.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Windows } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import { datesOf, type BuilderForm } from './form-values.js';

type DateProps = {
  readonly form: BuilderForm;
  readonly rules: Ruleset;
  /** Null until it is known for the chosen start. */
  readonly earliest: Windows | null;
};

/** When applications are accepted and the stages may be sat, in Astana's time. */
export function DateFields({ form, rules, earliest }: DateProps) {
  const { dates: t } = useSecretaryTexts().builder;
  return (
    <Panel title={t.title} description={t.text}>
      <div className={css['fields']}>
        <Acceptance form={form} rules={rules} earliest={earliest} />
        {rules.stages.map((stage, index) => (
          <StageFields key={stage.code} form={form} index={index} rules={rules} />
        ))}
        <div>
          <Button
            variant="default"
            disabled={earliest === null}
            onClick={() => {
              if (earliest !== null) form.setValues(datesOf(earliest));
            }}
          >
            {t.fill}
          </Button>
          <p className="quiet">{t.fillHint}</p>
        </div>
      </div>
    </Panel>
  );
}

function Acceptance({ form, rules, earliest }: DateProps) {
  const { dates: t } = useSecretaryTexts().builder;
  const { number, moment } = useFormat();
  const { acceptFrom, acceptUntil } = form.getValues();
  const least = t.acceptHint(number(rules.windows.acceptanceWorkingDays));
  const hint = earliest === null ? '' : ` ${t.earliestIs(moment(earliest.acceptUntil))}`;
  return (
    <div className={css['pair']}>
      <WhenField
        id="acceptFrom"
        label={t.acceptFrom}
        value={acceptFrom}
        error={form.errors['acceptFrom']}
        onChange={(at) => {
          form.setFieldValue('acceptFrom', at);
        }}
      />
      <WhenField
        id="acceptUntil"
        label={t.acceptUntil}
        description={`${least}${hint}`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={acceptUntil}
        error={form.errors['acceptUntil']}
        onChange={(at) => {
          form.setFieldValue('acceptUntil', at);
        }}
      />
    </div>
  );
}

function StageFields({
  form,
  index,
  rules,
}: Pick<DateProps, 'form' | 'rules'> & { readonly index: number }) {
  const { dates: t } = useSecretaryTexts().builder;
  const local = useLocal();
  const stage = rules.stages[index];
  if (stage === undefined) return null;
  const dates = form.getValues().stages;
  const { from, until } = dates[index] ?? { from: null, until: null };
  const change = (changed: object): void => {
    const next = rules.stages.map((_, each) => dates[each] ?? { from: null, until: null });
    form.setFieldValue(
      'stages',
      next.map((known, each) => (each === index ? { ...known, ...changed } : known)),
    );
  };
  const name = local(stage.title);
  const fieldOf = (edge: 'from' | 'until') => ({
    id: `stage-${index}-${edge}`,
    label: t[edge](name),
    value: edge === 'from' ? from : until,
    error: form.errors[`stage-${index}-${edge}`],
    onChange: (at: number | null) => {
      change({ [edge]: at });
    },
  });
  return (
    <div className={css['pair']}>
      <WhenField {...fieldOf('from')} />
      <WhenField {...fieldOf('until')} />
    </div>
  );
}
