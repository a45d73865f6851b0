import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionText, readmeText } from '../../scripts/generate-docs.ts';
import { metricsText } from '../../scripts/generate-metrics.ts';
import { fillRegion } from '../../scripts/generate-regions.ts';
import { MARK_RULES } from '../../src/evidence/rules.ts';
import { MARKS } from '../../src/model/call.ts';
import { METRICS } from '../../src/model/metrics.ts';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';

const text = (name: string): string => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
const action = text('action.yml');

describe('a generated region', () => {
  const region = 'a\n  <!-- x:start (by hand: no) -->\nold\nold\n  <!-- x:end -->\nb\n';

  test('is replaced between its marks, and nothing else is', () => {
    expect(fillRegion(region, 'x', 'new')).toBe(
      'a\n  <!-- x:start (by hand: no) -->\nnew\n  <!-- x:end -->\nb\n',
    );
    expect(fillRegion(fillRegion(region, 'x', 'new'), 'x', 'new')).toBe(fillRegion(region, 'x', 'new'));
  });

  test('that is not there is none', () => {
    expect(fillRegion(region, 'y', 'new')).toBe(region);
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
  test('is up to date: if not, run `npm run generate`', () => {
    expect(readmeText(text('README.md'), action) === text('README.md')).toBe(true);
  });

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

describe('docs/metrics.md', () => {
  const page = text('docs/metrics.md');
  /** The rows of the table whose head starts so, as cells. */
  const rowsBelow = (head: string): readonly (readonly string[])[] => {
    const lines = page.split('\n');
    const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
    expect(start).toBeGreaterThan(0);
    const rows = lines.slice(start);
    const end = rows.findIndex((line) => !line.startsWith('|'));
    return rows.slice(0, end).map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((one) => one.trim()),
    );
  };

  test('is up to date: if not, run `npm run generate`', () => {
    expect(page === metricsText()).toBe(true);
  });

  test('has every metric with unit, direction, formula, source and use', () => {
    const [head = [], , ...rows] = rowsBelow('Metric');
    expect(rows.map(([first]) => first?.match(/`([^`]+)`/)?.[1])).toEqual(METRICS.map(({ id }) => id));
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      for (const value of row) expect(value).not.toBe('');
    }
    const use = head.indexOf('Use');
    expect(rows.filter((row) => row[use] === '**gated**').map(([first]) => first)).toEqual([
      'throughput (`throughput`)',
      'TTFT net of load (`ttft-net`)',
      'success rate (`success-rate`)',
    ]);
  });

  test('has every mark with its meaning and its rule', () => {
    const [, , ...rows] = rowsBelow('Mark');
    expect(rows.map(([mark]) => mark)).toEqual(MARKS.map((mark) => `\`${mark}\``));
    expect(MARK_RULES.map(({ mark }) => mark)).toEqual(MARKS);
    for (const row of rows) {
      expect(row).toHaveLength(3);
      for (const value of row) expect(value).not.toBe('');
    }
  });

  test('names what is never compared across Ollama 0.30, and what is', () => {
    const words = page.replace(/\s+/g, ' ');
    expect(words).toContain(
      'throughput, TTFT net of load, load, prefill and cold start load are *not comparable* between',
    );
    expect(words).toContain('compared all the same: success rate, TTFT, end to end and cold start TTFT.');
  });

  test('has numbers as people write them', () => {
    expect(page).not.toMatch(/\d\.\d{4,}|NaN|undefined|null ms/);
  });
});
