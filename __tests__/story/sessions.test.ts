import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { ExpectedError } from '../../src/model/failure.ts';
import type { BaselineQuery } from '../../src/model/ports.ts';
import { type SessionRecord, SessionRecordSchema } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import { runBenchmark } from '../../src/story/main.ts';
import { answer, BASELINE, type Faults, fakeSettings, fakeWorld, slowAnswer } from '../support/fakePorts.ts';
import { dated } from '../support/records.ts';
import { makeResults } from '../support/results.ts';
import { fakeWatch } from '../support/watch.ts';

/** `record-sessions`: several sessions in one job. Each of the shortest ones takes eight calls, the probe included. */

const CALLS = 8;
const PULL_REQUEST = { ...makeResults().source, event: 'pull_request', pullRequest: 7 };

async function run(faults: Faults, inputs: Readonly<Record<string, string>>) {
  const world = fakeWorld(faults);
  const outcome = await runBenchmark(fakeSettings(inputs), world.ports);
  return { ...world, outcome };
}

const numbered = (file: string | undefined) => JSON.parse(file ?? 'null');
const isResults = (name: string) => /^results/.test(name);

describe('several sessions in one job', () => {
  test('are measured one after the other under one lock, and stored in one go', async () => {
    const writes: string[] = [];
    const { outcome, stored, done, log, files } = await run(
      { writeBaseline: async () => void writes.push('write') },
      { 'record-sessions': '4' },
    );
    expect(done.filter((step) => step === 'chat')).toHaveLength(4 * CALLS);
    expect(done.filter((step) => ['lock', 'release', 'read baseline'].includes(step))).toEqual([
      'lock',
      'read baseline',
      'release',
    ]);
    expect(writes).toEqual(['write']);
    expect(stored).toHaveLength(4);
    for (const session of stored) expect(v.parse(SessionRecordSchema, session)).toEqual(session);
    const starts = stored.map(({ startedAt }) => startedAt);
    expect(starts).toEqual([...new Set(starts)].sort());
    expect(log.filter((line) => /Session \d of/.test(line))).toEqual(
      [1, 2, 3, 4].map((number) => `info: Session ${number} of 4`),
    );
    expect([...files.keys()].filter(isResults).sort()).toEqual([
      'results-1.json',
      'results-2.json',
      'results-3.json',
      'results-4.json',
      'results.json',
    ]);
    expect(recordOf(numbered(files.get('results-2.json')), '')).toEqual({
      ...stored[1],
      standing: [],
    });
    // The first has nothing to be compared with, the last has three.
    expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'unchanged' } });
    expect(numbered(files.get('results.json'))).toEqual(numbered(files.get('results-4.json')));
  });

  test('one of them alone writes no numbered file', async () => {
    const { files } = await run({}, {});
    expect([...files.keys()].filter(isResults)).toEqual(['results.json']);
  });

  test('are each judged after the last: one that is slower than the others is marked, told, and fails', async () => {
    const slowInThird = (call: number) => (Math.ceil(call / CALLS) === 3 ? slowAnswer(1.6) : answer());
    const { outcome, stored, files } = await run({ answers: slowInThird }, { 'record-sessions': '4' });
    expect(outcome).toMatchObject({ passed: false, decision: { verdict: 'regressed' } });
    expect(stored.map(({ standing }) => standing.map(({ is }) => is).filter((is) => is !== 'at'))).toEqual([
      [],
      [],
      ['slower', 'slower'],
      [],
    ]);
    expect(numbered(files.get('results.json'))).toEqual(numbered(files.get('results-3.json')));
  });

  test('that are interrupted keep and store what was whole, and the job fails', async () => {
    const controller = new AbortController();
    const answers = (call: number) => {
      if (call === 2 * CALLS + 5) controller.abort(new ExpectedError('The job was cancelled (SIGINT).'));
      return answer();
    };
    const { outcome, stored, files, log } = await run(
      { answers, ports: { signal: controller.signal } },
      { 'record-sessions': '5' },
    );
    expect(outcome).toMatchObject({
      passed: false,
      decision: { verdict: 'not-measured', summary: expect.stringContaining('SIGINT') },
    });
    expect(stored).toHaveLength(2);
    expect([...files.keys()].filter((name) => /^results-/.test(name)).sort()).toEqual([
      'results-1.json',
      'results-2.json',
      'results-3.json',
    ]);
    expect(log).toContain(`info: Not stored in the ${BASELINE}: the session was not measured`);
  });

  test('that cannot be stored fail the job, and stay on the disk', async () => {
    const writeBaseline = async () => {
      throw new ExpectedError('the branch is protected.');
    };
    const { outcome, files } = await run({ writeBaseline }, { 'record-sessions': '2' });
    expect(outcome).toMatchObject({
      passed: false,
      decision: { summary: `The ${BASELINE} was not written: the branch is protected.` },
    });
    expect([...files.keys()].filter(isResults)).toHaveLength(3);
  });

  test('of a pull request are measured and not stored', async () => {
    const surroundings = { source: { ...makeResults().source, event: 'pull_request', pullRequest: 7 } };
    const { stored, done } = await run({ surroundings }, { 'record-sessions': '2' });
    expect(stored).toEqual([]);
    expect(done).not.toContain('write baseline');
  });

  test('begin one new level where that is accepted, not one each', async () => {
    const inputs = { 'record-sessions': '3', 'accept-level': 'a new card' };
    const { stored } = await run({ answers: () => slowAnswer(1.3) }, inputs);
    expect(stored.map(({ accepted }) => accepted?.reason ?? null)).toEqual(['a new card', null, null]);
  });
});

