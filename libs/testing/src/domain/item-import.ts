import { type Result, ok, refuse } from '@adal/kernel';
import { type Item, type OptionLetter, OPTION_LETTERS, isOptionLetter } from './item.js';

/** The columns of a bank file, in any order; `enemy_group` may be left out. */
export const ITEM_COLUMNS = [
  'item_code',
  'act',
  'article',
  'stem',
  'option_a',
  'option_b',
  'option_c',
  'option_d',
  'key',
  'source_ref',
] as const;

/** Items of one group never stand in one form; alone an item is its own group. */
export const OPTIONAL_COLUMN = 'enemy_group';
const MAX_REPORTED = 50;
const MAX_ITEMS = 5_000;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;
/** NUL, other controls, and the replacement sign that wrongly decoded text is full of. */
const UNREADABLE = /[\p{Cc}\p{Cs}\uFFFD]/u;
const LONGEST: Readonly<Record<string, number>> = { stem: 2_000, article: 100, source_ref: 500 };
const LONGEST_OPTION = 500;

/** Where a file is wrong: `row` counts from 1, the header being row 1, as a spreadsheet does. */
export type ImportError = {
  readonly row: number;
  readonly column: string;
  readonly reason: string;
};

type Cells = Readonly<Record<string, string>>;
type Report = (column: string, reason: string) => void;

/** What an import is checked against: the acts that exist and the codes that the bank already holds. */
export type ImportBounds = { readonly acts: readonly string[]; readonly codes: readonly string[] };

/**
 * All items of a file or none: `rows` are the cells of a parsed file, the header first.
 * The refusal `bank.import-refused` lists up to 50 errors and says how many there were.
 */
export function importItems(
  rows: readonly (readonly string[])[],
  bounds: ImportBounds,
): Result<readonly Item[]> {
  const header = (rows[0] ?? []).map((cell) => cell.trim());
  const errors = headerErrors(header);
  if (errors.length > 0) return importRefusal(errors);
  if (rows.length === 1) errors.push({ row: 1, column: '', reason: 'no-items' });
  if (rows.length > MAX_ITEMS + 1)
    errors.push({ row: MAX_ITEMS + 2, column: '', reason: 'too-many-items' });
  const taken = new Map(bounds.codes.map((code) => [code, 0]));
  const items: Item[] = [];
  rows.slice(1, MAX_ITEMS + 1).forEach((cells, index) => {
    const row = index + 2;
    const report: Report = (column, reason) => errors.push({ row, column, reason });
    const item = readRow(header, cells, report);
    checkAct(item, bounds.acts, report);
    checkCode(item.code, taken, report);
    taken.set(item.code, row);
    items.push(item);
  });
  errors.push(...enemyErrors(items));
  return errors.length === 0 ? ok(items) : importRefusal(errors);
}

/** The one refusal of a broken file, sorted by row; also for what the parser itself finds. */
export function importRefusal(errors: readonly ImportError[]): Result<never> {
  const sorted = [...errors].sort((one, other) => one.row - other.row);
  return refuse('bank.import-refused', {
    total: errors.length,
    errors: sorted.slice(0, MAX_REPORTED).map((error) => ({ ...error })),
  });
}

function headerErrors(header: readonly string[]): ImportError[] {
  const known: readonly string[] = [...ITEM_COLUMNS, OPTIONAL_COLUMN];
  const at = (column: string, reason: string): ImportError => ({ row: 1, column, reason });
  if (header.length <= 1) return [at('', 'wrong-delimiter')];
  return [
    ...ITEM_COLUMNS.filter((column) => !header.includes(column)).map((c) =>
      at(c, 'missing-column'),
    ),
    ...header
      .filter((column) => !known.includes(column))
      .map((c) => at(c.slice(0, 40), 'unknown-column')),
    ...header
      .filter((c, index) => header.indexOf(c) !== index)
      .map((c) => at(c, 'repeated-column')),
  ];
}

function readRow(header: readonly string[], cells: readonly string[], report: Report): Item {
  if (cells.length !== header.length) report('', 'wrong-number-of-cells');
  const row: Cells = Object.fromEntries(
    header.map((column, index) => [column, readCell(column, cells[index] ?? '', report)]),
  );
  const code = row['item_code'] ?? '';
  return {
    code,
    act: row['act'] ?? '',
    article: row['article'] ?? '',
    stem: row['stem'] ?? '',
    options: readOptions(row, report),
    key: readKey(row['key'] ?? '', report),
    source: row['source_ref'] ?? '',
    enemies: row[OPTIONAL_COLUMN] || code,
  };
}

function readCell(column: string, raw: string, report: Report): string {
  const text = raw.normalize('NFC').trim();
  if (LINE_BREAK.test(text)) report(column, 'line-break');
  else if (UNREADABLE.test(text)) report(column, 'unreadable-character');
  else if (text.length > (LONGEST[column] ?? LONGEST_OPTION)) report(column, 'too-long');
  else if (text === '' && column !== OPTIONAL_COLUMN) report(column, 'empty');
  return text;
}

function readKey(text: string, report: Report): OptionLetter {
  const key = text.toLowerCase();
  if (isOptionLetter(key)) return key;
  if (key !== '') report('key', 'not-a-to-d');
  return 'a';
}

function readOptions(row: Cells, report: Report): Item['options'] {
  const seen = new Set<string>();
  for (const letter of OPTION_LETTERS) {
    const folded = (row[`option_${letter}`] ?? '').toLowerCase().replace(/\s+/gu, ' ');
    if (folded !== '' && seen.has(folded)) report(`option_${letter}`, 'equal-options');
    seen.add(folded);
  }
  return {
    a: row['option_a'] ?? '',
    b: row['option_b'] ?? '',
    c: row['option_c'] ?? '',
    d: row['option_d'] ?? '',
  };
}

function checkAct(item: Item, acts: readonly string[], report: Report): void {
  if (item.act !== '' && !acts.includes(item.act)) report('act', 'unknown-act');
}

function checkCode(code: string, taken: ReadonlyMap<string, number>, report: Report): void {
  if (code === '') return;
  if (!CODE.test(code)) report('item_code', 'malformed-code');
  if (taken.has(code)) report('item_code', 'repeated-code');
}

/** A group of enemies lies inside one act, since it is halved and drawn with its act. */
function enemyErrors(items: readonly Item[]): readonly ImportError[] {
  const actOf = new Map<string, string>();
  return items.flatMap((item, index) => {
    const act = actOf.get(item.enemies) ?? item.act;
    actOf.set(item.enemies, act);
    return act === item.act
      ? []
      : [{ row: index + 2, column: OPTIONAL_COLUMN, reason: 'enemies-of-two-acts' }];
  });
}
