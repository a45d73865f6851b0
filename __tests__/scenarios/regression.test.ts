import { expect } from '@jest/globals';
import { CREATE_COMMENT, measuredBaseline, slow, startScenario, steady, test, UPLOAD } from './scenario.ts';

const CONFIGURATION = 'agents:\n  baseline: {}\n  chimera:\n    temperature: 0.8\n    num_ctx: 1024\n';

test('a server four times slower for one agent is flagged by agent, stage, metric, numbers and limit', async () => {
  const scenario = await startScenario();
  await scenario.write('.github/ollama-benchmark.yml', CONFIGURATION);
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
  const regression = { metric: 'throughput', before: 800, after: 200, changePercent: -75, limitPercent: 5 };
  expect(JSON.parse(job.outputs.regressions ?? '')).toEqual([
    { agent: 'chimera', stage: 'analysis', ...regression },
    { agent: 'chimera', stage: 'report', ...regression },
  ]);
  const summary = '2 of 8 gated metrics are slower than their limit allows.';
  expect(job.outputs.summary).toBe(summary);
  expect(job.annotations).toEqual([
    expect.objectContaining({ level: 'warning', message: expect.stringContaining('num_ctx 1024') }),
    expect.objectContaining({ level: 'error', message: summary }),
  ]);
  expect(job.text).toContain(
    'chimera · analysis · throughput: 800.0 → 200.0 tok/s, −75.0 % (limit −5 %): regressed',
  );
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(
      '| ❌ | `chimera` · `analysis` · throughput | 800.0 → 200.0 tok/s | **−75.0 %** | −5 % |',
    );
    expect(text).not.toContain('| ❌ | `baseline`');
  }
  expect(job.files.get('report.md')).toContain(
    '| `chimera` | `report` | throughput | 800.0 → 200.0 tok/s | −75.0 % | −5 % | 3 → 3 | ❌ slower |',
  );
  expect(scenario.comment()).toContain('### ❌ Slower: 2 of 8 gated metrics. Action needed');
  expect([...job.files.keys()]).toEqual([
    'report-baseline.md',
    'report-chimera.md',
    'report.md',
    'results.json',
  ]);
  expect(job.requests).toEqual([...UPLOAD, ...CREATE_COMMENT]);
  expect(job.artifact?.runId).toBe(102);
  expect(await scenario.readBaseline()).toBe(baseline);
});

test('a slower push to the default branch fails too, and does not become the baseline', async () => {
  const baseline = await measuredBaseline();
  const scenario = await startScenario({ baseline });
  const slowed = await scenario.serve({ answer: () => slow() });

  const job = await scenario.push({ ollama: slowed });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' }, requests: UPLOAD });
  expect(job.text).toMatch('stays as it is: the session is slower than the baseline');
  expect(await scenario.readBaseline()).toBe(baseline);

  const tolerated = await scenario.push({
    ollama: slowed,
    inputs: { 'fail-on': 'never', 'update-baseline': 'always' },
  });
  expect(tolerated).toMatchObject({ exitCode: 0, outputs: { verdict: 'regressed', passed: 'true' } });
  expect(JSON.parse(await scenario.readBaseline()).calls[8].throughputTokS).toBe(200);
});
