import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openJob } from '../../src/io/github/openJob.ts';
import { groupPayload, pullPayload } from '../io/github/changes.ts';
import {
  BASE,
  HEAD,
  MERGE,
  pullRequestPayload,
  pushPayload,
  runnerVariables,
  schedulePayload,
} from '../io/github/payloads.ts';
import { recordingLog, temporaryDirectory } from '../io/temporary.ts';
import { fc } from '../support/properties.ts';
import { changedText, changes, cuts, cutText } from './jsonChanges.ts';
import { expectOneLine, sentenceOf } from './refused.ts';
import { createCount, holds, told, WATCHDOG_MS } from './run.ts';

/** Payloads of events, and GitHub's answers about them, with something wrong: a job that is understood, or a sentence. */

const repository = { id: 1296269, full_name: 'octo-org/octo-bench', default_branch: 'main', fork: false };
const pull = {
  number: 7,
  head: { ref: 'faster', sha: HEAD, repo: repository },
  base: { ref: 'main', sha: BASE },
};
const run = (event: string, more: object = {}) => ({
  action: 'completed',
  repository,
  workflow_run: {
    ...{ id: 400, event, head_sha: HEAD, head_branch: 'faster', path: '.github/workflows/bench.yml' },
    head_repository: { id: 1296269, full_name: 'octo-org/octo-bench', owner: { login: 'octo-org' } },
    ...more,
  },
});

const EVENTS: readonly (readonly [event: string, payload: unknown])[] = [
  ['pull_request', pullRequestPayload()],
  ['pull_request', pullRequestPayload(true)],
  ['pull_request_target', pullRequestPayload(true)],
  [
    'pull_request',
    pullPayload({ head: HEAD, base: BASE }, { action: 'labeled', label: { name: 'accepted' } }),
  ],
  ['pull_request', pullPayload({ head: HEAD, base: BASE }, { action: 'unlabeled', label: null })],
  ['push', pushPayload],
  ['merge_group', groupPayload(BASE, `refs/heads/gh-readonly-queue/main/pr-7-${HEAD}`)],
  ['workflow_dispatch', { inputs: { why: 'x' }, ref: 'refs/heads/main', repository }],
  ['schedule', schedulePayload],
  ['workflow_run', run('pull_request')],
  ['workflow_run', run('push', { head_branch: 'main' })],
  ['workflow_run', run('schedule', { head_branch: 'other' })],
];
const ANSWERS: readonly unknown[] = [
  [{ ...pull, base: { ...pull.base, repo: repository } }],
  [],
  { status: 'identical' },
];

/** Whatever is asked, GitHub answers this. */
let answer = '[]';
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(answer);
});
let directory: string;
let apiUrl: string;
beforeAll(async () => {
  directory = await temporaryDirectory();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

async function opened(event: string, payload: string | Uint8Array, reports: boolean): Promise<string> {
  const file = join(directory, 'event.json');
  await writeFile(file, payload);
  return openedAt(event, file, reports);
}

async function openedAt(event: string, file: string, reports: boolean): Promise<string> {
  const env = runnerVariables(event, { GITHUB_EVENT_PATH: file, GITHUB_API_URL: apiUrl });
  const log = recordingLog();
  try {
    const {
      change,
      run: measuring,
      stale,
    } = await openJob({ env, cwd: directory, log, token: 't', reports, ended: new AbortController().signal });
    const { commit, baseCommit, pullRequest, defaultBranch } = change.source;
    for (const sha of [commit, baseCommit, change.event.pull?.head, change.event.group?.base])
      expect(sha ?? MERGE).toMatch(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
    for (const number of [pullRequest, change.event.pull?.number, change.event.group?.pullRequest])
      expect(Number.isInteger(number ?? 1) && (number ?? 1) >= 1).toBe(true);
    expect((defaultBranch ?? 'main').length).toBeLessThan(256);
    if (stale !== null) expectOneLine(stale);
    expect(measuring === null || Number.isInteger(measuring.id)).toBe(true);
    return log.lines.length === 0 ? 'understood' : 'with a warning';
  } catch (thrown) {
    sentenceOf(thrown);
    return 'refused';
  } finally {
    for (const line of log.lines) expectOneLine(line);
  }
}

describe(`events, ${told}`, () => {
  test('with half a character in the name of a branch, which no address can hold', async () => {
    const payload = JSON.stringify(run('pull_request', { head_branch: 'a\ud800' }));
    expect(await opened('workflow_run', payload, true)).toBe('refused');
  });

  test(
    'with changed payloads, and changed answers of GitHub, are understood or refused in a sentence',
    async () => {
      const count = createCount();
      const event = fc.nat({ max: EVENTS.length - 1 });
      const reply = fc.tuple(fc.constantFrom(...ANSWERS), fc.oneof(fc.constant([]), changes));
      await holds(fc.tuple(event, changes, reply), 500, async ([which, list, [sound, wrong]]) => {
        const [name, payload] = EVENTS[which] as (typeof EVENTS)[number];
        answer = changedText(sound, wrong);
        const text = changedText(payload, list);
        count.add(await opened(name, text, false));
        count.add(`report: ${await opened(name, text, true)}`);
      });
      count.expectEach(10, 'understood', 'with a warning', 'report: understood', 'report: refused');
    },
    WATCHDOG_MS,
  );

  test(
    'with payloads that are cut, or no text, warn in one line',
    async () => {
      await holds(fc.tuple(fc.nat({ max: EVENTS.length - 1 }), cuts), 200, async ([which, cut]) => {
        const [name, payload] = EVENTS[which] as (typeof EVENTS)[number];
        await opened(name, cutText(JSON.stringify(payload, null, 2), cut), false);
      });
      const deep = `{"pull_request":${'['.repeat(100_000)}`;
      for (const text of ['', 'null', '7', '"x"', '[]', '\ufeff{}', deep, Uint8Array.of(0xff, 0xfe, 0x7b)])
        for (const [name] of EVENTS) await opened(name, text, false);
    },
    WATCHDOG_MS,
  );

  test('whose payload is missing, a folder, a device or a pipe are told, and nothing is waited for', async () => {
    await mkdir(join(directory, 'folder'));
    const places = ['nowhere', 'folder', ...(process.platform === 'linux' ? ['/dev/zero'] : [])];
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(directory, 'pipe')]);
      places.push('pipe');
    }
    for (const place of places) {
      const file = place.startsWith('/') ? place : join(directory, place);
      expect([place, await openedAt('pull_request', file, false)]).toEqual([place, 'with a warning']);
    }
  });
});
