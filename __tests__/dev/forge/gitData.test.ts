import { access } from 'node:fs/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Forge } from '../../../dev/forge/forge.ts';
import { at, openForge, refusal, seedMain } from './opened.ts';

let forge: Forge;
const WRITER = { permissions: { contents: 'write' } } as const;

async function open(seed: Parameters<typeof openForge>[0] = WRITER) {
  const opened = await openForge(seed);
  forge = opened.forge;
  return opened.octokit.rest;
}

afterEach(async () => {
  await forge.close();
});

const file = (path: string, content: string) => ({
  path,
  content,
  mode: '100644' as const,
  type: 'blob' as const,
});
const gone = (path: string) => ({
  path,
  sha: null,
  mode: '100644' as const,
  type: 'blob' as const,
});

describe('refs', () => {
  test('are read, made once, and moved forward only', async () => {
    const { git } = await open();
    const first = await seedMain(forge);
    const second = await forge.git.commit([first], { 'src/a.txt': 'A' });
    const aside = await forge.git.commit([first], { 'src/a.txt': 'other' });
    const { data } = await git.getRef({ ...at, ref: 'heads/main' });
    expect(data).toMatchObject({ ref: 'refs/heads/main', object: { type: 'commit', sha: first } });
    expect(await refusal(git.getRef({ ...at, ref: 'heads/mai' }))).toBe('404 Not Found');

    await git.createRef({ ...at, ref: 'refs/heads/data/one', sha: second });
    expect(await refusal(git.createRef({ ...at, ref: 'refs/heads/data/one', sha: first }))).toBe(
      '422 Reference already exists',
    );
    const missing = 'f'.repeat(40);
    expect(await refusal(git.createRef({ ...at, ref: 'refs/heads/two', sha: missing }))).toBe(
      '422 Object does not exist',
    );
    const update = (sha: string, force?: boolean, ref = 'heads/data/one') =>
      git.updateRef({ ...at, ref, sha, ...(force === undefined ? {} : { force }) });
    expect(await refusal(update(aside))).toBe('422 Update is not a fast forward');
    expect(await refusal(update(first, false))).toBe('422 Update is not a fast forward');
    expect((await update(second)).data.object.sha).toBe(second);
    expect((await update(aside, true)).data.object.sha).toBe(aside);
    expect(await refusal(update(second, true, 'heads/none'))).toBe('422 Reference does not exist');
    expect(await forge.git.run('rev-parse', 'data/one')).toBe(aside);
    expect(forge.violations).toEqual([]);
  });

  test('of many writers at once exactly one is the next, and one makes the branch', async () => {
    const { git } = await open();
    const first = await seedMain(forge);
    const hashes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => forge.git.commit([first], { 'n.txt': String(index) })),
    );
    const outcome = async (call: Promise<unknown>) =>
      call.then(
        () => 'done',
        (error) => error.response.data.message,
      );
    const moved = await Promise.all(
      hashes.map((sha) => outcome(git.updateRef({ ...at, ref: 'heads/main', sha, force: false }))),
    );
    expect(moved.toSorted()).toEqual([...Array(7).fill('Update is not a fast forward'), 'done']);
    const made = await Promise.all(
      hashes.map((sha) => outcome(git.createRef({ ...at, ref: 'refs/heads/data', sha }))),
    );
    expect(made.toSorted()).toEqual([...Array(7).fill('Reference already exists'), 'done']);
  });

  test('of a repository to which nothing was pushed are told to be none of an empty one', async () => {
    const { git, repos } = await open();
    const empty = '409 Git Repository is empty.';
    expect(await refusal(git.getRef({ ...at, ref: 'heads/main' }))).toBe(empty);
    expect(await refusal(git.createBlob({ ...at, content: 'x' }))).toBe(empty);
    expect(await refusal(git.createTree({ ...at, tree: [file('a', 'x')] }))).toBe(empty);
    expect(await refusal(repos.listCommits(at))).toBe(empty);
    expect(await refusal(repos.getContent({ ...at, path: 'a' }))).toBe('404 This repository is empty.');
    expect(forge.violations).toEqual([]);
  });
});

