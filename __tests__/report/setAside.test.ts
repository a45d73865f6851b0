import { describe, expect, test } from '@jest/globals';
import { lexer, type Tokens } from 'marked';
import { MARKS } from '../../src/model/call.ts';
import type { Call } from '../../src/model/results.ts';
import { renderAgentReport } from '../../src/report/agentReport.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderIndexReport } from '../../src/report/indexReport.ts';
import { MARK_WORDS } from '../../src/report/marks.ts';
import { setAside } from '../../src/report/setAside.ts';
import { makeCall, makeFailedCall, makeResults } from '../support/results.ts';
import { makeDecision } from './fixtures.ts';
import { expectGolden } from './golden.ts';
import { makeInvalid, troubledResults, troubledView } from './troubled.ts';

function tablesIn(markdown: string): readonly (readonly string[][])[] {
  return lexer(markdown)
    .filter((token): token is Tokens.Table => token.type === 'table')
    .map(({ rows }) => rows.map((row) => row.map(({ text }) => text)));
}

function rowsAfter(markdown: string, heading: string): readonly string[][] {
  return tablesIn(markdown.slice(markdown.indexOf(heading)))[0] ?? [];
}

test('goldens: a session in which much went wrong', () => {
  const view = troubledView();
  expectGolden('comment-not-measured-tenant.md', renderComment(view));
  expectGolden('index-troubled.md', renderIndexReport(view));
  expectGolden('agent-troubled.md', renderAgentReport(view.results, 'chimera'));
  expectGolden('agent-troubled-baseline.md', renderAgentReport(view.results, 'baseline'));
});

describe('calls set aside', () => {
  test('add up to the calls that were attempted', () => {
    const [sentence = ''] = setAside(troubledResults()).split('\n');
    const [attempted, ...groups] = (sentence.match(/\d+/g) ?? []).map(Number);
    expect(attempted).toBe(troubledResults().calls.length);
    expect(groups.reduce((sum, count) => sum + count, 0)).toBe(attempted);
  });

  test('are grouped, each mark with what it means', () => {
    const [groups] = tablesIn(setAside(troubledResults()));
    expect(groups).toContainEqual(['⚠️ Invalid: another GPU tenant', '4', MARK_WORDS['gpu-tenant'].meaning]);
    expect(groups).toContainEqual(['❌ Failed', '2', 'the stream ended without a done record']);
    expect(groups).toContainEqual([
      'Reloads',
      '1',
      'The model was not loaded when the call was sent; loading took 4.2 s in all.',
    ]);
  });

  test('every mark there is has its words', () => {
    const calls = MARKS.map((mark) => makeInvalid(makeCall(), [mark], null));
    const [groups = []] = tablesIn(setAside(makeResults({ calls })));
    expect(groups).toHaveLength(MARKS.length);
    expect(new Set(groups.map(([label]) => label)).size).toBe(MARKS.length);
  });

  test('are listed up to fifty, the rest is counted', () => {
    const calls = Array.from({ length: 60 }, (_, index) =>
      makeFailedCall({ position: index + 1, reason: `reason ${index}` }),
    );
    const text = setAside(makeResults({ calls }));
    expect(tablesIn(text)[1]).toHaveLength(50);
    expect(text).toContain('… and 10 more in `results.json`.');
    expect(tablesIn(text)[0]?.at(-1)).toEqual(['❌ Failed', '50', 'for other reasons']);
  });
});