describe('the very first session', () => {
  test('passes by default, is stored, and is what the next one is held to', async () => {
    const first = await run({}, {});
    expect(first.outcome).toMatchObject({ passed: true, decision: { verdict: 'no-baseline' } });
    const next = await run({ history: first.stored, answers: () => slowAnswer(1.6) }, {});
    expect(next.outcome).toMatchObject({ passed: false, decision: { verdict: 'regressed' } });
    const small = await run({ history: first.stored, answers: () => slowAnswer(1.04) }, {});
    expect(small.outcome).toMatchObject({ passed: true, decision: { verdict: 'inconclusive' } });
    expect(small.outcome.decision.open[0]?.reason).toContain('only 1 stored session');
  });

  test('fails where that is asked for, and is stored all the same', async () => {
    const { outcome, stored } = await run({}, { 'on-missing-baseline': 'fail' });
    expect(outcome).toMatchObject({ passed: false, decision: { verdict: 'no-baseline' } });
    expect(stored).toHaveLength(1);
  });
});

describe('a history that cannot be used', () => {
  const found = (known: readonly string[], elsewhere: SessionRecord | null = null) => ({
    readBaseline: async () => ({ sessions: [], relation: 'any', known, elsewhere }) as const,
  });

  test('of agents that were stored once, and none of it can be had: that is amiss', async () => {
    const { outcome } = await run(found(['baseline']), {});
    expect(outcome).toMatchObject({ passed: false, decision: { verdict: 'no-baseline' } });
    const tolerant = await run(found(['baseline']), { 'on-missing-baseline': 'pass' });
    expect(tolerant.outcome.passed).toBe(true);
  });

  test('of other hardware says what differs, compares nothing, passes, and a first session here is stored', async () => {
    const other = recordOf((await run({}, {})).outcome.results, '');
    const elsewhere = { ...other, environment: { ...other.environment, cpuModel: 'M4' } };
    const { outcome, stored, comments } = await run(
      { ...found([], elsewhere), answers: () => slowAnswer(3) },
      {},
    );
    expect(outcome).toMatchObject({
      passed: true,
      decision: {
        verdict: 'not-comparable',
        summary: 'The baseline was measured on other hardware, so nothing was compared.',
        action: expect.stringContaining('this session becomes the baseline'),
      },
    });
    expect(comments[0]).toContain('M4');
    expect(stored).toMatchObject([{ standing: [] }]);
  });
});

