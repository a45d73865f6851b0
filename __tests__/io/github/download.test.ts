import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type BlobStore, createBlobStore } from '../../../dev/forge/blobs.ts';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { Trouble } from '../../../dev/forge/trouble.ts';
import type { Change } from '../../../src/io/github/change.ts';
import { connectToGithub } from '../../../src/io/github/client.ts';
import { type ArtifactFacts, readArtifactFile } from '../../../src/io/github/download.ts';
import { PermissionMissing } from '../../../src/io/github/trouble.ts';
import { temporaryDirectory } from '../temporary.ts';
import { type Packed, packZip } from '../zipFiles.ts';
import { changeOf, pullPayload } from './changes.ts';
import { BASE, HEAD } from './payloads.ts';

/** What may become of an artifact on its way, and what somebody who means harm packs. */

const FILE = 'results.json';
const LIMIT_BYTES = 1024 * 1024;
const content = Buffer.from(JSON.stringify({ list: Array(200).fill(1.25) }));
let forge: Forge;
let change: Change;
let temporary: string;

beforeEach(() => open());
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
  // No name in an archive becomes a path.
  expect(await readdir(temporary, { recursive: true })).toEqual([]);
});

async function open(blobs?: BlobStore): Promise<void> {
  await forge?.close();
  temporary = await temporaryDirectory();
  const permissions = { metadata: 'read', actions: 'read' } as const;
  forge = await startForge({ permissions, runs: [{ id: 500, headSha: HEAD }] }, blobs);
  const payload = pullPayload({ head: HEAD, base: BASE });
  change = changeOf(forge, { event: 'pull_request', payload, env: { RUNNER_TEMP: temporary } });
}

/** What is in the artifact's file, with facts as GitHub lists them unless told otherwise. */
async function read(
  files: Readonly<Record<string, string | Buffer>> | Buffer = { [FILE]: content },
  { facts = {}, trouble = null }: { facts?: Partial<ArtifactFacts>; trouble?: ReturnType<Trouble> } = {},
): Promise<string | null> {
  const { id } = forge.artifact({ name: 'x', runId: 500, files });
  const { rest } = await connectToGithub({ GITHUB_API_URL: forge.apiUrl }, forge.token);
  const { data } = await rest.actions.listWorkflowRunArtifacts({
    ...{ owner: 'octo-org', repo: 'octo-bench', run_id: 500 },
  });
  const listed = data.artifacts.find((artifact) => artifact.id === id);
  forge.trouble(({ service }) => (service === 'blobs' ? trouble : null));
  return readArtifactFile(change, { ...(listed as ArtifactFacts), ...facts }, FILE, LIMIT_BYTES);
}

/** Of an ExpectedError; anything else is a bug. */
async function refusalOf(reading: Promise<unknown>): Promise<string> {
  const error: Error = await reading.then(
    (found) => Promise.reject(new Error(`It was read: ${found}`)),
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ name: 'ExpectedError', message: expect.stringMatching(/^.+$/) });
  return error.message;
}

describe('on its way', () => {
  test('it is what was uploaded', async () => {
    expect(await read()).toBe(content.toString());
  });

  test('a connection that breaks in the middle is told, and half of it is not taken', async () => {
    expect(await refusalOf(read(undefined, { trouble: 'torn' }))).toMatch(
      /^The artifact "x" broke off after \d+ bytes \(.+\); re-run the job\.$/,
    );
  });

  test.each(['unheard', 'unanswered'] as const)('a store whose answer is %s', async (trouble) => {
    expect(await refusalOf(read(undefined, { trouble }))).toMatch(
      /^GitHub does not tell the artifact "x": .*; re-run the job\.$/,
    );
  });

  test('a body that does not come is not waited for', async () => {
    const octokit = () => connectToGithub({ GITHUB_API_URL: forge.apiUrl }, forge.token, 300);
    change = { ...change, octokit };
    const never = () => new Promise<null>(() => {});
    expect(await refusalOf(read(undefined, { trouble: never }))).toMatch(
      /^GitHub does not tell the artifact "x": it gave no answer .*; re-run the job\.$/,
    );
  });

  test('a signed address that has run out is no lack of a permission', async () => {
    const blobs = createBlobStore();
    await open({ ...blobs, sign: (...[origin, blob, rights]) => blobs.sign(origin, blob, rights, -1) });
    const reading = read();
    expect(await refusalOf(reading)).toBe(
      'The artifact "x" was not given by the store that GitHub pointed to (403 AuthenticationFailed); re-run the job.',
    );
    await expect(reading).rejects.not.toBeInstanceOf(PermissionMissing);
  });

  test.each([
    [404, 'BlobNotFound'],
    [500, 'InternalError'],
    [503, 'ServerBusy'],
  ])('nor is a store that answers %s', async (status, code) => {
    const body = Buffer.from(`<Error><Code>${code}</Code></Error>`);
    const headers = { 'x-ms-error-code': code, 'content-type': 'application/xml' };
    expect(await refusalOf(read(undefined, { trouble: { status, headers, body } }))).toBe(
      `The artifact "x" was not given by the store that GitHub pointed to (${status} ${code}); re-run the job.`,
    );
  });

  test('GitHub’s own page of an error is told in a few words', async () => {
    const page = Buffer.from(`<html>\n${'<p>Unicorn!</p>\n'.repeat(500)}</html>`);
    const { id } = forge.artifact({ name: 'x', runId: 500, files: {} });
    forge.trouble(() => ({ status: 502, headers: { 'content-type': 'text/html' }, body: page }));
    const facts = { id, name: 'x', size_in_bytes: 1, expired: false, created_at: null };
    const refusal = await refusalOf(readArtifactFile(change, facts, FILE, LIMIT_BYTES));
    expect(refusal).toMatch(
      /^GitHub does not tell the artifact "x": it answered 502 \(<html> .{1,250}\); re-run/,
    );
  });

  test('one that has expired since it was listed', async () => {
    const { id } = forge.artifact({ name: 'x', runId: 500, files: {}, expired: true });
    const facts = { id, name: 'x', size_in_bytes: 1, expired: false, created_at: null };
    expect(await refusalOf(readArtifactFile(change, facts, FILE, LIMIT_BYTES))).toBe(
      'The artifact "x" has expired.',
    );
  });

  test('without a digest it is read, with another one it is not', async () => {
    for (const digest of [null, undefined])
      expect(await read(undefined, { facts: { digest } })).toBe(content.toString());
    for (const digest of ['', 'sha256:', `sha256:${'0'.repeat(64)}`, `md5:${'0'.repeat(32)}`])
      expect(await refusalOf(read(undefined, { facts: { digest } }))).toBe(
        'The artifact "x" is not what was uploaded: its digest differs.',
      );
  });

  test('a single byte that was changed since', async () => {
    const flipped = async (answer: () => Promise<{ status: number; body: unknown }>) => {
      const reply = await answer();
      const body = Buffer.from(reply.body as Buffer);
      body.writeUInt8(body.readUInt8(50) ^ 1, 50);
      return { ...reply, body };
    };
    expect(await refusalOf(read(undefined, { trouble: flipped }))).toMatch(/its digest differs\.$/);
  });
});

