import type { Problem } from '../../shared/api/index.js';
import type { ItemFile } from './item-file.js';
import type { BankTexts } from './texts.kk.js';

/** One error of a file: where it is, what it is, and what stands there. */
export type Fault = {
  /** As a spreadsheet counts; the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly reason: keyof BankTexts['reasons'];
  readonly text: string;
};

export type ImportReport = {
  /** The first of them, by row. */
  readonly faults: readonly Fault[];
  /** How many there are in all. */
  readonly total: number;
};

/** What the server said about a file, beside the file itself; null when it was refused for something else. */
export function reportOf(
  problem: Problem | null,
  file: ItemFile,
  reasons: BankTexts['reasons'],
): ImportReport | null {
  if (problem?.code !== 'bank.import-refused') return null;
  const { errors, total } = problem.context ?? {};
  if (!Array.isArray(errors)) return null;
  const faults = errors.flatMap((error: unknown) => faultOf(error, file, reasons));
  return { faults, total: typeof total === 'number' ? total : faults.length };
}

function faultOf(error: unknown, file: ItemFile, reasons: BankTexts['reasons']): readonly Fault[] {
  if (typeof error !== 'object' || error === null) return [];
  const named: Readonly<Record<string, unknown>> = { ...error };
  const place = { row: Number(named['row']), column: String(named['column']) };
  const known = String(named['reason']);
  return [
    { ...place, reason: isReason(known, reasons) ? known : 'other', text: textAt(file, place) },
  ];
}

/** The cell, or the whole row when no column is named. */
function textAt({ cells }: ItemFile, { row, column }: Pick<Fault, 'row' | 'column'>): string {
  const place = (cells[0] ?? []).findIndex((name) => name.trim() === column);
  const found = cells[row - 1] ?? [];
  return place === -1 ? found.join(' | ') : (found[place] ?? '');
}

function isReason(word: string, reasons: BankTexts['reasons']): word is keyof BankTexts['reasons'] {
  return word in reasons;
}

/** How many rows have an error among those reported. */
export function rowsOf({ faults }: ImportReport): number {
  return new Set(faults.map(({ row }) => row)).size;
}

/** The faulty rows with what is wrong in each, as cells: the heading first. */
export function faultyRows(
  { faults }: ImportReport,
  { cells }: ItemFile,
  words: { readonly headings: readonly string[]; readonly says: (fault: Fault) => string },
): readonly (readonly string[])[] {
  const header = cells[0] ?? [];
  const rows = [...new Set(faults.map(({ row }) => row))].filter((row) => row > 1);
  return [
    [...words.headings, ...header],
    ...rows.map((row) => {
      const own = faults.filter((fault) => fault.row === row);
      return [String(row), own.map(words.says).join('; '), ...(cells[row - 1] ?? [])];
    }),
  ];
}
