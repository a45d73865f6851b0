import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionText, readmeText } from '../../scripts/generate-docs.ts';
import { fillRegion } from '../../scripts/generate-regions.ts';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';

const action = readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8');

describe('a generated region', () => {
  const text = 'a\n  <!-- x:start (by hand: no) -->\nold\nold\n  <!-- x:end -->\nb\n';

  test('is replaced between its marks, and nothing else is', () => {
    expect(fillRegion(text, 'x', 'new')).toBe(
      'a\n  <!-- x:start (by hand: no) -->\nnew\n  <!-- x:end -->\nb\n',
    );
    expect(fillRegion(fillRegion(text, 'x', 'new'), 'x', 'new')).toBe(fillRegion(text, 'x', 'new'));
  });

  test('that is not there is none', () => {
    expect(fillRegion(text, 'y', 'new')).toBe(text);
  });

  test.each(['# x:start\n', '# x:end\n', '# x:end\n# x:start\n'])('must be whole: %j', (broken) => {
    expect(() => fillRegion(broken, 'x', 'new')).toThrow('the region x has no start or no end');
  });
});

test('action.yml is up to date: if not, run `npm run generate`', () => {
  expect(actionText(action)).toBe(action);
});

test('a forgotten input comes back', () => {
  const without = action.replace(/^ {2}seed:\n(?: {4}.*\n)+/m, '');
  expect(Object.keys(parse(without).inputs)).not.toContain('seed');
  expect(actionText(without)).toBe(action);
});

describe('the README', () => {
  const regions = ['inputs', 'outputs', 'config'];
  const empty = regions.map((name) => `<!-- ${name}:start -->\n<!-- ${name}:end -->`).join('\n');
  const filled = readmeText(empty, action);
  const rowsOf = (name: string): readonly string[] => {
    const region = filled.split(`<!-- ${name}:start -->`)[1]?.split(`<!-- ${name}:end -->`)[0] ?? '';
    return [...region.matchAll(/^\| `([^`]+)` \|.*$/gm)].map((match) => match[1] ?? '');
  };

  test('gets every input, output and configuration key', () => {
    expect(rowsOf('inputs')).toEqual(KEY_ROWS.map((row) => row.name));
    expect(rowsOf('outputs')).toEqual(Object.keys(parse(action).outputs));
    expect(rowsOf('config')).toEqual(KEY_ROWS.filter((row) => row.inFile).map((row) => row.name));
  });

  test('has rows of equal width, whatever stands in them', () => {
    for (const table of filled.split(/\n\n/).filter((block) => block.startsWith('|'))) {
      const widths = table.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
    expect(filled).toContain('without " : \\< \\> \\| \\* ? \\\\ or /.');
  });

  test('stays the same when generated again', () => {
    expect(readmeText(filled, action)).toBe(filled);
  });
});
