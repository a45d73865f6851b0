import { afterEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { ForgeSeed } from '../../../dev/forge/state.ts';
import { connectToGithub } from '../../../src/io/github/client.ts';
import { type CommentPlace, writeStickyComment } from '../../../src/io/github/comment.ts';
import { type RecordingLog, recordingLog } from '../temporary.ts';
import { BASE, HEAD } from './payloads.ts';

const BOT = 'github-actions[bot]';
const PLACE: CommentPlace = {
  repository: 'octo-org/octo-bench',
  pullRequest: 7,
  key: 'gpu',
  runId: '500',
  runAttempt: '2',
};
const marker = (run: number, attempt = 1, key = 'gpu') =>
  `<!-- ollama-benchmark-action:${key} run=${run} attempt=${attempt} -->`;

let forge: Forge;
let log: RecordingLog;

async function start(seed: ForgeSeed = {}): Promise<void> {
  log = recordingLog();
  forge = await startForge({
    pulls: [{ number: 7, head: { ref: 'faster', sha: HEAD }, base: { ref: 'main', sha: BASE } }],
    ...seed,
  });
}

afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

async function write(
  markdown = 'All well.',
  changes: Partial<CommentPlace> = {},
  { token = forge.token, mayBegin = true } = {},
) {
  const octokit = await connectToGithub({ GITHUB_API_URL: forge.apiUrl }, token);
  return writeStickyComment(octokit, { ...PLACE, ...changes }, markdown, { log, mayBegin });
}

const sent = () =>
  forge.requests.map(({ method, path }) => `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/, '')}`);
const writes = () => sent().filter((line) => !line.startsWith('GET'));
const bodies = () => forge.comments.map(({ body }) => body);

describe('writeStickyComment', () => {
  test('makes one, then edits it in place', async () => {
    await start();
    const url = await write('First.');
    expect(url).toBe('https://github.com/octo-org/octo-bench/pull/7#issuecomment-1001');
    expect(await write('Second.', { runAttempt: '3' })).toBe(url);
    expect(bodies()).toEqual([`${marker(500, 3)}\nSecond.`]);
    expect(writes()).toEqual(['POST /issues/7/comments', 'PATCH /issues/comments/1001']);
  });

  test('finds its own on the last of many pages', async () => {
    const others = Array.from({ length: 310 }, (_, at) => ({
      issue: 7,
      author: 'octocat',
      body: `Comment ${at}`,
    }));
    await start({ comments: [...others, { issue: 7, author: BOT, body: `${marker(400)}\nOld.` }] });
    await write();
    expect(forge.comments).toHaveLength(311);
    expect(forge.comments[310]?.body).toBe(`${marker(500, 2)}\nAll well.`);
    expect(sent().filter((line) => line.startsWith('GET') && line.includes('comments'))).toHaveLength(4);
    expect(writes()).toEqual(['PATCH /issues/comments/1311']);
  });

  test('never touches what others wrote, whatever it begins with', async () => {
    const forged = [
      { issue: 7, author: 'mallory', body: `${marker(100)}\nForged.` },
      { issue: 7, author: 'mallory', body: `${marker(999_999)}\nForged as newer.` },
      { issue: 7, author: BOT, body: `Quoted:\n${marker(100)}` },
      { issue: 7, author: BOT, body: `${marker(100, 1, 'other')}\nAnother benchmark's.` },
    ];
    await start({ comments: forged });
    await write();
    expect(bodies()).toEqual([...forged.map(({ body }) => body), `${marker(500, 2)}\nAll well.`]);
    expect(writes()).toEqual(['POST /issues/7/comments']);
  });

  test('folds duplicates into the oldest', async () => {
    const ours = [400, 401, 402].map((run) => ({ issue: 7, author: BOT, body: `${marker(run)}\nOld.` }));
    const other = { issue: 7, author: 'octocat', body: 'Nice.' };
    await start({ comments: [...ours.slice(0, 2), other, ...ours.slice(2)] });
    expect(await write()).toMatch(/#issuecomment-1001$/);
    expect(bodies()).toEqual([`${marker(500, 2)}\nAll well.`, 'Nice.']);
    expect(writes()).toEqual([
      'PATCH /issues/comments/1001',
      'DELETE /issues/comments/1002',
      'DELETE /issues/comments/1004',
    ]);
  });

  test.each([
    ['a newer run', marker(501)],
    ['a newer attempt', marker(500, 3)],
  ])('leaves the comment of %s', async (_what, newer) => {
    await start({
      comments: [
        { issue: 7, author: BOT, body: `${marker(400)}\nOld.` },
        { issue: 7, author: BOT, body: `${newer}\nNewer.` },
      ],
    });
    expect(await write()).toMatch(/#issuecomment-1002$/);
    expect(writes()).toEqual([]);
    expect(log.lines).toEqual([expect.stringMatching(/^notice The comment is left as run 50\d wrote it/)]);
  });

  test('a token that may not write is told with the permission to add', async () => {
    await start({ permissions: { metadata: 'read', pull_requests: 'read' } });
    const message =
      "comment not written: the job's token lacks `pull-requests: write` (add it under `permissions:`); for a pull request from a fork GitHub gives a read-only token";
    await expect(write()).rejects.toMatchObject({ name: 'ExpectedError', message });
    expect(writes()).toEqual(['POST /issues/7/comments']);
  });

  test('in a private repository the listing is refused already, and so told', async () => {
    await start({ repository: { private: true }, permissions: { metadata: 'read' } });
    await expect(write()).rejects.toThrow(/lacks `pull-requests: write`/);
  });

  test('a token that GitHub does not know is told with the input', async () => {
    await start();
    await expect(write('x', {}, { token: 'ghs_unknown' })).rejects.toThrow(
      /does not accept the token; check the input `github-token`/,
    );
  });

  test('a text beyond the limit is not sent', async () => {
    await start();
    const room = 65_536 - `${marker(500, 2)}\n`.length;
    await write('x'.repeat(room));
    await expect(write('x'.repeat(room + 1))).rejects.toThrow(
      /it has 65537 characters \(65537 bytes\) and GitHub takes 65536/,
    );
    await expect(write('名'.repeat(22_000))).rejects.toThrow(/and GitHub takes 65536/);
    expect(writes()).toEqual(['POST /issues/7/comments']);
  });

  test('where none may begin, none is made, and one that stands is brought up to date', async () => {
    const quiet = { mayBegin: false };
    await start({ comments: [{ issue: 7, author: 'mallory', body: `${marker(100)}\nForged.` }] });
    expect(await write('All well.', {}, quiet)).toBeNull();
    expect(writes()).toEqual([]);
    const url = await write('Slower.', { runId: '499' });
    expect(await write('All well.', {}, quiet)).toBe(url);
    expect(bodies()[1]).toBe(`${marker(500, 2)}\nAll well.`);
  });

  test('a text that has not changed still advances the run in its marker', async () => {
    await start();
    await write('Same.', { runId: '400' });
    await write('Same.', { runId: '500' });
    await write('Late.', { runId: '450' });
    expect(bodies()).toEqual([`${marker(500, 2)}\nSame.`]);
  });

  test('one that people edited is found, be it with their line ends, and written over', async () => {
    const edited = `${marker(400)}\r\nOld.\r\n\r\nPlease look, it is slow.`;
    await start({ comments: [{ issue: 7, author: BOT, body: edited }] });
    await write();
    expect(bodies()).toEqual([`${marker(500, 2)}\nAll well.`]);
  });

  test('one whose marker people took away is no longer ours, and another is made', async () => {
    await start({ comments: [{ issue: 7, author: BOT, body: `\n${marker(400)}\nMoved.` }] });
    await write();
    expect(writes()).toEqual(['POST /issues/7/comments']);
  });

  test('never makes a review', async () => {
    await start();
    await write('One.');
    await write('Two.', { runId: '501' });
    expect(sent().filter((line) => /pulls|reviews/.test(line))).toEqual([]);
  });
});
