import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createFileStore } from '../../src/io/baseline/fileStore.ts';
import { readConfigFile } from '../../src/io/configFile.ts';
import { inWorkspace } from '../../src/io/workspace.ts';
import { makeQuery } from './baseline/sessions.ts';

let place = '';
let cwd = '';
beforeEach(async () => {
  place = await realpath(await mkdtemp(join(tmpdir(), 'workspace-')));
  cwd = join(place, 'checkout');
  await mkdir(join(cwd, 'folder'), { recursive: true });
  await writeFile(join(place, 'secret.yml'), 'token: hunter2');
});
afterEach(() => rm(place, { recursive: true, force: true }));

test('gives what lies inside, there or not yet', async () => {
  expect(await inWorkspace('folder', cwd, 'x')).toBe(join(cwd, 'folder'));
  expect(await inWorkspace('new/deep/file.json', cwd, 'x')).toBe(join(cwd, 'new/deep/file.json'));
});

test('takes the user’s word for a place outside', async () => {
  expect(await inWorkspace('../secret.yml', cwd, 'x')).toBe(join(place, 'secret.yml'));
  expect(await inWorkspace(join(place, 'else'), cwd, 'x')).toBe(join(place, 'else'));
});

test('a link to a place inside is fine', async () => {
  await symlink('folder', join(cwd, 'alias'));
  expect(await inWorkspace('alias/file', cwd, 'x')).toBe(join(cwd, 'alias/file'));
});

test('a committed link that leads out is refused: file, folder above, baseline and configuration', async () => {
  await symlink('../secret.yml', join(cwd, 'link.yml'));
  await symlink('..', join(cwd, 'up'));
  const refusal = 'leads out of the workspace over a link; mend it, or name the place itself in the input';
  await expect(inWorkspace('link.yml', cwd, 'x')).rejects.toThrow(`"link.yml" ${refusal} x.`);
  await expect(inWorkspace('up/new.json', cwd, 'x')).rejects.toThrow(refusal);
  await expect(readConfigFile('link.yml', cwd)).rejects.toThrow(`"link.yml" ${refusal} config.`);
  const baseline = createFileStore({ path: 'up/secret.yml', cwd, keep: 10, runId: '1', readFromBase: null });
  await expect(baseline.read(makeQuery())).rejects.toThrow(`${refusal} baseline-file.`);
});

test('a committed link into .git is refused: what is written there waits for the next job', async () => {
  await mkdir(join(cwd, '.git/refs/heads'), { recursive: true });
  await mkdir(join(cwd, 'other/.git'), { recursive: true });
  await writeFile(join(cwd, '.git/config'), 'extraheader: hunter2');
  await symlink('.git/refs/heads', join(cwd, 'results'));
  await symlink('other/.git', join(cwd, 'elsewhere'));
  await symlink('.git/config', join(cwd, 'link.yml'));
  for (const named of ['results', 'results/new', 'elsewhere'])
    await expect(inWorkspace(named, cwd, 'output-dir')).rejects.toThrow(
      `"${named}" leads into .git over a link`,
    );
  await expect(readConfigFile('link.yml', cwd)).rejects.toThrow('"link.yml" leads into .git over a link');
  // The user's own word.
  expect(await inWorkspace('.git/results', cwd, 'output-dir')).toBe(join(cwd, '.git/results'));
});
