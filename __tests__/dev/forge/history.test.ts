import { afterEach, describe, expect, test } from '@jest/globals';
import type { Forge } from '../../../dev/forge/forge.ts';
import { at, openForge, refusal, seedMain } from './opened.ts';

let forge: Forge;

async function open() {
  const opened = await openForge();
  forge = opened.forge;
  return opened.octokit;
}

afterEach(async () => {
  expect(forge.violations).toEqual([]);
  await forge.close();
});

const day = (number: number) => new Date(Date.UTC(2026, 1, number));

/** `count` commits on top of one, a day apart; newest last. */
async function chain(from: string, count: number, name: string): Promise<string[]> {
  const made: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const files = { [`${name}.txt`]: String(index) };
    made.push(await forge.git.commit([made.at(-1) ?? from], files, `${name} ${index}`, day(index)));
  }
  return made;
}

describe('commits', () => {
  test('are listed newest first, from a branch, a hash or the default branch, in pages', async () => {
    const octokit = await open();
    const first = await seedMain(forge);
    const made = await chain(first, 6, 'n');
    await forge.git.branch('main', made.at(-1) ?? '');
    await forge.git.branch('topic/x', made[1] ?? '');
    const all = await octokit.paginate(octokit.rest.repos.listCommits, { ...at, per_page: 3 });
    expect(all.map(({ sha }) => sha)).toEqual([...made.toReversed(), first]);
    expect(all[0]?.commit).toMatchObject({ message: 'n 6', committer: { date: '2026-02-06T00:00:00Z' } });
    const shas = async (query: object) =>
      (await octokit.rest.repos.listCommits({ ...at, ...query })).data.map(({ sha }) => sha);
    expect(await shas({ sha: 'topic/x' })).toEqual([made[1], made[0], first]);
    expect(await shas({ sha: made[0] })).toEqual([made[0], first]);
    expect(await shas({ path: 'README.md' })).toEqual([first]);
    expect(await refusal(shas({ sha: 'none' }))).toBe('404 Not Found');
    const one = await octokit.rest.repos.getCommit({ ...at, ref: 'topic/x' });
    expect(one.data).toMatchObject({ sha: made[1], parents: [{ sha: made[0] }] });
    expect(await refusal(octokit.rest.repos.getCommit({ ...at, ref: 'none' }))).toBe(
      '422 No commit found for SHA: none',
    );
  });

  test('are compared: where two lines parted, and how far each has gone', async () => {
    const { rest } = await open();
    const first = await seedMain(forge);
    const main = await chain(first, 3, 'main');
    const topic = await chain(main[0] ?? '', 2, 'topic');
    await forge.git.branch('main', main[2] ?? '');
    const compare = async (basehead: string) =>
      (await rest.repos.compareCommitsWithBasehead({ ...at, basehead })).data;
    const diverged = await compare(`main...${topic[1]}`);
    expect(diverged).toMatchObject({
      status: 'diverged',
      ahead_by: 2,
      behind_by: 2,
      base_commit: { sha: main[2] },
      merge_base_commit: { sha: main[0] },
    });
    expect(diverged.commits.map(({ sha }) => sha)).toEqual(topic);
    expect(await compare(`${main[0]}...main`)).toMatchObject({ status: 'ahead', ahead_by: 2, behind_by: 0 });
    expect(await compare(`main...octo-org:main`)).toMatchObject({ status: 'identical' });
    const orphan = await forge.git.commit([], { 'x.txt': 'x' }, 'orphan');
    expect(await refusal(compare(`main...${orphan}`))).toMatch(/^404 No common ancestor/);
    expect(await refusal(compare('main...none'))).toBe('404 Not Found');
  });
});

describe('contents', () => {
  test('of a file and a directory, at any commit', async () => {
    const { rest } = await open();
    const first = await seedMain(forge);
    const second = await forge.git.commit([first], { '.github/a b.yml': 'runs: 5\n', 'src/a.txt': null });
    await forge.git.branch('topic', second);
    const content = (path: string, ref?: string) =>
      rest.repos.getContent({ ...at, path, ...(ref === undefined ? {} : { ref }) });
    const { data } = await content('.github/a b.yml', 'topic');
    if (Array.isArray(data) || data.type !== 'file') throw new Error('no file');
    expect(Buffer.from(data.content, 'base64').toString()).toBe('runs: 5\n');
    expect(data).toMatchObject({ path: '.github/a b.yml', name: 'a b.yml', size: 8, encoding: 'base64' });
    expect(await refusal(content('.github/a b.yml'))).toBe('404 Not Found');
    expect(await refusal(content('README.md', 'none'))).toBe('404 No commit found for the ref none');
    const listing = await content('src', first);
    expect(Array.isArray(listing.data) && listing.data.map(({ path, type }) => `${type} ${path}`)).toEqual([
      'file src/a.txt',
      'file src/b.txt',
    ]);
  });

  test('of more than 1 MiB come raw or not at all', async () => {
    const { rest } = await open();
    const large = 'x'.repeat(1024 * 1024 + 1);
    await forge.git.branch('main', await forge.git.commit([], { 'large.txt': large }));
    const { data } = await rest.repos.getContent({ ...at, path: 'large.txt' });
    expect(data).toMatchObject({ content: '', encoding: 'none', size: large.length });
    const raw = await rest.repos.getContent({ ...at, path: 'large.txt', mediaType: { format: 'raw' } });
    expect(String(raw.data) === large).toBe(true);
  });
});
