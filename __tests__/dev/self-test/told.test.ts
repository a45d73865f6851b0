import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** The self-test's own judge, with a `gh` that answers from two files: what it would miss on GitHub nobody sees. */

const script = join(import.meta.dirname, '../../../dev/self-test/told');
let place = '';

const GH = `#!/bin/sh
case "$3" in
  repos/octo-org/octo-bench/actions/runs/9/artifacts) cat "$PLACE/artifacts" ;;
  repos/octo-org/octo-bench/commits/abc/check-runs) cat "$PLACE/checks" ;;
  *) echo "no such address: $3" >&2; exit 1 ;;
esac
`;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'ollama-benchmark-told-'));
  writeFileSync(join(place, 'gh'), GH);
  chmodSync(join(place, 'gh'), 0o755);
  writeFileSync(join(place, 'artifacts'), '77 ollama-benchmark-compare-2\n78 ollama-benchmark-compare-1\n');
  writeFileSync(join(place, 'checks'), 'Linux\nOllama benchmark (self-test)\n');
  writeFileSync(join(place, 'results.json'), '{}');
});

afterAll(() => rmSync(place, { recursive: true }));

function told(changes: Readonly<Record<string, string>> = {}) {
  const { status, stdout } = spawnSync(script, {
    encoding: 'utf8',
    env: {
      ...{ PATH: `${place}:${process.env.PATH}`, PLACE: place },
      ...{ GITHUB_REPOSITORY: 'octo-org/octo-bench', GITHUB_RUN_ID: '9', GITHUB_JOB: 'compare' },
      ...{ GITHUB_RUN_ATTEMPT: '2', VERDICTS: 'unchanged inconclusive', VERDICT: 'inconclusive' },
      ...{ ARTIFACT: 'ollama-benchmark', ARTIFACT_ID: '77', RESULTS: join(place, 'results.json') },
      ...{ COMMENT: 'yes', COMMENT_URL: 'https://github.com/c', COMMIT: 'abc' },
      CHECK: 'Ollama benchmark (self-test)',
      ...changes,
    },
  });
  return { status, errors: stdout.split('\n').filter((line) => line.startsWith('::error')) };
}

describe('what is as it should be passes', () => {
  test('with comment and check', () => {
    expect(told()).toEqual({ status: 0, errors: [] });
  });

  test('without either, where neither is to be', () => {
    expect(told({ COMMENT: 'no', COMMENT_URL: '', CHECK: '', COMMIT: '' })).toEqual({
      status: 0,
      errors: [],
    });
  });
});

test.each([
  [{ VERDICT: 'not-measured' }, 'The verdict is not-measured, not one of: unchanged inconclusive.'],
  [{ VERDICT: '' }, 'The verdict is missing'],
  [{ COMMENT_URL: '' }, 'No comment was written.'],
  [{ COMMENT: 'no' }, 'There is a comment, and none was to be'],
  [{ RESULTS: '/nowhere/results.json' }, 'There is no file /nowhere/results.json.'],
  [{ GITHUB_RUN_ATTEMPT: '3' }, 'The run has no artifact ollama-benchmark-compare-3 with the id 77.'],
  [{ ARTIFACT_ID: '78' }, 'The run has no artifact ollama-benchmark-compare-2 with the id 78.'],
  [{ GITHUB_RUN_ID: '10' }, 'The artifacts of the run could not be listed.'],
  [{ CHECK: 'Ollama benchmark' }, 'The commit abc has no check run "Ollama benchmark".'],
])('%o fails and says why', (changes, why) => {
  const { status, errors } = told(changes as Readonly<Record<string, string>>);
  expect(status).toBe(1);
  expect(errors[0]).toContain(why);
});
