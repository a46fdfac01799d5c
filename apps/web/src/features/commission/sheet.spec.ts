import { isChanged, lacksOf, marksOf, storedSheet, withLine } from './sheet.js';

const title = { kk: 'б', ru: 'б', en: 'b' };
const criteria = ['substance', 'clarity'].map((code) => ({ code, title, levels: [] }));
const rules = { criteria, commentRequiredAt: [1, 5] };
const fresh = { ...rules, marks: [] };

describe('a sheet of marks', () => {
  test('lacks a mark for every criterion at first, and then a comment where the rules want one', () => {
    const empty = storedSheet(fresh);
    const half = withLine(empty, 'substance', { value: 5 });
    const whole = withLine(
      withLine(half, 'substance', { comment: 'The norm is cited.' }),
      'clarity',
      { value: 3 },
    );

    expect(lacksOf(empty, rules).map(({ what }) => what)).toEqual(['mark', 'mark']);
    expect(lacksOf(half, rules)).toEqual([
      { criterion: 'substance', what: 'comment' },
      { criterion: 'clarity', what: 'mark' },
    ]);
    expect(lacksOf(whole, rules)).toEqual([]);
  });

  test('takes a comment of spaces for none', () => {
    const sheet = withLine(storedSheet(fresh), 'substance', { value: 1, comment: '   ' });

    expect(lacksOf(sheet, rules)[0]).toEqual({ criterion: 'substance', what: 'comment' });
    expect(marksOf(sheet, fresh)).toEqual([{ criterion: 'substance', value: 1, comment: null }]);
  });

  test('is changed only when it would be saved differently', () => {
    const stored = { criteria, marks: [{ criterion: 'substance', value: 4, comment: 'so' }] };
    const sheet = storedSheet(stored);

    expect(isChanged(sheet, stored)).toBe(false);
    expect(isChanged(withLine(sheet, 'substance', { comment: 'so ' }), stored)).toBe(false);
    expect(isChanged(withLine(sheet, 'substance', { value: 3 }), stored)).toBe(true);
    expect(isChanged(withLine(sheet, 'clarity', { value: 2 }), stored)).toBe(true);
  });
});
