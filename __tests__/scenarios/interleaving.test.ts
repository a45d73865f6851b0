import { expect } from '@jest/globals';
import type { FaultServer } from '../fault-server/server.ts';
import { serveFaults } from './faults.ts';
import { CREATE_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { type Job, startScenario, test } from './scenario.ts';

const CONFIG = '.github/ollama-benchmark.yml';

/**
 * What the server was asked for, in order: `a` and `b` are chats of the two agents, `A` and `B` those that found the
 * model unloaded, `_` loads and unloads without a prompt.
 */
function story({ requests, calls }: FaultServer): string {
  let chat = 0;
  return requests
    .filter((request) => /\/api\/(chat|generate)$/.test(request))
    .map((request) => {
      if (request.endsWith('generate')) return '_';
      const call = calls[chat++];
      const options = call?.request.options as { readonly temperature?: number };
      const agent = options.temperature === 0.8 ? 'b' : 'a';
      return call?.cold === true ? agent.toUpperCase() : agent;
    })
    .join('');
}

test('agents that share a load alternate A B, B A, so that drift hits both alike', async () => {
  const scenario = await startScenario();
  await scenario.write(CONFIG, 'agents:\n  one: {}\n  other:\n    temperature: 0.8\n');
  const server = await serveFaults({ loadMs: 5 });
  const job = await scenario.pullRequest({ ollama: server, inputs: { runs: '4' } });

  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  expect(job.text).toMatch(/\n22 calls of at most 500 tokens, 2 cold starts among them: /);
  // Loaded and asked for a prompt's length; cold starts, each after an unload; warm-up; runs; what a mark took.
  expect(story(server)).toMatch(/^_b_A_B(aabb)(aabb)(bbaa)(aabb)(bbaa)(aa|bb)*_$/);
  expectPositions(job);
});

test('agents with loads of their own run in blocks there and back, each after an unload', async () => {
  const scenario = await startScenario();
  await scenario.write(CONFIG, 'agents:\n  one: {}\n  other:\n    temperature: 0.8\n    num_ctx: 2048\n');
  const server = await serveFaults({ loadMs: 5 });
  const job = await scenario.pullRequest({ ollama: server, inputs: { runs: '4' } });

  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
  expect(job.text).toMatch(/\n24 calls of at most 500 tokens, 2 cold starts among them, in 3 blocks: /);
  // Two loads to learn the contexts. A block: an unload, the cold start or none, the warm-up, the runs.
  expect(story(server)).toMatch(/^___b_A(aa)(aaaa)_B(bb)(bbbbbbbb)(bb)*_(Aa)(aaaa)(aa)*_$/);
  expectPositions(job);
  const contexts = job.results?.agents.map(({ name, effectiveContext }) => [name, effectiveContext]);
  expect(contexts).toEqual([
    ['one', 4096],
    ['other', 2048],
  ]);
  // A reload that the protocol asks for costs a run that is thrown away, and none that counts.
  expect(job.results?.calls.filter(({ phase, cold }) => phase === 'measured' && cold)).toEqual([]);
});

/** Calls lost to their loads: the probe, the cold start, two of the warm-up and two of run 1 come before. */
const LOADED_ANEW = 6;
const REPORT_OF_RUN_3 = 9;
const ANALYSIS = { agent: 'baseline', stage: 'analysis', phase: 'measured' };

test('a model that another client pushed out is seen, set aside and made up for', async () => {
  const scenario = await startScenario();
  const server: FaultServer = await serveFaults({
    loadMs: 550,
    unloadMs: 0,
    calls: (_, index) => {
      if (index === REPORT_OF_RUN_3) void unloadAsAnotherClient(server);
      // Pushed out and back between our look at what is loaded and our call.
      return index === LOADED_ANEW ? { reloads: true } : {};
    },
  });
  const job = await scenario.pullRequest({ ollama: server, inputs: { runs: '4' } });

  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  expect(story(server)).toMatch(/^_a_AaaaaAaaa_A(a)(aa)+_$/);
  const [, second, , fourth, madeUp] = (job.results?.calls ?? []).filter(
    ({ phase, stage }) => phase === 'measured' && stage === 'analysis',
  );
  expect(second).toMatchObject({ ...ANALYSIS, run: 2, status: 'invalid', cold: false, marks: ['reload'] });
  expect(second?.reason).toMatch(/^the model was loaded anew: load took \d/);
  expect(fourth).toMatchObject({ ...ANALYSIS, run: 4, status: 'valid', cold: true });
  expect(madeUp).toMatchObject({ ...ANALYSIS, run: 5, status: 'valid', cold: false });

  expect(job.results?.notes).toContain(
    '1 make-up run of agent baseline: calls had been lost to a reload or a mark.',
  );
  expect(job.text).toMatch(/analysis · run 2, reload: INVALID: the model was loaded anew: /);
  expect(job.text).toMatch(/analysis · run 4, reload: TTFT \d+ ms, load \d+ ms, /);
  expect(job.text).toMatch(
    /\nbaseline · analysis: median [\d.]+ tok\/s, TTFT net of load [\d.]+ ms \(n = 3\)\n/,
  );
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain('13 calls attempted: 8 in the statistics');
    expect(text).toMatch(/\| Reloads \| 1 \| .*; loading took \d+ ms in all\. \|/);
    expect(text).toContain('| ⚠️ Invalid: reload | 1 |');
    expect(text).toMatch(/measured, reload, run 4 \| reload; the model was loaded in \d+ ms \|/);
    expect(text).toMatch(/\| `baseline` \| `analysis` \| [\d.]+ \|.*\| 3 of 5 \|/);
  }
});

async function unloadAsAnotherClient({ url }: FaultServer): Promise<void> {
  const body = JSON.stringify({ model: 'gemma3:latest', keep_alive: 0 });
  await fetch(`${url}/api/generate`, { method: 'POST', body });
}

/** The results number the calls in the order in which the server got them. */
function expectPositions({ results }: Job): void {
  const positions = results?.calls.map(({ position }) => position);
  expect(positions).toEqual(positions?.map((_, index) => index + 1));
}
