import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { gatherResults } from '../../../src/io/github/gather.ts';
import { packZip } from '../zipFiles.ts';
import { changeOf, type Job, pullPayload, WORKFLOW } from './changes.ts';
import { BASE, HEAD } from './payloads.ts';
import { storedText } from './stored.ts';

/** What the jobs of one run uploaded: data that anybody may have written. */

let forge: Forge;

beforeEach(async () => {
  const run = { event: 'pull_request', headSha: HEAD, headBranch: 'faster', path: WORKFLOW };
  forge = await startForge({
    permissions: { metadata: 'read', actions: 'read' },
    runs: [
      { id: 400, ...run },
      { id: 500, ...run },
    ],
  });
});
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

const own = { runId: '500' };
const payload = pullPayload({ head: HEAD, base: BASE });

function upload(name: string, files: Readonly<Record<string, string>> | Buffer, runId = 500) {
  return forge.artifact({ name, runId, files, createdAt: new Date(Date.UTC(2026, 0, 2)) });
}

function gather(job: Partial<Job> = {}, artifactName = 'ollama-benchmark', unpackedLimitBytes?: number) {
  const change = changeOf(forge, { event: 'pull_request', payload, ...job });
  const run = { id: 500, url: 'https://github.com/x', fork: null };
  const limit = unpackedLimitBytes === undefined ? {} : { unpackedLimitBytes };
  return gatherResults({ change, run, artifactName, ...limit });
}

test('each leg counts once, with its latest attempt, in order of names; what it says of itself is put right', async () => {
  upload('ollama-benchmark-b-measure-1', { 'results.json': storedText({ ...own, pullRequest: 99 }) });
  upload('ollama-benchmark-a-measure-9', { 'results.json': '{ "old": true }' });
  upload('ollama-benchmark-a-measure-10', { 'results.json': storedText({ ...own, runAttempt: '10' }) });
  const { results, refused } = await gather();
  expect(refused).toEqual([]);
  expect(results.map(({ name }) => name)).toEqual([
    'ollama-benchmark-a-measure',
    'ollama-benchmark-b-measure',
  ]);
  expect(results.map(({ sessions }) => sessions.length)).toEqual([1, 1]);
  expect(results[0]?.sessions[0].source).toMatchObject({ runId: '500', runAttempt: '10' });
  // Another pull request's number in it is nobody's word.
  expect(results[1]?.sessions[0].source).toMatchObject({
    pullRequest: 7,
    commit: HEAD,
    runUrl: 'https://github.com/x',
  });
});

test('sessions that were recorded in one go come in their order', async () => {
  const at = (day: number) =>
    storedText(own).replace(/"startedAt": "[^"]*"/, `"startedAt": "2026-01-0${day}T00:00:00.000Z"`);
  upload('ollama-benchmark-measure-1', {
    'results.json': at(2),
    'results-1.json': at(1),
    'results-2.json': at(2),
  });
  const [leg] = (await gather()).results;
  expect(leg?.sessions.map(({ startedAt }) => startedAt.slice(0, 10))).toEqual(['2026-01-01', '2026-01-02']);
});

test('names that begin otherwise, and artifacts without results, are passed over in silence', async () => {
  upload('coverage-1', { 'results.json': storedText(own) });
  upload('ollama-benchmarks-1', { 'results.json': storedText(own) });
  upload('ollama-benchmark-baseline', { 'results.json': storedText(own) });
  // As the job that reports uploads: one folder for each leg.
  upload('ollama-benchmark-report-1', { 'gpu/results.json': storedText(own), 'report.md': '# Report' });
  expect(await gather()).toEqual({ results: [], refused: [] });
});

