import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { csvOf } from '../../../shared/parts/csv.js';
import { DataTable } from '../../../shared/parts/data-table.js';
import type { Column } from '../../../shared/parts/column.js';
import { saveFile } from '../../../shared/parts/download.js';
import { Panel } from '../../../shared/parts/panel.js';
import { faultyRows, rowsOf, type Fault, type ImportReport } from '../import-report.js';
import type { ItemFile } from '../item-file.js';
import { useBankTexts } from '../texts.js';

/** Why a file was not taken: row, column, what is wrong, what to do. */
export function ReportPanel({
  file,
  report,
}: {
  readonly file: ItemFile;
  readonly report: ImportReport;
}) {
  const t = useBankTexts().report;
  const columns = useColumns();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, [report.total]);
  const { faults, total } = report;
  return (
    <div ref={place} tabIndex={-1} role="alert">
      <Panel title={t.title} look="plain" description={t.next}>
        <p>
          <strong>{t.summary(rowsOf(report), total)}</strong>
        </p>
        {faults.length < total && <p className="quiet">{t.shown(faults.length, total)}</p>}
        <DataTable
          caption={t.title}
          rows={faults}
          rowKey={({ row, column, reason }) => `${row} ${column} ${reason}`}
          columns={columns}
          empty={null}
        />
        <TakeFaulty file={file} report={report} />
      </Panel>
    </div>
  );
}

function TakeFaulty({ file, report }: { readonly file: ItemFile; readonly report: ImportReport }) {
  const t = useBankTexts();
  const says = ({ column, reason }: Fault): string =>
    `${column === '' ? t.report.wholeRow : column}: ${t.reasons[reason].join('. ')}`;
  const words = { headings: [t.report.row, t.report.reason], says };
  return (
    <p style={{ marginTop: 16 }}>
      <button
        type="button"
        className="download"
        onClick={() => {
          const [heading = [], ...rows] = faultyRows(report, file, words);
          const columns = heading.map((label, index) => ({
            key: String(index),
            label,
            value: (row: readonly string[]) => row[index] ?? '',
          }));
          const csv = csvOf(columns, rows);
          saveFile(`${t.report.downloadName}.csv`, csv, 'text/csv;charset=utf-8');
        }}
      >
        <IconDownload size={18} stroke={1.6} aria-hidden="true" />
        {t.report.download}
      </button>
    </p>
  );
}

function useColumns(): readonly Column<Fault>[] {
  const { report: t, reasons } = useBankTexts();
  const { number } = useFormat();
  return [
    { key: 'row', label: t.row, value: ({ row }) => row, show: ({ row }) => number(row) },
    {
      key: 'column',
      label: t.column,
      value: ({ column }) => (column === '' ? t.wholeRow : column),
    },
    { key: 'reason', label: t.reason, value: ({ reason }) => reasons[reason][0] ?? '' },
    { key: 'act', label: t.act, value: ({ reason }) => reasons[reason][1] ?? '' },
    {
      key: 'text',
      label: t.text,
      value: ({ text }) => (text.length > 80 ? `${text.slice(0, 80)}…` : text),
    },
  ];
}