describe('what the newest session has is not lost by another name', () => {
  const renamed = (record: SessionRecord, name: string, day: number): SessionRecord => ({
    ...dated(record, day),
    agents: record.agents.map((agent) => ({ ...agent, name })),
    units: record.units.map((unit) => ({ ...unit, agent: name })),
  });

  test('nor by one that the store knows from long ago', async () => {
    const { stored } = await run({}, {});
    const [record] = stored as [SessionRecord];
    // Slow once, as `baseline`; `today` is what the agent was called since.
    const old = [30, 29, 28, 27, 26].map((day) => renamed(record, 'baseline', day));
    const recent = [5, 4, 3, 2, 1].map((day) => renamed(record, 'today', day));
    const all = [...old, ...recent];
    const readBaseline = async ({ agents }: BaselineQuery) => {
      const sessions = all.filter((one) => one.agents.some(({ name }) => agents.includes(name)));
      return { sessions, relation: 'any', known: ['baseline', 'today'], elsewhere: null } as const;
    };
    const { outcome } = await run({ readBaseline, surroundings: { source: PULL_REQUEST } }, {});
    expect(outcome).toMatchObject({ passed: false, decision: { verdict: 'not-measured' } });
    expect(outcome.decision.lost.map(({ agent }) => agent)).toContain('today');
  });
});

describe('a machine that is not told as it was', () => {
  const machineFacts = () => {
    const {
      ollamaVersion: _,
      machineId: __,
      durationMeaning: ___,
      telemetry: ____,
      ...facts
    } = makeResults().environment;
    return facts;
  };

  const known = async () => recordOf((await run({}, {})).outcome.results, '');
  const elsewhereIs = (elsewhere: SessionRecord) => ({
    readBaseline: async () => ({ sessions: [], relation: 'any', known: [], elsewhere }) as const,
  });

  test('as its GPU tool failed is not measured, for it would pass as one without a baseline, and is not stored', async () => {
    const environment = async () => {
      return { ...machineFacts(), gpus: null };
    };
    const machine = { environment, watch: async () => fakeWatch() };
    const { outcome, stored } = await run({ ...elsewhereIs(await known()), ports: { machine } }, {});
    expect(outcome).toMatchObject({ passed: false, decision: { verdict: 'not-measured' } });
    expect(outcome.decision.summary).toContain('no GPU tool answered');
    expect(stored).toEqual([]);
  });

  test('by its key alone compares nothing and takes nothing for lost', async () => {
    const record = await known();
    const agents = [...record.agents, ...record.agents.map((agent) => ({ ...agent, name: 'gone' }))];
    const gpus = record.environment.gpus?.map((gpu) => ({ ...gpu, powerLimitWatts: null })) ?? [];
    const elsewhere = { ...record, agents, environment: { ...record.environment, gpus } };
    const { outcome, comments } = await run(elsewhereIs(elsewhere), {});
    expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'not-comparable', lost: [] } });
    expect(comments[0]).toContain('450 W');
  });

  test('from one session to the next loses none of those that were recorded in one go', async () => {
    let asked = 0;
    const environment = async () => {
      asked += 1;
      return asked === 3 ? { ...machineFacts(), cpuModel: 'told otherwise' } : machineFacts();
    };
    const machine = { environment, watch: async () => fakeWatch() };
    const groups: number[] = [];
    const writeBaseline = async (sessions: readonly SessionRecord[]) => void groups.push(sessions.length);
    const { stored } = await run({ ports: { machine }, writeBaseline }, { 'record-sessions': '3' });
    expect(stored).toHaveLength(3);
    expect(groups.sort()).toEqual([1, 2]);
  });
});

test('a session that was not measured is never stored, whatever is asked', async () => {
  const { final } = answer();
  const failed = answer({
    final: null,
    failure: 'the stream ended without a done record',
    failureKind: 'stream',
  });
  expect(final).not.toBeNull();
  const { outcome, stored, log } = await run(
    { answers: (call) => (call > 4 ? failed : answer()) },
    { 'update-baseline': 'always', 'accept-level': 'why not', 'on-not-measured': 'warn' },
  );
  expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'not-measured', accepted: null } });
  expect(stored).toEqual([]);
  expect(log).toContain(`info: Not stored in the ${BASELINE}: the session was not measured`);
});
