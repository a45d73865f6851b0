import { describe, expect, test } from '@jest/globals';
import { lexer, type Tokens } from 'marked';
import { renderAgentReport } from '../../src/report/agentReport.ts';
import { makeAgent, makeCall, makeFailedCall, makeResults } from '../support/results.ts';
import { STATES } from './fixtures.ts';
import { expectGolden } from './golden.ts';

const headingsOf = (markdown: string) =>
  lexer(markdown)
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ depth, text }) => `${'#'.repeat(depth)} ${text}`);

/** The rows of the first table after a heading, cells as text. */
function tableAfter(markdown: string, heading: string, position = 0): readonly string[][] {
  const tokens = lexer(markdown);
  const start = tokens.findIndex((token) => token.type === 'heading' && token.text === heading);
  const tables = tokens.slice(start).filter((token): token is Tokens.Table => token.type === 'table');
  return tables[position]?.rows.map((row) => row.map(({ text }) => text)) ?? [];
}

test('goldens: a whole report, and one of a session that broke off', () => {
  expectGolden('agent-chimera.md', renderAgentReport(makeResults(), 'chimera'));
  expectGolden('agent-interrupted.md', renderAgentReport(STATES['not-measured']().results, 'chimera'));
});

test('has every section in order', () => {
  expect(headingsOf(renderAgentReport(makeResults(), 'baseline'))).toEqual([
    '# Baseline Agent Report',
    '## Configuration',
    '## Aggregate Metrics',
    '## Cold Start',
    '## Workflow Summary',
    '### Data Summary',
    '### Key Findings',
    '### Recommendations',
    '## Technical Report (LLM generated)',
    '## LLM Call Metrics',
    '### Where the Time Went',
    '## Statistical Summary',
  ]);
});

describe('configuration', () => {
  test('an agent without options has those of Ollama', () => {
    expect(renderAgentReport(makeResults(), 'baseline')).toContain('## Configuration\n\nOllama defaults\n\n');
  });

  test('a context that Ollama changed is said', () => {
    expect(tableAfter(renderAgentReport(makeResults(), 'chimera'), 'Configuration', 1)).toContainEqual([
      'Context',
      '⚠️ 2048 tokens, although 1024 were asked for: the figures below are for 2048',
    ]);
  });

  test.each([
    [{ requestedContext: null, effectiveContext: 4096 }, "4096 tokens, Ollama's own choice"],
    [{ requestedContext: 4096, effectiveContext: 4096 }, '4096 tokens, as asked for'],
    [
      { requestedContext: 4096, effectiveContext: null },
      '4096 tokens asked for; what was loaded, Ollama did not tell',
    ],
    [{ requestedContext: null, effectiveContext: null }, 'not told by Ollama'],
  ])('context %j reads %j', (context, remark) => {
    const results = makeResults({ agents: [makeAgent(context)] });
    expect(tableAfter(renderAgentReport(results, 'baseline'), 'Configuration')).toContainEqual([
      'Context',
      remark,
    ]);
  });
});

describe('figures', () => {
  test('are per stage over valid, warm, measured calls alone', () => {
    const counted = [
      makeCall({ run: 1, throughputTokS: 100 }),
      makeCall({ run: 2, throughputTokS: 110 }),
      makeCall({ run: 3, throughputTokS: 108 }),
    ];
    const calls = [
      makeCall({ phase: 'cold', cold: true, throughputTokS: 1, ttftMs: 4900 }),
      makeCall({ phase: 'warmup', throughputTokS: 2 }),
      ...counted,
      makeFailedCall({ run: 4, throughputTokS: 0 }),
      makeCall({ stage: 'report', throughputTokS: 50 }),
    ];
    const report = renderAgentReport(makeResults({ agents: [makeAgent()], calls }), 'baseline');
    const rows = tableAfter(report, 'Aggregate Metrics');
    // By hand: mean 106, deviations −6, 4, 2, squares 56, 56 / 2 = 28, root 5.29.
    expect(rows[0]).toEqual(['`analysis`', 'throughput', '106.0 ± 5.3 tok/s', '108.0 tok/s', '3']);
    expect(rows.find(([stage]) => stage === '`report`')).toEqual([
      '`report`',
      'throughput',
      '50.00 tok/s',
      '50.00 tok/s',
      '1',
    ]);
    expect(report).toContain('- Calls: 4 of 5 measured calls valid, 0 invalid, 1 failed');
    expect(tableAfter(report, 'Cold Start')[0]?.slice(0, 3)).toEqual(['cold start 1', '`analysis`', '4900']);
    expect(tableAfter(report, 'Statistical Summary')[0]).toEqual([
      '`analysis`',
      '5.0 %',
      '0.0 %',
      '0.0 %',
      '3',
    ]);
  });

  test('totals say of how many calls they are known', () => {
    const calls = [
      makeCall({ run: 1, outputTokens: 500, prefillMs: 10.5 }),
      makeCall({ run: 2, outputTokens: 12, prefillMs: null }),
    ];
    const totals = tableAfter(
      renderAgentReport(makeResults({ agents: [makeAgent()], calls }), 'baseline'),
      'Aggregate Metrics',
      1,
    );
    expect(totals).toContainEqual(['Total Tokens Generated', '512']);
    expect(totals).toContainEqual(['Prompt Eval Duration (sum)', '10.50 ms (known of 1 call)']);
  });

  test('a failed call has its reason and no number', () => {
    const calls = [makeCall(), makeFailedCall({ run: 2, ttftMs: 43_210.7, e2eMs: 97_777.7 })];
    const report = renderAgentReport(makeResults({ agents: [makeAgent()], calls }), 'baseline');
    expect(tableAfter(report, 'LLM Call Metrics')[1]).toEqual([
      '1',
      '2',
      '`analysis`',
      '❌\u00a0measured, failed',
      ...Array<string>(6).fill('–'),
      'failed: the stream ended without a done record.',
    ]);
    expect(report).not.toMatch(/4321|9777|97\.78/);
  });

  test('an agent without any valid call has dashes, never a zero or NaN', () => {
    const whole = makeResults();
    const calls = whole.calls.map(({ agent, stage, run, phase, position }) =>
      makeFailedCall({ agent, stage, run, phase, position }),
    );
    const report = renderAgentReport({ ...whole, calls }, 'baseline');
    for (const row of tableAfter(report, 'Aggregate Metrics')) expect(row.slice(2)).toEqual(['–', '–', '0']);
    for (const row of tableAfter(report, 'Aggregate Metrics', 1)) expect(row[1]).toBe('–');
    for (const row of tableAfter(report, 'Statistical Summary'))
      expect(row.slice(1)).toEqual(['–', '–', '–', '0']);
    expect(report).toContain('- Execution time: – (no measured run has a valid call in every stage)');
    expect(report).toContain('- Calls: 0 of 6 measured calls valid, 0 invalid, 6 failed');
    expect(report).not.toMatch(/NaN|undefined|null|Infinity|\b0\.00? (?:ms|tok)/);
  });

  test('a session that ended before this agent began says so', () => {
    const report = renderAgentReport(
      makeResults({ calls: [], interruption: 'the job was cancelled' }),
      'chimera',
    );
    expect(report).toContain('> ⚠️ **The session was interrupted:** the job was cancelled. What follows');
    expect(report).toContain('No call was made.');
    expect(report).toContain('## Cold Start\n\nNot measured: the session ended before it.');
  });
});