describe('an invalid call', () => {
  const report = () => renderAgentReport(troubledResults(), 'chimera');

  test('has every figure struck through, and its reason', () => {
    const row = rowsAfter(report(), '## LLM Call Metrics').find(
      ([, run, stage, kind]) => run === '2' && stage === '`report`' && kind?.includes('measured'),
    );
    expect(row?.slice(3, 9)).toEqual([
      '⚠️\u00a0measured, invalid',
      '~~1804~~',
      '~~61.20~~',
      '~~980~~',
      '~~512~~',
      '~~10170~~',
    ]);
    expect(row?.at(-1)).toMatch(/^invalid: the process `?python3`? came to the GPU/);
  });

  test('moves no statistic', () => {
    const rowOf = (call: Call) =>
      rowsAfter(
        renderAgentReport(makeResults({ calls: [makeCall(), makeCall({ run: 2 }), call] }), 'baseline'),
        '## Aggregate Metrics',
      );
    const wild = makeCall({ run: 3, throughputTokS: 1, ttftMs: 99_999, e2eMs: 99_999, ttftNetMs: 99_999 });
    expect(rowOf(makeInvalid(wild, ['runaway'], 'no end'))).toEqual(rowOf(makeFailedCall({ run: 3 })));
  });

  test('that makes up for another is named so', () => {
    expect(report()).toContain('⚠️\u00a0make-up, invalid');
  });
});

describe('a cold start', () => {
  test('stands in no average, with a median where there are several', () => {
    const rows = rowsAfter(renderAgentReport(troubledResults(), 'chimera'), '## Cold Start');
    expect(rows.map(([call]) => call)).toEqual([
      'cold start 1',
      'cold start 2',
      'cold start 3',
      '**median of 3**',
    ]);
  });

  test('that failed is listed with its reason and no figure', () => {
    const rows = rowsAfter(renderAgentReport(troubledResults(), 'baseline'), '## Cold Start');
    expect(rows[1]).toEqual([
      '❌\u00a0cold start 2, failed',
      '`analysis`',
      ...Array<string>(5).fill('–'),
      'failed: the stream ended without a done record.',
    ]);
    expect(rows.at(-1)?.[0]).toBe('**median of 2**');
  });

  test('whose model was loaded all the same is none', () => {
    const results = makeResults({ calls: [makeCall({ phase: 'cold', cold: false })] });
    expect(renderAgentReport(results, 'baseline')).toContain('The model was loaded all the same');
  });
});

test('every forced reload is listed with its load time', () => {
  const rows = rowsAfter(renderAgentReport(troubledResults(), 'chimera'), '### Reloads');
  expect(rows.map((row) => row.slice(2, 4))).toEqual([
    ['warm-up, reload, run 2', '4211'],
    ['⚠️\u00a0measured, reload, run 3, invalid', '4105'],
  ]);
  expect(renderAgentReport(makeResults(), 'baseline')).not.toContain('### Reloads');
});

test('a reload that only its load time shows is one, too', () => {
  const call = makeInvalid(makeCall({ run: 2, loadMs: 4100 }), ['reload'], 'a load of 4.1 s');
  const report = renderAgentReport(makeResults({ calls: [call] }), 'baseline');
  expect(rowsAfter(report, '### Reloads').map((row) => row[3])).toEqual(['4100']);
});

test('a note stands once, with the calls that have it', () => {
  const calls = [1, 2, 3].map((position) =>
    makeCall({
      position,
      notes: ['ended at the length limit of 512 tokens', ...(position < 3 ? ['warm'] : [])],
    }),
  );
  const report = renderAgentReport(makeResults({ calls }), 'baseline');
  expect(report).toContain('- All calls: ended at the length limit of 512 tokens\n- Calls 1, 2: warm');
});

test('how often a call was sent is said once', () => {
  const render = (notes: string[]) =>
    renderAgentReport(makeResults({ calls: [makeCall({ retries: 1, notes })] }), 'baseline');
  expect(render([])).toContain('Sent again after 1 attempt that failed.');
  expect(render(['sent 2 times: the first attempt failed'])).not.toContain('Sent again');
});

test('what the GPU did is shown only where it was watched', () => {
  expect(renderAgentReport(troubledResults(), 'chimera')).toContain('### GPU During the Calls');
  expect(renderAgentReport(makeResults(), 'chimera')).not.toContain('### GPU During the Calls');
});

