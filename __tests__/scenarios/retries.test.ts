import { expect } from '@jest/globals';
import { fault } from '../fault-server/faults.ts';
import { serveFaults } from './faults.ts';
import { isAnswered } from './heldUp.ts';
import { CREATE_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { startScenario, test } from './scenario.ts';

/** Chats by their place in the job: the probe, the cold start, two of the warm-up, two of run 1. */
const BUSY_TWICE = [6, 7];
/** Run 2 ends with 8 and 9. */
const BUSY_ALWAYS = [10, 11, 12];

/** As Ollama writes it, two spaces and all. */
const BUSY =
  'Ollama refused the request with HTTP 503: server busy, please try again.  maximum pending requests exceeded';

/** As it is told to people. */
const TOLD = BUSY.replace('  ', ' ');

test('a busy server is asked again: a late answer counts and says so, none at all fails', async () => {
  const scenario = await startScenario();
  const server = await serveFaults({
    calls: (_, index) => ([...BUSY_TWICE, ...BUSY_ALWAYS].includes(index) ? fault('busy') : {}),
  });
  const job = await scenario.pullRequest({ ollama: server, inputs: { runs: '4' } });

  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline' } });
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  const calls = job.results?.calls ?? [];
  const analysis = (run: number) =>
    calls.find((call) => call.phase === 'measured' && call.stage === 'analysis' && call.run === run);
  for (const run of [1, 2, 4]) expect([run, isAnswered(analysis(run))]).toEqual([run, true]);
  expect(analysis(1)?.retries).toBe(0);
  expect(analysis(2)?.retries).toBe(2);
  // Of the attempt that was answered alone, not of the seconds before it.
  expect(analysis(2)?.ttftMs).toBeLessThan(1000);
  expect(analysis(3)).toMatchObject({ status: 'failed', retries: 2, ttftMs: null });
  expect(analysis(3)?.reason).toBe(`${BUSY}, after 3 attempts`);
  expect(analysis(4)?.retries).toBe(0);

  expect(job.annotations.map(({ level, message }) => [level, message])).toEqual(
    [2, 3, 2, 3].map((attempt) => [
      'warning',
      `Nothing had arrived (${TOLD}); attempt ${attempt} of 3 in ${attempt - 1} s`,
    ]),
  );
  expect(job.text).toMatch(/analysis · run 2: .*, after 2 attempts that failed/);
  expect(job.text).toMatch(
    `analysis · run 3: FAILED, after 2 attempts that failed: ${TOLD}, after 3 attempts\n`,
  );
  expect(job.files.get('report-baseline.md')).toContain(
    'sent 3 times: the first 2 attempts failed before anything had arrived',
  );
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(`| measured, run 3 | failed: ${TOLD}, after 3 attempts |`);
  }
});
