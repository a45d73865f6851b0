import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createFileStore, type FileStoreOptions } from '../../../src/io/baseline/fileStore.ts';
import { windowText } from '../../../src/io/baseline/window.ts';
import { parseResults } from '../../../src/io/resultsFile.ts';
import { temporaryDirectory } from '../temporary.ts';
import { makeQuery, makeSession } from './sessions.ts';

const PATH = 'bench/baseline.json';
let cwd: string;
beforeEach(async () => {
  cwd = await temporaryDirectory();
});

const store = (options: Partial<FileStoreOptions> = {}) =>
  createFileStore({ path: PATH, cwd, keep: 100, runId: '500', readFromBase: null, ...options });
const numbersIn = async (of = store()) =>
  (await of.read(makeQuery())).sessions.map(({ source }) => Number(source.runId));
const session = (number: number) => makeSession({ number });

describe('createFileStore', () => {
  test('has nothing at first, then what was added', async () => {
    expect(await store().read(makeQuery())).toEqual({
      sessions: [],
      relation: 'any',
      known: [],
      elsewhere: null,
    });
    await store().add([session(1), session(2)]);
    await store().add([session(3)]);
    await store().add([]);
    expect((await store().read(makeQuery())).sessions).toEqual([session(1), session(2), session(3)]);
    expect(await readdir(join(cwd, 'bench'))).toEqual(['baseline.json']);
  });

  test('prunes by what it keeps', async () => {
    for (const number of [1, 2, 3]) await store({ keep: 2 }).add([session(number)]);
    expect(await numbersIn()).toEqual([2, 3]);
  });

  test('loses no session of jobs that write at once', async () => {
    const numbers = Array.from({ length: 25 }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => store().add([session(number)])));
    expect(await numbersIn()).toEqual(numbers);
    expect(await readdir(join(cwd, 'bench'))).toEqual(['baseline.json']);
  });

  test.each([
    ['newer', '{"kind": "ollama-benchmark-baseline", "schemaVersion": 2}', /newer version/],
    ['torn', '{"schemaVersion": 1,', /is not JSON/],
    ['foreign', '[]', /does not hold results/],
  ])('leaves a %s file as it is, by reading and by writing', async (_what, content, message) => {
    await mkdir(join(cwd, 'bench'));
    await writeFile(join(cwd, PATH), content);
    for (const trial of [() => store().read(makeQuery()), () => store().add([session(1)])]) {
      await expect(trial()).rejects.toThrow(message);
      await expect(trial()).rejects.toThrow(/^The baseline file bench\/baseline\.json is left as it is: /);
      await expect(trial()).rejects.toMatchObject({ name: 'ExpectedError' });
    }
    expect(await readFile(join(cwd, PATH), 'utf8')).toBe(content);
    expect(await readdir(join(cwd, 'bench'))).toEqual(['baseline.json']);
  });

  test('adds to the bare results that an earlier version stored', async () => {
    const old = await readFile(join(import.meta.dirname, '../samples/results-v1.json'), 'utf8');
    await mkdir(join(cwd, 'bench'));
    await writeFile(join(cwd, PATH), old);
    const { environment } = parseResults(old, 'old');
    const { sessions: read } = await store().read(makeQuery({ environment, series: 'nightly' }));
    expect(read).toMatchObject([{ series: 'nightly', startedAt: '2025-11-14T19:24:48.000Z' }]);
    expect(await readFile(join(cwd, PATH), 'utf8')).toBe(old);
    await store().add([session(1)]);
    const { sessions } = JSON.parse(await readFile(join(cwd, PATH), 'utf8'));
    expect(sessions.map(({ startedAt }: { startedAt: string }) => startedAt)).toEqual([
      '2025-11-14T19:24:48.000Z',
      session(1).startedAt,
    ]);
  });

  test('replaces a link in the checkout, and leaves what it led to', async () => {
    const elsewhere = join(cwd, 'elsewhere.json');
    const content = windowText([], [session(1)], 10);
    await writeFile(elsewhere, content);
    await symlink(elsewhere, join(cwd, 'baseline.json'));
    await store({ path: 'baseline.json' }).add([session(2)]);
    expect(await numbersIn(store({ path: 'baseline.json' }))).toEqual([1, 2]);
    expect(await readFile(elsewhere, 'utf8')).toBe(content);
  });

  test('does not follow a link out of the checkout', async () => {
    await symlink(await temporaryDirectory(), join(cwd, 'bench'));
    await expect(store().read(makeQuery())).rejects.toThrow(/leads out of the workspace over a link/);
    await expect(store().add([session(1)])).rejects.toThrow(/leads out of the workspace over a link/);
  });

  test('names a place that cannot be written', async () => {
    await writeFile(join(cwd, 'bench'), '');
    const adding = store().add([session(1)]);
    await expect(adding).rejects.toThrow(/^The baseline file bench\/baseline\.json could not be written: /);
    await expect(adding).rejects.toMatchObject({ name: 'ExpectedError' });
  });
});

describe('a proposal', () => {
  const fromBase = (text: string | null) => {
    const asked: string[] = [];
    const readFromBase = async (path: string) => {
      asked.push(path);
      return text;
    };
    return { asked, readFromBase };
  };

  test('is judged by the file that its base has, never by its own', async () => {
    await store().add([session(9)]);
    const { asked, readFromBase } = fromBase(windowText([session(1)], [session(2)], 10));
    expect(await numbersIn(store({ readFromBase }))).toEqual([1, 2]);
    expect(await numbersIn(store({ readFromBase, path: join(cwd, PATH) }))).toEqual([1, 2]);
    expect(asked).toEqual([PATH, join(cwd, PATH)]);
    expect(await numbersIn(store({ readFromBase: fromBase(null).readFromBase }))).toEqual([]);
  });

  test('whose base has an unreadable file is told so', async () => {
    const { readFromBase } = fromBase('{');
    await expect(store({ readFromBase }).read(makeQuery())).rejects.toThrow(
      /is left as it is: .* is not JSON/,
    );
  });

  test('reads a file of the machine itself', async () => {
    const path = join(await temporaryDirectory(), 'machine.json');
    await store({ path }).add([session(3)]);
    const { asked, readFromBase } = fromBase(null);
    expect(await numbersIn(store({ path, readFromBase }))).toEqual([3]);
    expect(asked).toEqual([]);
  });
});

test('what is told of it names no folder of the machine, and whether it is there for the next job', () => {
  const told = (options: Partial<FileStoreOptions>) => {
    const { description, outlivesJob } = store(options);
    return [description, outlivesJob];
  };
  expect(told({})).toEqual(['baseline file bench/baseline.json', false]);
  expect(told({ runId: null })).toEqual(['baseline file bench/baseline.json', true]);
  expect(told({ path: '/srv/secret/gpu.json' })).toEqual(['baseline file gpu.json', true]);
  expect(told({ path: join(cwd, PATH) })).toEqual(['baseline file baseline.json', false]);
});
