import { describe, expect, test } from '@jest/globals';
import { below, columnOf, createPackedGrid, type Grid, gridOf, without } from '../../src/corpus/grid.ts';
import { fc } from '../support/properties.ts';

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
        const { add, grid } = createPackedGrid(width);
        for (const row of rows) add(row);
        for (const row of places) expect(grid.cell(row, 0)).toBe(rows[row]?.[0] ?? '');
        expect(cellsOf(grid, width)).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  test('has nothing outside of it, and takes the first columns of a wider row', () => {
    const { add, grid } = createPackedGrid(2);
    add(['a', 'b', 'c']);
    add(['d']);
    expect(cellsOf(grid, 3)).toEqual([
      ['a', 'b', ''],
      ['d', '', ''],
    ]);
    expect([grid.cell(2, 0), grid.cell(-1, 0), grid.cell(5000, 1)]).toEqual(['', '', '']);
  });
});

describe('parts of a grid', () => {
  const rows = [['a', '1'], ['b', '2'], ['c'], ['d', '4']];

  test('a column, again and again, and its first cells', () => {
    const column = columnOf(gridOf(rows), 1);
    expect([...column]).toEqual(['1', '2', '', '4']);
    expect([...column]).toEqual(['1', '2', '', '4']);
    expect([...columnOf(gridOf(rows), 0, 2)]).toEqual(['a', 'b']);
    expect([...columnOf(gridOf(rows), 0, 9)]).toHaveLength(4);
  });

  test('below its first rows, of which it may have fewer', () => {
    expect(cellsOf(below(gridOf(rows), 2), 2)).toEqual([
      ['c', ''],
      ['d', '4'],
    ]);
    expect(below(gridOf(rows), 5).rowCount).toBe(0);
    expect(cellsOf(below(gridOf(rows), 0), 1)).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('without some rows', () => {
    const kept = without(gridOf(rows), (row) => row % 2 === 0);
    expect(cellsOf(kept, 2)).toEqual([
      ['b', '2'],
      ['d', '4'],
    ]);
    expect(kept.cell(2, 0)).toBe('');
    expect(
      cellsOf(
        without(gridOf(rows), () => false),
        1,
      ),
    ).toEqual([['a'], ['b'], ['c'], ['d']]);
  });
});
