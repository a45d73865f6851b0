import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type JudgeOptions, judgeStored } from '../../src/commands/judged.ts';
import { windowText } from '../../src/io/baseline/window.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import type { Results } from '../../src/model/results.ts';
import { temporaryDirectory } from '../io/temporary.ts';
import { commitOf, makeHistory } from '../support/records.ts';
import { makeResults, slowed } from '../support/results.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await temporaryDirectory();
});

async function store(name: string, results: Results): Promise<string> {
  await writeFile(join(cwd, name), JSON.stringify(results));
  return name;
}
/** A baseline file as the store writes it. */
async function storeAll(name: string, sessions: readonly SessionRecord[]): Promise<string> {
  await writeFile(join(cwd, name), windowText([], sessions, 100));
  return name;
}
const slow = () => slowed(makeResults(), 1.08, () => true);

describe('judgeStored', () => {
  test('judges as a job does, with the defaults of a job', async () => {
    const baseline = [await storeAll('a.json', makeHistory(10))];
    const candidate = await store('b.json', slow());
    const view = await judgeStored({ baseline, candidate }, cwd);
    // 8 % is beyond the 3 % of throughput, and within the 10 % of TTFT.
    expect(view.decision).toMatchObject({ verdict: 'regressed', passed: false });
    expect(new Set(view.decision.regressions.map(({ metric }) => metric))).toEqual(new Set(['throughput']));
    expect(view).toMatchObject({
      results: { startedAt: slow().startedAt },
      baseline: { commit: commitOf(0), description: 'baseline a.json' },
      nextStep: null,
    });
  });

  test('takes limits from what was given, else from the configuration file', async () => {
    const files = {
      baseline: [await storeAll('a.json', makeHistory(10))],
      candidate: await store('b.json', slow()),
    };
    await writeFile(join(cwd, 'own.yml'), 'thresholds: { throughput: 20 }\n');
    const verdictOf = async (more: { config?: string; thresholds?: string }) =>
      (await judgeStored({ ...files, ...more }, cwd)).decision.verdict;
    expect(await verdictOf({ config: 'own.yml' })).toBe('unchanged');
    expect(await verdictOf({ config: 'own.yml', thresholds: '{ throughput: 5 }' })).toBe('regressed');
    await expect(verdictOf({ config: 'none.yml' })).rejects.toThrow('input config names "none.yml"');
  });

  test('limits of single agents and stages hold, with their floors', async () => {
    const files = {
      baseline: [await storeAll('a.json', makeHistory(10))],
      candidate: await store('b.json', slow()),
    };
    const thresholds =
      '{ throughput: { percent: 3, floor: 100 }, agents: { chimera: { throughput: { floor: 0 } } } }';
    const { decision } = await judgeStored({ ...files, thresholds }, cwd);
    expect(new Set(decision.regressions.map(({ agent }) => agent))).toEqual(new Set(['chimera']));
    await expect(
      judgeStored({ ...files, thresholds: '{ agents: { chimaera: { throughput: 9 } } }' }, cwd),
    ).rejects.toThrow('unknown agent "chimaera" in thresholds (did you mean "chimera"?)');
  });

  test('takes the policy from options', async () => {
    const gone = makeResults({ agents: makeResults().agents.slice(0, 1) });
    const other = { ...slow(), corpus: { ...slow().corpus, digest: 'e'.repeat(64) } };
    const longer = {
      ...other,
      calls: other.calls.map((call) => ({ ...call, promptTokens: (call.promptTokens ?? 0) * 2 })),
    };
    const baseline = [await storeAll('a.json', makeHistory(10))];
    const [less, slowed, another] = [
      await store('b.json', gone),
      await store('c.json', slow()),
      await store('d.json', longer),
    ];
    const told = async (candidate: string, more: Partial<JudgeOptions> = {}) => {
      const { decision } = await judgeStored({ baseline, candidate, ...more }, cwd);
      return `${decision.verdict} ${decision.passed}`;
    };
    expect(await told(less)).toBe('not-measured false');
    expect(await told(less, { onNotMeasured: 'warn' })).toBe('not-measured true');
    expect(await told(slowed)).toBe('regressed false');
    expect(await told(slowed, { failOn: 'never' })).toBe('regressed true');
    expect(await told(another)).toBe('not-comparable true');
    expect(await told(another, { onMissingBaseline: 'fail' })).toBe('not-comparable false');
    expect(await told(another, { onWorkloadChange: 'judge' })).toBe('regressed false');
    await expect(told(slowed, { failOn: 'sometimes' })).rejects.toThrow('input fail-on must be');
  });

  test('several results are the history, in the order in which they were measured', async () => {
    const older = await store('old.json', { ...makeResults(), startedAt: '2025-01-01T00:00:00.000Z' });
    const newer = await store('new.json', makeResults());
    const view = await judgeStored({ baseline: [newer, older], candidate: newer }, cwd);
    expect(view.baseline).toMatchObject({
      startedAt: makeResults().startedAt,
      description: 'baseline new.json, old.json',
    });
    expect(view.judgement?.comparisons[0]).toMatchObject({
      before: { sessions: 2, calls: 6 },
      after: { sessions: 1, calls: 3 },
    });
  });

  test('a session of the default branch is held to the accepted level, as its job was', async () => {
    const { source } = makeResults();
    const push = { ...source, event: 'push', ref: 'refs/heads/main', pullRequest: null };
    const baseline = [await storeAll('a.json', makeHistory(3))];
    const against = async (results: Results) =>
      (await judgeStored({ baseline, candidate: await store('b.json', results) }, cwd)).judgement?.against;
    expect(await against(makeResults({ source: push }))).toBe('level');
    expect(await against(makeResults())).toBe('change');
  });

  test('files of unlike machines are refused', async () => {
    const here = await store('a.json', makeResults());
    const there = await store('b.json', {
      ...makeResults(),
      environment: { ...makeResults().environment, cpuModel: 'M4' },
    });
    await expect(judgeStored({ baseline: [here, there], candidate: here }, cwd)).rejects.toThrow(
      'The baseline files come from unlike hardware (CPU: ',
    );
  });

  test('without a baseline nothing is compared', async () => {
    const candidate = await store('b.json', makeResults());
    expect(await judgeStored({ baseline: [], candidate }, cwd)).toMatchObject({
      judgement: null,
      baseline: null,
      decision: { verdict: 'no-baseline' },
    });
  });

  test('a session that was cut short fails, however good it looks', async () => {
    const candidate = await store('b.json', makeResults({ interruption: 'The job was cancelled (SIGINT).' }));
    const { decision } = await judgeStored({ baseline: [await store('a.json', slow())], candidate }, cwd);
    expect(decision).toMatchObject({ verdict: 'not-measured', passed: false, improvements: [] });
  });

  test('what a baseline file says in a newer version is refused with the file', async () => {
    await writeFile(
      join(cwd, 'a.json'),
      '{"kind": "ollama-benchmark-baseline", "schemaVersion": 99, "sessions": []}',
    );
    const candidate = await store('b.json', makeResults());
    await expect(judgeStored({ baseline: ['a.json'], candidate }, cwd)).rejects.toThrow(
      /a\.json was written by a newer version of this tool/,
    );
  });

  test('a file that is missing is named', async () => {
    const judging = judgeStored({ baseline: [], candidate: 'gone.json' }, cwd);
    await expect(judging).rejects.toThrow(ExpectedError);
    await expect(judging).rejects.toThrow(join(cwd, 'gone.json'));
  });
});

