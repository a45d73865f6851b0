import { expect, test } from '@jest/globals';
import { resultsOf } from '../../src/bench/results.ts';
import { makeCall, makeResults } from '../support/results.ts';
import { SETTINGS } from './fakeEngine.ts';

test('results hold the notes of the session after the given ones, and how it was measured', () => {
  const { source, environment, corpus, agents } = makeResults();
  const material = { corpus: 'one', findings: 'two', carriedCharacters: 10, shown: 1, leftOut: 0 };
  const results = resultsOf(
    { ...SETTINGS, coldStarts: 3, retries: 4 },
    {
      toolVersion: '1.0.0',
      startedAt: new Date(0),
      finishedAt: new Date(5),
      elapsedMs: 5,
      source,
      environment,
      corpus,
      prepared: { agents, promptBudgetTokens: 1000, material },
      session: { calls: [makeCall()], notes: ['One make-up run.'], interruption: null },
      notes: ['No GPU telemetry.'],
    },
  );
  expect(results.notes).toEqual(['No GPU telemetry.', 'One make-up run.']);
  expect(results.protocol).toMatchObject({
    runs: 3,
    warmupRuns: 1,
    coldStarts: 3,
    retries: 4,
    minimumValidCalls: 3,
  });
  expect(results.calls).toEqual([makeCall()]);
});
