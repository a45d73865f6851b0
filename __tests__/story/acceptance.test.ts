import { beforeAll, describe, expect, test } from '@jest/globals';
import { ExpectedError } from '../../src/model/failure.ts';
import type { AcceptanceFinding } from '../../src/model/ports.ts';
import type { Acceptance, SessionRecord } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import { runBenchmark } from '../../src/story/main.ts';
import { type Faults, fakeSettings, fakeWorld, slowAnswer } from '../support/fakePorts.ts';
import { dated } from '../support/records.ts';
import { makeResults } from '../support/results.ts';

const ACCEPTED: Acceptance = {
  by: 'mona',
  reason: 'longer contexts are worth it',
  at: '2025-12-31T00:00:00.000Z',
  pullRequest: 7,
};
const PULL_REQUEST = { ...makeResults().source, event: 'pull_request', pullRequest: 7 };

let history: readonly SessionRecord[];
beforeAll(async () => {
  const { ports } = fakeWorld();
  const record = recordOf((await runBenchmark(fakeSettings(), ports)).results, '');
  history = Array.from({ length: 10 }, (_, index) => dated(record, 10 - index));
});

interface Given extends Faults {
  readonly finding?: AcceptanceFinding | Error;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function run({ finding, inputs, ...faults }: Given) {
  let asked = 0;
  const world = fakeWorld({
    history,
    ...faults,
    repository: {
      acceptance: async () => {
        asked += 1;
        if (finding instanceof Error) throw finding;
        return finding ?? { accepted: null, note: null };
      },
    },
  });
  const outcome = await runBenchmark(fakeSettings(inputs), world.ports);
  return { ...world, outcome, asked };
}

/** How many metrics of a stored session are marked. */
const slowerIn = ({ standing }: SessionRecord) => standing.filter(({ is }) => is === 'slower').length;

const slow = { answers: () => slowAnswer(1.25) };
const pullRequest = { surroundings: { source: PULL_REQUEST } };

describe('a pull request', () => {
  test('that is slower passes where it was accepted, and the reader is told by whom and why', async () => {
    const { outcome, comments, stored } = await run({
      ...slow,
      ...pullRequest,
      finding: { accepted: ACCEPTED, note: null },
    });
    expect(outcome).toMatchObject({
      passed: true,
      decision: {
        verdict: 'regressed',
        accepted: ACCEPTED,
        action: 'No action needed: mona accepted it.',
        regressions: { length: 2 },
      },
    });
    expect(comments[0]).toContain('mona');
    expect(comments[0]).toContain('longer contexts are worth it');
    expect(stored).toEqual([]);
  });

  test('that nobody accepted fails, with the reason why a label does not count', async () => {
    const note = 'The label was set before the last push; set it anew.';
    const { outcome, comments } = await run({
      ...slow,
      ...pullRequest,
      finding: { accepted: null, note },
    });
    expect(outcome).toMatchObject({ passed: false, decision: { accepted: null, acceptanceNote: note } });
    expect(comments[0]).toContain('set it anew');
  });

  test('that passes asks nobody', async () => {
    const { asked, outcome } = await run(pullRequest);
    expect([asked, outcome.passed]).toEqual([0, true]);
    const tolerated = await run({ ...slow, ...pullRequest, inputs: { 'fail-on': 'never' } });
    expect([tolerated.asked, tolerated.outcome.passed]).toEqual([0, true]);
  });

  test('nor does one that has nothing to be compared with', async () => {
    const inputs = { 'on-missing-baseline': 'fail' };
    const { asked, outcome } = await run({ ...pullRequest, history: [], inputs });
    expect([asked, outcome.passed]).toEqual([0, false]);
  });

  test('loses nothing that was measured where GitHub cannot be asked', async () => {
    const { outcome, done, log, comments } = await run({
      ...slow,
      ...pullRequest,
      finding: new ExpectedError('GitHub does not answer.'),
    });
    const note = 'Whether the change was accepted is unknown: GitHub does not answer.';
    expect(outcome).toMatchObject({
      passed: false,
      decision: { verdict: 'regressed', acceptanceNote: note },
    });
    expect(log).toContain(`warning: ${note}`);
    expect(done).toEqual(expect.arrayContaining(['files', 'artifact', 'summary', 'comment', 'release']));
    expect(comments[0]).toContain('GitHub does not answer');
  });
});

describe('the default branch', () => {
  const finding = { accepted: ACCEPTED, note: null };

  test('after the merge of what was accepted begins a new level, and passes', async () => {
    const { outcome, stored } = await run({ ...slow, finding });
    expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'regressed', accepted: ACCEPTED } });
    expect(stored).toMatchObject([{ accepted: ACCEPTED }]);
  });

  test('begins it even where this session happens to be within the limit', async () => {
    const { outcome, stored } = await run({ finding });
    expect(outcome).toMatchObject({ passed: true, decision: { verdict: 'unchanged', accepted: null } });
    expect(stored).toMatchObject([{ accepted: ACCEPTED }]);
  });

  test('accepts no further slowdown of later sessions of the same commit', async () => {
    const merged = await run({ ...slow, finding });
    const nightly = { finding, history: [...history, ...merged.stored] };
    const well = await run({ ...nightly, ...slow });
    expect(well.outcome).toMatchObject({
      passed: true,
      decision: { verdict: 'unchanged', acceptanceNote: null },
    });
    expect(well.stored).toMatchObject([{ accepted: null }]);
    const worse = await run({ ...nightly, answers: () => slowAnswer(1.6) });
    expect(worse.outcome).toMatchObject({
      passed: false,
      decision: {
        verdict: 'regressed',
        accepted: null,
        acceptanceNote: 'What was accepted in pull request 7 is the level that this session is held to.',
      },
    });
    expect(worse.stored).toMatchObject([{ accepted: null }]);
  });

  test('but takes what another pull request accepted', async () => {
    const [other] = (
      await run({ ...slow, finding: { accepted: { ...ACCEPTED, pullRequest: 6 }, note: null } })
    ).stored;
    const { stored } = await run({ ...slow, finding, history: [...history, other as SessionRecord] });
    expect(stored).toMatchObject([{ accepted: ACCEPTED }]);
  });

  test('where GitHub cannot be asked stays as it was, and stores what was measured', async () => {
    const { outcome, stored } = await run({ ...slow, finding: new ExpectedError('GitHub does not answer.') });
    expect(outcome.passed).toBe(false);
    expect(stored).toMatchObject([{ accepted: null }]);
    expect(stored.map(slowerIn)).toEqual([2]);
  });

  test('with accept-level asks nobody: who started the run accepts it', async () => {
    const { asked, stored } = await run({ ...slow, finding, inputs: { 'accept-level': 'a new card' } });
    expect(asked).toBe(0);
    expect(stored).toMatchObject([{ accepted: { by: 'mona', reason: 'a new card', pullRequest: null } }]);
  });
});

test('on another branch accept-level accepts nothing', async () => {
  const source = { ...makeResults().source, event: 'push', ref: 'refs/heads/feature', pullRequest: null };
  const { outcome, stored } = await run({
    ...slow,
    surroundings: { source },
    inputs: { 'accept-level': 'because I say so' },
  });
  expect(outcome).toMatchObject({ passed: false, decision: { accepted: null } });
  expect(stored).toEqual([]);
});

test('what is stored from anywhere is held to the accepted level: no level drifts because nobody looked', async () => {
  const source = { ...makeResults().source, event: null, ref: null, runId: null, pullRequest: null };
  const desk = { surroundings: { source }, inputs: { 'update-baseline': 'always' } };
  const first = await run({ ...slow, ...desk });
  expect(first.outcome.passed).toBe(false);
  const second = await run({ ...slow, ...desk, history: [...history, ...first.stored] });
  expect(second.outcome).toMatchObject({ passed: false, decision: { verdict: 'regressed' } });
  expect(second.stored.map(slowerIn)).toEqual([2]);
});
