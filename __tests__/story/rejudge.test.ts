import { beforeAll, describe, expect, test } from '@jest/globals';
import { ExpectedError } from '../../src/model/failure.ts';
import type { AcceptanceFinding, BaselineQuery, Repository } from '../../src/model/ports.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { Results } from '../../src/model/results.ts';
import { runBenchmark } from '../../src/story/main.ts';
import { type Faults, fakeSettings, fakeWorld, historyOf, slowAnswer } from '../support/fakePorts.ts';
import { dated } from '../support/records.ts';
import { makeResults } from '../support/results.ts';

/** A label was set or removed: what an earlier run measured of the same commit is judged anew, on whatever machine. */

const SOURCE = { ...makeResults().source, event: 'pull_request', pullRequest: 7 };
const ACCEPTANCE: AcceptanceFinding = {
  accepted: { by: 'mona', reason: 'it is worth it', at: '2025-12-31T00:00:00.000Z', pullRequest: 7 },
  note: null,
};

/** As measured on a machine with a GPU that the judging one lacks. */
let slow: Results;
let history: readonly SessionRecord[];
beforeAll(async () => {
  const measure = async (faults: Faults) =>
    (await runBenchmark(fakeSettings(), fakeWorld({ surroundings: { source: SOURCE }, ...faults }).ports))
      .results;
  slow = await measure({ answers: () => slowAnswer(1.25) });
  const record = recordOf(await measure({}), '');
  history = Array.from({ length: 10 }, (_, index) => dated(record, 10 - index));
});

async function run(repository: Partial<Repository>, faults: Faults = {}) {
  const world = fakeWorld({
    history,
    surroundings: { source: SOURCE },
    ...faults,
    repository: { rejudges: true, storedResults: async () => slow, ...repository },
  });
  const outcome = await runBenchmark(fakeSettings(), world.ports);
  return { ...world, outcome };
}

describe('stored results', () => {
  test('are judged anew without Ollama, and without waiting for the machine', async () => {
    const { outcome, done, log } = await run({});
    expect(outcome).toMatchObject({ passed: false, decision: { verdict: 'regressed' }, results: slow });
    expect(done).toEqual(['read baseline', 'acceptance', 'files', 'artifact', 'summary', 'comment']);
    expect(log).toContain(
      `info: The stored results of this commit are judged anew, measured ${slow.finishedAt}.`,
    );
  });

  test('that somebody accepted pass, and are never stored', async () => {
    const { outcome, stored, comments } = await run({ acceptance: async () => ACCEPTANCE });
    expect(outcome).toMatchObject({
      passed: true,
      decision: { verdict: 'regressed', accepted: ACCEPTANCE.accepted },
    });
    expect(comments[0]).toContain('it is worth it');
    expect(stored).toEqual([]);
  });

  test('are held to the sessions of the machine that measured them, not of the one that judges', async () => {
    const queries: BaselineQuery[] = [];
    const readBaseline = async (query: BaselineQuery) => {
      queries.push(query);
      return historyOf(history);
    };
    const environment = async () => ({ ...makeResults().environment, gpus: [], cpuModel: 'a hosted runner' });
    const machine = { ...fakeWorld().ports.machine, environment };
    const { outcome } = await run({}, { readBaseline, ports: { machine } });
    expect(queries).toMatchObject([{ environment: slow.environment, agents: ['baseline'] }]);
    expect(outcome.decision.verdict).toBe('regressed');
  });

  test('that cannot be looked for are told, and nothing is measured', async () => {
    const error = new ExpectedError('The artifacts of this repository cannot be listed: give actions: read.');
    const world = fakeWorld({
      surroundings: { source: SOURCE },
      repository: {
        rejudges: true,
        storedResults: async () => {
          throw error;
        },
      },
    });
    await expect(runBenchmark(fakeSettings(), world.ports)).rejects.toBe(error);
    expect(world.done).toEqual(['summary', 'comment']);
    expect(world.comments[0]).toContain('give actions: read');
  });
});

test('where nothing is stored of this commit it is measured: a label must not turn a check green', async () => {
  const { done, log, outcome } = await run({ storedResults: async () => null });
  expect(log).toContain('info: No results of this commit are stored, so it is measured.');
  expect(done).toEqual(expect.arrayContaining(['lock', 'chat', 'release']));
  expect(outcome.decision.verdict).toBe('unchanged');
});

test('where no label was touched nobody looks for stored results', async () => {
  let looked = 0;
  const storedResults = async () => {
    looked += 1;
    return slow;
  };
  const { done } = await run({ rejudges: false, storedResults });
  expect(looked).toBe(0);
  expect(done).toContain('chat');
});
