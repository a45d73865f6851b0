import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { createDeskRepository } from '../../../src/io/github/desk.ts';
import { createRepository } from '../../../src/io/github/repository.ts';
import type { Source } from '../../../src/model/results.ts';
import { type RecordingLog, recordingLog } from '../temporary.ts';
import { packZip } from '../zipFiles.ts';
import { changeOf, type Job, pullPayload, WORKFLOW } from './changes.ts';
import { BASE, HEAD } from './payloads.ts';
import { storedText } from './stored.ts';

let forge: Forge;
let log: RecordingLog;

beforeEach(async () => {
  forge = await startForge({
    permissions: { metadata: 'read', actions: 'read' },
    runs: [{ id: 400, event: 'pull_request', headSha: HEAD, headBranch: 'faster', path: WORKFLOW }],
  });
  log = recordingLog();
});
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

const payload = pullPayload({ head: HEAD, base: BASE }, { action: 'labeled', label: { name: 'docs' } });
const repositoryOf = (job: Partial<Job> = {}) =>
  createRepository({
    reports: false,
    change: changeOf(forge, { event: 'pull_request', payload, ...job }),
    ...{ acceptLabel: 'benchmark-accepted', artifactName: 'ollama-benchmark', log },
  });
const day = (number: number) => new Date(Date.UTC(2026, 0, number));

/** An artifact of the run 400, as the action uploads it, unless told otherwise. */
function store(
  what: {
    name?: string;
    runId?: number;
    at?: Date;
    text?: string;
    source?: Partial<Source>;
    zip?: Buffer;
  } = {},
) {
  const { name = 'ollama-benchmark-bench-1', runId = 400, at = day(2), source = {} } = what;
  const files = what.zip ?? { 'report.md': '# Report', 'results.json': what.text ?? storedText(source) };
  return forge.artifact({ name, runId, files, createdAt: at });
}

describe('rejudges', () => {
  test.each(['labeled', 'unlabeled'])('where any label was %s', (action) => {
    for (const label of [{ name: 'docs' }, { name: 'benchmark-accepted' }, undefined]) {
      const labelled = pullPayload({ head: HEAD, base: BASE }, { action, label });
      expect(repositoryOf({ payload: labelled }).rejudges).toBe(true);
      expect(repositoryOf({ event: 'pull_request_target', payload: labelled }).rejudges).toBe(true);
    }
  });

  const edited = (changes: object) =>
    repositoryOf({ payload: pullPayload({ head: HEAD, base: BASE }, { action: 'edited', changes }) });

  test('where title or text were edited', () => {
    expect(edited({ title: { from: 'Faster' } }).rejudges).toBe(true);
    expect(edited({ body: { from: '' }, title: { from: 'Faster' } }).rejudges).toBe(true);
  });

  test('not where it goes to another branch: the tree under test is another', () => {
    const base = { ref: { from: 'experiments' }, sha: { from: BASE } };
    expect(edited({ base }).rejudges).toBe(false);
    expect(edited({ base, title: { from: 'Faster' } }).rejudges).toBe(false);
  });

  test('nowhere else', () => {
    expect(repositoryOf({ payload: pullPayload({ head: HEAD, base: BASE }) }).rejudges).toBe(false);
    const untold = pullPayload({ head: HEAD, base: BASE }, { action: 'edited' });
    expect(repositoryOf({ payload: untold }).rejudges).toBe(false);
    expect(repositoryOf({ event: 'issues' }).rejudges).toBe(false);
  });
});

test('who started the run is who started it again, where it was', () => {
  expect(repositoryOf().actor).toBeNull();
  expect(repositoryOf({ env: { GITHUB_ACTOR: 'octocat' } }).actor).toBe('octocat');
  expect(repositoryOf({ env: { GITHUB_ACTOR: 'octocat', GITHUB_TRIGGERING_ACTOR: 'mona' } }).actor).toBe(
    'mona',
  );
});

test('at a desk nothing is known', async () => {
  const desk = createDeskRepository();
  expect([await desk.lineage(), await desk.storedResults(), desk.rejudges, desk.actor]).toEqual([
    ...[null, null, false, null],
  ]);
  expect(await desk.acceptance(null)).toEqual({ accepted: null, note: null });
});

