import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { readBaseFile } from '../../../src/io/github/baseFile.ts';
import { temporaryDirectory } from '../temporary.ts';
import { changeOf, checkOut, groupPayload, pullPayload } from './changes.ts';
import { pushPayload } from './payloads.ts';

const CONFIG = '.github/ollama-benchmark.yml';
const LARGE = Buffer.alloc(1_500_000, 'ä');
let forge: Forge;
let workspace: string;
let base: string;
let head: string;
let merge: string;

beforeEach(async () => {
  forge = await startForge();
  workspace = await temporaryDirectory();
  base = await forge.git.commit([], { [CONFIG]: 'fail-on: regression\n', 'bench/größe 1.json': LARGE });
  head = await forge.git.commit([base], { [CONFIG]: 'fail-on: never\n', 'new.yml': 'x: 1' });
  merge = await forge.git.commit([base, head], { [CONFIG]: 'fail-on: never\n', 'new.yml': 'x: 1' });
  await forge.git.branch('main', base);
});
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

const pullChange = (cwd = workspace) =>
  changeOf(forge, {
    ...{ event: 'pull_request', payload: pullPayload({ head, base }), cwd },
    env: { GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: merge },
  });
const read = (path: string, { limitBytes = 1024 * 1024, cwd = workspace } = {}) =>
  readBaseFile(pullChange(cwd), { path, limitBytes });

describe('readBaseFile', () => {
  test('reads what the base says, not what the change makes of it', async () => {
    await checkOut(forge, merge, workspace);
    expect(await read(CONFIG)).toBe('fail-on: regression\n');
    expect(await read(join(workspace, CONFIG))).toBe('fail-on: regression\n');
    expect(await read('.github/../.github/ollama-benchmark.yml')).toBe('fail-on: regression\n');
    expect(await read('new.yml')).toBeNull();
  });

  test('does so without any checkout, and in a merge queue', async () => {
    expect(await read(CONFIG)).toBe('fail-on: regression\n');
    const payload = groupPayload(base, `refs/heads/gh-readonly-queue/main/pr-7-${base}`);
    const change = changeOf(forge, { event: 'merge_group', payload, env: { GITHUB_SHA: merge } });
    expect(await readBaseFile(change, { path: CONFIG, limitBytes: 100 })).toBe('fail-on: regression\n');
  });

  test('takes paths of a checkout in a folder of the workspace from there', async () => {
    await checkOut(forge, merge, join(workspace, 'code'));
    await mkdir(join(workspace, 'other'));
    expect(await read(`code/${CONFIG}`)).toBe('fail-on: regression\n');
    expect(await read(`other/${CONFIG}`)).toBeNull();
  });

  test('reads more than GitHub gives beside its description, up to the limit', async () => {
    expect(await read('bench/größe 1.json', { limitBytes: 2_000_000 })).toBe(LARGE.toString());
    const tooLarge = read('bench/größe 1.json', { limitBytes: 1_499_999 });
    await expect(tooLarge).rejects.toThrow(
      '"bench/größe 1.json" has 1500000 bytes in the base; at most 1499999 are read.',
    );
    await expect(tooLarge).rejects.toMatchObject({ name: 'ExpectedError' });
  });

  test.each(['../outside.yml', '/etc/passwd', '.', 'a/../..'])(
    'never leaves the checkout: %s',
    async (path) => {
      await expect(read(path)).rejects.toThrow(/is not in the checkout: the base cannot have it/);
    },
  );

  test('takes no folder, submodule or link for a file', async () => {
    await expect(read('.github')).rejects.toThrow(/^"\.github" is no file in the base [0-9a-f]{12}\./);
    for (const type of ['submodule', 'symlink']) {
      const body = { type, size: 5, sha: base, name: 'x', path: 'x' };
      forge.trouble(({ path }) => (path.includes('/contents/') ? { status: 200, body } : null));
      await expect(read('x')).rejects.toThrow(/^"x" is no file in the base/);
    }
  });

  test('names the permission that lacks', async () => {
    await forge.close();
    forge = await startForge({ repository: { private: true }, permissions: { metadata: 'read' } });
    const payload = groupPayload(base, 'refs/heads/x');
    const change = changeOf(forge, { event: 'merge_group', payload });
    await expect(readBaseFile(change, { path: CONFIG, limitBytes: 1 })).rejects.toThrow(
      /lacks `contents: read` \(add it under `permissions:`\)/,
    );
  });

  test('is for proposals alone, which the event’s name tells', async () => {
    expect(pullChange().isProposal).toBe(true);
    expect(changeOf(forge, { event: 'pull_request', payload: null }).isProposal).toBe(true);
    const push = changeOf(forge, { event: 'push', payload: pushPayload });
    expect(push.isProposal).toBe(false);
    await expect(readBaseFile(push, { path: CONFIG, limitBytes: 1 })).rejects.toThrow(
      /a base that there is not/,
    );
  });
});
