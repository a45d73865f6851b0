import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { nextStep, outlivesJob } from '../../src/report/nextStep.ts';
import { fakeSettings } from '../support/fakePorts.ts';
import { makeResults } from '../support/results.ts';

const { source } = makeResults();
const DESK = { ...source, runId: null };
const stepFor = (inputs: Record<string, string>, from = source) =>
  nextStep('no-baseline', fakeSettings(inputs), from);

test.each(['regressed', 'improved', 'unchanged', 'not-measured'] as const)('%s needs none', (verdict) => {
  expect(nextStep(verdict, fakeSettings(), source)).toBeNull();
});

describe('in a job', () => {
  test('with a file of the repository: lines to copy that commit the results of this very run', () => {
    const lines = [
      'commit the results of a run on the default branch as the baseline; these lines do it with the results of this run.',
      "gh run download 1001 --pattern 'ollama-benchmark*' --dir ollama-benchmark",
      'mkdir -p bench/gpu && cp ollama-benchmark/*/results.json bench/gpu/baseline.json',
      'git add bench/gpu/baseline.json && git commit -m "Store the benchmark baseline"',
    ].join('\n');
    const inputs = { 'baseline-file': 'bench/gpu/baseline.json' };
    expect(stepFor(inputs)).toBe(lines);
    expect(nextStep('not-comparable', fakeSettings(inputs), source)).toBe(lines);
  });

  test('at the top of the repository no folder is made up', () => {
    expect(stepFor({ 'baseline-file': 'b.json' })).toContain('mkdir -p . && cp');
  });

  test('with a file on the runner: the default branch stores it', () => {
    expect(stepFor({ 'baseline-file': '/srv/b.json' })).toBe(
      'run this workflow on the default branch: a push there stores the baseline on the runner, in the file that baseline-file names.',
    );
    expect(stepFor({ 'baseline-file': '/srv/b.json', 'update-baseline': 'never' })).toMatch(
      /^set update-baseline to auto, then run this workflow/,
    );
  });

  test('without a file: the input', () => {
    expect(stepFor({ 'baseline-file': 'none' })).toBe(
      'set the input baseline-file, so that sessions can be stored and compared.',
    );
  });

  test('every name is one word of the shell, whatever is in it', () => {
    const file = 'a b/$(id)`id`;"quoted" it\'s.json';
    const [, download, copy, add] =
      stepFor({ 'baseline-file': file, 'artifact-name': "o'k $x" })?.split('\n') ?? [];
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
  expect(stepFor({ 'baseline-file': 'b.json' }, DESK)).toBe(
    'run it again with --update-baseline always, which stores the session.',
  );
});

test.each([
  ['/srv/b.json', source, true],
  ['b.json', source, false],
  ['b.json', DESK, true],
] as const)('a baseline in %s outlives its job: %#', (file, from, outlives) => {
  expect(outlivesJob(file, from)).toBe(outlives);
});
