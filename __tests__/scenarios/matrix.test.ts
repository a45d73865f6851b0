import { expect } from '@jest/globals';
import type { StandIn } from '../support/ollamaStandIn.ts';
import { UPLOAD } from './requests.ts';
import { type Job, type Scenario, slow, startScenario, test } from './scenario.ts';
import { sessionsOnBranch } from './stored.ts';

/** Several jobs that only measure, and one that reports: on one machine, two models; told once. */

const MEASURES = { contents: 'read', metadata: 'read' } as const;
const REPORTS = { ...MEASURES, actions: 'read', pull_requests: 'write' } as const;
const STORES = { ...MEASURES, actions: 'read', pull_requests: 'read', contents: 'write' } as const;
const BRANCH = { 'baseline-store': 'branch', 'baseline-file': '' };
const LEGS = { fast: '{ fast: {} }', cool: '{ cool: { temperature: 0.2 } }' };

type Leg = keyof typeof LEGS;
type Event = 'push' | 'pullRequest';

async function leg(
  scenario: Scenario,
  event: Event,
  runId: number,
  name: Leg,
  ollama?: StandIn,
): Promise<Job> {
  const inputs = {
    ...BRANCH,
    mode: 'measure',
    agents: LEGS[name],
    'artifact-name': `ollama-benchmark-${name}`,
  };
  return scenario[event]({
    ...{ runId, inputs, job: 'measure', permissions: MEASURES },
    ...(ollama === undefined ? {} : { ollama }),
  });
}

function report(
  scenario: Scenario,
  event: Event,
  runId: number,
  inputs: Readonly<Record<string, string>> = {},
  attempt = 1,
) {
  const permissions = event === 'push' ? STORES : REPORTS;
  const nowhere = { url: 'http://127.0.0.1:9' };
  return scenario[event]({
    ...{ runId, attempt, job: 'report', permissions, ollama: nowhere },
    inputs: { ...BRANCH, mode: 'report', 'expected-results': '2', ...inputs },
  });
}

test('two legs are measured without a permission, stored by the job that reports, and judged as one', async () => {
  const scenario = await startScenario();
  const { forge } = scenario;
  for (let session = 1; session <= 2; session += 1) {
    const runId = 100 + session;
    for (const name of ['fast', 'cool'] as const) {
      const measured = await leg(scenario, 'push', runId, name);
      expect(measured).toMatchObject({ exitCode: 0, outputs: { verdict: 'measured', passed: 'true' } });
      expect(measured.requests).toEqual(UPLOAD);
      expect(measured.artifact?.name).toBe(`ollama-benchmark-${name}-measure-1`);
    }
    const stored = await report(scenario, 'push', runId);
    expect(stored).toMatchObject({ exitCode: 0 });
    expect(stored.text).toMatch(/Stored in the data branch ollama-benchmark-data/);
  }
  const sessions = await sessionsOnBranch(scenario);
  expect(sessions.map(({ agents }) => agents.map(({ name }) => name)).sort()).toEqual([
    ...[['cool'], ['cool'], ['fast'], ['fast']],
  ]);

  // Run again, it judges the same results, against what was there before them, and stores none a second time.
  const again = await report(scenario, 'push', 102, {}, 2);
  expect(again).toMatchObject({ exitCode: 0 });
  expect(again.summary).toMatch(/against 1 stored session\b/);
  expect(await sessionsOnBranch(scenario)).toHaveLength(4);

  const slowed = await scenario.serve({ answer: () => slow() });
  await leg(scenario, 'pullRequest', 110, 'fast');
  const cool = await leg(scenario, 'pullRequest', 110, 'cool', slowed);
  expect(cool).toMatchObject({ exitCode: 0, outputs: { verdict: 'measured', 'comment-url': '' } });
  expect(forge.comments).toEqual([]);

  const told = await report(scenario, 'pullRequest', 110);
  expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed', passed: 'false' } });
  const comment = scenario.comment();
  expect(comment).toMatch(/### ❌ Slower: 2 of \d+ gated metrics, in 1 of 2 results\. Action needed/);
  expect(comment).toMatch(/\| `[^`]*: cool` \| ❌ Slower: 2 of /);
  expect(comment).toMatch(/\| ❌ \| `cool` · `report` · throughput \|/);
  expect(comment).not.toMatch(/\| ❌ \| `fast`/);
  expect(JSON.parse(told.outputs.regressions ?? '').map(({ agent }: { agent: string }) => agent)).toEqual([
    'cool',
    'cool',
  ]);
  expect(JSON.parse(told.outputs.regressions ?? '')[0].result).toMatch(/: cool$/);
  const [, folder] = /^([\w-]+)\/results\.json$/m.exec([...told.files.keys()].join('\n')) ?? [];
  expect([...told.files.keys()]).toEqual(
    expect.arrayContaining(['report.md', `${folder}/report.md`, `${folder}/baseline.json`]),
  );
});

test('a leg that is missing is no pass, and what came twice is refused', async () => {
  const scenario = await startScenario();
  await leg(scenario, 'pullRequest', 110, 'fast');
  const lacking = await report(scenario, 'pullRequest', 110);
  expect(lacking).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured', passed: 'false' } });
  expect(scenario.comment()).toContain(
    '### ⚪ Not measured: 1 of 2 expected results are missing. This says nothing about your change.',
  );

  const twice = await scenario.pullRequest({
    ...{ runId: 110, job: 'measure', permissions: MEASURES },
    inputs: { ...BRANCH, mode: 'measure', agents: LEGS.fast, 'artifact-name': 'ollama-benchmark-again' },
  });
  expect(twice.exitCode).toBe(0);
  const refused = await report(scenario, 'pullRequest', 110);
  expect(refused).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(refused.outputs.summary).toMatch(
    /^Both ollama-benchmark-again-measure and ollama-benchmark-fast-measure measured an agent called fast on the same hardware/,
  );
});

test('nothing at all to gather says where it was looked for', async () => {
  const scenario = await startScenario();
  const job = await report(scenario, 'pullRequest', 110);
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(job.outputs.summary).toMatch(/no results in an artifact whose name begins with ollama-benchmark:/);
  expect(scenario.comment()).toContain('### ⚪ Not measured');
});
