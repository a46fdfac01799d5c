import { cellsOf, EVERY_COLUMN, readItemFile, sampleFile } from './item-file.js';

const bytes = (text: string): ArrayBuffer => {
  const { buffer } = new TextEncoder().encode(text);
  return buffer;
};

describe('a file of items in the browser', () => {
  it.each([
    [
      'commas',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons',
      'a;b\r\nc,1;d\r\n',
      [
        ['a', 'b'],
        ['c,1', 'd'],
      ],
    ],
    [
      'quotes',
      'a,b\n"c, ""x""",d',
      [
        ['a', 'b'],
        ['c, "x"', 'd'],
      ],
    ],
    [
      'a line break in a cell',
      'a,b\n"c\nd",e',
      [
        ['a', 'b'],
        ['c\nd', 'e'],
      ],
    ],
    [
      'empty lines and an empty last cell',
      'a,b\n\nc,\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'an open quote',
      'a,b\nc,"d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('with %s has the rows that the server counts', (_what, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it('drops a byte order mark', () => {
    expect(readItemFile('x.csv', bytes('\uFEFFa,b')).cells).toEqual([['a', 'b']]);
  });

  it('is read as Windows-1251 when it is no UTF-8, and says so', () => {
    const { buffer } = new Uint8Array([0xca, 0xf2, 0xee, 0x2c, 0x61]);

    expect(readItemFile('x.csv', buffer)).toMatchObject({
      cells: [['Кто', 'a']],
      isOldLetters: true,
    });
  });

  it('has a sample with every column in each row', () => {
    const [header, ...rows] = cellsOf(sampleFile().slice(1));

    expect(header).toEqual([...EVERY_COLUMN]);
    expect(rows.map((row) => row.length)).toEqual([11, 11]);
  });
});
