import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { corpusFacts } from '../../src/corpus/facts.ts';
import { dataSummary } from '../../src/model/dataSummary.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import { readReports } from '../support/readReports.ts';
import { temporaryDirectory } from './temporary.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await temporaryDirectory();
});

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(cwd, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

const read = (root = 'reports', excluded: readonly string[] = []) => readReports(root, { cwd, excluded });
const paths = async (root?: string, excluded?: readonly string[]) =>
  (await read(root, excluded)).map((file) => file.path);
const problems = async () => (await read()).map(({ path, problem, text }) => [path, problem, text]);

describe('what is found', () => {
  test('report files at any depth, in listing order, nothing else', async () => {
    for (const name of [
      'b.csv',
      'A.JSON',
      'deep/er/c.md',
      'a.txt',
      'deep/d.ndjson',
      '.git/x.json',
      'e.csv/f.markdown',
    ]) {
      await write(`reports/${name}`, 'x');
    }
    await write('reports/node_modules/p/package.json', '{}');
    expect(await paths()).toEqual([
      'reports/A.JSON',
      'reports/b.csv',
      'reports/deep/d.ndjson',
      'reports/deep/er/c.md',
      'reports/e.csv/f.markdown',
    ]);
  });

  test('each with type, bytes, digest, text and, outside git, its modification time', async () => {
    const text = 'a,b\n1,ü\n';
    const file = await write('reports/a.csv', text);
    await utimes(file, new Date(), new Date('2025-11-14T18:53:30Z'));
    expect(await read()).toEqual([
      {
        path: 'reports/a.csv',
        type: 'csv',
        jsonLines: false,
        byteCount: 9,
        sha256: createHash('sha256').update(text).digest('hex'),
        text,
        problem: null,
        modifiedAt: '2025-11-14T18:53:30.000Z',
      },
    ]);
  });

  test('excluded directories are left out, relative or absolute', async () => {
    await write('reports/a.csv', 'x');
    await write('reports/out/b.csv', 'x');
    await write('reports/outside/c.csv', 'x');
    expect(await paths('reports', ['reports/out'])).toEqual(['reports/a.csv', 'reports/outside/c.csv']);
    expect(await paths('reports', [join(cwd, 'reports/out')])).toEqual([
      'reports/a.csv',
      'reports/outside/c.csv',
    ]);
  });

  test('paths are told from the working directory, or by the name of a root outside', async () => {
    await write('bench/reports/a.csv', 'x');
    expect(await paths('./bench/reports/')).toEqual(['bench/reports/a.csv']);
    expect(await paths('.')).toEqual(['bench/reports/a.csv']);
    await mkdir(join(cwd, 'repo'));
    const outside = await readReports('../bench/reports', { cwd: join(cwd, 'repo') });
    expect(outside.map((file) => file.path)).toEqual(['reports/a.csv']);
  });
});

describe('encodings', () => {
  test('a byte order mark is no part of the text', async () => {
    await write('reports/a.csv', '\ufeffa,b\n');
    expect((await read())[0]?.text).toBe('a,b\n');
  });

  test('UTF-16 with its mark, as Windows PowerShell writes it', async () => {
    const little = Buffer.from('\ufeffa,ü\n', 'utf16le');
    await write('reports/le.csv', little);
    await write('reports/be.csv', Buffer.from(little).swap16());
    expect((await read()).map(({ text }) => text)).toEqual(['a,ü\n', 'a,ü\n']);
  });

  test('bytes that are neither are a problem, and still have a digest', async () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0x62);
    await write('reports/a.md', bytes);
    expect((await read())[0]).toMatchObject({
      text: null,
      byteCount: 3,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      problem: 'is neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8',
    });
  });
});

