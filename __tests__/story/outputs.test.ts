import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Comparison } from '../../src/model/judgement.ts';
import type { Outcome } from '../../src/story/main.ts';
import { actionOutputs, failureOutputs } from '../../src/story/outputs.ts';
import { STATES } from '../report/fixtures.ts';

const outcome = (overrides: Partial<Outcome> = {}): Outcome => {
  const { decision, results } = STATES.regressed();
  return {
    decision,
    results,
    passed: false,
    rest: null,
    paths: ['report.md', 'report-chimera.md', 'results.json'].map((name) => resolve('/out dir', name)),
    artifact: { id: 55, url: 'https://example.com/artifacts/55' },
    checkFault: null,
    fileFault: null,
    storeFault: null,
    regressedIn: [],
    commentUrl: 'https://example.com/comment',
    ...overrides,
  };
};

describe('actionOutputs', () => {
  test('are what action.yml promises', () => {
    const { regressions, ...outputs } = actionOutputs(outcome());
    expect(outputs).toEqual({
      verdict: 'regressed',
      passed: false,
      summary: STATES.regressed().decision.summary,
      'report-path': resolve('/out dir/report.md'),
      'results-path': resolve('/out dir/results.json'),
      'artifact-id': 55,
      'artifact-url': 'https://example.com/artifacts/55',
      'comment-url': 'https://example.com/comment',
    });
    const told = JSON.parse(String(regressions));
    expect(told.map(({ agent, stage, metric }: Comparison) => [agent, stage, metric])).toEqual(
      STATES.regressed().decision.regressions.map(({ agent, stage, metric }) => [agent, stage, metric]),
    );
  });

  test('tell each regression in percent, a success rate in points', () => {
    const { decision } = STATES.regressed();
    const [first] = decision.regressions;
    if (first === undefined) throw new Error('the fixture has no regression');
    const level = (value: number) => ({ value, sessions: 1, calls: 5 });
    const slower: Comparison = {
      ...first,
      ...{ agent: 'chimera', stage: 'report', metric: 'ttft-net', limit: { percent: 10, floor: 5 } },
      ...{ before: level(150), after: level(177), ratio: 1.18, interval: [1.12345, 1.25] },
    };
    const failing: Comparison = {
      ...first,
      ...{ agent: 'chimera', stage: 'analysis', metric: 'success-rate', limit: { percent: 5, floor: 0 } },
      ...{ before: level(0.995), after: level(0.6), ratio: null, interval: [0.147, 0.947] },
    };
    const regressed = { ...decision, regressions: [slower, failing] };
    expect(JSON.parse(String(actionOutputs(outcome({ decision: regressed })).regressions))).toEqual([
      {
        ...{ agent: 'chimera', stage: 'report', metric: 'ttft-net', before: 150, after: 177 },
        ...{ changePercent: 18, intervalPercent: [12.35, 25], limitPercent: 10 },
      },
      {
        ...{ agent: 'chimera', stage: 'analysis', metric: 'success-rate', before: 0.995, after: 0.6 },
        ...{ changePercent: -39.5, intervalPercent: null, limitPercent: 5 },
      },
    ]);
  });

  test('a job whose baseline could not be written has not passed, whatever the verdict', () => {
    const { decision } = STATES.unchanged();
    expect(actionOutputs(outcome({ decision, passed: false }))).toMatchObject({
      verdict: 'unchanged',
      passed: false,
      regressions: '[]',
    });
  });

  test('what was not published is null', () => {
    expect(actionOutputs(outcome({ paths: [], artifact: null, commentUrl: null }))).toMatchObject({
      'report-path': null,
      'results-path': null,
      'artifact-id': null,
      'artifact-url': null,
      'comment-url': null,
    });
  });
});

test.each([false, true])(
  'failureOutputs tell that nothing was measured, why, where that is told: %p',
  (passed) => {
    const url = 'https://github.com/o/r/pull/7#issuecomment-1';
    expect(failureOutputs('Ollama does not answer.', url, passed)).toEqual({
      verdict: 'not-measured',
      passed,
      summary: 'Ollama does not answer.',
      regressions: '[]',
      'comment-url': url,
    });
  },
);

test('a later step that prints them hands no command of a server to the runner', () => {
  const words = 'no\n::error file=a.ts::all is lost\r\n  ::stop-commands::x ##[warning]and more';
  const { decision } = STATES.regressed();
  const all = [
    failureOutputs(`The first request of agent chimera failed: ${words}`, null, false),
    actionOutputs(outcome({ decision: { ...decision, summary: words }, regressedIn: ['##[error]x'] })),
  ];
  for (const { summary, regressions } of all) {
    expect(String(summary)).toContain('all is lost');
    for (const text of [summary, regressions]) expect(String(text)).not.toMatch(/[\r\n]|^\s*::|##\[/m);
  }
  expect(JSON.parse(String(all[1]?.regressions))[0]).toMatchObject({ result: '##[error]x' });
});
