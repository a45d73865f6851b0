import { expect } from '@jest/globals';
import { EDIT_COMMENT, lineageOf, READ_BASE, REPORT, UPLOAD } from './requests.ts';
import { GREEN_COMMENT, type Job, type Scenario, startScenario, steady, test } from './scenario.ts';
import { ESTABLISHED, sessionsIn } from './sessions.ts';
import { measuredHistory } from './stored.ts';

/** Chats of a job: the probe of the prompt's length, the cold start, two of the warm-up, two of each run. */
const SECOND_RUN = 6;

/** A baseline, and a pull request whose comment is green. */
const measuredBefore = async () =>
  startScenario({ baseline: await measuredHistory(), comments: [GREEN_COMMENT] });

/** What was measured is kept and told, the job fails, and nothing of it becomes a baseline. */
async function expectInterrupted(job: Job, scenario: Scenario, why: RegExp, warnings = 0) {
  expect(job).toMatchObject({
    exitCode: 1,
    outputs: { verdict: 'not-measured', passed: 'false', regressions: '[]' },
  });
  expect(job.results?.interruption).toMatch(why);
  expect(job.outputs.summary).toMatch(why);
  expect(job.annotations.map(({ level }) => level)).toEqual([
    ...Array(warnings).fill('warning'),
    ...['error', 'error'],
  ]);
  for (const { message } of job.annotations.slice(warnings)) expect(message).toMatch(why);
  expect([...job.files.keys()]).toEqual([
    'baseline.json',
    'benchmarks.txt',
    'calls.csv',
    'report-baseline.md',
    'report.html',
    'report.md',
    'results.json',
  ]);
  // A cancelled job has no time to ask what the change does to its workflow.
  const told = job.conclusion === 'cancelled' ? UPLOAD : REPORT;
  expect(job.requests).toEqual([...READ_BASE, ...told, ...EDIT_COMMENT]);
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(
      '### ⚪ Not measured: this says nothing about your change. Mend the cause and run again',
    );
    expect(text).toContain('**The session was interrupted:**');
  }
  expect(job.files.get('report-baseline.md')).toContain('**The session was interrupted:**');
  expect(sessionsIn(await scenario.readBaseline())).toHaveLength(ESTABLISHED);
}

test('a server killed in mid-run leaves a report of what was measured', async () => {
  const scenario = await measuredBefore();
  const dying = await scenario.serve({
    onChat: (index, kill) => {
      if (index === SECOND_RUN) kill();
    },
  });
  const job = await scenario.pullRequest({ ollama: dying });
  await expectInterrupted(
    job,
    scenario,
    /Ollama stopped answering at call 6: .*does not answer.*ECONNREFUSED/,
    2,
  );
  expect(job.results?.calls.map(({ status }) => status)).toEqual([...Array(5).fill('valid'), 'failed']);
  expect(job.results?.calls[5]).toMatchObject({
    stage: 'analysis',
    run: 2,
    retries: 2,
    reason: expect.stringMatching(/, after 3 attempts$/),
    throughputTokS: null,
    outputTokens: null,
  });
  expect(scenario.comment()).toMatch(/\| `baseline` \| `analysis` \| measured, run 2 \| failed: [^|]+ \|/);

  for (const [index, { message }] of job.annotations.slice(0, 2).entries()) {
    expect(message).toMatch(/^Nothing had arrived \(.*ECONN/);
    expect(message).toMatch(`; attempt ${index + 2} of 3 in ${index + 1} s`);
  }

  // The same on the default branch, where a measured session would be stored.
  const again = await scenario.serve({ onChat: (index, kill) => index === SECOND_RUN && kill() });
  const push = await scenario.push({ ollama: again, inputs: { retries: '0', 'update-baseline': 'always' } });
  expect(push).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(push.requests).toEqual([lineageOf('base'), ...UPLOAD]);
  expect(sessionsIn(await scenario.readBaseline())).toHaveLength(ESTABLISHED);
});

test('a cancelled job writes what it has before the runner loses patience', async () => {
  const scenario = await measuredBefore();
  const cancel = new AbortController();
  const slow = await scenario.serve({
    answer: (_, index) => (index < SECOND_RUN ? steady() : { pieces: ['half an '], ending: 'hang' }),
    onChat: (index) => {
      if (index === SECOND_RUN) cancel.abort();
    },
  });
  const job = await scenario.pullRequest({ ollama: slow, signal: cancel.signal });
  expect(job.conclusion).toBe('cancelled');
  await expectInterrupted(job, scenario, /The job was cancelled \(SIGINT\)/);
  expect(job.results?.calls.map(({ status }) => status)).toEqual([...Array(5).fill('valid'), 'failed']);
  expect(slow.requests.at(-1)).toBe('POST /api/generate');
});

test('SIGTERM alone, as of a runner that is stopped, ends it in the same way', async () => {
  const scenario = await startScenario({ comments: [GREEN_COMMENT] });
  const terminate = new AbortController();
  const server = await scenario.serve({ onChat: (index) => index === SECOND_RUN && terminate.abort() });
  const job = await scenario.pullRequest({ ollama: server, terminate: terminate.signal });
  expect(job).toMatchObject({ exitCode: 1, killedBy: null, outputs: { verdict: 'not-measured' } });
  expect(job.results?.interruption).toBe('The job was cancelled (SIGTERM).');
  expect(job.requests).toEqual([...READ_BASE, ...UPLOAD, ...EDIT_COMMENT]);
  expect(scenario.comment()).toContain('**The session was interrupted:**');
});

test('the time budget is kept and named', async () => {
  const scenario = await measuredBefore();
  const slow = await scenario.serve({ answer: () => steady({ prefillMs: 500 }) });
  const job = await scenario.pullRequest({ ollama: slow, inputs: { 'time-budget': '3s' } });
  await expectInterrupted(job, scenario, /time budget.*raise the input time-budget/);
  const calls = job.results?.calls ?? [];
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.length).toBeLessThan(9);
  expect(job.text).toMatch(/9 calls of at most 500 tokens, 1 cold start among them: .*time budget 3\.0 s/);
});

test('a job that is cancelled before its first call says that nothing was measured', async () => {
  const scenario = await measuredBefore();
  const cancel = new AbortController();
  const slow = await scenario.serve({ answer: () => ({ ending: 'hang' }), onChat: () => cancel.abort() });
  const job = await scenario.pullRequest({ ollama: slow, signal: cancel.signal });
  expect(job).toMatchObject({ exitCode: 1, conclusion: 'cancelled', results: null, artifact: null });
  expect(job.requests).toEqual([...READ_BASE, ...EDIT_COMMENT]);
  // Nobody else is to find its model in their memory.
  expect(slow.requests.at(-1)).toBe('POST /api/generate');
  expect(job.outputs).toMatchObject({ verdict: 'not-measured', summary: 'The job was cancelled (SIGINT).' });
  expect(scenario.comment()).toContain('### ⚪ Not measured');
});
