import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type BlobStore, createBlobStore } from '../../../dev/forge/blobs.ts';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { Asked, Trouble } from '../../../dev/forge/trouble.ts';
import type { Reply } from '../../../dev/forge/types.ts';
import { uploadArtifact, uploadNamed } from '../../../src/io/github/artifact.ts';
import { captureStdout, enterJob, leaveJob, skipWaits } from './uploading.ts';

/** Each fault of the artifact service and of its store, met by the real client. */

let forge: Forge;
let waits: ReturnType<typeof skipWaits>;

beforeEach(async () => {
  forge = await startForge();
  captureStdout();
  waits = skipWaits();
});
afterEach(async () => {
  leaveJob();
  jest.restoreAllMocks();
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

const isCreate = ({ path }: Asked) => path.endsWith('/CreateArtifact');
const isFinalize = ({ path }: Asked) => path.endsWith('/FinalizeArtifact');
const isBlob = ({ service }: Asked) => service === 'blobs';
const isBlock = ({ path }: Asked) => path.includes('comp=block&');
const asked = (meets: (asked: Asked) => boolean) => forge.requests.filter(meets).length;

type Played = ReturnType<Trouble>;

function always(meets: (asked: Asked) => boolean, plays: Played): void {
  forge.trouble((request) => (meets(request) ? plays : null));
}

function once(meets: (asked: Asked) => boolean, plays: Played): void {
  let isPlayed = false;
  forge.trouble((request) => {
    if (isPlayed || !meets(request)) return null;
    isPlayed = true;
    return plays;
  });
}

const twirp = (status: number, code: string, msg: string): Reply => ({ status, body: { code, msg } });
/** As Azure writes it, over several lines. */
const azure = (status: number, code: string, message: string): Reply => ({
  status,
  headers: { 'x-ms-error-code': code, 'content-type': 'application/xml' },
  body: Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}\nRequestId:1f\nTime:2026-01-01T00:00:00Z</Message></Error>`,
  ),
});
const proxy: Reply = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from(`<html>\n<h1>Bad gateway</h1>\n${'<p>Unicorn</p>\n'.repeat(500)}</html>`),
};
const busy = azure(503, 'ServerBusy', 'The server is busy.');
const down = twirp(503, 'unavailable', 'down for maintenance');
const NAME = 'ollama-benchmark-bench-2';
const FILES_ARE = 'the files are in `output-dir`';
const UNREACHED =
  /^artifact \S+ not uploaded: GitHub's artifact service was not reached \(ECONNRESET\); the files are in `output-dir`; see that the runner's network allows it, and re-run the job$/;

describe('what fails for good is one sentence that says what to do, and the files stay', () => {
  test.each<[string, (asked: Asked) => boolean, Played, RegExp, number]>([
    [
      'a create that is answered 503',
      isCreate,
      down,
      /\(Failed to CreateArtifact: .* after 5 attempts: .*\(503\).*: down for maintenance\)/,
      5,
    ],
    ['a create that is answered by a proxy’s page', isCreate, proxy, /\(Failed to CreateArtifact: /, 5],
    ['a create that breaks off', isCreate, 'unheard', UNREACHED, 1],
    [
      'a create by a token that has run out',
      isCreate,
      twirp(401, 'unauthenticated', 'token expired'),
      /\(401\) Unauthorized: token expired/,
      1,
    ],
    [
      'a create where storage is full',
      isCreate,
      twirp(403, 'resource_exhausted', 'insufficient usage to create artifact'),
      /: the account has no storage left for artifacts; .*; delete old ones, or set fewer `retention-days`$/,
      1,
    ],
    ['a finalize that is answered 500', isFinalize, twirp(500, 'internal', 'oops'), /FinalizeArtifact/, 5],
    ['a finalize whose answer is lost', isFinalize, 'unanswered', UNREACHED, 1],
    ['a store that is busy', isBlob, busy, /\(The server is busy\. RequestId:1f Time:\S+\)/, 4],
    ['a store that breaks off', isBlob, 'unheard', UNREACHED, 4],
  ])('%s', async (_what, meets, plays, sentence, requests) => {
    const { options, paths } = await enterJob(forge);
    always(meets, plays);
    const message = await messageOf(uploadArtifact(options, paths));
    expect(message).toMatch(sentence);
    expect(message).toContain(`artifact ${NAME} not uploaded`);
    expect(message).toContain(FILES_ARE);
    expect(message).toMatch(/^.{60,500}$/);
    expect(message).toMatch(/re-run the job$|re-running the job tries again$|`retention-days`$/);
    expect(message).not.toMatch(/sig=|https?:/);
    expect(asked(meets)).toBe(requests);
    expect(await readFile(paths[0] ?? '', 'utf8')).toBe('content of report.md');
    // A re-run is another attempt, whose name is free.
    forge.trouble(null);
    const again = await enterJob(forge, { attempt: 3 });
    await uploadArtifact(again.options, again.paths);
    expect(forge.artifacts.map(({ name }) => name)).toContain('ollama-benchmark-bench-3');
  });

  test('an address for the upload that has run out', async () => {
    await forge.close();
    const blobs = createBlobStore();
    const expired: BlobStore = {
      ...blobs,
      sign: (...[to, blob, rights]) => blobs.sign(to, blob, rights, -1),
    };
    forge = await startForge({}, expired);
    const { options, paths } = await enterJob(forge);
    const message = await messageOf(uploadArtifact(options, paths));
    expect(message).toBe(
      `artifact ${NAME} not uploaded (AuthenticationFailed); ${FILES_ARE}; re-running the job tries again`,
    );
  });
});

/** Of an ExpectedError; anything else is a bug. */
async function messageOf(upload: Promise<unknown>): Promise<string> {
  const error: Error = await upload.then(
    () => Promise.reject(new Error('It was uploaded.')),
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ name: 'ExpectedError' });
  return error.message;
}

describe('what passes is asked again, and the artifact is whole', () => {
  test.each<[string, (asked: Asked) => boolean, Played]>([
    ['a create', isCreate, down],
    ['a create that a proxy answers', isCreate, proxy],
    ['a finalize', isFinalize, twirp(500, 'internal', 'oops')],
    ['a block', isBlock, busy],
    ['a block whose answer is lost', isBlock, 'unanswered'],
  ])('%s', async (_what, meets, plays) => {
    const { options, paths } = await enterJob(forge);
    once(meets, plays);
    expect(await uploadArtifact(options, paths)).toMatchObject({ id: 1000 });
    expect(asked(meets)).toBe(2);
    expect(forge.artifacts[0]?.entries.map(({ data }) => data.toString()).sort()).toEqual([
      'content of agents/chimera.md',
      'content of report.md',
    ]);
  });

  test('one of several blocks that breaks off', async () => {
    const noise = randomBytes(9 * 1024 * 1024);
    const { options, paths } = await enterJob(forge, { files: { 'noise.bin': noise } });
    once(isBlock, 'unheard');
    await uploadArtifact(options, paths);
    expect(asked(isBlock)).toBe(3);
    expect(forge.artifacts[0]?.entries[0]?.data.equals(noise)).toBe(true);
  });
});

test('a GitHub Enterprise Server is not asked, as its artifact service is another', async () => {
  const { options, paths } = await enterJob(forge, { env: { GITHUB_SERVER_URL: 'https://github.example' } });
  expect(await messageOf(uploadArtifact(options, paths))).toBe(
    `artifact ${NAME} not uploaded: GitHub Enterprise Server has no such artifact service; ${FILES_ARE}; a step of your own may keep them`,
  );
  expect(await messageOf(uploadNamed({ ...options, stayIn: null }, paths))).toMatch(
    /service; set another `baseline-store`$/,
  );
  expect(forge.requests).toEqual([]);
});

test('a create that was carried out though it was answered 502 is told as a name that is taken, and the re-run gets its own', async () => {
  const { options, paths } = await enterJob(forge);
  once(isCreate, async (answer) => {
    await answer();
    return proxy;
  });
  expect(await messageOf(uploadArtifact(options, paths))).toBe(
    `artifact ${NAME} not uploaded: this run has one of that name already; give each job of a matrix its own \`artifact-name\`, and where it has one, re-run the job`,
  );
  const again = await enterJob(forge, { attempt: 3 });
  expect(await uploadArtifact(again.options, again.paths)).toMatchObject({ id: 1001 });
});

test.each([
  ['a create', isCreate],
  ['a block', isBlock],
  ['a finalize', isFinalize],
])('%s that is never answered is not waited for', async (_what, meets) => {
  const { options, paths } = await enterJob(forge);
  always(meets, () => {
    waits.endLimits();
    return new Promise(() => {});
  });
  expect(await messageOf(uploadArtifact(options, paths))).toBe(
    `artifact ${NAME} not uploaded (it took longer than 300 s); ${FILES_ARE}; re-running the job tries again`,
  );
});
