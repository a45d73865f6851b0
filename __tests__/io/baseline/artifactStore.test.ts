import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { RunSeed } from '../../../dev/forge/types.ts';
import { baselineArtifactName, createArtifactStore } from '../../../src/io/baseline/artifactStore.ts';
import { windowText } from '../../../src/io/baseline/window.ts';
import { artifactName } from '../../../src/io/github/artifact.ts';
import { changeOf } from '../github/changes.ts';
import { pushPayload } from '../github/payloads.ts';
import { type RecordingLog, recordingLog, temporaryDirectory } from '../temporary.ts';
import { packZip } from '../zipFiles.ts';
import { makeQuery, makeSession } from './sessions.ts';

let forge: Forge;
/** The tip of the default branch. */
let main: string;
let temporary: string;
let log: RecordingLog;
const environment = process.env;

beforeEach(async () => {
  temporary = await temporaryDirectory();
  log = recordingLog();
  forge = await startForge({ permissions: { metadata: 'read', actions: 'read', contents: 'read' } });
  main = await forge.git.commit([], { 'a.txt': 'main' }, 'main', new Date(0));
  await forge.git.branch('main', main);
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
});
afterEach(async () => {
  process.env = environment;
  jest.restoreAllMocks();
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

/** One run of the default branch, whose environment the client reads for itself. */
function runOf(runId: number, { attempt = '1', keep = 100, service = true, ref = 'refs/heads/main' } = {}) {
  const run = { runId, runAttempt: Number(attempt), job: 'bench' };
  const env = {
    GITHUB_RUN_ID: `${runId}`,
    GITHUB_RUN_ATTEMPT: attempt,
    RUNNER_TEMP: temporary,
    GITHUB_REF: ref,
    ...(service && {
      ACTIONS_RUNTIME_TOKEN: forge.runtimeToken(run),
      ACTIONS_RESULTS_URL: forge.resultsUrl,
    }),
  };
  process.env = { ...environment, GITHUB_SERVER_URL: 'https://github.com', ...env };
  forge.run({ id: runId, headSha: main, headBranch: 'main', event: 'push' });
  const change = changeOf(forge, { event: 'push', payload: pushPayload, env });
  return createArtifactStore({
    change,
    name: 'ollama-benchmark',
    keep,
    log,
  });
}

const session = (number: number) => makeSession({ number });
const numbersIn = async (store = runOf(999)) =>
  (await store.read(makeQuery())).sessions.map(({ source }) => Number(source.runId));

/** What another run uploaded, trusted or not. */
function uploaded(
  numbers: readonly number[],
  run: RunSeed,
  more: Partial<Parameters<Forge['artifact']>[0]> = {},
) {
  forge.run({ headBranch: 'main', ...run });
  const files = { 'baseline.json': windowText([], numbers.map(session), 100) };
  const createdAt = new Date(Date.UTC(2026, 0, run.id));
  forge.artifact({ name: 'ollama-benchmark-baseline.1', runId: run.id, files, createdAt, ...more });
}

describe('createArtifactStore', () => {
  test('carries the window from run to run, through the real client', async () => {
    const store = runOf(1);
    expect(await store.read(makeQuery())).toEqual({
      sessions: [],
      relation: 'any',
      known: [],
      elsewhere: null,
    });
    await store.add([session(1)]);
    await runOf(2, { attempt: '3' }).add([session(2), session(3)]);
    await runOf(3, { keep: 3 }).add([session(4)]);
    await runOf(4).add([]);
    const { sessions } = await runOf(4, { keep: 3 }).read(makeQuery());
    expect(sessions).toEqual([session(2), session(3), session(4)]);
    expect(forge.artifacts.map(({ name, entries }) => [name, entries.map((entry) => entry.name)])).toEqual([
      ['ollama-benchmark-baseline.1', ['baseline.json']],
      ['ollama-benchmark-baseline.3', ['baseline.json']],
      ['ollama-benchmark-baseline.1', ['baseline.json']],
    ]);
    expect(await readdir(temporary)).toEqual([]);
    expect(log.lines).toEqual([]);
  });

  test('is kept as long as the repository keeps its artifacts: how long reports are is another matter', async () => {
    await runOf(1).add([session(1)]);
    const [create] = forge.requests.filter(({ path }) => path.endsWith('/CreateArtifact'));
    expect(create?.body).toMatchObject({ name: 'ollama-benchmark-baseline.1' });
    expect(create?.body).not.toHaveProperty('expires_at');
  });

  test('is no lack of a baseline where it has expired: what it held counts as known, and it is told', async () => {
    uploaded([1], { id: 1, headSha: main }, { expired: true });
    const history = await runOf(2).read(makeQuery({ agents: ['baseline', 'new'] }));
    expect(history).toMatchObject({ sessions: [], known: ['baseline', 'new'], elsewhere: null });
    expect(log.lines).toEqual([
      'warning The baseline artifact ollama-benchmark-baseline.N has expired, or is of no commit of the default branch: there is no baseline until the default branch is measured again.',
    ]);
    await runOf(2).add([session(2)]);
    expect(await numbersIn()).toEqual([2]);
    expect(log.lines).toHaveLength(1);
  });

  test('of others that has expired is none of ours', async () => {
    uploaded([1], { id: 1, headSha: main, headBranch: 'next' }, { expired: true });
    expect(await runOf(2).read(makeQuery())).toMatchObject({ sessions: [], known: [] });
    expect(log.lines).toEqual([]);
  });

  test('unites what runs stored at the same time, each without the other’s', async () => {
    uploaded([1, 2], { id: 1, headSha: main });
    uploaded([1, 3], { id: 2, headSha: main });
    uploaded([1, 4], { id: 3, headSha: main });
    expect(await numbersIn()).toEqual([1, 2, 3, 4]);
    expect(await numbersIn(runOf(4, { keep: 2 }))).toEqual([3, 4]);
    await runOf(4).add([session(5)]);
    const { data } = forge.artifacts.at(-1)?.entries[0] ?? {};
    const { sessions } = JSON.parse(`${data}`);
    expect(sessions).toEqual([1, 2, 3, 4, 5].map(session));
    expect(log.lines).toEqual([]);
  });

  test('of the older ones that cannot be read is told, and the newest counts', async () => {
    uploaded([1], { id: 1, headSha: main }, { files: { 'baseline.json': '{"schemaVersion": 1}' } });
    uploaded([2], { id: 2, headSha: main });
    expect(await numbersIn()).toEqual([2]);
    expect(log.lines).toEqual([
      expect.stringMatching(
        /^notice The baseline artifact ollama-benchmark-baseline\.1 .* is left as it is: .* does not hold results/,
      ),
    ]);
  });

  test('adds to what another run stored while this one measured', async () => {
    const slow = runOf(1);
    await slow.read(makeQuery());
    await runOf(2).add([session(2)]);
    await runOf(1).add([session(1)]);
    expect(await numbersIn()).toEqual([1, 2]);
  });

  test('reads the newest three of the default branch of this repository alone', async () => {
    const fork = { id: 2, owner: 'mallory', name: 'octo-bench', private: false, defaultBranch: 'main' };
    uploaded([1], { id: 1, headSha: main });
    uploaded([2], { id: 2, headSha: main }, { name: 'ollama-benchmark-baseline.2' });
    uploaded([3], { id: 3, headSha: main }, { expired: true });
    uploaded([4], { id: 4, headSha: main, event: 'pull_request', headRepository: fork });
    uploaded([5], { id: 5, headSha: main, headBranch: 'next' });
    uploaded([6], { id: 6, headSha: main }, { name: 'ollama-benchmark-baseline-1' });
    uploaded([7], { id: 7, headSha: main }, { name: 'ollama-benchmark-large-baseline.1' });
    expect(await numbersIn()).toEqual([1, 2]);
    uploaded([8], { id: 8, headSha: main });
    uploaded([9], { id: 9, headSha: main });
    // No more than three.
    expect(await numbersIn()).toEqual([2, 8, 9]);
  });

  test('believes no run of what nobody has merged: of a pull request from the default branch, or of a tag of its name', async () => {
    uploaded([1], { id: 1, headSha: main, event: 'push' });
    // Into another branch: the merge has the workflows of that one, too.
    uploaded([2], { id: 2, headSha: main, event: 'pull_request' });
    const tagged = await forge.git.commit([main], { 'a.txt': 'tagged' }, 'tagged', new Date(0));
    uploaded([3], { id: 3, headSha: tagged, event: 'push' });
    expect(await numbersIn()).toEqual([1]);
    expect(log.lines).toEqual([]);
    const merged = await forge.git.commit([tagged], { 'a.txt': 'merged' }, 'merged', new Date(0));
    await forge.git.branch('main', merged);
    expect(await numbersIn()).toEqual([1, 3]);
  });

  test('is no lack of a baseline where there are but such: it is told, and fails who asks for what there was', async () => {
    uploaded([1], { id: 1, headSha: main, event: 'pull_request' });
    expect(await runOf(2).read(makeQuery())).toMatchObject({ sessions: [], known: ['baseline'] });
    expect(log.lines).toEqual([expect.stringContaining('is of no commit of the default branch')]);
  });

  test('is found behind hundreds of others’, and those alone are no lack of a baseline', async () => {
    uploaded([1], { id: 1, headSha: main });
    forge.run({ id: 2, headSha: main, headBranch: 'next' });
    const others = (count: number) => {
      for (let made = 0; made < count; made += 1) {
        forge.artifact({ name: 'ollama-benchmark-baseline.1', runId: 2, files: { 'baseline.json': '{}' } });
      }
    };
    others(150);
    expect(await numbersIn()).toEqual([1]);
    others(850);
    await expect(numbersIn()).rejects.toThrow(
      /^The newest 1000 artifacts called ollama-benchmark-baseline\.1 are all/,
    );
  });

  const bomb = { name: 'baseline.json', content: Buffer.alloc(9 * 1024 * 1024, ' ') };
  test.each([
    ['a bomb', packZip([bomb]), /cannot be read: baseline\.json would grow more than 200 times/],
    ['no baseline', packZip([{ name: 'x', content: Buffer.from('{}') }]), /it holds no baseline\.json/],
    ['another thing', { 'baseline.json': '{"schemaVersion": 1}' }, /does not hold results/],
    [
      'a newer one',
      { 'baseline.json': '{"kind": "ollama-benchmark-baseline", "schemaVersion": 9}' },
      /newer version/,
    ],
  ])('with %s in the newest is an error, and nothing is stored over it', async (_what, files, message) => {
    uploaded([1], { id: 1, headSha: main });
    uploaded([], { id: 2, headSha: main }, { files });
    for (const trial of [() => runOf(3).read(makeQuery()), () => runOf(3).add([session(3)])]) {
      await expect(trial()).rejects.toThrow(message);
      await expect(trial()).rejects.toThrow(
        /^The baseline artifact ollama-benchmark-baseline\.1 \(2026-01-02T00:00:00Z\) is left as it is: /,
      );
      await expect(trial()).rejects.toMatchObject({ name: 'ExpectedError' });
    }
    expect(forge.artifacts).toHaveLength(2);
  });

  test('that is not what was uploaded is an error', async () => {
    uploaded([1], { id: 1, headSha: main });
    const zip = packZip([{ name: 'baseline.json', content: Buffer.from(windowText([], [session(6)], 9)) }]);
    forge.trouble(({ service }) => (service === 'blobs' ? { status: 200, body: zip } : null));
    await expect(runOf(2).read(makeQuery())).rejects.toThrow(/is not what was uploaded: its digest differs/);
  });

  test('without an artifact service nothing is stored, and that is an error', async () => {
    await expect(runOf(1, { service: false }).add([session(1)])).rejects.toThrow(
      /was not written: this runner offers no artifact service; set another `baseline-store`/,
    );
    expect(await readdir(temporary)).toEqual([]);
  });

  test('what nobody would read is not stored, and that is an error', async () => {
    await expect(runOf(1, { ref: 'refs/heads/next' }).add([session(1)])).rejects.toThrow(
      /was not written: it is read from runs of the default branch alone\./,
    );
    await expect(runOf(1, { attempt: '6' }).add([session(1)])).rejects.toThrow(
      /was not written: it is not looked for beyond the attempt 5 of a run; start a new one\./,
    );
    expect(forge.requests).toEqual([]);
  });

  test('names the permission that lacks', async () => {
    await forge.close();
    forge = await startForge({ repository: { private: true }, permissions: { metadata: 'read' } });
    await expect(runOf(1).read(makeQuery())).rejects.toThrow(
      "GitHub does not tell the latest baseline artifact: the job's token lacks `actions: read` (add it under `permissions:`).",
    );
  });
});

test('its name is none that a job’s reports can have, and it is told without the attempt', () => {
  expect(baselineArtifactName('bench', '2')).toBe('bench-baseline.2');
  expect(artifactName('bench', 'baseline', '2')).toBe('bench-baseline-2');
  expect(runOf(1).description).toBe('baseline artifact ollama-benchmark-baseline.N');
  expect(runOf(1).outlivesJob).toBe(true);
});
