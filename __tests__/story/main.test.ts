import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { ExpectedError, NotMeasured } from '../../src/model/failure.ts';
import type { BaselineQuery } from '../../src/model/ports.ts';
import { type SessionRecord, SessionRecordSchema } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import { ResultsSchema } from '../../src/model/results.ts';
import { runBenchmark } from '../../src/story/main.ts';
import {
  answer,
  BASELINE,
  type Faults,
  fakeSettings,
  fakeWorld,
  historyOf,
  slowAnswer,
} from '../support/fakePorts.ts';
import { dated } from '../support/records.ts';
import { makeResults } from '../support/results.ts';
import { fakeWatch } from '../support/watch.ts';

/** The story with ports that are plain objects; the real parts are held by their own tests and as whole processes. */

type Inputs = Readonly<Record<string, string>>;

async function run(faults: Faults = {}, inputs: Inputs = {}) {
  const world = fakeWorld(faults);
  const outcome = await runBenchmark(fakeSettings(inputs), world.ports);
  return { ...world, outcome };
}

/** What a job throws, and the world that it leaves. */
async function failed(faults: Faults, inputs: Inputs = {}) {
  const world = fakeWorld(faults);
  const thrown: unknown = await runBenchmark(fakeSettings(inputs), world.ports).then(
    () => {
      throw new Error('the job was to fail');
    },
    (error: unknown) => error,
  );
  return { ...world, thrown };
}

/** So many sessions as jobs of the same settings measured and stored them. */
async function measured(inputs: Inputs = {}, sessions = 1): Promise<readonly SessionRecord[]> {
  const record = recordOf((await run({}, inputs)).outcome.results, '');
  return Array.from({ length: sessions }, (_, index) => dated(record, sessions - index));
}

const throws = (error: unknown) => async () => {
  throw error;
};

const CPU = makeResults().environment.cpuModel;
const PULL_REQUEST = {
  ...makeResults().source,
  event: 'pull_request',
  pullRequest: 7,
};

/** What left its level, of the sessions that were stored. */
const leftIn = (stored: readonly SessionRecord[]) =>
  stored.flatMap(({ standing }) => standing.filter(({ is }) => is !== 'at'));