describe('refused, with a sentence, and the others still count', () => {
  test.each<[string, Readonly<Record<string, string>> | Buffer, RegExp]>([
    [
      'another commit',
      { 'results.json': storedText({ ...own, commit: BASE }) },
      /is of another repository, commit or run/,
    ],
    [
      'another repository',
      { 'results.json': storedText({ ...own, repository: 'mallory/x' }) },
      /is of another repository, commit or run/,
    ],
    [
      'another run',
      { 'results.json': storedText({ runId: '499' }) },
      /is of another repository, commit or run/,
    ],
    ['no JSON', { 'results.json': '{' }, /results\.json of the artifact "ollama-benchmark-x-1" is not JSON/],
    ['another schema', { 'results.json': '{"schemaVersion":99}' }, /newer version of this tool/],
    ['no zip', Buffer.from('PK but no zip'), /it is no zip archive/],
    [
      'a bomb',
      packZip([{ name: 'results.json', content: Buffer.alloc(40 * 1024 * 1024) }]),
      /would grow more than 200 times/,
    ],
    [
      'the same name twice',
      packZip(
        Array.from({ length: 2 }, () => ({ name: 'results.json', content: Buffer.from(storedText(own)) })),
      ),
      /has results\.json more than once/,
    ],
  ])('%s', async (_, files, reason) => {
    upload('ollama-benchmark-a-1', { 'results.json': storedText(own) });
    upload('ollama-benchmark-x-1', files);
    const { results, refused } = await gather();
    expect(results.map(({ name }) => name)).toEqual(['ollama-benchmark-a']);
    expect(refused).toEqual([expect.stringMatching(reason)]);
  });
});