describe('workflow', () => {
  test('execution time is that of the last run whose calls are all valid', () => {
    const calls = [
      makeCall({ run: 1, e2eMs: 1000 }),
      makeCall({ run: 1, stage: 'report', e2eMs: 2000 }),
      makeCall({ run: 2, e2eMs: 9980 }),
      makeCall({ run: 2, stage: 'report', e2eMs: 12_720 }),
      makeCall({ run: 3, e2eMs: 5000 }),
      makeFailedCall({ run: 3, stage: 'report' }),
    ];
    const report = renderAgentReport(makeResults({ agents: [makeAgent()], calls }), 'baseline');
    expect(report).toContain('run 2: 22.72 s (ingest 0.02 s | analysis 9.98 s | report 12.72 s)');
    expect(report).toContain(
      'All measured runs: 30.70 s in 5 valid calls (analysis 15.98 s | report 14.72 s)',
    );
    expect(report).toContain('**Source:** run 2, stage `report`');
  });

  test('recommendations come from the last stage, else from an earlier one, else there are none', () => {
    const list = '## Recommendations\n\n- from here';
    const withAnswers = (analysis: string, last: string) =>
      renderAgentReport(
        makeResults({
          agents: [makeAgent()],
          calls: [makeCall({ answer: analysis }), makeCall({ stage: 'report', answer: last })],
        }),
        'baseline',
      );
    expect(withAnswers('', list)).toContain('in run 1, stage `report`; not checked.\n\n- from here');
    expect(withAnswers(list, 'no list')).toContain('in run 1, stage `analysis`; not checked.\n\n- from here');
    expect(withAnswers('', 'Recommendations: none')).toContain('the model wrote no list under a heading');
  });

  test("the model's report is fenced, wrapped, and marked where it was cut", () => {
    const answer = `- ${'word '.repeat(40)}\n| ${'wide '.repeat(40)}|\n\`\`\`\n# not a heading`;
    const calls = [makeCall(), makeCall({ stage: 'report', answer, doneReason: 'length' })];
    const report = renderAgentReport(makeResults({ agents: [makeAgent()], calls }), 'baseline');
    const block = lexer(report).filter((token): token is Tokens.Code => token.type === 'code')[1];
    const lines = block?.text.split('\n') ?? [];
    expect(lines.filter((line) => !line.startsWith('|')).every((line) => line.length <= 100)).toBe(true);
    expect(lines[1]).toMatch(/^ {2}word/);
    expect(block?.text.replaceAll(/\s+/g, ' ').trim()).toBe(answer.replaceAll(/\s+/g, ' ').trim());
    expect(report).toContain('it reached the length limit of 512 tokens.');
    const ended = makeResults({
      agents: [makeAgent()],
      calls: [makeCall(), makeCall({ stage: 'report', doneReason: 'stop' })],
    });
    expect(renderAgentReport(ended, 'baseline')).not.toContain('length limit of');
  });

  test('files that did not parse are listed with their reasons', () => {
    const { corpus } = makeResults();
    const report = renderAgentReport(makeResults(), 'baseline');
    expect(report).toContain(
      '1 file could not be parsed:\n\n- `reports/broken.json`: line 3: a comma is missing',
    );
    expect(renderAgentReport(makeResults({ corpus: { ...corpus, problems: [] } }), 'baseline')).toContain(
      'Every file was parsed.',
    );
  });
});

test('an unknown agent is a bug of the caller', () => {
  expect(() => renderAgentReport(makeResults(), 'nobody')).toThrow('no such agent in these results: nobody');
});