describe('a job', () => {
  test('locks, reads the baseline, measures, tells, stores, and lets go', async () => {
    const { done, outcome, stored } = await run();
    expect(done.filter((step, index) => step !== 'chat' || done[index - 1] !== 'chat')).toEqual([
      'lock',
      'read baseline',
      'chat',
      // What was measured is on the disk first, and nobody reads of a baseline that there is not.
      'files',
      'write baseline',
      'files',
      'artifact',
      'summary',
      'comment',
      'release',
    ]);
    // One probe of the prompt's length and a cold start, then warm-up and two runs of two stages.
    expect(done.filter((step) => step === 'chat')).toHaveLength(2 + 3 * 2);
    expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'no-baseline' } });
    expect(stored).toEqual([recordOf(outcome.results, '')]);
    expect(v.parse(SessionRecordSchema, stored[0])).toEqual(stored[0]);
    expect(v.parse(ResultsSchema, outcome.results)).toEqual(outcome.results);
  });

  test('that stores the first baseline tells nobody to store one', async () => {
    const { outcome, log, summaries } = await run();
    const said = 'No action needed: this session becomes the baseline, and the next one is compared with it.';
    expect(outcome.decision.action).toBe(said);
    expect(summaries[0]).toContain(said);
    expect(log).toContain(`info: The ${BASELINE} has no session of this hardware and these agents yet.`);
    expect(log).toContain(`info: Stored in the ${BASELINE}: a measured run on the default branch`);
    expect(log.slice(-2)).toEqual([
      'info: Passed (no-baseline): Measured, but there is no baseline to compare with.',
      `info: ${said}`,
    ]);
  });

  test('asks the store for what this machine, these agents and this series have, in its lineage', async () => {
    const lineage = { commits: ['c'.repeat(40)], from: 'own-history', otherBranch: null } as const;
    const { queries } = await run(
      { repository: { lineage: async () => lineage } },
      { 'comment-key': 'small', 'baseline-window': '7', agents: '{ a: {}, b: {} }', 'machine-id': 'lab' },
    );
    expect(queries).toEqual([
      {
        environment: expect.objectContaining({ cpuModel: CPU, ollamaIsLocal: true, machineId: 'lab' }),
        ...{ series: 'small', agents: ['a', 'b'], lineage, window: 7 },
      },
    ]);
  });

  test('unchanged passes and adds to the baseline', async () => {
    const { outcome, stored, comments, log } = await run({ history: await measured({}, 10) });
    expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'unchanged' } });
    expect(stored).toMatchObject([{ series: '', accepted: null }]);
    expect(leftIn(stored)).toEqual([]);
    expect(comments[0]).toContain('No action needed');
    expect(log).toContain(`info: The ${BASELINE} has 10 sessions to compare with.`);
  });

  test('slower than its limit fails, says by how much, and is stored with a mark', async () => {
    const history = await measured({}, 10);
    const { outcome, log, stored } = await run({ history, answers: () => slowAnswer(1.25) });
    expect(outcome).toMatchObject({ passed: false, decision: { verdict: 'regressed' } });
    expect(outcome.decision.regressions).toMatchObject([
      { agent: 'baseline', stage: 'analysis', metric: 'throughput', ratio: expect.closeTo(0.8) },
      { agent: 'baseline', stage: 'report', metric: 'throughput', ratio: expect.closeTo(0.8) },
    ]);
    expect(stored).toMatchObject([{ accepted: null }]);
    expect(leftIn(stored)).toEqual(
      ['analysis', 'report'].map((stage) => ({
        ...{ agent: 'baseline', stage, metric: 'throughput', is: 'slower', sessions: 10 },
        ...{ level: expect.closeTo(100), workload: expect.any(String), promptTokens: expect.any(Number) },
      })),
    );
    expect(log.find((line) => line.includes('baseline · report · throughput'))).toMatch(
      /100\.\d+ → 80\.\d+ tok\/s/,
    );
    expect(log).toContain(
      `info: Stored in the ${BASELINE}, marked as slower: a measured run on the default branch`,
    );
  });

  test('stays slower than its accepted level for ever, until that is accepted, by whom and why', async () => {
    const slow = { answers: () => slowAnswer(1.25) };
    const first = await run({ ...slow, history: await measured({}, 10) });
    // By now every session that was as fast has left the window.
    const history = Array.from({ length: 20 }, (_, index) =>
      dated(first.stored[0] as SessionRecord, 20 - index),
    );
    const again = await run({ ...slow, history });
    expect(again.outcome).toMatchObject({ passed: false, decision: { verdict: 'regressed' } });
    expect(again.outcome.decision.summary).toContain('slower than the accepted level');

    const accepted = await run({ ...slow, history }, { 'accept-level': 'longer contexts are worth it' });
    expect(accepted.outcome).toMatchObject({ passed: true, decision: { verdict: 'regressed' } });
    const acceptance = {
      by: 'mona',
      reason: 'longer contexts are worth it',
      at: '2026-01-01T00:00:00.000Z',
      pullRequest: null,
    };
    expect(accepted.stored).toMatchObject([{ accepted: acceptance }]);
    expect(accepted.outcome.decision.accepted).toEqual(acceptance);
    expect(accepted.log).toContain(
      `info: Stored in the ${BASELINE}, as the new level: a measured run on the default branch`,
    );
    expect(accepted.done).not.toContain('acceptance');

    const after = await run({ ...slow, history: [...history, ...accepted.stored] });
    expect(after.outcome.passed).toBe(true);
    expect(after.stored).toMatchObject([{ accepted: null }]);
    expect(leftIn(after.stored)).toEqual([]);
  });

  test('accepts the loss of an agent only where it is asked to', async () => {
    const agents = { agents: '{ baseline: {}, gone: { temperature: 1 } }' };
    const history = await measured(agents, 10);
    const refused = await run({ history }, { 'update-baseline': 'always' });
    expect(refused.outcome).toMatchObject({ passed: false, decision: { verdict: 'not-measured' } });
    expect(refused.stored).toEqual([]);
    expect(refused.log).toContain(
      `info: Not stored in the ${BASELINE}: the session lacks what the baseline has; set accept-level to the reason to accept the loss`,
    );
    const accepted = await run({ history }, { 'accept-level': 'nobody used it' });
    expect(accepted.outcome.passed).toBe(true);
    expect(accepted.stored).toHaveLength(1);
    expect((await run({ history: [...history, ...accepted.stored] })).outcome.passed).toBe(true);
  });

  test('whose agents all have another name now lost those that it had', async () => {
    const stored = await measured({}, 10);
    const readBaseline = async ({ agents }: BaselineQuery) =>
      historyOf(agents.includes('baseline') ? stored : [], { known: ['baseline'] });
    const renamed = { agents: '{ Baseline: {} }' };
    for (const surroundings of [{}, { source: PULL_REQUEST }]) {
      const { outcome, stored: written } = await run({ readBaseline, surroundings }, renamed);
      expect(outcome).toMatchObject({ passed: false, decision: { verdict: 'not-measured' } });
      expect(outcome.decision.summary).toContain('baseline · analysis, baseline · report');
      expect(written).toEqual([]);
    }
  });

  test('of a pull request compares, comments, and never writes', async () => {
    const surroundings = { source: PULL_REQUEST };
    const inputs = { 'update-baseline': 'always', 'accept-level': 'because I say so' };
    const { done, outcome, comments } = await run({ surroundings }, inputs);
    expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'no-baseline', accepted: null } });
    expect(done).not.toContain('write baseline');
    expect(comments[0]).toContain('run this workflow on the default branch');
  });

  test('without any baseline wanted measures only', async () => {
    const { done, outcome } = await run({ ports: { baseline: null } }, { 'baseline-file': 'none' });
    expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'no-baseline' } });
    for (const step of ['read baseline', 'write baseline', 'acceptance']) expect(done).not.toContain(step);
  });

  test('warns of metrics that no later job can be held to', async () => {
    const { final } = answer();
    const short = final === null ? null : { ...final, outputTokens: 9 };
    const { log } = await run({ answers: () => answer({ final: short }) });
    expect(log.filter((line) => line.startsWith('warning'))).toEqual(
      ['analysis', 'report'].map(
        (stage) =>
          `warning: baseline · ${stage} has too few values of throughput to be compared; a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers.`,
      ),
    );
  });
});

