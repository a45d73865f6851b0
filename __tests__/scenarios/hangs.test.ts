import { expect } from '@jest/globals';
import type { Asked } from '../../dev/forge/trouble.ts';
import { EDIT_COMMENT, LIST_COMMENTS, READ_BASE, READ_POLICY, UPLOAD } from './requests.ts';
import { GREEN_COMMENT, type Scenario, startScenario, test } from './scenario.ts';

/** A job that is cancelled has ten seconds: whatever GitHub is asked then and never answers, it ends before it is killed. */

const CANCELLED = 'The job was cancelled (SIGINT).';
const NO_ANSWER = /\(.*no answer came before a cancelled job has to end\)/;

/** From now on such requests are never answered; the first of them cancels the job, where nothing else did. */
function hang({ forge }: Scenario, isOf: (asked: Asked) => boolean): AbortController {
  const cancel = new AbortController();
  forge.trouble((asked) => {
    if (!isOf(asked)) return null;
    cancel.abort();
    return () => new Promise(() => {});
  });
  return cancel;
}

async function whileReading() {
  const scenario = await startScenario({ comments: [GREEN_COMMENT] });
  const cancel = hang(scenario, ({ path }) => path.includes('/commits?sha='));
  const job = await scenario.pullRequest({ signal: cancel.signal });
  expect(job).toMatchObject({ exitCode: 1, killedBy: null, conclusion: 'cancelled', results: null });
  expect(job.outputs).toMatchObject({ verdict: 'not-measured', summary: CANCELLED });
  expect(job.requests).toEqual([...READ_POLICY, ...EDIT_COMMENT]);
  expect(scenario.comment()).toContain(CANCELLED);
  expect(scenario.ollama.requests).toEqual([]);
}

async function whileStoring() {
  const scenario = await startScenario();
  const cancel = hang(scenario, ({ path }) => path.endsWith('/git/blobs'));
  const job = await scenario.push({
    signal: cancel.signal,
    inputs: { 'baseline-store': 'branch', 'baseline-file': '' },
  });
  expect(job).toMatchObject({ exitCode: 1, killedBy: null, conclusion: 'cancelled' });
  expect(job.outputs.summary).toMatch(/^The data branch .* cannot be written: .*re-run the job/);
  expect(job.outputs.summary).toMatch(NO_ANSWER);
  // All else of what was measured whole is told.
  expect(job.results?.interruption).toBeNull();
  expect(job.requests.slice(-UPLOAD.length)).toEqual(UPLOAD);
}

async function whileTelling() {
  const scenario = await startScenario({ comments: [GREEN_COMMENT] });
  const cancel = hang(scenario, ({ method, path }) => method === 'PATCH' || path.endsWith('/CreateArtifact'));
  const job = await scenario.pullRequest({ signal: cancel.signal });
  expect(job).toMatchObject({ exitCode: 0, killedBy: null, conclusion: 'cancelled', artifact: null });
  expect(job.requests.slice(READ_BASE.length + 2)).toEqual([LIST_COMMENTS, 'GET user']);
  expect(job.annotations.map(({ level, message }) => [level, message])).toEqual([
    ['warning', expect.stringMatching(/^Artifact \S+ not uploaded.*; the files are in `output-dir`/)],
    ['warning', expect.stringMatching(/^Comment not written: .*re-run the job/)],
  ]);
  for (const { message } of job.annotations) expect(message).toMatch(NO_ANSWER);
  expect(job.results?.interruption).toBeNull();
  expect(job.summary).toContain('### ⚪ No baseline yet');
}

test('a cancelled job that GitHub leaves without an answer ends before it is killed', async () => {
  // At the same time: most of it is waiting.
  const ended = await Promise.allSettled([whileReading(), whileStoring(), whileTelling()]);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
});
