import { Radio } from '@mantine/core';

import { useTexts } from '../../../i18n/texts.js';
import css from './apply.module.css';
import type { ApplyForm } from './form.js';
import type { ApplyValues } from './person.js';
import { Split } from './split.js';
import { applyTexts } from './texts.js';

const QUESTIONS = ['citizen', 'capable', 'unconvicted'] as const;

/** What the document desk may refuse for, a self-check that answers at once, and where the data go. */
export function EligibilityStep({ form }: { readonly form: ApplyForm }) {
  const t = useTexts(applyTexts).eligibility;
  const values = form.getValues();
  return (
    <>
      <h2 className={css['heading']}>{t.title}</h2>
      <p>{t.text}</p>
      <ul>
        {t.grounds.map((ground) => (
          <li key={ground}>{ground}</li>
        ))}
      </ul>
      <h2 className={css['heading']}>{t.self}</h2>
      {QUESTIONS.map((name) => (
        <Radio.Group
          key={name}
          label={t[name]}
          className={css['field']}
          {...form.getInputProps(name)}
        >
          <div className={css['choices']}>
            <Radio value="yes" label={t.yes} />
            <Radio value="no" label={t.no} />
          </div>
        </Radio.Group>
      ))}
      <AtOnce values={values} />
      <Split />
    </>
  );
}

function AtOnce({ values }: { readonly values: ApplyValues }) {
  const t = useTexts(applyTexts).eligibility;
  const barred = QUESTIONS.filter((name) => values[name] === 'no');
  const isFine = QUESTIONS.every((name) => values[name] === 'yes');
  return (
    <div role="status">
      {isFine && <p className={css['fine']}>{t.fine}</p>}
      {barred.map((name) => (
        <p key={name} className={css['bar']}>
          {t.bar(t.named[name])} {t.barNext}
        </p>
      ))}
    </div>
  );
}
