import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { createAzuriteBlobs } from '../../../dev/azurite/blobs.ts';
import type { RunningAzurite } from '../../../dev/azurite/start.ts';
import type { BlobStore, Rights } from '../../../dev/forge/blobs.ts';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { Asked } from '../../../dev/forge/trouble.ts';
import { uploadArtifact } from '../../../src/io/github/artifact.ts';
import { connectToGithub } from '../../../src/io/github/client.ts';
import { type ArtifactFacts, openArtifact } from '../../../src/io/github/download.ts';
import { gatherResults } from '../../../src/io/github/gather.ts';
import { ifAzurite, openAzurite, START_LIMIT_MS } from '../../dev/forge/azurite.ts';
import { changeOf, pullPayload, WORKFLOW } from './changes.ts';
import { BASE, HEAD } from './payloads.ts';
import { storedText } from './stored.ts';
import { captureStdout, enterJob, leaveJob, skipWaits } from './uploading.ts';

/** What the real client puts into Azure's own store, and what we take out of it again. */

ifAzurite('over Azurite', () => {
  let azurite: RunningAzurite;
  let blobs: BlobStore;
  let forge: Forge;
  /** Whose addresses have run out. */
  let expired: Rights | null;

  beforeAll(async () => {
    azurite = await openAzurite();
  }, START_LIMIT_MS);
  afterAll(async () => {
    await azurite?.stop();
  });
  beforeEach(async () => {
    expired = null;
    blobs = await createAzuriteBlobs(azurite);
    const sign: BlobStore['sign'] = (origin, blob, rights) =>
      blobs.sign(origin, blob, rights, ...(rights === expired ? [-60_000] : []));
    const run = { event: 'pull_request', headSha: HEAD, headBranch: 'faster', path: WORKFLOW };
    const permissions = { metadata: 'read', actions: 'read' } as const;
    forge = await startForge({ permissions, runs: [{ id: 500, ...run }] }, { ...blobs, sign });
    captureStdout();
  });
  afterEach(async () => {
    leaveJob();
    jest.restoreAllMocks();
    const { violations } = forge;
    await forge.close();
    expect(violations).toEqual([]);
  });

  const change = () =>
    changeOf(forge, { event: 'pull_request', payload: pullPayload({ head: HEAD, base: BASE }) });
  const gather = () =>
    gatherResults({
      ...{ change: change(), artifactName: 'ollama-benchmark' },
      run: { id: 500, url: null, fork: null },
    });
  const upload = async (attempt: number, files: Readonly<Record<string, string | Buffer>>) => {
    const { options, paths } = await enterJob(forge, { attempt, files });
    return uploadArtifact(options, paths);
  };
  const results = (attempt: number) => ({
    'results.json': storedText({ runId: '500', runAttempt: `${attempt}` }),
  });
  const once = (meets: (asked: Asked) => boolean, plays: 'unheard' | 'torn') => {
    let isPlayed = false;
    forge.trouble((asked) => {
      if (isPlayed || !meets(asked)) return null;
      isPlayed = true;
      return plays;
    });
  };
  const statuses = (method: string) =>
    forge.requests.flatMap((request) =>
      request.service === 'blobs' && request.method === method ? [request.status] : [],
    );
  const BLOCK = /comp=block&/;

  test('several blocks, one of which breaks off, become what was uploaded, and the digest says so', async () => {
    skipWaits();
    once(({ path }) => BLOCK.test(path), 'unheard');
    const noise = randomBytes(9 * 1024 * 1024);
    await upload(1, { 'noise.bin': noise, 'report.md': 'told' });
    expect(statuses('PUT').toSorted()).toEqual([0, 201, 201, 201]);
    expect((await blobs.read('1000.zip'))?.equals(forge.artifacts[0]?.zip ?? Buffer.alloc(0))).toBe(true);
    const { rest } = await connectToGithub({ GITHUB_API_URL: forge.apiUrl }, forge.token);
    const where = { owner: 'octo-org', repo: 'octo-bench', run_id: 500 };
    const [facts] = (await rest.actions.listWorkflowRunArtifacts(where)).data.artifacts;
    expect(facts?.digest).toBe(forge.artifacts[0]?.digest);
    const open = await openArtifact(change(), facts as ArtifactFacts);
    expect(open('report.md', 100)).toBe('told');
    expect(() => open('noise.bin', 100)).toThrow(/noise\.bin has 9437184 bytes; at most 100 are read/);
  });

  test('a name that is taken stays as it was; a re-run has its own, and is the one that counts', async () => {
    await upload(1, results(1));
    const first = await blobs.read('1000.zip');
    await expect(upload(1, results(7))).rejects.toThrow(/this run has one of that name already/);
    await upload(2, results(2));
    expect(forge.artifacts.map(({ id, name }) => [id, name])).toEqual([
      [1000, 'ollama-benchmark-bench-1'],
      [1001, 'ollama-benchmark-bench-2'],
    ]);
    expect((await blobs.read('1000.zip'))?.equals(first ?? Buffer.alloc(0))).toBe(true);
    const gathered = await gather();
    expect(gathered.refused).toEqual([]);
    expect(
      gathered.results.flatMap(({ sessions }) => sessions.map(({ source }) => source.runAttempt)),
    ).toEqual(['2']);
  });

  test('an address for the upload that has run out is told in one sentence, without it', async () => {
    expired = 'cw';
    const message = await upload(1, results(1)).catch(({ message: told }) => told);
    expect(message).toMatch(
      /^artifact ollama-benchmark-bench-1 not uploaded \(.{20,250}\); the files are in `output-dir`; re-running the job tries again$/,
    );
    expect(message).not.toMatch(/sig=|https?:/);
    expect(statuses('PUT')).toEqual([403]);
  });

  test('what the store refuses or breaks off is refused, and another time it is there', async () => {
    await upload(1, results(1));
    expired = 'r';
    expect(await gather()).toEqual({
      results: [],
      refused: [
        'The artifact "ollama-benchmark-bench-1" was not given by the store that GitHub pointed to (403 AuthorizationFailure); re-run the job.',
      ],
    });
    expired = null;
    once(({ service }) => service === 'blobs', 'torn');
    expect((await gather()).refused).toEqual([
      expect.stringMatching(/^The artifact "ollama-benchmark-bench-1" broke off after \d+ bytes/),
    ]);
    expect((await gather()).results).toHaveLength(1);
    expect(statuses('GET')).toEqual([403, 200, 200]);
  });
});
