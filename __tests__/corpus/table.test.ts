import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/corpus/grid.ts';
import { orderColumn } from '../../src/corpus/order.ts';
import { tableOf } from '../../src/corpus/table.ts';

const rowsOf = (text: string) => text.split(' ').map((row) => row.split(','));
const labels = (columns: string, rows: string) =>
  tableOf({ title: null, columns: columns.split(','), rows: gridOf(rowsOf(rows)) }).series.at(-1)?.labels;

describe('labels', () => {
  test('one column that names every row is enough', () => {
    expect(labels('config,model,tok_s', 'a,m,1 b,m,2 c,n,3')).toEqual(['config=a', 'config=b', 'config=c']);
  });

  test('settings tell apart what names do not; measurements never do', () => {
    expect(labels('ttft_s,num_gpu,temp,tok_s', '.1,40,0.2,1 .2,40,0.4,2 .3,80,0.2,3 .4,80,0.4,4')).toEqual([
      'num_gpu=40, temp=0.2',
      'num_gpu=40, temp=0.4',
      'num_gpu=80, temp=0.2',
      'num_gpu=80, temp=0.4',
    ]);
  });

  test('short names before long prompts, both before dates', () => {
    const long = (text: string) => text.repeat(40);
    expect(
      labels('date,prompt,tag,ms', `2026-01-01,${long('ab')},q4,1 2026-01-02,${long('cd')},q5,2`),
    ).toEqual(['tag=q4', 'tag=q5']);
    expect(labels('date,ms', '2026-01-01,1 2026-01-02,2')).toEqual(['date=2026-01-01', 'date=2026-01-02']);
  });

  test('long values are cut, and rows that nothing tells apart have none', () => {
    expect(labels('name,ms', `${'x'.repeat(70)},1 y,2`)?.[0]).toBe(`name=${'x'.repeat(47)}…`);
    expect(labels('name,ms', 'a,1 a,2')).toEqual([null, null]);
  });
});

describe('orderColumn', () => {
  const steps = rowsOf('1,9 2,8 3,7 4,6 5,5 6,4');

  test('a column of steps or dates that rises', () => {
    expect(orderColumn(['step', 'loss'], gridOf(steps))).toBe('step');
    const days = steps.map(([day, value]) => [`2026-01-0${day}T00:00:00Z`, value ?? '']);
    expect(orderColumn(['created date', 'loss'], gridOf(days))).toBe('created date');
  });

  test.each([
    ['another name', ['size', 'loss'], steps],
    ['a result that happens to rise', ['compile time (s)', 'loss'], steps],
    ['a fall', ['step', 'loss'], steps.toReversed()],
    ['too few rows', ['step', 'loss'], steps.slice(0, 4)],
    ['gaps', ['step', 'loss'], [...steps, ['', '1']]],
  ])('not %s', (_, columns, rows) => {
    expect(orderColumn(columns, gridOf(rows))).toBeNull();
  });

  test('not where rows belong to groups that follow one another', () => {
    const grouped = steps.map((row, at) => [...row, at < 3 ? 'model-a' : 'model-b']);
    expect(orderColumn(['step', 'loss', 'model'], gridOf(grouped))).toBeNull();
    const commits = steps.map((row, at) => [...row, `commit ${at}`]);
    expect(orderColumn(['step', 'loss', 'note'], gridOf(commits))).toBe('step');
  });
});
