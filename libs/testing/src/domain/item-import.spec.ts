import fc from 'fast-check';
import { ITEM_COLUMNS, importItems } from './item-import.js';

const ACTS = ['constitution', 'ethics-code'];
const BOUNDS = { acts: ACTS, codes: [] };

function row(changes: Readonly<Record<string, string>> = {}): readonly string[] {
  const cells: Readonly<Record<string, string>> = {
    item_code: 'CON-001',
    act: 'constitution',
    article: '1',
    stem: 'Что является высшей ценностью?',
    option_a: 'Человек',
    option_b: 'Государство',
    option_c: 'Земля',
    option_d: 'Казна',
    key: 'a',
    source_ref: 'Конституция, статья 1',
    ...changes,
  };
  return ITEM_COLUMNS.map((column) => cells[column] ?? '');
}

function errorsOf(rows: readonly (readonly string[])[], codes: readonly string[] = []): unknown {
  const imported = importItems([ITEM_COLUMNS, ...rows], { acts: ACTS, codes });
  return imported.ok ? [] : imported.error.context?.['errors'];
}

describe('importing items', () => {
  it('takes a file whole', () => {
    const imported = importItems(
      [ITEM_COLUMNS, row(), row({ item_code: 'CON-002', key: 'D' })],
      BOUNDS,
    );

    expect(imported).toMatchObject({
      ok: true,
      value: [{ code: 'CON-001', key: 'a', enemies: 'CON-001' }, { key: 'd' }],
    });
  });

  it('takes the columns in any order', () => {
    const imported = importItems([[...ITEM_COLUMNS].reverse(), [...row()].reverse()], BOUNDS);

    expect(imported.ok).toBe(true);
  });

  it.each([
    ['a missing key', { key: '' }, 'key', 'empty'],
    ['a key that is no letter a to d', { key: 'e' }, 'key', 'not-a-to-d'],
    ['an unknown act', { act: 'labour-code' }, 'act', 'unknown-act'],
    ['two equal options', { option_c: ' ЧЕЛОВЕК ' }, 'option_c', 'equal-options'],
    ['a line break', { stem: 'one\ntwo' }, 'stem', 'line-break'],
    ['text of another encoding', { stem: '\uFFFD\uFFFD' }, 'stem', 'unreadable-character'],
    ['an empty stem', { stem: '  ' }, 'stem', 'empty'],
    ['a stem that is too long', { stem: 'x'.repeat(2_001) }, 'stem', 'too-long'],
    ['a code with spaces', { item_code: 'CON 1' }, 'item_code', 'malformed-code'],
  ])('names row, column and reason of %s', (_what, changes, column, reason) => {
    const errors = errorsOf([row({ item_code: 'CON-000' }), row(changes)]);

    expect(errors).toEqual([{ row: 3, column, reason }]);
  });

  it('refuses a code that is repeated in the file or already in the bank', () => {
    const errors = errorsOf([row(), row(), row({ item_code: 'OLD-1' })], ['OLD-1']);

    expect(errors).toEqual([
      { row: 3, column: 'item_code', reason: 'repeated-code' },
      { row: 4, column: 'item_code', reason: 'repeated-code' },
    ]);
  });

  it('lists every error up to fifty and says how many there are', () => {
    const rows = Array.from({ length: 70 }, (_, n) =>
      row({ item_code: `X-${String(n)}`, key: '' }),
    );

    const imported = importItems([ITEM_COLUMNS, ...rows], BOUNDS);

    expect(imported.ok ? null : imported.error.context?.['total']).toBe(70);
    expect(errorsOf(rows)).toHaveLength(50);
  });

  it.each([
    ['another delimiter', [['item_code\tact\tarticle']], 'wrong-delimiter'],
    ['no header', [], 'wrong-delimiter'],
    ['a missing column', [ITEM_COLUMNS.filter((column) => column !== 'key')], 'missing-column'],
    ['an unknown column', [[...ITEM_COLUMNS, 'comment']], 'unknown-column'],
    ['a repeated column', [[...ITEM_COLUMNS, 'key']], 'repeated-column'],
    ['no items', [ITEM_COLUMNS], 'no-items'],
    ['a short row', [ITEM_COLUMNS, row().slice(0, 5)], 'wrong-number-of-cells'],
  ])('refuses a file with %s', (_what, rows: readonly (readonly string[])[], reason) => {
    const imported = importItems(rows, BOUNDS);

    expect(JSON.stringify(imported)).toContain(`"${reason}"`);
    expect(imported).toMatchObject({ ok: false, error: { code: 'bank.import-refused' } });
  });

  it('refuses enemies that lie in two acts', () => {
    const header = [...ITEM_COLUMNS, 'enemy_group'];
    const rows = [
      [...row(), 'G1'],
      [...row({ item_code: 'ETH-1', act: 'ethics-code' }), 'G1'],
    ];

    expect(importItems([header, ...rows], BOUNDS)).toMatchObject({
      error: {
        context: { errors: [{ row: 3, column: 'enemy_group', reason: 'enemies-of-two-acts' }] },
      },
    });
  });

  it('imports nothing or everything, whatever the cells hold', () => {
    const cells = fc.array(fc.array(fc.string(), { maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(cells, (rows) => {
        const imported = importItems([ITEM_COLUMNS, ...rows], BOUNDS);
        return imported.ok
          ? imported.value.length === rows.length
          : imported.error.code === 'bank.import-refused';
      }),
    );
  });
});
