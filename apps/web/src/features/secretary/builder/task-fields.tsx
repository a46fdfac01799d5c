import { Textarea } from '@mantine/core';

import { useFormat } from '../../../i18n/format.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import type { BuilderForm } from './form-values.js';

/** Texts of the practical tasks; not shown for rules without a practical stage. */
export function TaskFields({
  form,
  contest,
}: {
  readonly form: BuilderForm;
  readonly contest: Contest;
}) {
  const { tasks: t } = useSecretaryTexts().builder;
  const { number } = useFormat();
  const { tasks } = form.getValues();
  const stored = contest.composition?.tasksCount ?? 0;
  if (tasks.length === 0) return null;
  return (
    <Panel title={t.title} description={t.text}>
      <div className={css['fields']}>
        {stored > 0 && <p>{t.stored(number(stored))}</p>}
        {tasks.map((text, index) => (
          <Textarea
            key={index}
            id={`task-${index}`}
            label={t.label(number(index + 1))}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={4000}
            value={text}
            error={form.errors[`task-${index}`]}
            onChange={({ currentTarget: { value } }) => {
              form.setFieldValue(
                'tasks',
                tasks.map((known, each) => (each === index ? value : known)),
              );
            }}
          />
        ))}
      </div>
    </Panel>
  );
}
