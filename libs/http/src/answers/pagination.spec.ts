import { pageOf, readCursor } from './pagination.js';

const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `r${i}`, n: i }));

describe('pageOf', () => {
  it('names where the next page begins, and its cursor reads back', () => {
    const page = pageOf(
      rows(3),
      2,
      ({ id, n }) => [id, n],
      ({ id }) => id,
    );

    expect(page.items).toEqual(['r0', 'r1']);
    expect(readCursor(page.next ?? '')).toEqual({ ok: true, value: ['r1', 1] });
  });

  it('ends the list when nothing is left', () => {
    expect(
      pageOf(
        rows(2),
        2,
        ({ id }) => [id],
        ({ id }) => id,
      ).next,
    ).toBeNull();
    expect(
      pageOf(
        rows(0),
        2,
        () => [],
        () => 0,
      ),
    ).toEqual({ items: [], next: null });
  });
});

describe('readCursor', () => {
  it('begins at the beginning without a cursor', () => {
    expect(readCursor(undefined)).toEqual({ ok: true, value: null });
  });

  it.each(['', '!!', 'AAAA', 'e30', 'W10', 'W251bGxd', 'WzEuNV0'])('refuses %j', (after) => {
    expect(readCursor(after)).toMatchObject({ ok: false, error: { code: 'request.invalid' } });
  });
});
