import { SegmentedControl, Select } from '@mantine/core';
import '@mantine/core/styles/SegmentedControl.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { LANGUAGES, useLanguage, type Language } from '../../../i18n/language.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Administration } from '../parts/administration.js';
import styles from '../parts/templates.module.css';
import { templatesQuery, type Template } from '../queries.js';
import { useAdministratorTexts } from '../texts.js';

/** Every letter of the system with an example in it, as its reader would get it. */
export function TemplatesPage() {
  const { letters: t } = useAdministratorTexts();
  const templates = useQuery(templatesQuery);
  return (
    <Administration title={t.title} lead={t.lead}>
      <Asked query={templates} loading="form">
        {(rows) => <Templates rows={rows} />}
      </Asked>
    </Administration>
  );
}

function Templates({ rows }: { readonly rows: readonly Template[] }) {
  const { letters: t } = useAdministratorTexts();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [chosen, setChosen] = useState(rows[0]?.template ?? null);
  const letter = rows.find(({ template }) => template === chosen);
  return (
    <>
      <div className={styles.choices}>
        <Select
          id="template"
          label={t.letter}
          allowDeselect={false}
          value={chosen}
          onChange={setChosen}
          data={rows.map(({ template, subject }) => ({
            value: template,
            label: subject[language],
          }))}
        />
        <SegmentedControl
          aria-label={t.language}
          value={language}
          onChange={(value) => {
            const picked = LANGUAGES.find(({ code }) => code === value);
            if (picked !== undefined) setLanguage(picked.code);
          }}
          data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      {letter !== undefined && <Preview letter={letter} language={language} />}
      <p className="quiet">{t.note}</p>
    </>
  );
}

type PreviewProps = { readonly letter: Template; readonly language: Language };

function Preview({ letter, language }: PreviewProps) {
  return (
    <article className={styles.letter} lang={language} aria-live="polite">
      <h2>{letter.subject[language]}</h2>
      <p>{letter.body[language]}</p>
    </article>
  );
}
