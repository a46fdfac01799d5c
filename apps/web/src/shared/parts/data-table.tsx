import { TextInput } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';

import { compareKk, foldSearch } from '../../i18n/kazakh.js';
import { useSharedTexts } from '../texts.js';
import type { Column } from './column.js';
import { csvOf } from './csv.js';
import { saveFile } from './download.js';

export type { Column } from './column.js';

type TableProps<Row> = {
  /** Said to a screen reader and used as the name of the table. */
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly isSearchable?: boolean;
  /** Name of the CSV file, without its ending; left out: no download. */
  readonly csvName?: string;
  readonly empty: ReactNode;
};

type Order = { readonly key: string; readonly isDescending: boolean };

/** A list to sort, search and take away; Kazakh order, and "казак" finds "қазақ". */
export function DataTable<Row>(props: TableProps<Row>) {
  const { rows, columns, caption, empty } = props;
  const t = useSharedTexts();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const shown = useMemo(
    () => ordered(found(rows, columns, search), columns, order),
    [rows, columns, search, order],
  );
  if (rows.length === 0) return empty;

  return (
    <div className="table">
      <TableTools {...props} search={search} onSearch={setSearch} shown={shown} />
      <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortableHead key={column.key} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <TableRows rows={shown} columns={columns} rowKey={props.rowKey} />
        </table>
      </div>
      {shown.length === 0 && <p className="quiet table-nothing">{t.table.nothing}</p>}
    </div>
  );
}

function TableRows<Row>({
  rows,
  columns,
  rowKey,
}: Pick<TableProps<Row>, 'rows' | 'columns' | 'rowKey'>) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)}>
          {columns.map((column) => (
            <td key={column.key} data-number={column.isNumber} data-label={column.label}>
              {column.show?.(row) ?? column.value(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function TableTools<Row>(
  props: TableProps<Row> & {
    readonly search: string;
    readonly onSearch: (search: string) => void;
    readonly shown: readonly Row[];
  },
) {
  const t = useSharedTexts();
  const { csvName, columns, shown, isSearchable = false } = props;
  if (!isSearchable && csvName === undefined) return null;
  return (
    <div className="table-tools">
      {isSearchable && (
        <TextInput
          type="search"
          aria-label={t.table.search}
          placeholder={t.table.search}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          value={props.search}
          onChange={(event) => {
            props.onSearch(event.currentTarget.value);
          }}
        />
      )}
      <span className="quiet">{t.table.shown(shown.length, props.rows.length)}</span>
      {csvName !== undefined && (
        <button
          type="button"
          className="download"
          onClick={() => {
            saveFile(`${csvName}.csv`, csvOf(columns, shown), 'text/csv;charset=utf-8');
          }}
        >
          <IconDownload size={18} stroke={1.6} aria-hidden="true" />
          {t.table.csv}
        </button>
      )}
    </div>
  );
}

function SortableHead<Row>({
  column: { key, label, isNumber },
  order,
  onOrder,
}: {
  readonly column: Column<Row>;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
}) {
  const isSorted = order?.key === key;
  const direction = isSorted ? (order.isDescending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={direction} data-number={isNumber}>
      <button
        type="button"
        onClick={() => {
          onOrder({ key, isDescending: isSorted && !order.isDescending });
        }}
      >
        {label}
      </button>
    </th>
  );
}

function found<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
): readonly Row[] {
  const wanted = foldSearch(search.trim());
  if (wanted === '') return rows;
  return rows.filter((row) =>
    columns.some(({ value }) => foldSearch(String(value(row))).includes(wanted)),
  );
}

function ordered<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
): readonly Row[] {
  const value = columns.find(({ key }) => key === order?.key)?.value;
  if (order === null || value === undefined) return rows;
  const sign = order.isDescending ? -1 : 1;
  return [...rows].sort((left, right) => sign * compare(value(left), value(right)));
}

function compare(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareKk(String(left), String(right));
}
