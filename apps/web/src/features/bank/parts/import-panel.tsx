import { Button } from '@mantine/core';
import { useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { api, useCommand, type Command } from '../../../shared/api/index.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { reportOf } from '../import-report.js';
import { MAX_FILE, readItemFile, type ItemFile } from '../item-file.js';
import type { Bank } from '../queries.js';
import { useBankTexts } from '../texts.js';
import { FileColumns } from './file-columns.js';
import styles from './import-panel.module.css';
import { ReportPanel } from './report-panel.js';

/** A file is chosen, looked at, sent, and answered for row by row. */
export function ImportPanel({ bank: { bankId } }: { readonly bank: Bank }) {
  const t = useBankTexts();
  const [file, setFile] = useState<ItemFile | null>(null);
  const [imported, setImported] = useState<number | null>(null);
  const send = useImport(bankId, (items) => {
    setFile(null);
    setImported(items);
  });
  const report = file === null ? null : reportOf(send.problem, file, t.reasons);
  return (
    <>
      <Panel title={t.file.title} description={t.file.text}>
        <ChooseFile
          onFile={(chosen) => {
            send.reset();
            setImported(null);
            setFile(chosen);
          }}
        />
        {file !== null && <Chosen file={file} send={send} />}
        {imported !== null && (
          <p role="status">
            <Mark tone="done">{t.file.imported(imported)}</Mark> {t.file.importedNext}
          </p>
        )}
        {send.problem !== null && report === null && <ProblemNotice problem={send.problem} />}
        <FileColumns />
      </Panel>
      {file !== null && report !== null && <ReportPanel file={file} report={report} />}
    </>
  );
}

function ChooseFile({ onFile }: { readonly onFile: (file: ItemFile) => void }) {
  const t = useBankTexts().file;
  return (
    <div className={styles['file']}>
      <span className={styles['name']}>{t.choose}</span>
      <span id="file-hint" className="quiet">
        {t.chooseHint}
      </span>
      <input
        id="file"
        type="file"
        className="visually-hidden"
        accept=".csv,text/csv"
        aria-describedby="file-hint"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen === undefined) return;
          void chosen.arrayBuffer().then((bytes) => {
            onFile(readItemFile(chosen.name, bytes));
          });
          // The same file may be chosen again after it was corrected.
          currentTarget.value = '';
        }}
      />
      <label htmlFor="file">{t.pick}</label>
    </div>
  );
}

type Sending = Command<{ readonly csv: string }, unknown>;

function Chosen({ file, send }: { readonly file: ItemFile; readonly send: Sending }) {
  const t = useBankTexts().file;
  const { number } = useFormat();
  if (file.text.length > MAX_FILE) return <p role="alert">{t.tooLarge}</p>;
  return (
    <>
      <p>{t.chosen(file.name, number(Math.max(0, file.cells.length - 1)))}</p>
      {file.isOldLetters && (
        <p role="alert">
          <Mark tone="wait">{t.oldLetters}</Mark>
        </p>
      )}
      <p>
        <Button loading={send.isPending} onClick={() => void send.run({ csv: file.text })}>
          {t.import}
        </Button>
      </p>
    </>
  );
}

function useImport(bankId: string, done: (items: number) => void): Sending {
  return useCommand({
    send: (body: { readonly csv: string }, headers) =>
      api.POST('/api/v1/item-banks/{bankId}/imports', {
        params: { path: { bankId } },
        body,
        headers,
      }),
    refreshes: [['bank', bankId], ['banks']],
    done: ({ items }) => {
      done(items);
    },
  });
}
