import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expectOk } from '@adal/kernel';

import { ACTS } from './acts.js';
import { parseItemFile } from './bank-csv.js';
import { importItems, ITEM_COLUMNS } from './domain/index.js';

const HEADER = ITEM_COLUMNS.join(',');
const ROW = 'A-1,constitution,1,Кто?,а,б,в,г,a,s';

describe('an item file', () => {
  it.each([
    ['commas', `${HEADER}\n${ROW}`],
    ['semicolons', `${HEADER}\n${ROW}`.replaceAll(',', ';')],
    ['a byte order mark', `\uFEFF${HEADER}\n${ROW}`],
    ['Windows line ends', `${HEADER}\r\n${ROW}\r\n`],
    ['quoted cells', `${HEADER}\n${ROW.replace('Кто?', '"Кто, ""он""?"')}`],
    ['empty lines', `${HEADER}\n\n${ROW}\n\n`],
  ])('is read with %s', (_what, text) => {
    const rows = expectOk(parseItemFile(text));

    expect(expectOk(importItems(rows, { acts: ACTS, codes: [] }))).toHaveLength(1);
  });

  it('keeps a line break inside quotes in its cell, where the rules refuse it by row and column', () => {
    const rows = expectOk(parseItemFile(`${HEADER}\n${ROW.replace('Кто?', '"Кто\nэто?"')}`));

    expect(importItems(rows, { acts: ACTS, codes: [] })).toMatchObject({
      error: { context: { errors: [{ row: 2, column: 'stem', reason: 'line-break' }] } },
    });
  });

  it('is refused with its row when a quote stays open', () => {
    expect(parseItemFile(`${HEADER}\n${ROW}\nA-2,"constitution`)).toMatchObject({
      error: {
        code: 'bank.import-refused',
        context: { errors: [{ row: 3, reason: 'malformed-csv' }] },
      },
    });
  });

  it.each([
    ['law-test.ru.csv', 176],
    ['practice.ru.csv', 48],
  ])('%s is imported whole, as it is shipped', (name, count) => {
    const file = join(process.cwd(), 'data/items', name);
    const rows = expectOk(parseItemFile(readFileSync(file, 'utf8')));

    const items = expectOk(importItems(rows, { acts: ACTS, codes: [] }));

    expect(items).toHaveLength(count);
  });
});
