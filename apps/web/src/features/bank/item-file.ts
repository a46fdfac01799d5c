import { ITEM_COLUMNS, OPTIONAL_COLUMN } from '@adal/testing/domain';

/** A file of items as it was chosen. */
export type ItemFile = {
  readonly name: string;
  readonly text: string;
  readonly cells: readonly (readonly string[])[];
  /** It was not UTF-8. */
  readonly isOldLetters: boolean;
};

/** Largest file that the server takes, in characters. */
export const MAX_FILE = 2_000_000;

/** Every column of a file, in the order of the sample. */
export const EVERY_COLUMN = [...ITEM_COLUMNS, OPTIONAL_COLUMN] as const;

/** UTF-8, else what older spreadsheets write; letters are never replaced in silence. */
export function readItemFile(name: string, bytes: ArrayBuffer): ItemFile {
  const utf8 = decoded(bytes, 'utf-8');
  const text = (utf8 ?? decoded(bytes, 'windows-1251') ?? '').replace(/^\uFEFF/, '');
  return { name, text, cells: cellsOf(text), isOldLetters: utf8 === null };
}

function decoded(bytes: ArrayBuffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Rows as the server counts them: the header is the first, empty lines are none. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [[]];
  for (const { cell, isLast } of piecesOf(text, delimiter)) {
    rows.at(-1)?.push(cell);
    if (isLast) rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || (row[0] ?? '') !== '');
}

function delimiterOf(text: string): ',' | ';' {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  return firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
}

/** Cells one after another: quoted with doubled quotes inside, or plain up to the next separator. */
function piecesOf(
  text: string,
  delimiter: string,
): readonly { readonly cell: string; readonly isLast: boolean }[] {
  const piece = new RegExp(
    `("(?:[^"]|"")*"?|[^${delimiter}\\r\\n]*)(${delimiter}|\\r?\\n|\\r|$)`,
    'g',
  );
  return [...text.matchAll(piece)].map(([, raw = '', end]) => ({
    cell: raw.startsWith('"') ? raw.slice(1).replace(/"$/, '').replaceAll('""', '"') : raw,
    isLast: end !== delimiter,
  }));
}

/** A sample that the server takes: one item of each kind of cell. */
export function sampleFile(): string {
  const header = EVERY_COLUMN.join(',');
  const first =
    'CON-001,constitution,1,"Қазақстан Республикасының ең қымбат қазынасы не?","Адам, оның өмірі, құқықтары мен бостандықтары",Жер қойнауы,Мемлекеттік бюджет,Табиғат,a,"Конституция, 1-бап",';
  const second =
    'ETH-001,ethics-code,3,"Чем руководствуется служащий?",Законом и совестью,Личной выгодой,Советом знакомых,Настроением,a,"Этический кодекс, статья 3",ETH-GROUP-1';
  return `\uFEFF${[header, first, second].join('\r\n')}\r\n`;
}
