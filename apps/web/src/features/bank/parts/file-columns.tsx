import { OPTIONAL_COLUMN } from '@adal/testing/domain';
import { IconDownload } from '@tabler/icons-react';

import { saveFile } from '../../../shared/parts/download.js';
import { EVERY_COLUMN, sampleFile } from '../item-file.js';
import { useBankTexts } from '../texts.js';
import styles from './import-panel.module.css';

/** A sample to begin with, and what each column holds. */
export function FileColumns() {
  const t = useBankTexts().file;
  return (
    <>
      <p className={styles['tools']}>
        <button
          type="button"
          className="download"
          onClick={() => {
            saveFile(`${t.templateName}.csv`, sampleFile(), 'text/csv;charset=utf-8');
          }}
        >
          <IconDownload size={18} stroke={1.6} aria-hidden="true" />
          {t.template}
        </button>
      </p>
      <Columns />
    </>
  );
}

function Columns() {
  const t = useBankTexts().file;
  return (
    <details className={styles['columns']}>
      <summary>{t.columns}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.holds}</th>
            <th scope="col">{t.needed}</th>
          </tr>
        </thead>
        <tbody>
          {EVERY_COLUMN.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{isOption(column) ? t.about.option : t.about[column]}</td>
              <td>{column === OPTIONAL_COLUMN ? t.no : t.yes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function isOption(column: string): column is `option_${string}` {
  return column.startsWith('option_');
}
