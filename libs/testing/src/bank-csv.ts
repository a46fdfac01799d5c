import type { Result } from '@adal/kernel';
import { ok } from '@adal/kernel';
import { CsvError, parse } from 'csv-parse/sync';

import { importRefusal } from './domain/index.js';

/**
 * The cells of a file with commas or semicolons, whichever its first line has more of; a byte order mark is dropped.
 * What a parser alone can see (an open quote, say) is refused with its row like everything else.
 */
export function parseItemFile(text: string): Result<readonly (readonly string[])[]> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const [firstLine = ''] = plain.split(/\r?\n/u, 1);
  const delimiter = count(firstLine, ';') > count(firstLine, ',') ? ';' : ',';
  try {
    const rows: string[][] = parse(plain, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return ok(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return importRefusal([{ row: rowOf(error), column: '', reason: 'malformed-csv' }]);
  }
}

function count(text: string, symbol: string): number {
  return text.split(symbol).length - 1;
}

function rowOf(error: CsvError): number {
  const { records } = error;
  return typeof records === 'number' ? records + 1 : 1;
}
