import { describe, expect, test } from '@jest/globals';
import { below, createPackedGrid, type Grid, gridOf, type Rows, without } from '../../src/corpus/grid.ts';
import { fc } from '../support/properties.ts';

function packed(width: number, rows: Rows): Grid {
  const grid = createPackedGrid(width);
  for (const row of rows) grid.add(row);
  return grid.read();
}

const cellsOf = (grid: Grid, width: number) =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: width }, (_, column) => grid.cell(row, column)),
  );

const cell = fc.oneof(
  fc.constantFrom('', ' ', '12.50', 'a\nb', 'é😀'),
  fc.string().filter((text) => !text.includes('\0')),
);
/** Around a thousand rows, where one block ends and the next begins. */
const manyRows = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(cell, { minLength: 7, maxLength: 7 }),
    fc.integer({ min: 0, max: 2100 }),
  )
  .map(([width, cells, count]) =>
    Array.from({ length: count }, (_, row) =>
      Array.from({ length: width }, (_, column) => `${cells[(row + 3 * column) % 7]}${row % 5}`),
    ),
  );

describe('a packed grid', () => {
  test('has the cells that were added, whatever the order in which they are read', () => {
    fc.assert(
      fc.property(manyRows, fc.array(fc.nat(2200), { maxLength: 20 }), (rows, places) => {
        const width = rows[0]?.length ?? 0;
        const grid = packed(width, rows);
        for (const row of places) expect(grid.cell(row, 0)).toBe(rows[row]?.[0] ?? '');
        expect(cellsOf(grid, width)).toEqual(rows);
        expect([...grid.column(0)]).toEqual(rows.map(([one]) => one));
      }),
      { numRuns: 30 },
    );
  });

  test.each([2, 3000])(
    'of %i rows has nothing outside of it, and takes the first columns of a wider row',
    (count) => {
      const grid = packed(
        2,
        Array.from({ length: count }, (_, row) => (row % 2 === 0 ? ['a', 'b', 'c'] : ['d'])),
      );
      expect(cellsOf(grid, 2).slice(0, 2)).toEqual([
        ['a', 'b'],
        ['d', ''],
      ]);
      expect(grid.rowCount).toBe(count);
      expect([grid.cell(count, 0), grid.cell(-1, 0), grid.cell(5000, 1)]).toEqual(['', '', '']);
    },
  );
});

describe.each([
  ['as they are', gridOf],
  // So many that they are packed.
  [
    'packed',
    (rows: Rows) => below(packed(2, [...Array<readonly string[]>(1024).fill(['x', 'y']), ...rows]), 1024),
  ],
])('parts of rows that are held %s', (_, made) => {
  const rows = [['a', '1'], ['b', '2'], ['c'], ['d', '4']];

  test('a column, again and again, and its first cells', () => {
    const column = made(rows).column(1);
    expect([...column]).toEqual(['1', '2', '', '4']);
    expect([...column]).toEqual(['1', '2', '', '4']);
    expect([...made(rows).column(0, 2)]).toEqual(['a', 'b']);
    expect([...made(rows).column(0, 9)]).toHaveLength(4);
  });

  test('below its first rows, of which it may have fewer', () => {
    expect(cellsOf(below(made(rows), 2), 2)).toEqual([
      ['c', ''],
      ['d', '4'],
    ]);
    expect(below(made(rows), 5).rowCount).toBe(0);
    expect(cellsOf(below(made(rows), 0), 1)).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('without some rows', () => {
    const kept = without(made(rows), (row) => row % 2 === 0);
    expect(cellsOf(kept, 2)).toEqual([
      ['b', '2'],
      ['d', '4'],
    ]);
    expect([kept.rowCount, kept.cell(2, 0)]).toEqual([2, '']);
    expect(
      cellsOf(
        without(made(rows), () => false),
        1,
      ),
    ).toEqual([['a'], ['b'], ['c'], ['d']]);
  });
});