describe('not measured', () => {
  const headline = (view = troubledView()) => renderComment(view).split('\n')[0];

  test('names what happened to the calls that are missing, and how often', () => {
    expect(headline()).toBe(
      '### ⚪ Not measured: another process held 6.1 GiB of GPU memory in 4 of 6 measured calls. This says nothing about your change. Keep other programs off the GPU and run again',
    );
  });

  test('without a baseline is told in the words of the decision, once', () => {
    const comment = renderComment({ ...troubledView(), judgement: null, baseline: null });
    expect(comment).toContain('\n\nToo few valid calls: chimera · report has 2 of 3 (4 invalid:');
    expect(comment.match(/Not measured/g)).toHaveLength(1);
  });

  test('because of failures says so', () => {
    const calls = [makeCall(), ...[2, 3].map((run) => makeFailedCall({ run }))];
    const results = makeResults({
      calls,
      agents: makeResults().agents.slice(0, 1),
      stages: makeResults().stages.slice(0, 1),
    });
    expect(headline(troubledView(results))).toContain(
      'Not measured: 2 of 3 measured calls failed. This says',
    );
  });

  test('does not blame calls of stages that were measured', () => {
    const { calls, ...rest } = troubledResults();
    const results = { ...rest, calls: calls.filter(({ marks }) => !marks.includes('gpu-tenant')) };
    const minimum = { ...results.protocol, minimumValidCalls: 2 };
    const view = troubledView({ ...results, protocol: minimum });
    const decision = makeDecision('not-measured', view.judgement);
    expect(headline({ ...view, decision })).toContain('Not measured: this says nothing about your change.');
  });
});

test('a stage with too few calls is no median to trust, beside the others', () => {
  const rows = rowsAfter(renderIndexReport(troubledView()), '### Stage `report`');
  expect(rows.map((row) => row.at(-1))).toEqual(['3', '⚠️\u00a02, needs\u00a03']);
});

describe('environment', () => {
  const index = renderIndexReport(troubledView());

  test.each([
    '| Ollama | `0.33.0`; load, prefill and decode as measured since 0.30 |',
    'power limit 450 W, persistence mode off, not split (MIG off)',
    "| GPU evidence | nvidia-smi watched 1 GPU, a sample every 250 ms. Throttling is read from the driver's own counters. |",
    '| Also on the GPU | `/usr/lib/xorg/Xorg` 312.0 MiB; there before the session',
    '| Machine id | `rig-7` |',
    '| Each agent | 5 measured runs, after 3 cold starts and 2 discarded warm-up runs |',
    '87.0 % (4.3 GiB), rest in host memory; ⚠️ that is what Ollama says, but the GPU tool saw only 3.0 GiB taken',
    '- `/usr/lib/xorg/Xorg` held 312 MiB of GPU memory throughout.',
  ])('shows %s', (words) => expect(index).toContain(words));

  const ORDER = '| Order of runs | Agents that can share a loaded model take turns';

  test('tells in which order several agents ran, and nothing of the kind of one', () => {
    expect(index).toContain(ORDER);
    expect(index).toContain('the model loaded anew and warmed up again for each block |');
    const results = troubledResults();
    const protocol = { ...results.protocol, warmupRuns: 0 };
    const unwarmed = renderIndexReport(troubledView({ ...results, protocol }));
    expect(unwarmed).toContain('the model loaded anew for each block |');
    const alone = { ...results, agents: results.agents.slice(0, 1) };
    expect(renderIndexReport(troubledView(alone))).not.toContain('Order of runs');
  });

  test('says why nothing watched the GPU', () => {
    const { environment } = makeResults();
    const telemetry = {
      ...environment.telemetry,
      tool: null,
      throttling: 'unknown' as const,
      about: 'Ollama is elsewhere',
    };
    const results = makeResults({ environment: { ...environment, gpus: null, telemetry } });
    expect(renderIndexReport(troubledView(results))).toContain('| GPU evidence | Ollama is elsewhere. |');
  });
});
