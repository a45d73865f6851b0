import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { judgeStored } from '../../src/commands/judged.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { Results } from '../../src/model/results.ts';
import { temporaryDirectory } from '../io/temporary.ts';
import { makeResults, slowed } from '../support/results.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await temporaryDirectory();
});

async function store(name: string, results: Results): Promise<string> {
  await writeFile(join(cwd, name), JSON.stringify(results));
  return name;
}
const slow = () => slowed(makeResults(), 1.08, () => true);

describe('judgeStored', () => {
  test('judges as a job does, with the defaults of a job', async () => {
    const baseline = [await store('a.json', makeResults())];
    const candidate = await store('b.json', slow());
    const view = await judgeStored({ baseline, candidate }, cwd);
    // 8 % is beyond the 3 % of throughput, and within the 10 % of TTFT.
    expect(view.decision).toMatchObject({ verdict: 'regressed', passed: false });
    expect(new Set(view.decision.regressions.map(({ metric }) => metric))).toEqual(new Set(['throughput']));
    expect(view).toMatchObject({
      results: { startedAt: slow().startedAt },
      baseline: { commit: makeResults().source.commit, description: 'baseline a.json' },
      nextStep: null,
    });
  });

  test('takes limits from what was given, else from the configuration file', async () => {
    const files = {
      baseline: [await store('a.json', makeResults())],
      candidate: await store('b.json', slow()),
    };
    await writeFile(join(cwd, 'own.yml'), 'thresholds: { throughput: 20 }\n');
    const verdictOf = async (more: { config?: string; thresholds?: string }) =>
      (await judgeStored({ ...files, ...more }, cwd)).decision.verdict;
    expect(await verdictOf({ config: 'own.yml' })).toBe('unchanged');
    expect(await verdictOf({ config: 'own.yml', thresholds: '{ throughput: 5 }' })).toBe('regressed');
    await expect(verdictOf({ config: 'none.yml' })).rejects.toThrow('input config names "none.yml"');
  });

  test('several baselines are one, named together', async () => {
    const older = await store('old.json', { ...makeResults(), startedAt: '2025-01-01T00:00:00.000Z' });
    const newer = await store('new.json', makeResults());
    const view = await judgeStored({ baseline: [older, newer], candidate: newer }, cwd);
    expect(view.baseline).toMatchObject({
      startedAt: makeResults().startedAt,
      description: 'baseline old.json, new.json',
    });
    expect(view.judgement?.comparisons[0]).toMatchObject({ baseline: { n: 6 }, candidate: { n: 3 } });
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

  test('a file that is missing is named', async () => {
    const judging = judgeStored({ baseline: [], candidate: 'gone.json' }, cwd);
    await expect(judging).rejects.toThrow(ExpectedError);
    await expect(judging).rejects.toThrow(join(cwd, 'gone.json'));
  });
});
