import { expect } from '@jest/globals';
import { CREATE_COMMENT, lineageOf, pullsOf, READ_BASE, REPORT, UPLOAD } from './requests.ts';
import { slow, startScenario, steady, test } from './scenario.ts';
import { sessionsIn } from './sessions.ts';
import { measuredHistory } from './stored.ts';

const FILE = '.github/ollama-benchmark.yml';
const CONFIGURATION = 'agents:\n  baseline: {}\n  chimera:\n    temperature: 0.8\n    num_ctx: 1024\n';

test('a server four times slower for one agent is flagged by agent, stage, metric, numbers and limit', async () => {
  const scenario = await startScenario();
  await scenario.write(FILE, CONFIGURATION);
  await scenario.push();
  const baseline = await scenario.readBaseline();
  const slowed = await scenario.serve({
    answer: ({ options }) => (options.temperature === 0.8 ? slow() : steady()),
  });

  const job = await scenario.pullRequest({ ollama: slowed });

  expect(job).toMatchObject({
    exitCode: 1,
    conclusion: 'failure',
    outputs: { verdict: 'regressed', passed: 'false' },
  });
  const regression = {
    ...{ metric: 'throughput', changePercent: -75, limitPercent: 5 },
    ...{ before: expect.closeTo(800, 6), after: expect.closeTo(200, 6) },
    // Of one stored session: what sessions differ by is assumed.
    intervalPercent: [expect.any(Number), expect.any(Number)],
  };
  expect(JSON.parse(job.outputs.regressions ?? '')).toEqual([
    { agent: 'chimera', stage: 'analysis', ...regression },
    { agent: 'chimera', stage: 'report', ...regression },
  ]);
  const summary = '2 of 12 gated metrics are slower by more than their limit allows.';
  expect(job.outputs.summary).toBe(summary);
  expect(job.annotations).toEqual([
    expect.objectContaining({ level: 'warning', message: expect.stringContaining('num_ctx 1024') }),
    ...['analysis', 'report'].map((stage) => ({
      level: 'error',
      message: expect.stringMatching(
        /^800\.0 → 200\.0 tok\/s, −75\.0 % \[.*\], limit −5 %\. Likely cause: decode \(TPOT\) \+300 %/,
      ),
      properties: { title: `Slower: chimera · ${stage} · throughput`, file: FILE, line: '3' },
    })),
    expect.objectContaining({ level: 'error', message: summary }),
  ]);
  expect(job.text).toMatch(
    /chimera · analysis · throughput: 800\.0 → 200\.0 tok\/s, −75\.0 % \[−7\d\.\d, −7\d\.\d\] \(limit −5 %\): regressed/,
  );
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toMatch(
      /\| ❌ \| `chimera` · `analysis` · throughput \| 800\.0 → 200\.0 tok\/s \| \*\*−75\.0 %\*\* \[[^\]]*\] \| −5 % \|/,
    );
    expect(text).toMatch(
      /\*\*Likely cause\*\*, in `\w+` · `analysis` and `\w+` · `report` alike: decode \(TPOT\) \*\*\+300 %\*\*, /,
    );
    expect(text).not.toContain('| ❌ | `baseline`');
  }
  expect(job.files.get('report.md')).toMatch(
    /\| `chimera` · `report` · throughput \| 800\.0 → 200\.0 tok\/s \| .*❌ slower/,
  );
  expect(scenario.comment()).toContain('### ❌ Slower: 2 of 12 gated metrics. Action needed');
  expect([...job.files.keys()]).toEqual([
    'baseline.json',
    'benchmarks.txt',
    'calls.csv',
    'report-baseline.md',
    'report-chimera.md',
    'report.html',
    'report.md',
    'results.json',
  ]);
  expect(job.requests).toEqual([...READ_BASE, 'GET pulls/7', ...REPORT, ...CREATE_COMMENT]);
  expect(job.artifact?.runId).toBe(102);
  expect(await scenario.readBaseline()).toBe(baseline);
});

test('a slower push to the default branch fails too, is stored and marked, and stays slower until it is accepted', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory() });
  const slowed = await scenario.serve({ answer: () => slow() });

  const job = await scenario.push({ ollama: slowed });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  expect(job.requests).toEqual([lineageOf('base'), pullsOf('base'), ...UPLOAD]);
  expect(job.text).toMatch('Stored in the baseline file baseline.json, marked as slower: a measured run');
  expect(job.outputs.summary).toMatch(
    /^2 of 6 gated metrics are slower than the accepted level by more than/,
  );
  const marked = sessionsIn(await scenario.readBaseline()).at(-1);
  expect(marked?.accepted).toBeNull();
  expect(marked?.standing.filter(({ is }) => is !== 'at')).toEqual(
    ['analysis', 'report'].map((stage) =>
      expect.objectContaining({
        ...{ agent: 'baseline', stage, metric: 'throughput', is: 'slower' },
        level: expect.closeTo(800, 1),
      }),
    ),
  );

  const tolerated = await scenario.push({ ollama: slowed, inputs: { 'fail-on': 'never' } });
  expect(tolerated).toMatchObject({ exitCode: 0, outputs: { verdict: 'regressed', passed: 'true' } });
  expect(sessionsIn(await scenario.readBaseline())).toHaveLength(11);

  const kept = await scenario.push({ ollama: slowed, inputs: { 'update-baseline': 'never' } });
  expect(kept).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  expect(kept.text).toMatch('Not stored in the baseline file baseline.json: update-baseline is never');
  expect(sessionsIn(await scenario.readBaseline())).toHaveLength(11);
});
