import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { type CheckPlace, writeCheck } from '../../../src/io/github/check.ts';
import { connectToGithub } from '../../../src/io/github/client.ts';
import type { Conclusion } from '../../../src/model/ports.ts';

let forge: Forge;
let commit = '';

beforeEach(async () => {
  forge = await startForge({ permissions: { metadata: 'read', checks: 'write', statuses: 'write' } });
  commit = await forge.git.commit([], { 'README.md': 'x' });
});
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

async function write(place: Partial<CheckPlace>, conclusion: Partial<Conclusion> = {}) {
  const octokit = await connectToGithub({ GITHUB_API_URL: forge.apiUrl }, forge.token);
  return writeCheck(
    octokit,
    {
      repository: 'octo-org/octo-bench',
      commit,
      kind: 'check-run',
      key: '',
      runUrl: 'https://github.com/r',
      ...place,
    },
    {
      state: 'failure',
      title: 'Slower: 2 of 6 gated metrics',
      summary: '### Slower',
      isAdvisory: false,
      ...conclusion,
    },
  );
}

test('a check run says it with its summary, and leads to the run', async () => {
  expect(await write({})).toMatch(/\/runs\/4001$/);
  expect(forge.checks).toEqual([
    {
      ...{ kind: 'check-run', name: 'Ollama benchmark', sha: commit, state: 'failure' },
      ...{ title: 'Slower: 2 of 6 gated metrics', text: '### Slower', url: 'https://github.com/r' },
    },
  ]);
});

test.each([
  ['success', 'success'],
  ['failure', 'failure'],
  // It knows no other word that blocks nothing.
  ['neutral', 'success'],
] as const)('a status tells %s as %s, in 140 characters, by its key', async (state, told) => {
  await write({ kind: 'commit-status', key: 'nightly' }, { state, title: 'x'.repeat(200) });
  expect(forge.checks).toMatchObject([
    { kind: 'commit-status', name: 'Ollama benchmark (nightly)', state: told, title: `${'x'.repeat(139)}…` },
  ]);
});

test('a summary that is too long gives way to the title', async () => {
  await write({}, { summary: 'x'.repeat(65_536) });
  expect(forge.checks[0]?.text).toBe('Slower: 2 of 6 gated metrics');
});

test.each([
  ['check-run', /check run not written: the job's token lacks `checks: write`/],
  ['commit-status', /commit status not written: the job's token lacks `statuses: write`/],
] as const)('%s: the permission that it takes is named', async (kind, sentence) => {
  forge.grant({ metadata: 'read' });
  await expect(write({ kind })).rejects.toThrow(sentence);
});

test('a commit that is gone is told with what GitHub said', async () => {
  await expect(write({ commit: 'f'.repeat(40) })).rejects.toThrow(
    /check run not written: GitHub answered 422 \(No commit found for SHA/,
  );
});

test('of a fork it has a name of its own, whatever stands beside the same commit', async () => {
  await write({});
  await write({ key: 'nightly' }, { state: 'neutral', isAdvisory: true });
  await write({ kind: 'commit-status' }, { state: 'neutral', isAdvisory: true });
  expect(forge.checks.map(({ name }) => name)).toEqual([
    'Ollama benchmark',
    'Ollama benchmark (nightly, fork, advisory)',
    'Ollama benchmark (fork, advisory)',
  ]);
});
