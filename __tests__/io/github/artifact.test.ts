import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { artifactName, uploadArtifact } from '../../../src/io/github/artifact.ts';
import { captureStdout, enterJob, leaveJob } from './uploading.ts';

let forge: Forge;
let printed: { readonly text: string };

beforeEach(async () => {
  forge = await startForge();
  printed = captureStdout();
});

afterEach(async () => {
  leaveJob();
  jest.restoreAllMocks();
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

describe('uploadArtifact', () => {
  test('uploads the files under their paths below the output directory', async () => {
    const { options, paths } = await enterJob(forge);
    expect(await uploadArtifact(options, paths)).toEqual({
      id: 1000,
      url: 'https://github.com/octo-org/octo-bench/actions/runs/500/artifacts/1000',
    });
    const [artifact] = forge.artifacts;
    expect(artifact).toMatchObject({ name: 'ollama-benchmark-bench-2', runId: 500 });
    expect(artifact?.entries.map(({ name, data }) => [name, data.toString()]).sort()).toEqual([
      ['agents/chimera.md', 'content of agents/chimera.md'],
      ['report.md', 'content of report.md'],
    ]);
    expect(printed.text).not.toContain(options.env.ACTIONS_RUNTIME_TOKEN);
  });

  test('is kept for the days that are asked for', async () => {
    const { options, paths } = await enterJob(forge);
    await uploadArtifact(options, paths);
    expect(daysKept()).toBe(14);
    expect(options.log.lines).toEqual([]);
  });

  test('is kept as long as the repository allows where more is asked for, and the input is named', async () => {
    await forge.close();
    forge = await startForge({ retentionDays: 30 });
    const { options, paths } = await enterJob(forge, { env: { GITHUB_RETENTION_DAYS: '30' } });
    await uploadArtifact({ ...options, retentionDays: 400 }, paths);
    expect(daysKept()).toBe(30);
    expect(options.log.lines).toEqual([
      'notice The artifact is kept for 30 days, the most that this repository allows, not for 400 as `retention-days` asks.',
    ]);
    // The client's own warning names no input.
    expect(printed.text).not.toContain('::warning');
  });

  test('without a retention the repository’s own holds', async () => {
    const { options, paths } = await enterJob(forge);
    await uploadArtifact({ ...options, retentionDays: null }, paths);
    expect(forge.requests[0]?.body).not.toHaveProperty('expires_at');
  });

  test('a name of forbidden characters is mended, and taken', async () => {
    const { options, paths } = await enterJob(forge, { env: { GITHUB_JOB: 'a/b' } });
    await uploadArtifact({ ...options, name: 'gpu: "fast"\n*?' }, paths);
    expect(forge.artifacts.map(({ name }) => name)).toEqual(['gpu- -fast-----a-b-2']);
  });

  test('a name that this run has already is told with the input', async () => {
    const { options, paths } = await enterJob(forge);
    await uploadArtifact(options, paths);
    const again = uploadArtifact(options, paths);
    await expect(again).rejects.toMatchObject({ name: 'ExpectedError' });
    await expect(again).rejects.toThrow(
      /this run has one of that name already; give each job of a matrix its own `artifact-name`/,
    );
  });

  test('what fails otherwise is told with where the files are', async () => {
    const { options } = await enterJob(forge);
    await expect(uploadArtifact(options, ['/nowhere/report.md'])).rejects.toThrow(
      /^artifact ollama-benchmark-bench-2 not uploaded \(.*nowhere.*\); the files are in `output-dir`/,
    );
  });

  test.each(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])(
    'without %s there is none, and a notice',
    async (name) => {
      const { options, paths } = await enterJob(forge, { env: { [name]: '' } });
      expect(await uploadArtifact(options, paths)).toBeNull();
      expect(options.log.lines).toEqual([expect.stringMatching(/^notice No artifact is uploaded/)]);
      expect(forge.requests).toEqual([]);
    },
  );
});

/** As the client asked. */
function daysKept(): number {
  const asked = forge.requests[0]?.body as { readonly expires_at?: string } | undefined;
  return Math.round((Date.parse(asked?.expires_at ?? '') - Date.now()) / 86_400_000);
}

test('artifactName joins what is there', () => {
  expect(artifactName('results', '', '1')).toBe('results-1');
  expect(artifactName('a\\b|c', 'gpu <x>', '3')).toBe('a-b-c-gpu -x--3');
});
