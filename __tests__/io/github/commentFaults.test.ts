import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { connectToGithub } from '../../../src/io/github/client.ts';
import { writeStickyComment } from '../../../src/io/github/comment.ts';
import { recordingLog } from '../temporary.ts';

/** Other tokens than the job's own, and answers that GitHub gives in trouble: a server that says what it is told. */
interface Said {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
type Answers = Readonly<Record<string, Said | 'reset' | (() => Said | 'reset')>>;

const FORBIDDEN: Said = { status: 403, body: { message: 'Resource not accessible by integration' } };
const MARKER = '<!-- ollama-benchmark-action:gpu run=400 attempt=1 -->';
const LIST = 'GET /repos/o/r/issues/7/comments?per_page=100';
const CREATE = 'POST /repos/o/r/issues/7/comments';

const comment = (id: number, login: string, body = MARKER) => ({
  id,
  html_url: `https://github.com/o/r/pull/7#issuecomment-${id}`,
  user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
  body,
});

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** What was asked, in order. */
async function write(answers: Answers) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      const what = `${request.method} ${request.url}`;
      asked.push(what);
      const answer = answers[what] ?? { status: 404, body: { message: `no answer for ${what}` } };
      say(response, typeof answer === 'function' ? answer() : answer);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const octokit = await connectToGithub({ GITHUB_API_URL: `http://127.0.0.1:${port}` }, 'token');
  const log = recordingLog();
  const place = { repository: 'o/r', pullRequest: 7, key: 'gpu', runId: '500', runAttempt: '1' };
  return { asked, log, writing: writeStickyComment(octokit, place, 'All well.', { log, mayBegin: true }) };
}

function say(response: ServerResponse, said: Said | 'reset'): void {
  if (said === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(said.status, { 'content-type': 'application/json', ...said.headers });
  response.end(said.body === undefined ? '' : JSON.stringify(said.body));
}

const edited = (id: number): Said => ({ status: 200, body: comment(id, 'x') });

describe('whose comments are ours', () => {
  test('with a personal token: those of its owner, and not the job bot’s', async () => {
    const { asked, writing } = await write({
      [LIST]: { status: 200, body: [comment(1, 'github-actions[bot]'), comment(2, 'octocat')] },
      'GET /user': { status: 200, body: { login: 'octocat' } },
      'PATCH /repos/o/r/issues/comments/2': edited(2),
    });
    expect(await writing).toMatch(/-2$/);
    expect(asked).toEqual([LIST, 'GET /user', 'PATCH /repos/o/r/issues/comments/2']);
  });

  test('with a token of another app: those of that app', async () => {
    const { asked, writing } = await write({
      [LIST]: { status: 200, body: [comment(1, 'mallory'), comment(2, 'bench-app[bot]')] },
      'GET /user': FORBIDDEN,
      'POST /graphql': { status: 200, body: { data: { viewer: { login: 'bench-app[bot]' } } } },
      'PATCH /repos/o/r/issues/comments/2': edited(2),
    });
    expect(await writing).toMatch(/-2$/);
    expect(asked).toEqual([LIST, 'GET /user', 'POST /graphql', 'PATCH /repos/o/r/issues/comments/2']);
  });

  test('where another bot forged the marker: not its', async () => {
    const { writing } = await write({
      [LIST]: { status: 200, body: [comment(1, 'echo[bot]')] },
      'GET /user': FORBIDDEN,
      'POST /graphql': { status: 200, body: { data: { viewer: { login: 'github-actions[bot]' } } } },
      [CREATE]: { status: 201, body: comment(9, 'github-actions[bot]') },
    });
    expect(await writing).toMatch(/-9$/);
  });

  test('the comment of an account that is gone is nobody’s', async () => {
    const ghost = { ...comment(1, 'x'), user: null };
    const { writing } = await write({
      [LIST]: { status: 200, body: [ghost] },
      'GET /user': FORBIDDEN,
      [CREATE]: { status: 201, body: comment(9, 'github-actions[bot]') },
    });
    expect(await writing).toMatch(/-9$/);
  });
});

describe('trouble', () => {
  test.each<[string, Said | 'reset']>([
    ['502', { status: 502, body: { message: 'Server Error' } }],
    ['a broken connection', 'reset'],
  ])('a create that ended in %s is looked for, never sent again', async (_what, trouble) => {
    const made = comment(9, 'github-actions[bot]', MARKER.replace('400', '500'));
    const listings: Said[] = [
      { status: 200, body: [] },
      { status: 200, body: [made] },
    ];
    const { asked, writing } = await write({
      [LIST]: () => listings.shift() ?? { status: 500 },
      'GET /user': FORBIDDEN,
      [CREATE]: trouble,
    });
    expect(await writing).toMatch(/-9$/);
    expect(asked).toEqual([LIST, CREATE, LIST, 'GET /user']);
  });

  test('a create that was not carried out is told', async () => {
    const { asked, writing } = await write({
      [LIST]: { status: 200, body: [] },
      [CREATE]: { status: 502, body: { message: 'Server Error' } },
    });
    await expect(writing).rejects.toThrow(
      /^comment not written: GitHub answered 502 \(Server Error.*re-run the job/,
    );
    expect(asked).toEqual([LIST, CREATE, LIST]);
  });

  test.each<[string, Said, RegExp]>([
    [
      'locked',
      { status: 403, body: { message: 'Unable to create comment because issue is locked.' } },
      /#7 is locked; unlock it/,
    ],
    [
      'secondary limit',
      {
        status: 403,
        headers: { 'retry-after': '60' },
        body: { message: 'You have exceeded a secondary rate limit.' },
      },
      /rate limit is reached for 60 s; re-run the job later/,
    ],
    [
      'primary limit',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0' },
        body: { message: 'API rate limit exceeded.' },
      },
      /rate limit is reached; re-run/,
    ],
    ['too many', { status: 429, body: { message: 'Too many' } }, /rate limit is reached; re-run/],
    ['unknown', { status: 404, body: { message: 'Not Found' } }, /lacks `pull-requests: write`/],
    [
      'refused',
      { status: 422, body: { message: 'Validation Failed' } },
      /GitHub answered 422 \(Validation Failed/,
    ],
  ])('%s is told with what to do', async (_what, trouble, message) => {
    const { writing } = await write({ [LIST]: { status: 200, body: [] }, [CREATE]: trouble });
    await expect(writing).rejects.toMatchObject({ name: 'ExpectedError' });
    await expect(writing).rejects.toThrow(message);
  });

  test('a duplicate that cannot be removed is told, and does not hurt', async () => {
    const ours = [1, 2, 3].map((id) => comment(id, 'github-actions[bot]'));
    const { log, writing } = await write({
      [LIST]: { status: 200, body: ours },
      'GET /user': FORBIDDEN,
      'PATCH /repos/o/r/issues/comments/1': edited(1),
      'DELETE /repos/o/r/issues/comments/2': { status: 404, body: { message: 'Not Found' } },
      'DELETE /repos/o/r/issues/comments/3': FORBIDDEN,
    });
    expect(await writing).toMatch(/-1$/);
    expect(log.lines).toEqual([expect.stringMatching(/^notice .*could not be removed: \S+-3$/)]);
  });
});
