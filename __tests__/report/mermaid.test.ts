import { describe, expect, test } from '@jest/globals';
import { mermaidText } from '../../src/report/safe.ts';
import { mermaidErrors } from '../support/mermaid.ts';
import { hostileTexts } from './manyTexts.ts';

/** A chart as GitHub draws it, with a label in every place for one. */
const chartOf = (labels: readonly string[]) => `xychart-beta
  title "${labels[0]}"
  x-axis "${labels[0]}" [${labels.map((label) => `"${label}"`).join(', ')}]
  y-axis "${labels[0]}" 0 --> 10
  line "${labels[0]}" [${labels.map((_, at) => at + 0.5).join(', ')}]
`;

describe('a label in a mermaid chart', () => {
  test.each([
    ['gemma3:latest', 'gemma3 latest'],
    ['a "b" `c` %%{init: {}}%%', 'a b c init'],
    ['```\n# out', 'out'],
    ['"]\n  click x', 'click x'],
    ['#quot;#35; &lt;b&gt; <b>', 'quot 35 lt b gt b'],
    ['', '-'],
    ['\u200b\u202e', '-'],
    ['x'.repeat(80), `${'x'.repeat(59)}…`],
  ])('%j is %j', (text, expected) => {
    expect(mermaidText(text)).toBe(expected);
  });

  test('parses, whatever it says', () => {
    const next = hostileTexts(20261102);
    const signs = Array.from({ length: 0x250 }, (_, code) => `${String.fromCodePoint(code)}x`);
    const texts = [...signs, ...Array.from({ length: 1000 }, next)];
    const labels = [...new Set(texts.map(mermaidText))];
    const charts = Array.from({ length: Math.ceil(labels.length / 40) }, (_, at) =>
      chartOf(labels.slice(40 * at, 40 * (at + 1))),
    );
    expect(mermaidErrors(charts).filter((error) => error !== null)).toEqual([]);
  });

  test('the parser does notice', () => {
    const errors = mermaidErrors(['a"b', '', '%%'].map((label) => chartOf([label])));
    expect(errors).toEqual(Array(3).fill(expect.stringContaining('Parse error')));
    expect(mermaidErrors(['xychart-beta\n  line [1e-7]', 'xychart-beta\n  line [NaN]'])).not.toContain(null);
  });
});
