import { beforeAll, describe, expect, test } from '@jest/globals';
import { ExpectedError, NotMeasured } from '../../src/model/failure.ts';
import type { BaselineQuery, Gathered, GatheredResults, Lineage } from '../../src/model/ports.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { Results } from '../../src/model/results.ts';
import { runBenchmark } from '../../src/story/main.ts';
import { type ReportJob, reportMeasured } from '../../src/story/report.ts';
import { type Faults, fakeSettings, fakeWorld, historyOf, slowAnswer } from '../support/fakePorts.ts';
import { dated } from '../support/records.ts';
import { makeResults } from '../support/results.ts';

/** What other jobs measured is judged and told as one, by a job that measures nothing. */

type Inputs = Readonly<Record<string, string>>;
const INPUTS = { mode: 'report', 'on-missing-baseline': 'pass' };

let well: Results;
let slow: Results;
beforeAll(async () => {
  const measure = async (faults: Faults) =>
    (await runBenchmark(fakeSettings(), fakeWorld(faults).ports)).results;
  well = await measure({});
  slow = await measure({ answers: () => slowAnswer(1.25) });
});

/** As a job on a machine of its own measured it. */
const leg = (name: string, results: Results, cpuModel = name): GatheredResults => ({
  name,
  sessions: [{ ...results, environment: { ...results.environment, cpuModel, gpus: [] } }],
});
const both = (): Gathered => ({ results: [leg('lab', well), leg('office', slow)], refused: [] });

/** Ten sessions at the pace of `well`, on whatever machine is asked for. */
const tenSessions = async (query: BaselineQuery) => {
  const record = recordOf({ ...well, environment: { ...well.environment, ...query.environment } }, '');
  return historyOf(Array.from({ length: 10 }, (_, index) => dated(record, 10 - index)));
};

async function report(
  gathered: Gathered,
  faults: Faults = {},
  job: Partial<ReportJob> = {},
  inputs: Inputs = {},
) {
  const world = fakeWorld({ readBaseline: tenSessions, ...faults });
  const outcome = await reportMeasured(fakeSettings({ ...INPUTS, ...inputs }), world.ports, {
    gather: async () => gathered,
    fork: null,
    annotates: true,
    ...job,
  });
  return { ...world, outcome };
}

async function refused(gathered: Gathered, job: Partial<ReportJob> = {}) {
  const world = fakeWorld({ readBaseline: tenSessions });
  const thrown: unknown = await reportMeasured(fakeSettings(INPUTS), world.ports, {
    ...{ gather: async () => gathered, fork: null, annotates: true },
    ...job,
  }).then(
    () => null,
    (error: unknown) => error,
  );
  return { ...world, thrown };
}

describe('what several jobs measured', () => {
  test('is stored, then told once: one comment, one summary, the files of each in a folder', async () => {
    const { done, files, comments, outcome, stored } = await report(both());
    expect(done).toEqual([
      ...['read baseline', 'acceptance', 'read baseline', 'acceptance'],
      // Sessions of different machines are no series.
      ...['write baseline', 'write baseline'],
      ...['files', 'artifact', 'summary', 'comment'],
    ]);
    expect(stored.map(({ environment }) => environment.cpuModel)).toEqual(['lab', 'office']);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('office');
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['report.md', 'lab/results.json', 'office/results.json']),
    );
    expect(outcome).toMatchObject({ passed: false, decision: { verdict: 'regressed' }, storeFault: null });
  });

  test('is judged each against its own machine, and a regression is told with the part it is of', async () => {
    const { outcome, annotations } = await report(both());
    expect(outcome.decision.regressions.length).toBeGreaterThan(0);
    expect(outcome.regressedIn).toEqual(outcome.decision.regressions.map(() => 'office'));
    expect(annotations.length).toBeGreaterThan(0);
  });

  test('passes where all are well, and one part alone needs no name', async () => {
    const { outcome } = await report({ results: [leg('lab', well)], refused: [] });
    expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'unchanged' }, regressedIn: [] });
  });

  test('annotates nothing where it does not stand beside the commit', async () => {
    const { annotations, outcome } = await report(both(), {}, { annotates: false });
    expect(annotations).toEqual([]);
    expect(outcome.rest).toBeNull();
  });

  test('that was recorded in one go has each session among the files', async () => {
    const [first] = leg('lab', well).sessions;
    const later = { ...first, startedAt: '2026-01-01T02:00:00.000Z' };
    const { files, stored } = await report({
      results: [{ name: 'lab', sessions: [first, later] }],
      refused: [],
    });
    expect([...files.keys()].filter((name) => /results.*\.json$/.test(name)).length).toBeGreaterThan(1);
    expect(stored.map(({ startedAt }) => startedAt)).toEqual([first.startedAt, later.startedAt]);
  });
});

