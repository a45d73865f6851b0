import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type Death, startMortal } from './mortalServer.ts';
import { installOllama, ownPath } from './ownOllama.ts';
import { EDIT_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { GREEN_COMMENT, type Job, type Scenario, startScenario, test } from './scenario.ts';

/** The server dies in each phase of a job: before the first call nothing is told as measured, after it nothing measured is lost. */

/** Chats: the probe of the prompt's length, the cold start, two of the warm-up, two of each run. */
const CHAT = 'POST /api/chat';
/** Loads and unloads, without a prompt. */
const GENERATE = 'POST /api/generate';

async function measuredAt(scenario: Scenario, death: Death): Promise<Job> {
  const mortal = await startMortal(scenario.ollama.url, death);
  const job = await scenario.pullRequest({
    ollama: mortal,
    inputs: { retries: '0', 'start-ollama': 'false' },
  });
  expect(mortal.isDead()).toBe(true);
  return job;
}

test('before its first call: the job is not measured, names the address, and replaces an old comment', async () => {
  const scenario = await startScenario({ comments: [GREEN_COMMENT] });
  for (const death of [
    { of: 'GET /api/version', at: 1, when: 'asked' },
    { of: 'GET /api/version', at: 1, when: 'answered' },
    { of: 'POST /api/show', at: 1, when: 'asked' },
    { of: 'GET /api/ps', at: 1, when: 'answered' },
    { of: GENERATE, at: 1, when: 'asked' },
    { of: CHAT, at: 1, when: 'answering' },
    // Unloaded for the cold start.
    { of: GENERATE, at: 2, when: 'asked' },
  ] as const) {
    const job = await measuredAt(scenario, death);
    expect({ death, ...job }).toMatchObject({ death, exitCode: 1, results: null, artifact: null });
    expect(job.outputs).toMatchObject({ verdict: 'not-measured', passed: 'false' });
    expect([death, job.outputs.summary]).toEqual([
      death,
      expect.stringMatching(/start it there, or set the input ollama-host|see that (it|Ollama) still runs/),
    ]);
    expect(job.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(job.requests).toEqual([...READ_BASE, ...EDIT_COMMENT]);
    expect(scenario.comment()).toContain('### ⚪ Not measured');
  }
});

test('on its way: what was measured is told and on the disk, and the call that it took is failed', async () => {
  const scenario = await startScenario({ comments: [GREEN_COMMENT] });
  for (const [death, valid] of [
    // In the middle of an answer, and between two stages.
    [{ of: CHAT, at: 6, when: 'answering' }, 4],
    [{ of: CHAT, at: 5, when: 'answered' }, 4],
  ] as const) {
    const job = await measuredAt(scenario, death);
    expect({ death, ...job }).toMatchObject({ death, exitCode: 1, outputs: { verdict: 'not-measured' } });
    expect(job.results?.interruption).toMatch(
      /^Ollama (stopped answering at call|at .* gave no usable answer) .*; (start it|see that it)/,
    );
    const calls = job.results?.calls ?? [];
    expect([death, calls.filter(({ status }) => status !== 'failed').length]).toEqual([death, valid]);
    for (const { status, throughputTokS, reason } of calls)
      if (status === 'failed') expect([throughputTokS, reason]).toEqual([null, expect.any(String)]);
    expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...EDIT_COMMENT]);
    expect(scenario.comment()).toContain('**The session was interrupted:**');
  }
});

test('at the end, while it unloads: all is measured, and the job passes', async () => {
  const scenario = await startScenario();
  const job = await measuredAt(scenario, { of: GENERATE, at: 3, when: 'asked' });
  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
  expect(job.results?.interruption).toBeNull();
});

test('one that the job started: the same, and nothing of it is left', async () => {
  const scenario = await startScenario({ ollama: null });
  const record = join(scenario.folder, 'started.json');
  const target = await scenario.serve({
    onChat: (index) => {
      if (index === 6)
        void readFile(record, 'utf8').then((text) => process.kill(JSON.parse(text).pid, 'SIGKILL'));
    },
  });
  const path = await ownPath(scenario);
  await installOllama(path, record, target.url);
  const job = await scenario.pullRequest({ env: { PATH: path }, inputs: { retries: '0' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(job.results?.interruption).toMatch(
    /^Ollama (stopped answering at call|at .* gave no usable answer)/,
  );
  await expect(fetch(scenario.ollama.url)).rejects.toThrow('fetch failed');
});