describe('what is not opened', () => {
  test('links: out of the directory, into it, to nowhere, and in a circle', async () => {
    await write('secret.json', '{"password": 1}');
    await write('reports/a.csv', 'x');
    await mkdir(join(cwd, 'elsewhere'));
    await write('elsewhere/b.csv', 'x');
    await symlink('../secret.json', join(cwd, 'reports/out.json'));
    await symlink('a.csv', join(cwd, 'reports/in.csv'));
    await symlink('nowhere', join(cwd, 'reports/gone.md'));
    await symlink('.', join(cwd, 'reports/circle'));
    await symlink('../elsewhere', join(cwd, 'reports/folder'));
    const warnings: string[] = [];
    const warn = (line: string) => warnings.push(line);
    const files = await readReports('reports', { cwd, warn });
    const linked = 'is a link and was not followed';
    expect(files.map(({ path, problem, text }) => [path, problem, text])).toEqual([
      ['reports/a.csv', null, 'x'],
      ['reports/gone.md', linked, null],
      ['reports/in.csv', linked, null],
      ['reports/out.json', linked, null],
    ]);
    expect(warnings.sort()).toEqual([
      'The reports folder holds the link circle, which was not followed.',
      'The reports folder holds the link folder, which was not followed.',
    ]);
  });

  test('a reports directory that is itself a link out of the working directory', async () => {
    await write('elsewhere/a.csv', 'x');
    await mkdir(join(cwd, 'repo'));
    await symlink('../elsewhere', join(cwd, 'repo/reports'));
    const reading = readReports('reports', { cwd: join(cwd, 'repo') });
    await expect(reading).rejects.toThrow(/"reports" is a link that leads out of the working directory/);
    await symlink('elsewhere', join(cwd, 'inside'));
    expect(await paths('inside')).toEqual(['inside/a.csv']);
  });

  if (process.platform !== 'win32') {
    test('a pipe, which would be waited for without end', async () => {
      await write('reports/a.csv', 'x');
      execFileSync('mkfifo', [join(cwd, 'reports/pipe.json')]);
      expect(await problems()).toEqual([
        ['reports/a.csv', null, 'x'],
        ['reports/pipe.json', 'is no regular file and was not opened', null],
      ]);
    });
  }

  test('a file beyond the size limit', async () => {
    const file = await write('reports/huge.csv', 'a,b\n');
    await truncate(file, 16 * 1024 * 1024 + 1);
    // Not its text itself, which a failure would print.
    const told = (await read()).map(({ text, ...rest }) => ({ ...rest, isRead: text !== null }));
    expect(told).toMatchObject([
      {
        isRead: false,
        sha256: null,
        byteCount: 16 * 1024 * 1024 + 1,
        problem: 'is larger than 16 MiB and was not read',
      },
    ]);
  });

  test('what goes beyond the size of all together, in listing order; smaller ones may still fit', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await truncate(await write(`reports/${name}.csv`, ''), 15 * 1024 * 1024);
    }
    await truncate(await write('reports/aa.csv', ''), 17 * 1024 * 1024);
    await write('reports/f.csv', 'x');
    const problem = 'was not read, as all reports together are larger than 64 MiB';
    const told = (await read()).map((file) => [file.path, file.problem, file.text === null]);
    expect(told).toEqual([
      ['reports/a.csv', null, false],
      ['reports/aa.csv', 'is larger than 16 MiB and was not read', true],
      ['reports/b.csv', null, false],
      ['reports/c.csv', null, false],
      ['reports/d.csv', null, false],
      ['reports/e.csv', problem, true],
      ['reports/f.csv', null, false],
    ]);
  });

  test('more files than are read: the rest is counted', async () => {
    for (const name of ['d', 'b', 'a/e', 'c']) await write(`reports/${name}.md`, 'x');
    const warnings: string[] = [];
    const warn = (line: string) => warnings.push(line);
    const files = await readReports('reports', { cwd, warn, mostFiles: 2 });
    expect(files.map((file) => file.path)).toEqual(['reports/a/e.md', 'reports/b.md']);
    expect(warnings).toEqual(['The reports directory "reports" holds more than 2 reports: 2 were left out.']);
  });

  test('very many files: the first in listing order, and very many links: the first of them', async () => {
    for (const name of ['z', 'y', 'b/b', 'x', 'b/a', 'a', 'w']) await write(`reports/${name}.md`, 'x');
    for (let at = 0; at < 53; at += 1) await symlink('nowhere', join(cwd, `reports/link-${at}`));
    const warnings: string[] = [];
    const warn = (line: string) => warnings.push(line);
    const files = await readReports('reports', { cwd, warn, mostFiles: 2 });
    expect(files.map((file) => file.path)).toEqual(['reports/a.md', 'reports/b/a.md']);
    expect(warnings.slice(50)).toEqual([
      'The reports directory holds 3 more links and folders that were left out.',
      'The reports directory "reports" holds more than 2 reports: 5 were left out.',
    ]);
  });

  // Root reads everything, and Windows has no such modes.
  if (process.getuid?.() !== 0 && process.platform !== 'win32') {
    test('a file and a folder without permission', async () => {
      await chmod(await write('reports/a.json', '{}'), 0);
      await write('reports/sub/b.csv', 'x');
      await chmod(join(cwd, 'reports/sub'), 0);
      const warnings: string[] = [];
      const files = await readReports('reports', { cwd, warn: (line) => warnings.push(line) });
      await chmod(join(cwd, 'reports/sub'), 0o755);
      expect(files).toMatchObject([{ text: null, problem: 'could not be read: permission denied' }]);
      expect(warnings).toEqual(['The reports folder sub was left out: permission denied.']);
    });
  }
});

