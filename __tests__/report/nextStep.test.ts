import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { nextStep } from '../../src/report/nextStep.ts';
import { fakeSettings } from '../support/fakePorts.ts';
import { makeResults } from '../support/results.ts';

const { source } = makeResults();
const DESK = { ...source, runId: null };
const settingsOf = (inputs: Record<string, string>) => fakeSettings({ 'baseline-file': '', ...inputs });
const stepFor = (inputs: Record<string, string>, outlivesJob = false, from = source) =>
  nextStep({ verdict: 'no-baseline', settings: settingsOf(inputs), source: from, outlivesJob });

test.each(['regressed', 'improved', 'unchanged', 'inconclusive', 'not-measured'] as const)(
  '%s needs none',
  (verdict) => {
    const settings = settingsOf({});
    expect(nextStep({ verdict, settings, source, outlivesJob: true })).toBeNull();
  },
);

describe('in a job', () => {
  test('with a file of the repository: lines to copy that commit the results of this very run', () => {
    const sentence =
      'commit the results of a run on the default branch as the baseline; these lines do it with the results of this run.';
    const lines = [
      "gh run download 1001 --pattern 'ollama-benchmark*' --dir ollama-benchmark",
      'mkdir -p bench/gpu && cp ollama-benchmark/*/results.json bench/gpu/baseline.json',
      'git add bench/gpu/baseline.json && git commit -m "Store the benchmark baseline"',
    ];
    const inputs = { 'baseline-file': 'bench/gpu/baseline.json' };
    expect(stepFor(inputs)).toEqual({ sentence, lines });
    const settings = settingsOf(inputs);
    expect(nextStep({ verdict: 'not-comparable', settings, source, outlivesJob: false })).toEqual({
      sentence,
      lines,
    });
  });

  test('at the top of the repository no folder is made up', () => {
    expect(stepFor({ 'baseline-file': 'b.json' })?.lines[1]).toContain('mkdir -p . && cp');
  });

  test.each([{}, { 'baseline-store': 'artifact' }, { 'baseline-file': '/srv/b.json' }])(
    'with a store that outlives it, %j: the default branch stores sessions',
    (inputs) => {
      const step =
        'run this workflow on the default branch: a push there stores a session. To begin with ten at once, run it by hand with record-sessions set to 10.';
      expect(stepFor(inputs, true)).toEqual({ sentence: step, lines: [] });
      expect(stepFor({ ...inputs, 'update-baseline': 'never' }, true)?.sentence).toBe(
        `set update-baseline to auto, then ${step}`,
      );
    },
  );

  test('without a store: the input', () => {
    expect(stepFor({ 'baseline-store': 'none' })?.sentence).toBe(
      'set the input baseline-store to branch, artifact or file, so that sessions can be stored and compared.',
    );
  });

  test('every name is one word of the shell, whatever is in it', () => {
    const file = 'a b/$(id)`id`;"quoted" it\'s.json';
    const [download, copy, add] = stepFor({ 'baseline-file': file, 'artifact-name': "o'k $x" })?.lines ?? [];
    const words = (line: string) =>
      execFileSync('sh', [
        '-c',
        `set -f; printf '%s\\n' ${line.replace(/^mkdir -p (.*) && cp /, '$1 ').replace(/ && .*/, '')}`,
      ])
        .toString()
        .trim()
        .split('\n');
    expect(words(download ?? '')).toContain("o'k $x*");
    expect(words(copy ?? '')).toEqual(['a b', 'ollama-benchmark/*/results.json', file]);
    expect(words(add ?? '')).toEqual(['git', 'add', file]);
  });
});

test('at a desk: the option that stores it, and nothing to download', () => {
  expect(stepFor({ 'baseline-file': 'b.json' }, true, DESK)?.sentence).toBe(
    'run it again with --update-baseline always, which stores the session.',
  );
});
