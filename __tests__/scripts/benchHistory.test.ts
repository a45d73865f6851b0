import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { historyFiles, seededSession } from '../../scripts/bench-history/seeding.ts';
import { openPlace } from '../io/baseline/branchPlace.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

test('a small run of `npm run bench:history` meets every goal', async () => {
  const sizes = ['--writes', '12', '--writers', '4', '--kills', '3', '--sizes', '10,300', '--seed', '3'];
  const args = [join('scripts', 'bench-history.ts'), ...sizes];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  // How many of the three were still at work when they were to be killed is the machine's to say.
  expect(stdout).toMatch(
    /12 writes by 4 writers, \d of them killed: acknowledged and lost \| 0 of 12 \| 0 \| yes/,
  );
  expect(stdout).toMatch(/\| 300 \| \d+, \d+ KiB \| \d+, \d+ KiB \|/);
  expect(stdout).not.toContain('**no**');
}, 180_000);

test('the histories that it reads are what the store would have written', async () => {
  const place = await openPlace();
  try {
    // Over the end of a part.
    for (let number = 0; number < 40; number += 8) {
      await place.store().add(Array.from({ length: 8 }, (_, index) => seededSession(number + index)));
    }
    const expected = [...historyFiles(40)].map(({ path }) => path);
    expect((await place.paths()).filter((path) => path !== 'README.md')).toEqual(expected.toSorted());
    const [first] = historyFiles(1);
    const stored = await place.forge.git.run('cat-file', 'blob', `ollama-benchmark-data:${first?.path}`);
    expect(`${stored}\n`).toBe(first?.text);
  } finally {
    await place.forge.close();
  }
}, 60_000);
