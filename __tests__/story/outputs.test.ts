import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/story/main.ts';
import { actionOutputs, failureOutputs } from '../../src/story/outputs.ts';
import { STATES } from './report/fixtures.ts';

const outcome = (overrides: Partial<Outcome> = {}): Outcome => {
  const { decision, results } = STATES.regressed();
  return {
    decision,
    results,
    passed: false,
    paths: ['report.md', 'report-chimera.md', 'results.json'].map((name) => resolve('/out dir', name)),
    artifact: { id: 55, url: 'https://example.com/artifacts/55' },
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
      summary: '2 of 8 gated metrics are slower than their limit allows.',
      'report-path': resolve('/out dir/report.md'),
      'results-path': resolve('/out dir/results.json'),
      'artifact-id': 55,
      'artifact-url': 'https://example.com/artifacts/55',
      'comment-url': 'https://example.com/comment',
    });
    expect(JSON.parse(String(regressions))).toEqual([
      {
        agent: 'chimera',
        stage: 'report',
        metric: 'throughput',
        before: 112.445,
        after: 95.292,
        changePercent: -15.25,
        limitPercent: 5,
      },
      {
        agent: 'chimera',
        stage: 'report',
        metric: 'ttft-net',
        before: 159.282,
        after: 187.953,
        changePercent: 18,
        limitPercent: 10,
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

test('failureOutputs tell that nothing was measured, why, and where that is told', () => {
  expect(failureOutputs('Ollama does not answer.', 'https://github.com/o/r/pull/7#issuecomment-1')).toEqual({
    verdict: 'not-measured',
    passed: false,
    summary: 'Ollama does not answer.',
    regressions: '[]',
    'comment-url': 'https://github.com/o/r/pull/7#issuecomment-1',
  });
});
