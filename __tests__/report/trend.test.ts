import { describe, expect, test } from '@jest/globals';
import { lexer, type Tokens, walkTokens } from 'marked';
import type { SessionRecord } from '../../src/model/record.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { fewTrendSubjects, trendOf, trendSubjects } from '../../src/report/trend.ts';
import type { ReportView } from '../../src/report/view.ts';
import { lineChart } from '../../src/report/xychart.ts';
import { mermaidErrors } from '../support/mermaid.ts';
import { fc } from '../support/properties.ts';
import { ACCEPTANCE, makeHistory, makeSession, offloaded, STATES, scaled, viewOf } from './fixtures.ts';
import { hostileText } from './hostile.ts';

/** What GitHub would draw. */
function chartsIn(markdown: string): readonly string[] {
  const charts: string[] = [];
  void walkTokens(lexer(markdown), (token) => {
    if (token.type === 'code' && token.lang === 'mermaid') charts.push((token as Tokens.Code).text);
  });
  return charts;
}
const titlesIn = (markdown: string) => chartsIn(markdown).map((chart) => /title "(.*)"/.exec(chart)?.[1]);
const lineIn = (chart: string, which: number) =>
  [...chart.matchAll(/line \[(.*)\]/g)][which]?.[1]?.split(', ').map(Number) ?? [];
const trend = (view: ReportView) => trendOf(view, fewTrendSubjects(view)).replaceAll('\u00a0', ' ');

describe('the trend', () => {
  test('is of what got worse, the furthest beyond first, at most three', () => {
    expect(titlesIn(trend(STATES.regressed()))).toEqual([
      'chimera, report, throughput',
      'chimera, analysis, throughput',
      'chimera, analysis, TTFT net of load',
    ]);
  });

  test('where nothing did, of one rate and one time', () => {
    expect(titlesIn(trend(STATES.unchanged()))).toEqual([
      'baseline, analysis, throughput',
      'baseline, analysis, TTFT net of load',
    ]);
  });

  test('ends in this session, at the level of its row, beside the limit of the gate', () => {
    const view = STATES.regressed();
    const [worst] = fewTrendSubjects(view);
    const [chart = ''] = chartsIn(trend(view));
    const levels = lineIn(chart, 0);
    expect(levels).toHaveLength(11);
    expect(levels.at(-1)).toBeCloseTo(worst?.after?.value ?? 0, 1);
    const before = worst?.before?.value ?? 0;
    // The level before is the mean of what is drawn.
    const mean = levels.slice(0, -1).reduce((sum, value) => sum + Math.log(value), 0) / 10;
    expect(Math.exp(mean)).toBeCloseTo(before, 1);
    expect(new Set(lineIn(chart, 1))).toEqual(new Set([Number((before * 0.97).toFixed(2))]));
    expect(trend(view)).toContain(
      '`chimera` · `report` · throughput: the flat line is the limit of this session, 109.3 tok/s, −3 % from the level before.',
    );
  });

  test('is a table as well: every session with date, commit and value, this one last and bold', () => {
    const [table] = lexer(trend(STATES.regressed())).filter(
      (token): token is Tokens.Table => token.type === 'table',
    );
    expect(table?.header.map(({ text }) => text)).toEqual([
      '#',
      'Session',
      'Commit',
      '`chimera` · `report` · throughput',
      '`chimera` · `analysis` · throughput',
      '`chimera` · `analysis` · TTFT net of load',
    ]);
    const rows = table?.rows.map((row) => row.map(({ text }) => text.replaceAll('\u2011', '-'))) ?? [];
    expect(rows).toHaveLength(11);
    expect(rows[9]).toEqual(['10', '2025-11-13 08:10', '`9b8a7c6`', '112.4 tok/s', '117.2 tok/s', '282 ms']);
    expect(rows[10]).toEqual([
      '**now**',
      '**2025-11-14 19:24**',
      '**`4f1c0a9`**',
      '**95.48 tok/s**',
      '**99.52 tok/s**',
      '**335 ms**',
    ]);
  });

  test('marks what was slower or accepted, and what changed with a session', () => {
    const history = makeHistory(4).map((session, index): SessionRecord => {
      const { environment } = session;
      const standing = (['analysis', 'report'] as const).map((stage) => ({
        ...{ agent: 'baseline', stage, metric: 'throughput' as const, is: 'slower' as const },
        ...{ level: 117, sessions: 3, workload: 'w', promptTokens: 1830 },
      }));
      if (index === 1) return { ...session, environment: { ...environment, ollamaVersion: '0.34.0' } };
      if (index === 2) return { ...session, standing };
      return index === 3 ? { ...session, accepted: ACCEPTANCE } : session;
    });
    const view = { ...STATES.unchanged(), sessions: history };
    const text = trend(view);
    expect(text).toMatch(/\| 2 \| .* \| Ollama `0\.34\.0` \|/);
    expect(text).toMatch(/\| 3 \| .* \| [\d.]+ tok\/s \(slower\) \| \d+ ms \|/);
    expect(text).toMatch(/\| 4 \| .* \| accepted by `octo-maintainer` \|/);
  });

  test('shows noise as noise: the limit is well off the line, and the line near the middle', () => {
    for (const chart of chartsIn(trend(STATES.unchanged()))) {
      const [, low = 0, high = 0] = (/ ([\d.]+) --> ([\d.]+)/.exec(chart) ?? []).map(Number);
      const levels = lineIn(chart, 0);
      const spread = Math.max(...levels) - Math.min(...levels);
      expect(spread).toBeLessThan((high - low) * 0.35);
      const [limit = 0] = lineIn(chart, 1);
      expect(limit).toBeGreaterThan(low);
      expect(limit).toBeLessThan(high);
    }
  });

  test('holds twenty sessions, and says where older ones are', () => {
    const view = {
      ...STATES.unchanged(),
      sessions: [...makeHistory(10), ...makeHistory(10), ...makeHistory(3)],
    };
    expect(lineIn(chartsIn(trend(view))[0] ?? '', 0)).toHaveLength(21);
    expect(trend(view)).toContain('3 older ones of the window are in `baseline.json`.');
  });

  test('of two points is numbers alone', () => {
    const view = viewOf(offloaded(), { history: makeHistory(1) });
    expect(chartsIn(trend(view))).toEqual([]);
    expect(trend(view)).toContain('| **now** |');
  });

  test('leaves out sessions without a value, whose row says so', () => {
    const history = makeHistory(5).map((session, index) =>
      index === 2 ? { ...session, units: [] } : session,
    );
    const view = { ...STATES.unchanged(), sessions: history };
    const [chart = ''] = chartsIn(trend(view));
    expect(chart).toContain('x-axis ["1", "2", "4", "5", "now"]');
    expect(trend(view)).toMatch(/\| 3 \| .* \| – \| – \|/);
  });

  test('there is none without a baseline, nor of other hardware', () => {
    expect(trend(STATES['no-baseline']())).toBe('');
    expect(trend(STATES['not-comparable']())).toBe('');
  });

  test('holds a session that was not measured to no limit', () => {
    const charts = chartsIn(trend(STATES['not-measured']()));
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) expect(chart.match(/line \[/g)).toHaveLength(1);
  });

  test('in the job summary is of every gated metric, in bounds', () => {
    const view = STATES.regressed();
    expect(titlesIn(renderSummary(view))).toHaveLength(trendSubjects(view).length);
    expect(trendSubjects(view)).toHaveLength(12);
  });
});

