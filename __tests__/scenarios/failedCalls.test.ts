import { expect } from '@jest/globals';
import type { Answer } from '../support/ollamaStandIn.ts';
import { CREATE_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { type Job, startScenario, steady, test } from './scenario.ts';
import { ESTABLISHED, sessionsIn } from './sessions.ts';
import { measuredHistory } from './stored.ts';

/** Chats by their place in a job: the probe, the cold start, the warm-up's two, then two of each run. */
const ANALYSIS_OF_RUN_2 = 6;
/** Run 2 ends with its analysis, so that run 4 is one place earlier. */
const REPORT_OF_RUN_4 = 10;

const NO_DONE: Answer = steady({ ending: 'no-done' });
/** Full before our limit: failed, though its figures say 18,000 tok/s. */
const FULL: Answer = steady({ final: { done_reason: 'length', eval_count: 18, eval_duration: 1e6 } });

const NO_DONE_REASON =
  'the stream ended without a done record (Ollama aborts like this after 30 repeated tokens)';
const NOT_SENT = 'not sent: stage analysis of this run failed';
const FULL_REASON = 'the context was full after 18 tokens, before the length limit of 500';

const failuresOf = (job: Job) =>
  job.results?.calls.flatMap(({ stage, run, status, reason }) =>
    status === 'failed' ? [[stage, run, reason]] : [],
  );

test('single failed calls are named and prove nothing, and the rates stand on the others alone', async () => {
  const scenario = await startScenario({
    baseline: await measuredHistory(),
    ollama: {
      answer: (_, index) =>
        index === ANALYSIS_OF_RUN_2 ? NO_DONE : index === REPORT_OF_RUN_4 ? FULL : steady(),
    },
  });
  const job = await scenario.pullRequest({ inputs: { runs: '5' } });

  expect(job).toMatchObject({
    exitCode: 0,
    annotations: [],
    // Two of five against none of 27 is no proof, and yet more than a limit of five points.
    outputs: { verdict: 'inconclusive', passed: 'true' },
  });
  expect(job.outputs.summary).toBe(
    '1 of 6 gated metrics is left open by the noise, none is proven slower by more than its limit.',
  );
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  expect(failuresOf(job)).toEqual([
    ['analysis', 2, NO_DONE_REASON],
    ['report', 2, NOT_SENT],
    ['report', 4, FULL_REASON],
  ]);
  const first = job.results?.calls.find(({ reason }) => reason === NO_DONE_REASON);
  expect(first).toMatchObject({ outputTokens: null, decodeMs: null, throughputTokS: null, prefillMs: null });
  const rows = [
    `| \`baseline\` | \`analysis\` | measured, run 2 | failed: ${NO_DONE_REASON} |`,
    `| \`baseline\` | \`report\` | measured, run 2 | failed: ${NOT_SENT} |`,
    `| \`baseline\` | \`report\` | measured, run 4 | failed: ${FULL_REASON} |`,
  ];
  for (const text of [scenario.comment(), job.summary, job.files.get('report.md')]) {
    for (const row of rows) expect(text).toContain(row);
    expect(text).toContain(
      '13 calls attempted: 7 in the statistics, 1 cold start told apart, 2 warm-up calls discarded, 0 invalid, 3 failed.',
    );
    for (const [stage, calls] of [
      ['analysis', 4],
      ['report', 3],
    ]) {
      const subject = `\\| \`baseline\` · \`${stage}\` · throughput \\|`;
      expect(text).toMatch(new RegExp(`${subject} 800\\.0 → 800\\.0 tok/s \\|`));
      expect(text).toMatch(new RegExp(`${subject} .* 9; 27 → ${calls} \\|`));
    }
  }
  const report = job.files.get('report-baseline.md');
  expect(report).toContain('Calls: 7 of 10 measured calls valid, 0 invalid, 3 failed');
  expect(report).toContain(`failed: ${NO_DONE_REASON}`);
  expect(job.text).toContain(`6/13 baseline · analysis · run 2: FAILED: ${NO_DONE_REASON}`);
});

test('too few valid calls are no measurement and fail the job', async () => {
  const scenario = await startScenario({
    baseline: await measuredHistory(),
    ollama: { answer: (_, index) => (index === ANALYSIS_OF_RUN_2 ? NO_DONE : steady()) },
  });
  const job = await scenario.pullRequest();
  const why = `Not measured: too few valid calls: baseline · analysis has 2 of 3 (1 failed: ${NO_DONE_REASON}); baseline · report has 2 of 3 (1 failed: ${NOT_SENT}).`;
  expect(job).toMatchObject({
    exitCode: 1,
    outputs: { verdict: 'not-measured', summary: why, regressions: '[]' },
  });
  expect(job.annotations).toEqual([expect.objectContaining({ level: 'error', message: why })]);
  expect(job.results?.interruption).toBeNull();
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(
      '### ⚪ Not measured: 2 of 6 measured calls failed. This says nothing about your change. Mend the cause and run again',
    );
    for (const stage of ['analysis', 'report'])
      expect(text).toContain(
        `| \`baseline\` · \`${stage}\` · throughput, TTFT net of load | this session has 2 of the 3 valid calls that are needed |`,
      );
  }

  const failing = await scenario.serve({
    answer: (_, index) => (index === ANALYSIS_OF_RUN_2 ? NO_DONE : steady()),
  });
  const push = await scenario.push({ ollama: failing, inputs: { 'update-baseline': 'always' } });
  expect(push).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(sessionsIn(await scenario.readBaseline())).toHaveLength(ESTABLISHED);
});

test('a server that refuses every call is a failed job, not an unhandled one', async () => {
  const refusal = { status: 500, body: '{"error":"model runner has unexpectedly stopped"}' };
  const scenario = await startScenario({
    ollama: { answer: (_, index) => (index === 0 ? steady() : { refusal }) },
  });
  const job = await scenario.pullRequest({ inputs: { retries: '0', 'on-missing-baseline': 'pass' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(job.outputs.summary).toContain('baseline · analysis has 0 of 3');
  expect(job.results?.calls).toHaveLength(9);
  expect(scenario.comment()).toContain(
    '| ❌ Failed | 5 | Ollama refused the request with HTTP 500: model runner has unexpectedly stopped |',
  );
});

test('a call that never ends is given up after call-timeout, and the session goes on', async () => {
  const scenario = await startScenario({
    ollama: {
      answer: (_, index) => (index === ANALYSIS_OF_RUN_2 ? steady({ ending: 'hang' }) : steady()),
    },
  });
  const job = await scenario.pullRequest({ inputs: { runs: '4', 'call-timeout': '1s' } });
  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
  expect(failuresOf(job)).toEqual([
    ['analysis', 2, 'it had not ended after 1 s (input call-timeout)'],
    ['report', 2, NOT_SENT],
  ]);
  expect(scenario.comment()).toMatch(/\| `baseline` \| `analysis` \| 800\.0 \|.*\| 3 of 4 \|/);
});