test('one that is lost on its way costs no other', async () => {
  for (const leg of ['a', 'b', 'c']) upload(`ollama-benchmark-${leg}-1`, { 'results.json': storedText(own) });
  const refusal = { status: 403, headers: { 'x-ms-error-code': 'AuthenticationFailed' }, body: null };
  const plays = ['torn', refusal] as const;
  let blobs = 0;
  forge.trouble(({ service }) => (service === 'blobs' ? (plays[blobs++] ?? null) : null));
  const { results, refused } = await gather();
  expect(results.map(({ name }) => name)).toEqual(['ollama-benchmark-c']);
  expect(refused).toEqual([
    expect.stringMatching(/^The artifact "ollama-benchmark-a-1" broke off after \d+ bytes/),
    expect.stringMatching(/^The artifact "ollama-benchmark-b-1" was not given by the store .* \(403 Auth/),
  ]);
});

test('where only a label changed, the earlier run of this head counts; after a push it does not', async () => {
  upload('ollama-benchmark-measure-1', { 'results.json': storedText() }, 400);
  const labelled = pullPayload({ head: HEAD, base: BASE }, { action: 'labeled', label: { name: 'x' } });
  const { results } = await gather({ payload: labelled });
  expect(results.map(({ sessions }) => sessions[0].source.runId)).toEqual(['400']);
  expect((await gather()).results).toEqual([]);
});

test('where only a label changed, an earlier run against another branch counts no more', async () => {
  forge.grant({ metadata: 'read', actions: 'read', contents: 'read' });
  const base = await forge.git.commit([], { 'a.txt': 'main' }, 'main', new Date(0));
  await forge.git.branch('main', base);
  upload('ollama-benchmark-measure-1', { 'results.json': storedText({ baseCommit: BASE }) }, 400);
  const edited = { action: 'edited', changes: { body: { from: '' } } };
  const { results, refused } = await gather({ payload: pullPayload({ head: HEAD, base }, edited) });
  expect(results).toEqual([]);
  expect(refused).toEqual([expect.stringContaining('was measured against another base')]);
});

test('more artifacts than fit a page are all looked at', async () => {
  for (let index = 0; index < 130; index += 1) upload(`other-${index}`, { 'x.txt': 'x' });
  upload('ollama-benchmark-measure-1', { 'results.json': storedText(own) });
  expect((await gather()).results).toHaveLength(1);
  expect(forge.requests.filter(({ path }) => /runs\/500\/artifacts/.test(path))).toHaveLength(2);
});

test('without the permission it is named', async () => {
  forge.grant({ metadata: 'read' });
  await upload('ollama-benchmark-measure-1', { 'results.json': storedText(own) });
  await expect(gather()).rejects.toThrow('`actions: read`');
});

describe('what is too much', () => {
  const many = (count: number, change: (results: Record<string, unknown[]>) => void) => {
    const results = JSON.parse(storedText(own));
    change(results);
    return { 'results.json': JSON.stringify(results), count: String(count) };
  };

  test.each<[string, Readonly<Record<string, string>>]>([
    ['agents', many(101, (results) => (results.agents = Array(101).fill(results.agents?.[0])))],
    ['stages', many(33, (results) => (results.stages = Array(33).fill(results.stages?.[0])))],
    ['calls', many(20_001, (results) => (results.calls = Array(20_001).fill(results.calls?.[0])))],
  ])('%s are refused before anything is computed of them', async (_, files) => {
    upload('ollama-benchmark-x-1', files);
    const { results, refused } = await gather();
    expect(results).toEqual([]);
    expect(refused).toEqual([
      expect.stringMatching(/has \d+ agents, \d+ stages and \d+ calls; at most 100, 32 and 20000 are read/),
    ]);
  });

  test('all results together are unpacked up to a limit; what fits after that still counts', async () => {
    const text = storedText(own);
    for (const leg of ['a', 'b', 'c']) upload(`ollama-benchmark-${leg}-1`, { 'results.json': text });
    const bytes = Buffer.byteLength(text);
    expect((await gather({}, 'ollama-benchmark', 3 * bytes)).refused).toEqual([]);
    const { results, refused } = await gather({}, 'ollama-benchmark', 3 * bytes - 1);
    expect(results.map(({ name }) => name)).toEqual(['ollama-benchmark-a', 'ollama-benchmark-b']);
    expect(refused).toEqual([
      `The artifact "ollama-benchmark-c-1" cannot be read: results.json has ${bytes} bytes; at most ${bytes - 1} are read.`,
    ]);
  });

  const TOO_MANY = 'The run has more artifacts than are looked at: at most 256 results of 1000 artifacts.';

  test('of more than 256 results the first 256 are read, and it is told', async () => {
    const empty = packZip([]);
    for (let leg = 0; leg < 257; leg += 1) upload(`ollama-benchmark-${leg}-1`, empty);
    expect((await gather()).refused).toEqual([TOO_MANY]);
    expect(forge.requests.filter(({ path }) => path.endsWith('/zip'))).toHaveLength(256);
  });

  test('of more than 1000 artifacts the first 1000 are looked at, and it is told', async () => {
    const empty = packZip([]);
    for (let other = 0; other < 1001; other += 1) upload(`other-${other}`, empty);
    expect(await gather()).toEqual({ results: [], refused: [TOO_MANY] });
    expect(forge.requests.filter(({ path }) => /runs\/500\/artifacts/.test(path))).toHaveLength(10);
  });

  test('of a fork there is one session, whatever was uploaded', async () => {
    const files = {
      'results.json': storedText(own),
      'results-1.json': storedText(own),
      'results-2.json': storedText(own),
    };
    upload('ollama-benchmark-x-1', files);
    const change = changeOf(forge, { event: 'pull_request', payload });
    const run = { id: 500, url: null, fork: 'mona/octo-bench' };
    const { results } = await gatherResults({ change, run, artifactName: 'ollama-benchmark' });
    expect(results.map(({ sessions }) => sessions.length)).toEqual([1]);
  });
});

test('an earlier run of this head that was of another pull request is not taken for its label', async () => {
  upload('ollama-benchmark-measure-1', { 'results.json': storedText({ pullRequest: 8 }) }, 400);
  const labelled = pullPayload({ head: HEAD, base: BASE }, { action: 'labeled', label: { name: 'x' } });
  expect(await gather({ payload: labelled })).toEqual({
    results: [],
    refused: [expect.stringContaining('is of another pull request')],
  });
});