describe('objects', () => {
  test('blobs come back as they were, and in their own encoding', async () => {
    const { git } = await open();
    await seedMain(forge);
    const bytes = Buffer.from([0, 255, 10, 13, 0]);
    const { data } = await git.createBlob({ ...at, content: bytes.toString('base64'), encoding: 'base64' });
    const read = await git.getBlob({ ...at, file_sha: data.sha });
    expect(Buffer.from(read.data.content, 'base64')).toEqual(bytes);
    expect(read.data).toMatchObject({ size: 5, encoding: 'base64' });
    const text = await git.createBlob({ ...at, content: 'für '.repeat(100) });
    const again = await git.getBlob({ ...at, file_sha: text.data.sha });
    expect(Buffer.from(again.data.content, 'base64').toString()).toBe('für '.repeat(100));
    expect(await refusal(git.getBlob({ ...at, file_sha: 'e'.repeat(40) }))).toBe('404 Not Found');
    expect(forge.violations).toEqual([]);
  });

  test('trees are changed at any depth, with what is not named left as it is', async () => {
    const { git } = await open();
    const first = await seedMain(forge);
    const base = (await git.getTree({ ...at, tree_sha: first })).data;
    expect(base.tree.map(({ path, type, size }) => `${type} ${path} ${size}`)).toEqual([
      'blob README.md 8',
      'tree src undefined',
    ]);
    const blob = (await git.createBlob({ ...at, content: 'shared' })).data.sha;
    const shared = (path: string) => ({ ...file(path, ''), content: undefined, sha: blob });
    const { content: _, ...one } = shared('x/one/1.json');
    const { content: __, ...two } = shared('x/two/1.json');
    const changed = await git.createTree({
      ...at,
      base_tree: base.sha,
      tree: [one, two, file('src/c d.txt', 'c'), gone('src/a.txt')],
    });
    const paths = async (sha: string) =>
      (await git.getTree({ ...at, tree_sha: sha, recursive: '1' })).data.tree.map(({ path }) => path);
    expect(await paths(changed.data.sha)).toEqual([
      ...['README.md', 'src', 'src/b.txt', 'src/c d.txt'],
      ...['x', 'x/one', 'x/one/1.json', 'x/two', 'x/two/1.json'],
    ]);
    // A directory without files is none.
    const emptied = await git.createTree({
      ...at,
      base_tree: changed.data.sha,
      tree: [gone('x/one/1.json'), gone('src/b.txt'), gone('src/c d.txt')],
    });
    expect(await paths(emptied.data.sha)).toEqual(['README.md', 'x', 'x/two', 'x/two/1.json']);
    expect(await refusal(git.createTree({ ...at, base_tree: base.sha, tree: [gone('src/none.txt')] }))).toBe(
      '422 GitRPC::BadObjectState',
    );
    expect(await refusal(git.createTree({ ...at, tree: [file('../up', 'x')] }))).toMatch(/^422 .*malformed/);
    expect(await refusal(git.createTree({ ...at, tree: [{ ...one, sha: 'd'.repeat(40) }] }))).toMatch(/^422/);
    expect(forge.violations).toEqual([]);
  });

  test('commits are by the Actions bot, and their parents and trees must be there', async () => {
    const { git } = await open();
    const first = await seedMain(forge);
    const tree = (await git.createTree({ ...at, tree: [file('a.json', '{}')] })).data.sha;
    const made = await git.createCommit({ ...at, message: 'Line one\n\nLine two', tree, parents: [first] });
    expect(made.data).toMatchObject({
      message: 'Line one\n\nLine two',
      tree: { sha: tree },
      parents: [{ sha: first }],
      author: { name: 'github-actions[bot]' },
    });
    expect((await git.getCommit({ ...at, commit_sha: made.data.sha })).data).toEqual(made.data);
    expect(await refusal(git.getCommit({ ...at, commit_sha: tree }))).toBe('404 Not Found');
    const orphan = await git.createCommit({ ...at, message: 'm', tree, parents: [] });
    expect(orphan.data.parents).toEqual([]);
    expect(await refusal(git.createCommit({ ...at, message: 'm', tree: first }))).toMatch(/^422 Tree/);
    expect(await refusal(git.createCommit({ ...at, message: 'm', tree, parents: [tree] }))).toMatch(
      /^422 Parent/,
    );
    await forge.git.branch('data', orphan.data.sha);
    await forge.git.run('fsck', '--full', '--strict');
    expect(forge.violations).toEqual([]);
  });
});

test('what is read of a private repository and what is written anywhere takes `contents`', async () => {
  const { git } = await open({ permissions: { contents: 'read' } });
  await seedMain(forge);
  expect(await refusal(git.createBlob({ ...at, content: 'x' }))).toBe(
    '403 Resource not accessible by integration',
  );
  expect((await git.getRef({ ...at, ref: 'heads/main' })).status).toBe(200);
  await forge.close();
  const hidden = await open({ repository: { private: true }, permissions: { metadata: 'read' } });
  expect(await refusal(hidden.git.getRef({ ...at, ref: 'heads/main' }))).toMatch(/^403/);
});

test('trouble: a request that is not heard does nothing, one that is not answered did it', async () => {
  const { git } = await open();
  const first = await seedMain(forge);
  const second = await forge.git.commit([first]);
  const update = () => git.updateRef({ ...at, ref: 'heads/main', sha: second });
  forge.trouble(({ method }) => (method === 'PATCH' ? 'unheard' : null));
  await expect(update()).rejects.toThrow();
  expect(await forge.git.run('rev-parse', 'main')).toBe(first);
  forge.trouble(({ method }) => (method === 'PATCH' ? 'unanswered' : null));
  await expect(update()).rejects.toThrow();
  expect(await forge.git.run('rev-parse', 'main')).toBe(second);
  forge.trouble(null);
  expect((await update()).status).toBe(200);
  expect(forge.requests.map(({ status }) => status)).toEqual([0, 0, 200]);
});

test('the repository goes with the forge', async () => {
  await open();
  const path = await forge.git.path();
  await access(path);
  await forge.close();
  await expect(access(path)).rejects.toThrow('ENOENT');
});
