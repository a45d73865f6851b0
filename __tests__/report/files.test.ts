import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { parseWindow } from '../../src/io/baseline/window.ts';
import { ResultsSchema } from '../../src/model/results.ts';
import { reportFiles } from '../../src/report/files.ts';
import { renderIndexReport } from '../../src/report/indexReport.ts';
import { renderSummary } from '../../src/report/summary.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeAgent, makeResults } from '../support/results.ts';
import { makeHistory, makeView, STATES, viewOf } from './fixtures.ts';
import { expectGolden } from './golden.ts';

test('goldens: index and summary', () => {
  expectGolden('index.md', renderIndexReport(STATES.regressed()));
  expectGolden('index-no-baseline.md', renderIndexReport(STATES['no-baseline']()));
  expectGolden('summary.md', renderSummary(STATES.regressed()));
});

const contentOf = (view: ReportView, file: string) =>
  reportFiles(view).find(({ name }) => name === file)?.content ?? '';

describe('files', () => {
  test('are the index, a report for each agent, the results and their exports', () => {
    const files = reportFiles(makeView());
    expect(files.map(({ name }) => name)).toEqual([
      'report.md',
      'report-baseline.md',
      'report-chimera.md',
      'results.json',
      'calls.csv',
      'benchmarks.txt',
      'baseline.json',
    ]);
    expect(files[2]?.content).toMatch(/^# Chimera Agent Report\n/);
  });

  test('results.json is read back as it was written', () => {
    const view = makeView();
    const json = contentOf(view, 'results.json');
    expect(v.parse(ResultsSchema, JSON.parse(json))).toEqual(view.results);
  });

  test('baseline.json is read back as the sessions that it was judged by; without any there is none', () => {
    const view = STATES.regressed();
    expect(view.sessions).toHaveLength(10);
    expect(parseWindow(contentOf(view, 'baseline.json'), 'baseline.json', '')).toEqual(view.sessions);
    expect(contentOf(STATES['no-baseline'](), 'baseline.json')).toBe('');
  });

  test('names that fall together, or are no names for a file, stay apart', () => {
    const names = ['Chimera', 'chimera', '../../etc/passwd', 'a:b*c?', '日本', '', 'x'.repeat(300)];
    const view = makeView({ results: makeResults({ agents: names.map((name) => makeAgent({ name })) }) });
    const files = reportFiles(view).map(({ name }) => name);
    expect(new Set(files).size).toBe(files.length);
    for (const name of files) expect(name).toMatch(/^[a-z0-9-]{1,80}\.(?:md|json|csv|txt)$/);
    expect(files).toEqual(
      expect.arrayContaining(['report-chimera.md', 'report-chimera-2.md', 'report-agent.md']),
    );
  });

  test('the index links to every one of them', () => {
    const view = makeView();
    const [index, ...others] = reportFiles(view);
    for (const { name } of others.filter(({ name }) => name.endsWith('.md')))
      expect(index?.content).toContain(`](${name})`);
  });
});

describe('side by side', () => {
  test('agents stand against the first one, per stage', () => {
    const index = renderIndexReport(STATES.regressed());
    expect(index).toContain('| `baseline` | 112.6 | 159 | 407 | 248 | 141 | 4956 | 5 |');
    expect(index).toMatch(/\| `chimera` \| 95\.39 \(−15\.3\u00a0%\) \| 189 \(\+18\.6\u00a0%\) \|/);
  });

  test('a single agent has nothing beside it', () => {
    const index = renderIndexReport(makeView({ results: makeResults({ agents: [makeAgent()] }) }));
    expect(index).not.toContain('in brackets');
  });
});

describe('summary', () => {
  test('is the comment without its marker, and every call', () => {
    const summary = renderSummary(STATES.regressed());
    expect(summary.startsWith('### ❌ Slower: 4 of 12 gated metrics. Action needed\n')).toBe(true);
    expect(summary).toContain('<summary>Calls of agent <code>chimera</code></summary>');
    const { calls } = STATES.regressed().results;
    const rows = summary
      .split('\n')
      .filter((line) => /^\| \d+ \| \d+ \| `(?:analysis|report)` \|/.test(line));
    expect(rows).toHaveLength(calls.length);
  });

  test('of thousands of calls stays below a mebibyte and keeps the comment whole', () => {
    const agents = Array.from({ length: 20 }, (_, index) => makeAgent({ name: `agent-${index}` }));
    const { protocol } = makeResults();
    const results = makeResults({ agents, protocol: { ...protocol, runs: 400 } });
    const summary = renderSummary(viewOf(results, { history: makeHistory(1, makeResults({ agents })) }));
    expect(new TextEncoder().encode(summary).length).toBeLessThan(1_048_576);
    expect(summary).toContain('<summary>All metrics</summary>');
    expect(summary).toContain('the calls of `agent-19`');
    expect(summary).toContain('<summary>Calls of agent <code>agent-0</code></summary>');
  });
});