describe('a baseline file of several machines and benchmarks', () => {
  const { environment } = makeResults();
  const elsewhere = makeHistory(4).map((record) => ({
    ...record,
    environment: { ...environment, cpuModel: 'M4' },
  }));
  const ofSeries = (series: string, sessions: number) =>
    makeHistory(sessions).map((record) => ({ ...record, series }));

  async function judged(sessions: readonly SessionRecord[], more: Partial<JudgeOptions> = {}) {
    const baseline = [await storeAll('a.json', sessions)];
    return judgeStored({ baseline, candidate: await store('b.json', makeResults()), ...more }, cwd);
  }

  test('is read for the sessions of the same machine', async () => {
    const { judgement } = await judged([...elsewhere, ...makeHistory(3)]);
    expect(judgement).toMatchObject({ hardwareDifferences: [], history: { sessions: 3 } });
  });

  test('without any of this machine says what differs', async () => {
    const third = makeHistory(1).map((record) => ({
      ...record,
      startedAt: '2024-01-01T00:00:00.000Z',
      environment: { ...environment, cpuModel: 'M1' },
    }));
    const { judgement, decision } = await judged([...third, ...elsewhere]);
    expect(judgement?.hardwareDifferences).toEqual([
      { what: 'CPU', before: 'M4', after: environment.cpuModel },
    ]);
    // As in a job: this machine never had a session, so nothing is amiss.
    expect(decision).toMatchObject({ verdict: 'not-comparable', passed: true });
  });

  test('of several benchmarks takes the one that is named, and guesses none', async () => {
    const both = [...ofSeries('small', 3), ...ofSeries('', 5)];
    await expect(judged(both)).rejects.toThrow(
      /a\.json holds sessions of several benchmarks \((small, default|default, small)\); name one with --comment-key\./,
    );
    expect((await judged(both, { commentKey: 'small' })).judgement?.history.sessions).toBe(3);
    expect((await judged(both, { commentKey: 'default' })).judgement?.history.sessions).toBe(5);
    await expect(judged(both, { commentKey: 'large' })).rejects.toThrow(
      /a\.json holds no session of the comment-key large; it has /,
    );
    const others = ofSeries('small', 3).map((record) => ({
      ...record,
      agents: record.agents.map((agent) => ({ ...agent, name: `small ${agent.name}` })),
    }));
    expect((await judged([...others, ...ofSeries('', 5)])).judgement?.history.sessions).toBe(5);
  });

  test('is read as far back as a job looks', async () => {
    expect((await judged(makeHistory(30))).judgement?.history).toMatchObject({
      sessions: 20,
      commit: commitOf(0),
    });
  });
});
