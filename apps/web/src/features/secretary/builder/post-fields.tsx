import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import { Panel } from '../../../shared/parts/panel.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import type { BuilderForm } from './form-values.js';

const TITLES = ['titleKk', 'titleRu', 'titleEn'] as const;
const LANGUAGE = { titleKk: 'kk', titleRu: 'ru', titleEn: 'en' } as const;

/** What post it is; `body` is chosen for a new draft and shown for one that was begun. */
export function PostFields({
  form,
  body,
}: {
  readonly form: BuilderForm;
  readonly body: ReactNode;
}) {
  const { post: t } = useSecretaryTexts().builder;
  return (
    <Panel title={t.title}>
      <div className={css['fields']}>
        {body}
        {TITLES.map((field) => (
          <TextInput
            key={field}
            id={field}
            label={t[field]}
            lang={LANGUAGE[field]}
            maxLength={300}
            required
            {...form.getInputProps(field)}
          />
        ))}
        <TextInput
          id="category"
          label={t.category}
          description={t.categoryHint}
          maxLength={40}
          required
          {...form.getInputProps('category')}
        />
      </div>
    </Panel>
  );
}