test('a job that has no values itself is not told to store a baseline', async () => {
  const { final } = answer();
  const bare = answer({ final: final === null ? null : { ...final, loadMs: null, outputTokens: 9 } });
  const world: Faults = { answers: () => bare, surroundings: { source: PULL_REQUEST } };
  const first = await run({ answers: () => bare });
  const { outcome, comments } = await run({ ...world, history: [recordOf(first.outcome.results, '')] });
  expect(outcome.decision).toMatchObject({
    verdict: 'not-comparable',
    action: 'Mend that, or nothing can ever be compared.',
  });
  expect(comments[0]).toContain('**Next step:** Mend that, or nothing can ever be compared.');
  expect(comments[0]).toContain('raise');
});

describe('a session that ends early', () => {
  /** Dies at the first measured call: the probe and a warm-up of two stages come before. */
  const dying = (): Faults => {
    let isDead = false;
    return {
      answers: (call) => {
        isDead = call > 3;
        return isDead ? answer({ final: null, failure: 'ECONNRESET' }) : answer();
      },
      ollama: {
        version: async () => {
          if (isDead) throw new ExpectedError('Ollama does not answer.');
          return '0.33.0';
        },
      },
    };
  };

  test('is told with what was measured, fails, and leaves the baseline as it was', async () => {
    const { outcome, done, comments, log } = await run(
      { ...dying(), history: await measured() },
      { 'update-baseline': 'always', 'fail-on': 'never', 'accept-level': 'why not' },
    );
    expect(outcome).toMatchObject({
      passed: false,
      decision: {
        verdict: 'not-measured',
        summary: 'The session was interrupted: Ollama stopped answering at call 3: Ollama does not answer.',
      },
    });
    expect(outcome.results.calls.map(({ status }) => status)).toEqual(['valid', 'valid', 'failed']);
    expect(done).toEqual(expect.arrayContaining(['files', 'artifact', 'summary', 'comment', 'release']));
    expect(done).not.toContain('write baseline');
    expect(comments[0]).toContain('Not measured');
    expect(log).toContain(
      'info: FAILED (not-measured): The session was interrupted: Ollama stopped answering at call 3: Ollama does not answer.',
    );
  });
});