describe('storedResults', () => {
  test('are the latest of this head, whichever run and attempt measured them', async () => {
    forge.run({ id: 402, event: 'pull_request', headSha: HEAD, path: `${WORKFLOW}@refs/pull/7/merge` });
    store({ at: day(2), text: storedText({ runId: '400' }) });
    store({ at: day(4), text: storedText({ runId: '402' }), runId: 402, name: 'ollama-benchmark-bench-2' });
    store({
      at: day(3),
      text: storedText({ runId: '400', runAttempt: '2' }),
      name: 'ollama-benchmark-bench-2',
    });
    expect((await repositoryOf().storedResults())?.source).toMatchObject({ runId: '402', commit: HEAD });
    expect(log.lines).toEqual([]);
  });

  test('are none of those against another branch, which this one need not contain', async () => {
    forge.grant({ metadata: 'read', actions: 'read', contents: 'read' });
    const then = await forge.git.commit([], { 'a.txt': 'then' }, 'then', day(1));
    const now = await forge.git.commit([then], { 'a.txt': 'now' }, 'now', day(1));
    await forge.git.branch('main', now);
    const job = { payload: pullPayload({ head: HEAD, base: now }, { action: 'labeled', label: null }) };
    store({ source: { baseCommit: BASE } });
    expect(await repositoryOf(job).storedResults()).toBeNull();
    expect(log.lines).toEqual([expect.stringContaining('was measured against another base')]);
    store({ source: { baseCommit: null }, at: day(3) });
    expect(await repositoryOf(job).storedResults()).toBeNull();
    // The base moved on since.
    store({ source: { baseCommit: then }, at: day(4) });
    expect((await repositoryOf(job).storedResults())?.source.baseCommit).toBe(then);
  });

  test('are none where nothing is stored', async () => {
    expect(await repositoryOf().storedResults()).toBeNull();
    forge.artifact({ ...{ name: 'ollama-benchmark-bench-1', runId: 400, expired: true }, files: { a: '' } });
    store({ name: 'another-bench-1' });
    store({ name: 'ollama-benchmark-baseline.1' });
    expect(await repositoryOf().storedResults()).toBeNull();
    expect(log.lines).toEqual([]);
  });

  test('of another job or another benchmark beside ours are none of ours', async () => {
    store({ name: 'ollama-benchmark-large-bench-1', at: day(3) });
    store({ name: 'ollama-benchmark-other-1', at: day(3) });
    store({ name: 'ollama-benchmark-bench-large-1', at: day(3) });
    store({ name: 'ollama-benchmark-1', at: day(3) });
    expect(await repositoryOf().storedResults()).toBeNull();
    store({ at: day(2), text: storedText({ runAttempt: '4' }), name: 'ollama-benchmark-bench-4' });
    expect((await repositoryOf().storedResults())?.source.runAttempt).toBe('4');
  });

  test('of a session that was interrupted are passed over, so that it is measured at last', async () => {
    const interrupted = { ...JSON.parse(storedText()), interruption: 'The job was cancelled (SIGINT).' };
    store({ at: day(3), text: JSON.stringify(interrupted), name: 'ollama-benchmark-bench-2' });
    expect(await repositoryOf().storedResults()).toBeNull();
    expect(log.lines).toEqual([
      'notice Stored results are passed over: The artifact "ollama-benchmark-bench-2" is of a session that was interrupted.',
    ]);
    store({ at: day(2) });
    expect((await repositoryOf().storedResults())?.source.runId).toBe('400');
  });

  test('are not asked for outside a pull request', async () => {
    expect(await repositoryOf({ event: 'push' }).storedResults()).toBeNull();
    expect(forge.requests).toEqual([]);
  });

  test.each<[string, Parameters<typeof store>[0]]>([
    ['another head', { source: { commit: BASE } }],
    ['another pull request', { source: { pullRequest: 8 } }],
    ['another repository', { source: { repository: 'mallory/octo-bench' } }],
  ])('of %s are passed over, and it is told', async (_what, forged) => {
    store();
    store({ ...forged, at: day(5), name: 'ollama-benchmark-bench-2' });
    expect((await repositoryOf().storedResults())?.source).toMatchObject({ commit: HEAD, pullRequest: 7 });
    expect(log.lines).toEqual([
      'notice Stored results are passed over: The artifact "ollama-benchmark-bench-2" is of another commit, pull request or repository.',
    ]);
  });

  const bomb = { name: 'results.json', content: Buffer.alloc(40 * 1024 * 1024, ' ') };
  test.each<[string, Parameters<typeof store>[0], RegExp]>([
    ['a bomb', { zip: packZip([bomb]) }, /cannot be read: results\.json would grow more than 200 times/],
    ['a file elsewhere', { zip: packZip([{ ...bomb, name: '../results.json' }]) }, /holds no results\.json/],
    ['no JSON', { text: '{"schemaVersion": 2,' }, /is not JSON/],
    ['a newer schema', { text: '{"schemaVersion": 99}' }, /newer version/],
    ['something else', { text: '{"schemaVersion": 2, "$": "$(id)"}' }, /does not hold results/],
  ])('with %s are passed over', async (_what, forged, reason) => {
    store(forged);
    expect(await repositoryOf().storedResults()).toBeNull();
    expect(log.lines).toEqual([expect.stringMatching(reason)]);
  });

  test('that are not what was uploaded are passed over', async () => {
    store();
    const zip = packZip([{ name: 'results.json', content: Buffer.from(storedText({ runId: '666' })) }]);
    forge.trouble(({ service }) => (service === 'blobs' ? { status: 200, body: zip } : null));
    expect(await repositoryOf().storedResults()).toBeNull();
    expect(log.lines).toEqual([expect.stringMatching(/is not what was uploaded: its digest differs/)]);
  });

  test('of a size that none of ours has are not even asked for', async () => {
    store({ zip: Buffer.concat([Buffer.alloc(26 * 1024 * 1024), packZip([])]) });
    expect(await repositoryOf().storedResults()).toBeNull();
    expect(log.lines).toEqual([expect.stringMatching(/has more than 26214400 bytes/)]);
    expect(forge.requests.filter(({ path }) => path.includes('/zip'))).toEqual([]);
  });

  test('are not taken beyond the largest of ours, whatever GitHub says of their size', async () => {
    store();
    const endless = { status: 200, body: Buffer.alloc(26 * 1024 * 1024) };
    forge.trouble(({ service }) => (service === 'blobs' ? endless : null));
    expect(await repositoryOf().storedResults()).toBeNull();
    expect(log.lines).toEqual([expect.stringMatching(/has more than 26214400 bytes/)]);
  });

  test('of another workflow or event do not count: a pull request can bring a workflow of its own', async () => {
    forge.run({ id: 401, event: 'pull_request', headSha: HEAD, path: '.github/workflows/evil.yml' });
    forge.run({ id: 402, event: 'push', headSha: HEAD, path: WORKFLOW });
    forge.run({ id: 403, event: 'pull_request_target', headSha: HEAD, path: WORKFLOW });
    for (const runId of [401, 402, 403]) store({ runId, text: storedText({ runId: `${runId}` }) });
    expect(await repositoryOf().storedResults()).toBeNull();
    const ofTarget = await repositoryOf({ event: 'pull_request_target' }).storedResults();
    expect(ofTarget?.source.runId).toBe('403');
    store();
    expect((await repositoryOf({ event: 'pull_request_target' }).storedResults())?.source.runId).toBe('403');
    expect(await repositoryOf({ env: { GITHUB_WORKFLOW_REF: '' } }).storedResults()).toBeNull();
  });

  test('are fetched from where GitHub points to, which is not shown the token', async () => {
    store();
    const zip = forge.artifacts[0]?.zip;
    const shown: (string | undefined)[] = [];
    const elsewhere = createServer(({ headers }, response) => {
      shown.push(headers.authorization);
      response.end(zip);
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/signed`;
    forge.trouble(({ path }) =>
      path.endsWith('/zip') ? { status: 302, headers: { location }, body: null } : null,
    );
    expect((await repositoryOf().storedResults())?.source.runId).toBe('400');
    expect(shown).toEqual([undefined]);
    elsewhere.closeAllConnections();
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  test('need a permission, which is named', async () => {
    await forge.close();
    forge = await startForge({ repository: { private: true }, permissions: { metadata: 'read' } });
    await expect(repositoryOf().storedResults()).rejects.toThrow(
      "GitHub does not tell the runs of this commit: the job's token lacks `actions: read` (add it under `permissions:`).",
    );
  });

  test('that may be listed and not downloaded as well', async () => {
    store();
    forge.grant({ metadata: 'read' });
    await expect(repositoryOf().storedResults()).rejects.toThrow(/the job's token lacks `actions: read`/);
  });
});
