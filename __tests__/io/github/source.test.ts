import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readPayload, readSource, sourceOf } from '../../../src/io/github/source.ts';
import { recordingLog, temporaryDirectory } from '../temporary.ts';
import {
  BASE,
  HEAD,
  MERGE,
  pullRequestPayload,
  pushPayload,
  runnerVariables,
  schedulePayload,
} from './payloads.ts';

const RUN_URL = 'https://github.com/octo-org/octo-bench/actions/runs/500';

describe('sourceOf', () => {
  test('a push measures its own commit', () => {
    expect(sourceOf(runnerVariables('push'), pushPayload)).toEqual({
      repository: 'octo-org/octo-bench',
      event: 'push',
      ref: 'refs/heads/main',
      defaultBranch: 'main',
      commit: MERGE,
      baseCommit: null,
      pullRequest: null,
      runId: '500',
      runAttempt: '2',
      runUrl: RUN_URL,
    });
  });

  test.each(['pull_request', 'pull_request_target'])('a %s measures its head, not the merge', (event) => {
    const env = runnerVariables(event, { GITHUB_REF: 'refs/pull/7/merge' });
    for (const payload of [pullRequestPayload(), pullRequestPayload(true)]) {
      expect(sourceOf(env, payload)).toMatchObject({
        ref: 'refs/pull/7/merge',
        defaultBranch: 'main',
        commit: HEAD,
        baseCommit: BASE,
        pullRequest: 7,
        runUrl: RUN_URL,
      });
    }
  });

  test('a schedule runs on the default branch, which its payload need not tell', () => {
    expect(sourceOf(runnerVariables('schedule'), schedulePayload)).toMatchObject({
      defaultBranch: 'main',
      commit: MERGE,
      pullRequest: null,
    });
    expect(sourceOf(runnerVariables('workflow_dispatch'), {}).defaultBranch).toBeNull();
  });

  test('a pull request in the payload of another event is none', () => {
    expect(sourceOf(runnerVariables('workflow_run'), pullRequestPayload())).toMatchObject({
      commit: MERGE,
      pullRequest: null,
    });
  });

  const wrong = (change: object) => ({
    ...pullRequestPayload(),
    pull_request: { ...(pullRequestPayload().pull_request as object), ...change },
  });
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no pull request', { repository: { default_branch: '' } }],
    ['a number as text', wrong({ number: '7' })],
    ['no number of a pull request', wrong({ number: -1 })],
    ['a head that is no commit', wrong({ head: { sha: '$(touch x)' } })],
  ])('of a malformed pull request, %s, nothing is guessed', (_what, payload) => {
    const source = sourceOf(runnerVariables('pull_request'), payload);
    expect(source).toMatchObject({ commit: null, baseCommit: null, pullRequest: null, runUrl: RUN_URL });
  });

  test('outside GitHub nothing is known; on a server of one’s own its address is told', () => {
    expect(Object.values(sourceOf({ GITHUB_SHA: '' }, null)).every((fact) => fact === null)).toBe(true);
    const env = runnerVariables('push', { GITHUB_SERVER_URL: 'https://octo.ghe.com' });
    expect(sourceOf(env, pushPayload).runUrl).toBe(
      'https://octo.ghe.com/octo-org/octo-bench/actions/runs/500',
    );
  });
});

describe('readSource', () => {
  async function read(event: string, content: string | null, size?: number) {
    const path = join(await temporaryDirectory(), 'event.json');
    if (content !== null) await writeFile(path, content);
    if (size !== undefined) await truncate(path, size);
    const log = recordingLog();
    const env = runnerVariables(event, { GITHUB_EVENT_PATH: path });
    return { source: readSource(env, await readPayload(env, log), log), log };
  }

  test('takes the payload from its file, in silence', async () => {
    const { source, log } = await read('pull_request', JSON.stringify(pullRequestPayload(true)));
    expect(source.pullRequest).toBe(7);
    expect(log.lines).toEqual([]);
  });

  test.each<[string, string | null, number | undefined]>([
    ['torn', '{"pull_request":', undefined],
    ['missing', null, undefined],
    ['huge', '', 26 * 1024 * 1024],
  ])('a %s payload of a pull request is told, and what follows from it', async (_what, content, size) => {
    const { source, log } = await read('pull_request', content, size);
    expect(source.pullRequest).toBeNull();
    expect(log.lines).toHaveLength(2);
    expect(log.lines[0]).toMatch(/^warning The event payload \S+event\.json cannot be used: /);
    expect(log.lines[1]).toMatch(
      /^warning The pull_request event \(GITHUB_EVENT_PATH\) does not tell its pull request/,
    );
  });
});
