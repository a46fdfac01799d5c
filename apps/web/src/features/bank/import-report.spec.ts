import { faultyRows, reportOf, rowsOf } from './import-report.js';
import { readItemFile } from './item-file.js';
import { kk } from './texts.kk.js';

const text = 'item_code,key\nA-1,a\nA-2,x\n"A 3",b';
const file = readItemFile('items.csv', new TextEncoder().encode(text).buffer);
const refusal = (errors: unknown) => ({
  code: 'bank.import-refused',
  title: '',
  detail: '',
  next: '',
  reference: '',
  status: 422,
  context: { total: 7, errors },
});
const ERRORS = [
  { row: 3, column: 'key', reason: 'not-a-to-d' },
  { row: 4, column: 'item_code', reason: 'malformed-code' },
  { row: 4, column: '', reason: 'brand-new' },
];

describe('the report of an import', () => {
  const report = reportOf(refusal(ERRORS), file, kk.reasons);

  it('shows each error with what stands in the file', () => {
    expect(report).toEqual({
      total: 7,
      faults: [
        { row: 3, column: 'key', reason: 'not-a-to-d', text: 'x' },
        { row: 4, column: 'item_code', reason: 'malformed-code', text: 'A 3' },
        { row: 4, column: '', reason: 'other', text: 'A 3 | b' },
      ],
    });
  });

  it('gives the faulty rows back whole, each once, with all that is wrong in it', () => {
    const words = { headings: ['row', 'wrong'], says: ({ reason }: { reason: string }) => reason };
    if (report === null) throw new Error('no report');

    expect(rowsOf(report)).toBe(2);
    expect(faultyRows(report, file, words)).toEqual([
      ['row', 'wrong', 'item_code', 'key'],
      ['3', 'not-a-to-d', 'A-2', 'x'],
      ['4', 'malformed-code; other', 'A 3', 'b'],
    ]);
  });

  it('is none for another refusal or a list that is none', () => {
    expect(reportOf(null, file, kk.reasons)).toBeNull();
    expect(reportOf({ ...refusal([]), code: 'bank.same-person' }, file, kk.reasons)).toBeNull();
    expect(reportOf(refusal('x'), file, kk.reasons)).toBeNull();
  });
});
