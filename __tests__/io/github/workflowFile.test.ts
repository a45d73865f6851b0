import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { changedWorkflow } from '../../../src/io/github/workflowFile.ts';
import { changeOf, groupPayload, type Job, pullPayload, WORKFLOW } from './changes.ts';
import { pushPayload } from './payloads.ts';

let forge: Forge;
let base: string;
let head: string;

beforeEach(async () => {
  forge = await startForge();
  base = await forge.git.commit([], { [WORKFLOW]: 'with: { fail-on: regression }', 'a.txt': '1' }, 'base');
  await forge.git.branch('main', base);
});
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

/** A job of the test merge of a change that has these files. */
async function pullJob(
  files: Readonly<Record<string, string | null>>,
  more: Partial<Job> = {},
): Promise<Job> {
  head = await forge.git.commit([base], files, 'change');
  const merge = await forge.git.commit([base, head], files, 'merge');
  const env = {
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_SHA: merge,
    GITHUB_WORKFLOW_REF: `octo-org/octo-bench/${WORKFLOW}@refs/pull/7/merge`,
  };
  return {
    event: 'pull_request',
    payload: pullPayload({ head, base }),
    ...more,
    env: { ...env, ...more.env },
  };
}

describe('the workflow file of a pull request', () => {
  test('is told where it is another than that of the base', async () => {
    const job = await pullJob({ [WORKFLOW]: 'with: { fail-on: never }' });
    expect(await changedWorkflow(changeOf(forge, job))).toBe(WORKFLOW);
  });

  test('is told where the base has none', async () => {
    const own = '.github/workflows/own.yml';
    const env = { GITHUB_WORKFLOW_REF: `octo-org/octo-bench/${own}@refs/pull/7/merge` };
    expect(
      await changedWorkflow(changeOf(forge, await pullJob({ [own]: 'on: pull_request' }, { env }))),
    ).toBe(own);
  });

  test('is not worth a word where other files change', async () => {
    expect(await changedWorkflow(changeOf(forge, await pullJob({ 'a.txt': '2' })))).toBeNull();
  });

  test('is that of the base for pull_request_target, whatever the change brings', async () => {
    const job = await pullJob({ [WORKFLOW]: 'with: { fail-on: never }' }, { event: 'pull_request_target' });
    expect(await changedWorkflow(changeOf(forge, job))).toBeNull();
    expect(forge.requests).toEqual([]);
  });

  test.each(['', 'octo-org/other/.github/workflows/x.yml@main', 'octo-org/octo-bench/elsewhere/x.yml@main'])(
    'is unknown where the runner tells %j',
    async (reference) => {
      const env = { GITHUB_WORKFLOW_REF: reference };
      const job = await pullJob({ [WORKFLOW]: 'with: { fail-on: never }' }, { env });
      expect(await changedWorkflow(changeOf(forge, job))).toBeNull();
    },
  );
});

test('a merge queue runs the workflow of its group', async () => {
  const group = await forge.git.commit([base], { [WORKFLOW]: 'with: { fail-on: never }' }, 'group');
  const env = { GITHUB_SHA: group };
  const job = {
    event: 'merge_group',
    payload: groupPayload(base, 'refs/heads/gh-readonly-queue/main/pr-7-abc'),
    env,
  };
  expect(await changedWorkflow(changeOf(forge, job))).toBe(WORKFLOW);
});

test('a push is no proposal', async () => {
  expect(await changedWorkflow(changeOf(forge, { event: 'push', payload: pushPayload }))).toBeNull();
  expect(forge.requests).toEqual([]);
});

test('what the base changed since the branch began is none of the change, where the tip is all that is known', async () => {
  const old = await forge.git.commit([base], { 'b.txt': '1' }, 'change');
  const tip = await forge.git.commit([base], { [WORKFLOW]: 'with: { fail-on: never }' }, 'later');
  await forge.git.branch('main', tip);
  const job = {
    event: 'pull_request',
    payload: pullPayload({ head: old, base: tip }),
    env: { GITHUB_REF: '', GITHUB_SHA: old, GITHUB_WORKFLOW_REF: `octo-org/octo-bench/${WORKFLOW}@${old}` },
  };
  expect(await changedWorkflow(changeOf(forge, job))).toBeNull();
});
