import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createBaselineFile } from '../../src/io/baselineFile.ts';
import { sampleResults } from './sampleResults.ts';
import { temporaryDirectory } from './temporary.ts';

const PATH = 'bench/baseline.json';

describe('createBaselineFile', () => {
  test('there is none at first; what is written is read back without the answers', async () => {
    const cwd = await temporaryDirectory();
    const store = createBaselineFile({ path: PATH, cwd });
    expect(store.description).toBe('baseline file bench/baseline.json');
    expect(await store.read()).toBeNull();
    await store.write(sampleResults('A long text.'));
    await store.write(sampleResults('Another text.'));
    expect(await store.read()).toEqual(sampleResults(null));
    expect(await readdir(join(cwd, 'bench'))).toEqual(['baseline.json']);
    expect(await readFile(join(cwd, PATH), 'utf8')).toMatch(/^\{\n {2}"schemaVersion": 2,[\s\S]*\}\n$/);
  });

  test.each([
    ['newer', '{"schemaVersion": 3}', /written by a newer version/],
    ['torn', '{"schemaVersion": 1,', /is not JSON/],
  ])('a %s one is left as it is, by reading and by writing', async (_what, content, message) => {
    const cwd = await temporaryDirectory();
    await mkdir(join(cwd, 'bench'));
    await writeFile(join(cwd, PATH), content);
    const store = createBaselineFile({ path: PATH, cwd });
    await expect(store.read()).rejects.toMatchObject({ name: 'ExpectedError' });
    await expect(store.read()).rejects.toThrow(message);
    await expect(store.read()).rejects.toThrow(/^The baseline file bench\/baseline\.json is left as it is: /);
    await expect(store.write(sampleResults())).rejects.toThrow(message);
    expect(await readFile(join(cwd, PATH), 'utf8')).toBe(content);
  });

  test('an older one is read, stays as it is, and is replaced by the next session', async () => {
    const cwd = await temporaryDirectory();
    const old = await readFile(join(import.meta.dirname, 'samples/results-v1.json'), 'utf8');
    await writeFile(join(cwd, 'baseline.json'), old);
    const store = createBaselineFile({ path: 'baseline.json', cwd });
    expect(await store.read()).toMatchObject({ schemaVersion: 2, startedAt: '2025-11-14T19:24:48.000Z' });
    expect(await readFile(join(cwd, 'baseline.json'), 'utf8')).toBe(old);
    await store.write(sampleResults());
    expect(await store.read()).toEqual(sampleResults(null));
  });

  test('a link in its place is replaced, and what it led to stays', async () => {
    const cwd = await temporaryDirectory();
    const elsewhere = join(cwd, 'elsewhere.json');
    const content = JSON.stringify(sampleResults());
    await writeFile(elsewhere, content);
    await symlink(elsewhere, join(cwd, 'baseline.json'));
    const store = createBaselineFile({ path: 'baseline.json', cwd });
    await store.write({ ...sampleResults(), elapsedMs: 2 });
    expect((await store.read())?.elapsedMs).toBe(2);
    expect(await readFile(elsewhere, 'utf8')).toBe(content);
  });

  test('a place that cannot be written is named', async () => {
    const cwd = await temporaryDirectory();
    await mkdir(join(cwd, 'bench'));
    await writeFile(join(cwd, 'bench/file'), '');
    const store = createBaselineFile({ path: 'bench/new\0/b.json', cwd });
    await expect(store.write(sampleResults())).rejects.toMatchObject({ name: 'ExpectedError' });
    expect(await readdir(join(cwd, 'bench'))).toEqual(['file']);
  });
});