describe('what is missing', () => {
  test('fails the job and says how many', async () => {
    const { outcome, log } = await report(
      { results: [leg('lab', well)], refused: ['The artifact b cannot be read.'] },
      {},
      {},
      { 'expected-results': '3' },
    );
    expect(outcome.passed).toBe(false);
    const warned = log.filter((line) => line.startsWith('warning: '));
    expect(warned).toEqual([
      'warning: The artifact b cannot be read.',
      'warning: 2 of 3 expected results are missing: the jobs that measure them ended before they had any. The artifact b cannot be read.',
    ]);
  });

  test('is also what was refused, where none in particular was expected', async () => {
    const { outcome, log } = await report({ results: [leg('lab', well)], refused: ['It is broken.'] });
    expect(outcome.passed).toBe(false);
    expect(log).toContain('warning: 1 result could not be used: It is broken.');
  });

  test('altogether leaves nothing to judge, and that is told', async () => {
    const { thrown, comments, stored } = await refused({ results: [], refused: ['It is broken.'] });
    expect(thrown).toBeInstanceOf(NotMeasured);
    // Of jobs that ended early, or of a wrong name, nothing is said where that is not why.
    expect(thrown).toMatchObject({ message: "None of the run's results can be used: It is broken." });
    expect(comments).toHaveLength(1);
    expect(stored).toEqual([]);
  });

  test('without an artifact at all names the input', async () => {
    const { thrown } = await refused({ results: [], refused: [] });
    expect(String(thrown)).toMatch(
      /has no results in an artifact whose name begins with .* begins otherwise\.$/,
    );
  });

  test('is not told as jobs that ended where all of it was refused', async () => {
    const { log } = await report(
      { results: [leg('lab', well)], refused: ['It is broken.'] },
      {},
      {},
      { 'expected-results': '2' },
    );
    expect(log).toContain('warning: 1 result could not be used: It is broken.');
    expect(log.join('\n')).not.toContain('ended before');
  });

  test('for a reason that nobody foresaw is told as a mistake of ours', async () => {
    const mistake = new TypeError('x is undefined');
    const gather = async () => {
      throw mistake;
    };
    const { thrown, summaries } = await refused(both(), { gather });
    expect(thrown).toBe(mistake);
    expect(summaries[0]).toContain('a mistake of its own');
  });

  test('for a reason that a user can mend is told in its own words', async () => {
    const gather = async () => {
      throw new ExpectedError('Give the job actions: read.');
    };
    const { summaries } = await refused(both(), { gather });
    expect(summaries[0]).toContain('Give the job');
    expect(summaries[0]).not.toContain('a mistake of its own');
  });
});

describe('one agent twice on one machine', () => {
  test('in two jobs is refused: nobody knows which history is whose', async () => {
    const results = [leg('lab', well, 'same'), leg('office', slow, 'same')];
    const { thrown } = await refused({ results, refused: [] });
    expect(String(thrown)).toContain(
      'Both lab and office measured an agent called baseline on the same hardware',
    );
  });

  test('in one job is refused as well', async () => {
    const [session] = leg('lab', well).sessions;
    const twice = { ...session, agents: [...session.agents, ...session.agents] };
    const { thrown } = await refused({ results: [{ name: 'lab', sessions: [twice] }], refused: [] });
    expect(String(thrown)).toContain('lab has an agent called baseline twice.');
  });

  test('with names of their own is two parts, neither of which misses the agents of the other', async () => {
    const other: Results = JSON.parse(JSON.stringify(well).replaceAll('"baseline"', '"other"'));
    const results = [leg('lab', well, 'same'), leg('office', other, 'same')];
    const readBaseline = async (query: BaselineQuery) => {
      const found = await tenSessions(query);
      return { ...found, known: ['baseline', 'other'] };
    };
    const { queries, outcome } = await report({ results, refused: [] }, { readBaseline });
    expect(queries.map(({ agents }) => agents)).toEqual([['baseline'], ['other']]);
    expect(outcome.decision.verdict).not.toBe('regressed');
  });
});