describe('what is packed in it', () => {
  const named = (name: string, of: Buffer = Buffer.from('theirs')): Packed => ({ name, content: of });
  const ours = named(FILE, content);

  test('no name that leads out of it, or looks like ours, is ours', async () => {
    const others = [
      ...['../results.json', '../../results.json', '/results.json', './results.json', '//results.json'],
      ...['..\\results.json', '\\results.json', 'C:results.json', 'C:\\results.json', 'C:/results.json'],
      ...['\\\\host\\share\\results.json', 'results.json\0', 'results.json\0.md', '\0results.json'],
      ...[
        'RESULTS.JSON',
        'Results.json',
        'results.json ',
        'results.json/',
        'results.json.',
        'results.json:x',
      ],
      ...['results/results.json', 'res\u00adults.json', 'ｒesults.json', '\u202eresults.json', ''],
    ].map((name) => named(name));
    expect(await read(packZip(others))).toBeNull();
    expect(await read(packZip([...others, ours, ...others]))).toBe(content.toString());
  });

  test('a link is nothing but its text', async () => {
    const link = { ...named(FILE, Buffer.from('/etc/passwd')), mode: 0o120777 };
    expect(await read(packZip([link]))).toBe('/etc/passwd');
    // What lies behind a link to a folder is a name like any other.
    const folder = { ...named('results', Buffer.from('/etc')), mode: 0o120777 };
    expect(await read(packZip([folder, named('results/passwd'), ours]))).toBe(content.toString());
  });

  test('an archive in the archive is not unpacked', async () => {
    const bomb = packZip([named(FILE, Buffer.alloc(LIMIT_BYTES))]);
    const nested = packZip([named(FILE, packZip([named(FILE, bomb)]))]);
    expect((await read(nested))?.length).toBeLessThan(nested.length);
  });

  const zeros = Buffer.alloc(LIMIT_BYTES);
  const small = { ...ours, claimed: { bytes: 0, packedBytes: 0, crc: 0, flags: 8 } };
  test.each<[string, Buffer, RegExp]>([
    ['a bomb that says so', packZip([named(FILE, zeros)]), /results\.json would grow more than 200 times/],
    [
      'one that says less',
      packZip([{ ...named(FILE, zeros), claimed: { bytes: 20_000 } }]),
      /not what the archive says/,
    ],
    ['one that says nothing, as streams do', packZip([small]), /not what the archive says/],
    [
      'one that says more of what is packed',
      packZip([{ ...named(FILE, zeros), claimed: { packedBytes: 500_000 } }]),
      /torn/,
    ],
    ['more than is read', packZip([named(FILE, Buffer.alloc(LIMIT_BYTES + 1))]), /at most 1048576 are read/],
    [
      'many entries',
      packZip(Array.from({ length: 2001 }, (_, index) => named(`${index}`))),
      /has 2001 entries/,
    ],
    ['the name twice', packZip([ours, named('x'), ours]), /has results\.json more than once/],
    ['a cut end', packZip([ours]).subarray(0, -1), /no zip archive/],
    ['a cut beginning', packZip([ours]).subarray(30), /torn/],
    ['half of it', packZip([ours]).subarray(0, 60), /no zip archive/],
  ])('%s is refused by a sentence', async (_what, zip, reason) => {
    const refusal = await refusalOf(read(zip));
    expect(refusal).toMatch(reason);
    expect(refusal).toMatch(/^The artifact "x" cannot be read: .*\.$/);
    // And not because it is other than what was uploaded.
    expect(forge.artifacts[0]?.digest).toBe(`sha256:${createHash('sha256').update(zip).digest('hex')}`);
  });
});