describe("by mermaid's own parser", () => {
  test('every chart of every state is read', () => {
    const charts = Object.values(STATES).flatMap((make) => chartsIn(trend(make())));
    expect(charts.length).toBeGreaterThan(5);
    expect(mermaidErrors(charts)).toEqual(charts.map(() => null));
  });

  test('a chart that is not sound is not', () => {
    const [chart = ''] = chartsIn(trend(STATES.regressed()));
    const [sound, unsound] = mermaidErrors([chart, chart.replace('line [', 'line [1e-7, ')]);
    expect(sound).toBeNull();
    expect(unsound).toMatch(/error/i);
  });

  const upTo = (max: number) =>
    fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: 2, maxLength: 21 });
  const wild = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e-7, 1e21, Number.MIN_VALUE, Number.MAX_VALUE));
  const numbers = fc.oneof(...[1e-6, 1, 1e4, 1e9].map(upTo), fc.array(wild, { minLength: 1, maxLength: 4 }));

  test('whatever is foreign, and whatever the numbers are, it is read or left out', () => {
    const titles = fc.array(hostileText, { minLength: 1, maxLength: 3 });
    const charts: string[] = [];
    fc.assert(
      fc.property(titles, numbers, (title, values) => {
        const labels = values.map((_, index) => String(index + 1));
        const range = [Math.min(...values), Math.max(...values)] as const;
        const text = lineChart({ title, labels, unit: 'ms', range, series: [{ values, colour: '#2f81f7' }] });
        if (text === '') return;
        charts.push(chartsIn(text)[0] ?? '');
        const [, axes = ''] = text.split('x-axis');
        expect(axes).not.toMatch(/\de[+-]?\d/i);
      }),
      { numRuns: 120 },
    );
    expect(charts.length).toBeGreaterThan(5);
    expect(mermaidErrors(charts)).toEqual(charts.map(() => null));
  });

  test('of numbers that are none the chart is left out, and the table stands', () => {
    const wild = scaled(makeSession(), { decode: 1e-300 });
    const view = { ...STATES.unchanged(), sessions: makeHistory(5, wild) };
    const text = trend(view);
    expect(titlesIn(text)).toEqual(['baseline, analysis, TTFT net of load']);
    expect(text).toContain('| **now** |');
  });
});
