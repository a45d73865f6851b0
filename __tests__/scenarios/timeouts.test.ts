import { expect } from '@jest/globals';
import { fault } from '../fault-server/faults.ts';
import { serveFaults } from './faults.ts';
import { CREATE_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { startScenario, test } from './scenario.ts';

/** Chats by their place in the job: the probe, the cold start, two of the warm-up, two of a run that goes well. */
const STALLED = 6;
const SILENT = 7;
const ENDLESS = 8;

const LIMITS = { 'stall-timeout': '1s', 'first-token-timeout': '1s', 'call-timeout': '2s' };
const REASONS = [
  [2, 'the answer stood still for 1 s (input stall-timeout)'],
  [3, 'no first token after 1 s (input first-token-timeout)'],
  [4, 'it had not ended after 2 s (input call-timeout)'],
] as const;

test('each limit ends its call by name, the server learns of it, and the session goes on', async () => {
  const scenario = await startScenario();
  const server = await serveFaults({
    calls: (_, index) => {
      if (index === STALLED) return fault('stall');
      if (index === SILENT) return fault('no-answer');
      return index === ENDLESS ? { ...fault('endless'), tokenMs: 20 } : {};
    },
  });
  const job = await scenario.pullRequest({ ollama: server, inputs: { runs: '6', ...LIMITS } });

  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  const calls = job.results?.calls ?? [];
  const failed = calls.filter(({ status }) => status === 'failed');
  expect(failed.map(({ stage, run, reason }) => [stage, run, reason])).toEqual(
    REASONS.flatMap(([run, reason]) => [
      ['analysis', run, reason],
      ['report', run, 'not sent: stage analysis of this run failed'],
    ]),
  );
  // What was waited for was waited for once, and nothing of it is a measurement.
  for (const call of failed) {
    expect(call).toMatchObject({ retries: 0, throughputTokS: null, outputTokens: null, serverTotalMs: null });
  }
  // The stalled and the endless answer had begun.
  expect(failed.map(({ ttftMs }) => ttftMs !== null)).toEqual([true, false, false, false, true, false]);

  // Whoever gives up tells the server, or that would go on working beside the next call.
  const left = server.calls.flatMap(({ cutNs, doneNs }, index) =>
    cutNs === null || doneNs !== null ? [] : [index],
  );
  expect(left).toEqual([STALLED, SILENT, ENDLESS]);

  for (const [run, reason] of REASONS) {
    expect(job.text).toMatch(`analysis · run ${run}: FAILED: ${reason}\n`);
    const row = `| \`baseline\` | \`analysis\` | measured, run ${run} | failed: ${reason} |`;
    for (const text of [scenario.comment(), job.summary, job.files.get('report.md')])
      expect(text).toContain(row);
  }
});
