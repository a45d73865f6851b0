import { execFileSync } from 'node:child_process';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { RESULTS_SIZE_LIMIT_BYTES, readResults, readResultsIfAny } from '../../src/io/resultsFile.ts';
import { sampleResults } from './sampleResults.ts';
import { temporaryDirectory } from './temporary.ts';

let directory: string;
beforeAll(async () => {
  directory = await temporaryDirectory();
});

async function stored(name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

describe('readResults', () => {
  test('gives back what was stored', async () => {
    const path = await stored('whole.json', JSON.stringify(sampleResults()));
    expect(await readResults(path)).toEqual(sampleResults());
  });

  test('a missing file is an error to one reader and nothing to the other', async () => {
    const path = join(directory, 'missing.json');
    await expect(readResults(path)).rejects.toThrow(`There is no results file ${path}.`);
    expect(await readResultsIfAny(path)).toBeNull();
  });

  const wrong = (change: object) => JSON.stringify({ ...sampleResults(), ...change });
  const badCall = { ...sampleResults().calls[0], ttftMs: -1 };
  test.each([
    ['no JSON', '{"schemaVersion":', /wrong\.json is not JSON: /],
    [
      'a newer version',
      '{"schemaVersion": 2, "novel": true}',
      /newer version .*results schema 2, this one reads 1.*update/,
    ],
    [
      'a wrong number',
      wrong({ calls: [badCall] }),
      /wrong\.json does not hold results .*: calls\.0\.ttftMs: /,
    ],
    ['an unknown key', wrong({ surplus: 1 }), /: surplus: /],
    ['an older version', wrong({ schemaVersion: 0 }), /: schemaVersion: /],
    ['no object', '[]', /does not hold results of this tool: /],
    ['null', 'null', /does not hold results of this tool: /],
  ])('%s is refused with the file and the place', async (_what, content, message) => {
    const reading = readResults(await stored('wrong.json', content));
    await expect(reading).rejects.toMatchObject({ name: 'ExpectedError' });
    await expect(reading).rejects.toThrow(message);
  });

  test('a huge file is refused unread', async () => {
    const path = await stored('huge.json', '');
    await truncate(path, RESULTS_SIZE_LIMIT_BYTES + 1);
    await expect(readResults(path)).rejects.toThrow(
      /huge\.json has 52428801 bytes; results have at most 52428800/,
    );
  });

  test('a directory and a pipe are refused, not waited for', async () => {
    const folder = join(directory, 'folder');
    await mkdir(folder);
    await expect(readResults(folder)).rejects.toThrow(`${folder} is not a regular file.`);
    const pipe = join(directory, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(readResults(pipe)).rejects.toThrow(`${pipe} is not a regular file.`);
  });

  test('a path through a file says why it cannot be read', async () => {
    const path = join(await stored('file', ''), 'below.json');
    await expect(readResultsIfAny(path)).rejects.toThrow(/below\.json cannot be read: .*ENOTDIR/);
  });
});
