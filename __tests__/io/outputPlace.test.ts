import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createOutputPlace } from '../../src/io/outputPlace.ts';
import { recordingLog, temporaryDirectory } from './temporary.ts';

const FILES = [
  { name: 'results.json', content: '{}' },
  { name: 'agents/report.md', content: 'r' },
];

/** A job whose output directory cannot be made, for a file is in its way; and the file. */
async function inTheWay() {
  const folder = await temporaryDirectory();
  const file = join(folder, 'taken');
  await writeFile(file, 'a file');
  const temp = join(folder, 'temp');
  await mkdir(temp);
  const log = recordingLog();
  const env = { RUNNER_TEMP: temp, GITHUB_ACTIONS: 'true' };
  return { folder, file, temp, log, env };
}

test('a directory that can be written is made, and nothing is left in it', async () => {
  const directory = join(await temporaryDirectory(), 'deep/out');
  const place = createOutputPlace({ directory, env: {}, log: recordingLog() });
  await place.prepare();
  expect(await readdir(directory)).toEqual([]);
  expect(await place.write(FILES)).toEqual({
    paths: FILES.map(({ name }) => join(directory, name)),
    fault: null,
  });
  expect([place.directory(), place.named()]).toEqual([directory, '`output-dir`']);
});

test('one that cannot is told with the input', async () => {
  const { file, env, log } = await inTheWay();
  const preparing = createOutputPlace({ directory: file, env, log }).prepare();
  await expect(preparing).rejects.toMatchObject({ name: 'ExpectedError' });
  await expect(preparing).rejects.toThrow(/taken cannot be written \(.*\): set `output-dir` to a directory/);
});

test('what cannot be written there is written whole below RUNNER_TEMP, told once, and stays together', async () => {
  const { file, temp, env, log } = await inTheWay();
  const place = createOutputPlace({ directory: file, env, log });
  const [results] = FILES;
  const first = await place.write(results === undefined ? [] : [results]);
  const { paths, fault } = await place.write(FILES);
  const fresh = dirname(paths[0] ?? '');
  expect(dirname(fresh)).toBe(temp);
  expect([first.paths, fault]).toEqual([paths.slice(0, 1), null]);
  expect(await Promise.all(paths.map((path) => readFile(path, 'utf8')))).toEqual(['{}', 'r']);
  expect([place.directory(), place.named()]).toEqual([fresh, fresh]);
  expect(log.lines).toEqual([
    expect.stringMatching(
      /^warning .*taken.results\.json could not be written \(.*\): set `output-dir` .* This job's files are in .*, which the outputs `results-path` and/,
    ),
  ]);
  expect(log.lines[0]).toContain(fresh);
});

test('without a RUNNER_TEMP that takes them they are in the system’s temporary directory', async () => {
  const { folder, file, log } = await inTheWay();
  const system = join(folder, 'system');
  await mkdir(system);
  const env = { RUNNER_TEMP: join(file, 'gone') };
  const place = createOutputPlace({ directory: file, env, log, temporary: system });
  expect(dirname(dirname((await place.write(FILES)).paths[0] ?? ''))).toBe(system);
  const nowhere = createOutputPlace({ directory: file, env, log, temporary: join(file, 'gone') });
  await expect(nowhere.write(FILES)).rejects.toThrow(/results\.json could not be written .*`output-dir`/);
});

test('what an earlier job left in its place goes, this job’s own stays, and what cannot go is told', async () => {
  const { folder, env, log } = await inTheWay();
  const directory = join(folder, 'out');
  await mkdir(directory);
  const place = createOutputPlace({ directory, env, log });
  const own = { name: 'results.json', content: 'ours' };
  await place.write([own]);
  for (const name of ['report.md', 'calls.csv']) await writeFile(join(directory, name), 'an earlier job’s');
  await writeFile(join(directory, 'notes.txt'), 'somebody’s');
  // The last one cannot be put in place, whoever writes.
  await mkdir(join(directory, 'report.html', 'below'), { recursive: true });
  const files = ['results.json', 'report.md', 'calls.csv', 'report.html'].map((name) => ({
    name,
    content: 'ours',
  }));
  const { paths, fault } = await place.write(files);
  for (const path of paths) expect(await readFile(path, 'utf8')).toBe('ours');
  expect((await readdir(directory)).sort()).toEqual(['notes.txt', 'report.html', 'results.json']);
  expect(fault).toMatch(
    /out.report\.html is an earlier job's and could not be removed \(.*\), so that later steps would take it for this one's: set `output-dir`/,
  );
});

test('a link in it is neither written through nor emptied: later steps would read what it leads to', async () => {
  const { folder, env, log } = await inTheWay();
  const elsewhere = join(folder, 'elsewhere');
  const directory = join(folder, 'out');
  await mkdir(elsewhere);
  await mkdir(directory);
  await writeFile(join(elsewhere, 'report.md'), 'not ours');
  await symlink(elsewhere, join(directory, 'agents'));
  const { paths, fault } = await createOutputPlace({ directory, env, log }).write(FILES);
  expect(paths).not.toContain(join(directory, 'agents/report.md'));
  expect(fault).toMatch(/agents.report\.md .*"agents" leads out of the workspace over a link/);
  expect(await readFile(join(elsewhere, 'report.md'), 'utf8')).toBe('not ours');
});