describe('of a fork', () => {
  test('it is advisory: a regression fails nothing, and nothing is stored', async () => {
    const { outcome, conclusions } = await report(both(), {}, { fork: 'mallory/models' });
    expect(outcome.decision.verdict).toBe('regressed');
    expect(outcome.passed).toBe(true);
    expect(conclusions).toMatchObject([{ isAdvisory: true }]);
  });

  test('results that are missing fail nothing either, but are told', async () => {
    const { thrown, conclusions } = await refused({ results: [], refused: [] }, { fork: 'mallory/models' });
    expect(thrown).toBeInstanceOf(NotMeasured);
    expect(conclusions.every(({ state }) => state !== 'failure')).toBe(true);
  });
});

describe('run again', () => {
  test('holds no session against itself, and stores none twice', async () => {
    const { sessions } = leg('lab', slow);
    const own = recordOf(sessions[0], '');
    const asked: (readonly string[] | undefined)[] = [];
    const lineage: Lineage = {
      commits: [well.source.commit ?? '', 'b'.repeat(40)],
      from: 'own-history',
      otherBranch: null,
    };
    const readBaseline = async (query: BaselineQuery) => {
      asked.push(query.lineage?.commits);
      const found = await tenSessions(query);
      return { ...found, sessions: [...found.sessions, own] };
    };
    const faults: Faults = { readBaseline, repository: { lineage: async () => lineage } };
    const { outcome, stored, done } = await report(
      { results: [{ name: 'lab', sessions }], refused: [] },
      faults,
    );
    expect(stored).toEqual([]);
    expect(done).not.toContain('write baseline');
    // As it was before them: without the commit that they measured.
    expect(asked).toEqual([lineage.commits, ['b'.repeat(40)]]);
    expect(outcome.decision.verdict).toBe('regressed');
  });

  test('where no other session was stored there is no baseline', async () => {
    const { sessions } = leg('lab', well);
    const own: SessionRecord = recordOf(sessions[0], '');
    const { outcome } = await report(
      { results: [{ name: 'lab', sessions }], refused: [] },
      { readBaseline: async () => historyOf([own]) },
    );
    expect(outcome.decision.verdict).toBe('no-baseline');
  });
});

describe('the lineage', () => {
  const source = { ...makeResults().source, event: 'pull_request', pullRequest: 7 };
  const commits = ['d', 'c', 'b', 'a'].map((letter) => letter.repeat(40));
  const lineage: Lineage = { commits, from: 'event', otherBranch: null };

  test.each([
    ['begins at the base that was measured, where the base moved on since', 'b'.repeat(40), commits.slice(2)],
    ['is the whole one where that base is not in it', 'e'.repeat(40), commits],
  ])('%s', async (_, baseCommit, wanted) => {
    const results = { ...well, source: { ...well.source, baseCommit } };
    const { queries } = await report(
      { results: [leg('lab', results)], refused: [] },
      { surroundings: { source }, repository: { lineage: async () => lineage } },
    );
    expect(queries[0]?.lineage?.commits).toEqual(wanted);
  });

  test("that is no event's is taken as it is", async () => {
    const results = { ...well, source: { ...well.source, baseCommit: 'b'.repeat(40) } };
    const own: Lineage = { ...lineage, from: 'own-history' };
    const { queries } = await report(
      { results: [leg('lab', results)], refused: [] },
      { repository: { lineage: async () => own } },
    );
    expect(queries[0]?.lineage?.commits).toEqual(commits);
  });
});
