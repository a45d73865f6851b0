import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { artifactName, uploadArtifact } from '../../../src/io/github/artifact.ts';
import { sourceOf } from '../../../src/io/github/source.ts';
import { type RecordingLog, recordingLog, temporaryDirectory } from '../temporary.ts';
import { pushPayload, runnerVariables } from './payloads.ts';

let forge: Forge;
let log: RecordingLog;
let printed = '';
const environment = process.env;

beforeEach(async () => {
  forge = await startForge();
  log = recordingLog();
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});

afterEach(async () => {
  process.env = environment;
  jest.restoreAllMocks();
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

/** A job whose environment the client reads for itself. */
async function prepare(changes: Record<string, string> = {}) {
  const rootDirectory = join(await temporaryDirectory(), 'out');
  await mkdir(join(rootDirectory, 'agents'), { recursive: true });
  const paths = ['report.md', 'agents/chimera.md'].map((name) => join(rootDirectory, name));
  for (const path of paths) await writeFile(path, `content of ${path.slice(rootDirectory.length)}`);
  const env: NodeJS.ProcessEnv = {
    ...runnerVariables('push'),
    ACTIONS_RUNTIME_TOKEN: forge.runtimeToken({ runId: 500, runAttempt: 2, job: 'bench' }),
    ACTIONS_RESULTS_URL: forge.resultsUrl,
    ...changes,
  };
  process.env = { ...environment, ...env };
  const options = {
    env,
    source: sourceOf(env, pushPayload),
    log,
    name: 'ollama-benchmark',
    retentionDays: 14,
    ...{ rootDirectory, stayIn: '`output-dir`', ended: new AbortController().signal },
  };
  return { options, paths };
}

describe('uploadArtifact', () => {
  test('uploads the files under their paths below the output directory', async () => {
    const { options, paths } = await prepare();
    expect(await uploadArtifact(options, paths)).toEqual({
      id: 1000,
      url: 'https://github.com/octo-org/octo-bench/actions/runs/500/artifacts/1000',
    });
    const [artifact] = forge.artifacts;
    expect(artifact).toMatchObject({ name: 'ollama-benchmark-bench-2', runId: 500 });
    expect(artifact?.entries.map(({ name, data }) => [name, data.toString()]).sort()).toEqual([
      ['agents/chimera.md', 'content of /agents/chimera.md'],
      ['report.md', 'content of /report.md'],
    ]);
    expect(forge.requests[0]?.body).toMatchObject({ expires_at: expect.any(String) });
    expect(printed).not.toContain(options.env.ACTIONS_RUNTIME_TOKEN);
  });

  test('without a retention the repository’s own holds', async () => {
    const { options, paths } = await prepare();
    await uploadArtifact({ ...options, retentionDays: null }, paths);
    expect(forge.requests[0]?.body).not.toHaveProperty('expires_at');
  });

  test('a name of forbidden characters is mended, and taken', async () => {
    const { options, paths } = await prepare({ GITHUB_JOB: 'a/b' });
    await uploadArtifact({ ...options, name: 'gpu: "fast"\n*?' }, paths);
    expect(forge.artifacts.map(({ name }) => name)).toEqual(['gpu- -fast-----a-b-2']);
  });

  test('a name that this run has already is told with the input', async () => {
    const { options, paths } = await prepare();
    await uploadArtifact(options, paths);
    const again = uploadArtifact(options, paths);
    await expect(again).rejects.toMatchObject({ name: 'ExpectedError' });
    await expect(again).rejects.toThrow(
      /this run has one of that name already; give each job of a matrix its own `artifact-name`/,
    );
  });

  test('what fails otherwise is told with where the files are', async () => {
    const { options } = await prepare();
    await expect(uploadArtifact(options, ['/nowhere/report.md'])).rejects.toThrow(
      /^artifact ollama-benchmark-bench-2 not uploaded \(.*nowhere.*\); the files are in `output-dir`/,
    );
  });

  test.each(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])(
    'without %s there is none, and a notice',
    async (name) => {
      const { options, paths } = await prepare({ [name]: '' });
      expect(await uploadArtifact(options, paths)).toBeNull();
      expect(log.lines).toEqual([expect.stringMatching(/^notice No artifact is uploaded/)]);
      expect(forge.requests).toEqual([]);
    },
  );
});

test('artifactName joins what is there', () => {
  expect(artifactName('results', '', '1')).toBe('results-1');
  expect(artifactName('a\\b|c', 'gpu <x>', '3')).toBe('a-b-c-gpu -x--3');
});