describe('no reports', () => {
  const failure = async (root: string): Promise<string> => {
    const thrown: unknown = await read(root).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ExpectedError);
    const { message } = thrown as Error;
    expect(message).not.toContain(cwd);
    return message;
  };

  test('an empty directory: where it looked, for what, what to mend', async () => {
    await write('reports/a.txt', 'x');
    expect(await failure('reports')).toBe(
      'The reports directory "reports" holds no report: .csv, .json, .ndjson, .jsonl, .md and .markdown files were ' +
        'looked for in it and below; set reports-dir to the directory that holds them.',
    );
  });

  test('a missing one, one by another name, a file', async () => {
    expect(await failure('reports')).toContain('"reports" does not exist');
    expect(await failure('./x/../nowhere/')).toContain(
      '"./x/../nowhere/" (nowhere from the working directory) does not',
    );
    await write('reports', 'x');
    expect(await failure('reports')).toContain('"reports" is no directory');
    expect(await failure('reports/sub')).toContain(
      '"reports/sub" cannot be entered (a part of its path is no directory)',
    );
  });
});

const seedReports = join(import.meta.dirname, '../../../shared/data/reports');
// The 101 real reports lie beside the checkout on some desks only; they are not ours to publish.
if (existsSync(seedReports)) {
  describe('the 101 reports of the seeds', () => {
    test('are listed exactly as there, and the one that is broken is told', async () => {
      const files = await readReports('../shared/data/reports', { cwd: join(import.meta.dirname, '../..') });
      const corpus = await buildCorpus('../shared/data/reports', files);
      const facts = corpusFacts(corpus, { ingestMs: 1, shown: 0, leftOut: 0 });
      expect(facts.byteCount).toBe(436_259);
      expect(facts.problems.map(({ path }) => path)).toEqual(['reports/ncu_summary.csv']);
      expect(dataSummary(facts).replace(/(Latest modified: ).*/g, '$1…')).toBe(SEED_LISTING);
    });
  });
}

const SEED_LISTING = `Total files analyzed: 101

CSV Files (28)
  - reports/gemma3/gemma3_1b-it-qat_baseline.csv
  - reports/gemma3/gemma3_1b-it-qat_param_tuning.csv
  - reports/gemma3/gemma3_1b-it-qat_param_tuning_summary.csv
  - reports/gemma3/gemma3_270m_baseline.csv
  - reports/gemma3/gemma3_270m_param_tuning.csv
  ... and 23 more
  Latest modified: …

JSON Files (44)
  - reports/ascii_demo_20251004_143244.json
  - reports/ascii_demo_20251004_170151.json
  - reports/ascii_demo_20251004_175024.json
  - reports/compilation/conv_bench_20251002-170837.json
  - reports/compilation/conv_cuda_bench_20251002-172037.json
  ... and 39 more
  Latest modified: …

MARKDOWN Files (29)
  - reports/compilation/compilation_benchmark_lessons_20251002.md
  - reports/compilation/conv_bench_20251002-170837.md
  - reports/compilation/conv_cuda_bench_20251002-172037.md
  - reports/compilation/mlp_bench_20251002-165750.md
  - reports/compilation/mlp_cuda_bench_20251002-171845.md
  ... and 24 more
  Latest modified: …`;