describe('trouble', () => {
  test('with publishing is a warning, and the job passes', async () => {
    const { outcome, log, stored } = await run({
      surroundings: {
        uploadArtifact: throws(new Error('no space')),
        writeSummary: throws(new Error('too large')),
        writeComment: throws(new Error('HTTP 403')),
      },
    });
    expect(outcome).toMatchObject({ passed: true, artifact: null, commentUrl: null });
    expect(stored).toHaveLength(1);
    expect(log.filter((line) => line.startsWith('warning'))).toEqual([
      'warning: Artifact not uploaded: no space',
      'warning: Job summary not written: too large',
      'warning: Comment not written: HTTP 403',
    ]);
  });

  test('with writing the baseline fails the job: it would freeze unseen', async () => {
    const { outcome, log, done } = await run({
      history: await measured({}, 10),
      writeBaseline: throws(new ExpectedError('/srv is read-only.')),
    });
    const summary = `The ${BASELINE} was not written: /srv is read-only.`;
    expect(outcome).toMatchObject({
      passed: false,
      decision: { verdict: 'unchanged', passed: false, summary },
    });
    expect(log).toContain(`error: ${summary}`);
    expect(log).toContain(`info: FAILED (unchanged): ${summary}`);
    expect(done.at(-1)).toBe('release');
  });

  test('with reading it comes before anything is measured', async () => {
    const error = new ExpectedError('The baseline file is not JSON.');
    const { thrown, done, comments } = await failed({ readBaseline: throws(error) });
    // No policy of what was not measured lets this pass.
    expect(thrown).toBe(error);
    expect(thrown).not.toBeInstanceOf(NotMeasured);
    expect(done).toEqual(['lock', 'read baseline', 'release', 'summary', 'comment']);
    expect(comments[0]).toContain('The baseline file is not JSON.');
  });

  test('with files fails the job, and nothing is stored that nobody can look at', async () => {
    const error = new ExpectedError('/out could not be written.');
    const { thrown, done, comments } = await failed({ surroundings: { writeFiles: throws(error) } });
    expect(thrown).toBe(error);
    expect(done).toContain('release');
    expect(done).not.toContain('artifact');
    expect(done).not.toContain('write baseline');
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('/out could not be written.');
  });

  test('with files before anything is measured waits for nobody and touches nothing', async () => {
    const error = new ExpectedError('/out cannot be written.');
    const { thrown, done, comments } = await failed({ surroundings: { prepareFiles: throws(error) } });
    // No policy of what was not measured lets a wrong setting pass.
    expect(thrown).toBe(error);
    expect(done).toEqual(['summary', 'comment']);
    expect(comments[0]).toContain('/out cannot be written.');
  });

  test('with an earlier job’s files in the place of these fails the job, and the verdict is told', async () => {
    const fault = '/out/results.json is an earlier job’s and could not be removed.';
    const history = await measured({}, 10);
    const { outcome, comments, conclusions, stored } = await run({
      history,
      surroundings: { writeFiles: async () => ({ paths: ['/temp/results.json'], fault }) },
    });
    expect(outcome).toMatchObject({
      ...{ passed: false, fileFault: fault, paths: ['/temp/results.json'] },
      decision: { verdict: 'unchanged', passed: true },
    });
    expect(comments[0]).toContain('### ✅');
    expect(conclusions[0]).toMatchObject({ state: 'success' });
    expect(stored).toHaveLength(1);
  });

  test('with reading where the job was cancelled is the cancelling, not GitHub', async () => {
    const signal = AbortSignal.abort(new ExpectedError('The job was cancelled (SIGINT).'));
    const readBaseline = throws(new ExpectedError('GitHub does not tell the history: it answered 500.'));
    const { thrown, comments } = await failed({ readBaseline, ports: { signal } });
    expect(thrown).toEqual(new NotMeasured('The job was cancelled (SIGINT).'));
    expect(comments[0]).not.toContain('500');
    const bug = new TypeError('a bug');
    expect((await failed({ readBaseline: throws(bug), ports: { signal } })).thrown).toBe(bug);
  });

  test('before the first call is told where an older comment may stand', async () => {
    const error = new ExpectedError('Ollama does not answer at http://127.0.0.1:11434.');
    const { thrown, done, summaries, comments, news, log } = await failed({
      ollama: { version: throws(error) },
    });
    expect(thrown).toEqual(new NotMeasured(error.message));
    expect(thrown).toBeInstanceOf(NotMeasured);
    expect(summaries[0]).toContain('Ollama does not answer at http://127.0.0.1:11434.');
    expect(comments).toEqual(summaries);
    expect(news).toEqual(['regression']);
    expect(done).not.toContain('files');
    expect(log.filter((line) => !line.startsWith('info'))).toEqual([]);
  });

  test('with the lock is told as well, and nothing else is touched', async () => {
    const error = new ExpectedError('This machine is in use.');
    const { thrown, done, comments } = await failed({ ports: { acquireLock: throws(error) } });
    expect(thrown).toEqual(new NotMeasured(error.message));
    expect(thrown).toBeInstanceOf(NotMeasured);
    expect(done).toEqual(['summary', 'comment']);
    expect(comments[0]).toContain('This machine is in use.');
  });

  test('of our own making is thrown on, and told as such', async () => {
    const bug = new TypeError('undefined is not a function');
    const { thrown, done, comments } = await failed({ ollama: { facts: throws(bug) } });
    expect(thrown).toBe(bug);
    expect(done.slice(-3)).toEqual(['release', 'summary', 'comment']);
    expect(comments[0]).toContain('The action failed by a mistake of its own: undefined is not a function');
    expect(done).not.toContain('write baseline');
  });

  test('with telling of trouble does not hide the trouble', async () => {
    const error = new ExpectedError('Ollama does not answer.');
    const { thrown, log } = await failed({
      ollama: { version: throws(error) },
      surroundings: { writeSummary: throws(new Error('a')), writeComment: throws(new Error('b')) },
    });
    expect(thrown).toEqual(new NotMeasured(error.message));
    expect(log.filter((line) => line.startsWith('warning'))).toHaveLength(2);
  });

  test('with letting go of the lock costs nothing that was measured', async () => {
    const release = throws(new ExpectedError('the pipe is broken.'));
    const { outcome, comments, log } = await run({ ports: { acquireLock: async () => ({ release }) } });
    expect(outcome.passed).toBe(true);
    expect(comments).toHaveLength(1);
    expect(comments[0]).not.toContain('pipe');
    expect(log).toContain('warning: The lock of this machine was not released: the pipe is broken.');
  });
});

describe('the lock is released', () => {
  const bug = new TypeError('a bug');
  const expected = new ExpectedError('A directory is missing.');
  test.each<[string, Faults]>([
    ['reports cannot be read', { ports: { reports: { find: throws(expected) } } }],
    [
      'the machine cannot be described',
      { ports: { machine: { environment: throws(bug), watch: async () => fakeWatch() } } },
    ],
    ['a model cannot be loaded', { ollama: { load: throws(expected) } }],
    ['a call does what it never may', { ollama: { chat: throws(bug) } }],
    ['the files cannot be written', { surroundings: { writeFiles: throws(bug) } }],
    ['the baseline cannot be read', { readBaseline: throws(bug) }],
  ])('where %s', async (_, faults) => {
    const { done, thrown } = await failed(faults);
    expect([bug.message, expected.message]).toContain((thrown as Error).message);
    expect(done.filter((step) => step === 'release')).toHaveLength(1);
  });
});
