import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readChangeTimes } from '../../src/io/gitTimes.ts';
import { temporaryDirectory, writeProgram } from './temporary.ts';

const NOW = new Date('2026-06-01T12:00:00.000Z');
let repository: string;
beforeEach(async () => {
  repository = await temporaryDirectory();
});

function git(at: string | null, ...args: string[]): void {
  const identity = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  const dates = at === null ? {} : { GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: at };
  execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], {
    cwd: repository,
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', ...identity, ...dates },
    stdio: 'pipe',
  });
}

/** Of a time of its own: git takes a file of the same size and time for unchanged, so texts differ in length. */
async function write(name: string, text: string): Promise<void> {
  const file = join(repository, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  await utimes(file, NOW, NOW);
}

async function commit(at: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await write(name, text);
  git(at, 'add', '-A');
  git(at, 'commit', '-q', '-m', at);
}

async function timesOf(...names: string[]): Promise<readonly (string | null)[]> {
  const times = await readChangeTimes(join(repository, 'reports'), names);
  return names.map((name) => times(name, NOW));
}

const FIRST = '2026-01-01T00:00:00.000Z';
const SECOND = '2026-02-01T00:00:00.000Z';
const THIRD = '2026-03-01T00:00:00.000Z';

describe('a full checkout', () => {
  beforeEach(async () => {
    git(null, 'init', '-q');
    await commit(FIRST, { 'reports/a.csv': '1', 'reports/sub/b ü.md': '1', 'reports/c.csv': '1' });
    await commit(SECOND, { 'reports/a.csv': 'second' });
    await commit(THIRD, { 'other.txt': '1' });
  });

  test('the last commit that changed the file', async () => {
    expect(await timesOf('a.csv', 'sub/b ü.md', 'c.csv')).toEqual([SECOND, FIRST, FIRST]);
  });

  test('a time that no clock reads is unknown, and ends nothing', async () => {
    await commit('@99999999999999 +0000', { 'reports/c.csv': 'of the year three million' });
    expect(await timesOf('a.csv', 'c.csv')).toEqual([SECOND, null]);
  });

  test('what is changed, staged or new was written just now; an ignored file as well', async () => {
    await write('reports/a.csv', 'changed');
    await write('reports/new.csv', '1');
    await write('reports/staged.csv', '1');
    git(null, 'add', 'reports/staged.csv');
    await write('.gitignore', 'ignored.csv\n');
    await write('reports/ignored.csv', '1');
    const now = NOW.toISOString();
    expect(await timesOf('a.csv', 'new.csv', 'staged.csv', 'ignored.csv', 'c.csv')).toEqual([
      now,
      now,
      now,
      now,
      FIRST,
    ]);
  });

  test('a merge tells the commit of the branch, not its own; but its own where it changed the file itself', async () => {
    git(null, 'checkout', '-q', '-b', 'side');
    await commit('2026-04-01T00:00:00.000Z', { 'reports/c.csv': 'side' });
    git(null, 'checkout', '-q', 'main');
    await commit('2026-04-02T00:00:00.000Z', { 'other.txt': 'second' });
    git('2026-04-03T00:00:00.000Z', 'merge', '-q', '--no-commit', '--no-ff', 'side');
    await write('reports/a.csv', 'by the merge');
    git(null, 'add', '-A');
    git('2026-04-03T00:00:00.000Z', 'commit', '-q', '-m', 'merge');
    expect(await timesOf('c.csv', 'a.csv')).toEqual(['2026-04-01T00:00:00.000Z', '2026-04-03T00:00:00.000Z']);
  });

  test('a shallow clone knows nothing, and never tells the time of the checkout', async () => {
    const origin = repository;
    repository = await temporaryDirectory();
    git(null, 'clone', '-q', '--depth', '1', pathToFileURL(origin).href, '.');
    await write('reports/new.csv', '1');
    expect(await timesOf('a.csv', 'c.csv', 'new.csv')).toEqual([null, null, null]);
  });

  test('a clone with its whole history knows the same', async () => {
    const origin = repository;
    repository = await temporaryDirectory();
    git(null, 'clone', '-q', pathToFileURL(origin).href, '.');
    expect(await timesOf('a.csv', 'c.csv')).toEqual([SECOND, FIRST]);
  });

  // Only root can give files away.
  if (process.getuid?.() === 0) {
    test('of another user, as in a container', async () => {
      execFileSync('chown', ['-R', '1234', repository]);
      expect(await timesOf('a.csv')).toEqual([SECOND]);
    });
  }

  test('starts nothing that the repository configures', async () => {
    const told = join(repository, 'told');
    const program = await writeProgram(
      repository,
      'spy',
      `require('fs').writeFileSync(${JSON.stringify(told)}, '')`,
    );
    for (const key of ['core.fsmonitor', 'diff.external', 'gpg.program', 'core.pager'])
      git(null, 'config', key, program);
    git(null, 'config', 'log.showSignature', 'true');
    await write('reports/a.csv', 'changed');
    expect(await timesOf('a.csv', 'c.csv')).toEqual([NOW.toISOString(), FIRST]);
    await expect(rm(told)).rejects.toThrow('ENOENT');
  });
});

/** Lays the files of a bare repository, which any commit may hold, into a folder; its configuration runs a program. */
async function disguise(folder: string, command: string): Promise<void> {
  const place = join(repository, folder);
  const bare = await temporaryDirectory();
  execFileSync('git', ['init', '-q', '--bare', bare]);
  const inside = { cwd: place, stdio: 'pipe' } as const;
  const repo = [`--git-dir=${bare}`, `--work-tree=${place}`];
  execFileSync('git', [...repo, 'add', '.'], inside);
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b'];
  execFileSync('git', [...repo, ...identity, 'commit', '-q', '-m', 'evil'], inside);
  await cp(bare, place, { recursive: true });
  const config = `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n[filter "pwn"]\n\tclean = "${command}"\n`;
  await writeFile(join(place, 'config'), config);
  await writeFile(join(place, '.gitattributes'), '* filter=pwn\n');
}

describe('no program that the tree names is run', () => {
  test.each(['reports', 'between', 'between/reports'])('a repository committed as %s', async (folder) => {
    const pwned = join(repository, 'PWNED');
    const reports = folder.startsWith('between') ? 'between/reports' : 'reports';
    git(null, 'init', '-q');
    await commit(FIRST, { [`${reports}/a.csv`]: '1' });
    await disguise(folder, `touch ${pwned}; cat`);
    git(SECOND, 'add', '-A', '-f');
    git(SECOND, 'commit', '-q', '-m', 'the pull request');
    await write(`${reports}/a.csv`, 'second');
    // Armed: git on its own, in that place, does run it.
    execFileSync('git', ['diff', 'HEAD', '--', '.'], { cwd: join(repository, reports), stdio: 'pipe' });
    await rm(pwned);
    await write(`${reports}/a.csv`, 'the third');

    await readChangeTimes(join(repository, reports), ['a.csv']);
    await expect(rm(pwned)).rejects.toThrow('ENOENT');
  });

  test('a filter of the real configuration, chosen by .gitattributes: what hangs on it is unknown', async () => {
    const pwned = join(repository, 'PWNED');
    git(null, 'init', '-q');
    const files = { 'reports/a.csv': '1', 'reports/b.csv': '1', 'reports/c.csv': '1' };
    await commit(FIRST, { ...files, 'reports/.gitattributes': '[ab].csv filter=x=y\n' });
    git(null, 'config', 'filter.x=y.clean', `touch ${pwned}; cat`);
    git(null, 'config', 'filter.x=y.required', 'true');
    await write('reports/a.csv', 'changed');
    await write('reports/c.csv', 'changed');
    expect(await timesOf('a.csv', 'b.csv', 'c.csv')).toEqual([null, FIRST, NOW.toISOString()]);
    await expect(rm(pwned)).rejects.toThrow('ENOENT');
  });
});

test('a worktree, whose .git is a file', async () => {
  git(null, 'init', '-q');
  await commit(FIRST, { 'reports/a.csv': '1', 'reports/b.csv': '1' });
  const place = join(await temporaryDirectory(), 'worktree');
  git(null, 'worktree', 'add', '-q', place);
  repository = place;
  await write('reports/b.csv', 'changed');
  expect(await timesOf('a.csv', 'b.csv')).toEqual([FIRST, NOW.toISOString()]);
});

test('before the first commit everything was written just now', async () => {
  git(null, 'init', '-q');
  await write('reports/a.csv', '1');
  expect(await timesOf('a.csv')).toEqual([NOW.toISOString()]);
});

test('outside a checkout the modification time holds', async () => {
  await write('reports/a.csv', '1');
  expect(await timesOf('a.csv')).toEqual([NOW.toISOString()]);
});

test('what is no repository though it looks like one tells nothing', async () => {
  await write('reports/a.csv', '1');
  await mkdir(join(repository, '.git'));
  expect(await timesOf('a.csv')).toEqual([null]);
});

describe('without git', () => {
  const path = process.env.PATH;
  afterEach(() => {
    process.env.PATH = path;
  });

  test('a checkout tells nothing, anything else its modification time', async () => {
    git(null, 'init', '-q');
    await commit(FIRST, { 'reports/a.csv': '1' });
    process.env.PATH = repository;
    expect(await timesOf('a.csv')).toEqual([null]);
    await rm(join(repository, '.git'), { recursive: true });
    expect(await timesOf('a.csv')).toEqual([NOW.toISOString()]);
  });

  test('a program called git in the reports is not started', async () => {
    git(null, 'init', '-q');
    await commit(FIRST, { 'reports/a.csv': '1' });
    await writeProgram(join(repository, 'reports'), 'git', `require('fs').writeFileSync('started', '')`);
    await chmod(join(repository, 'reports/git'), 0o755);
    process.env.PATH = '.:';
    expect(await timesOf('a.csv')).toEqual([null]);
    await expect(rm(join(repository, 'reports/started'))).rejects.toThrow('ENOENT');
  });
});
