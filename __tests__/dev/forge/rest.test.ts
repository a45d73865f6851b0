import { getOctokit } from '@actions/github';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { ForgeSeed } from '../../../dev/forge/state.ts';

const at = { owner: 'octo-org', repo: 'octo-bench' };
const pull = {
  number: 7,
  head: { ref: 'topic', sha: 'a'.repeat(40) },
  base: { ref: 'main', sha: 'b'.repeat(40) },
};
let forge: Forge;

async function open(seed: ForgeSeed = {}, token?: string) {
  forge = await startForge({ pulls: [pull], ...seed });
  return getOctokit(token ?? forge.token, { baseUrl: forge.apiUrl });
}

/** Status and answer of a call that must fail. */
async function failure(call: Promise<unknown>) {
  const error = await call.then(
    () => {
      throw new Error('The call succeeded.');
    },
    (reason) => reason,
  );
  return {
    status: error.status,
    message: error.response?.data.message,
    headers: error.response?.headers,
    error,
  };
}

afterEach(async () => {
  await forge.close();
});

describe('comments', () => {
  test('are created by the Actions bot, read back, changed and deleted', async () => {
    const octokit = await open();
    const created = await octokit.rest.issues.createComment({ ...at, issue_number: 7, body: 'first' });
    expect(created.status).toBe(201);
    expect(created.data.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
    expect(created.data.performed_via_github_app?.slug).toBe('github-actions');
    expect(created.data.html_url).toBe(
      `https://github.com/octo-org/octo-bench/pull/7#issuecomment-${created.data.id}`,
    );
    const id = { ...at, comment_id: created.data.id };
    const updated = await octokit.rest.issues.updateComment({ ...id, body: 'second' });
    expect(updated.data).toMatchObject({ id: created.data.id, body: 'second' });
    expect(forge.comments.map(({ body }) => body)).toEqual(['second']);
    expect((await octokit.rest.issues.deleteComment(id)).status).toBe(204);
    expect(forge.comments).toEqual([]);
    expect((await failure(octokit.rest.issues.updateComment({ ...id, body: 'third' }))).status).toBe(404);
    expect(forge.violations).toEqual([]);
    expect(forge.requests.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'POST 201',
      'PATCH 200',
      'DELETE 204',
      'PATCH 404',
    ]);
    expect(forge.requests[0]).toMatchObject({
      service: 'rest',
      path: '/repos/octo-org/octo-bench/issues/7/comments',
      body: { body: 'first' },
    });
  });

  test('come in pages that octokit follows by their links', async () => {
    const comments = Array.from({ length: 7 }, (_, index) => ({
      issue: 7,
      author: 'mona',
      body: `no. ${index}`,
    }));
    const octokit = await open({ comments });
    const pages: number[] = [];
    const query = { ...at, issue_number: 7, per_page: 3 };
    const bodies = await octokit.paginate(octokit.rest.issues.listComments, query, ({ data }) => {
      pages.push(data.length);
      return data.map(({ body, user }) => `${user?.login} ${body}`);
    });
    expect(pages).toEqual([3, 3, 1]);
    expect(bodies).toEqual(comments.map(({ body }) => `mona ${body}`));
    const second = await octokit.rest.issues.listComments({ ...query, page: 2 });
    const rels = [...String(second.headers.link).matchAll(/rel="(\w+)"/g)].map(([, rel]) => rel);
    expect(rels.sort()).toEqual(['first', 'last', 'next', 'prev']);
    expect(forge.violations).toEqual([]);
  });

  test('of another issue, or before `since`, are not listed', async () => {
    const octokit = await open({
      comments: [
        { issue: 7, author: 'mona', body: 'old', createdAt: new Date('2026-01-01T00:00:00Z') },
        { issue: 7, author: 'mona', body: 'new', createdAt: new Date('2026-03-01T00:00:00Z') },
        { issue: 8, author: 'mona', body: 'elsewhere' },
      ],
    });
    const list = await octokit.rest.issues.listComments({
      ...at,
      issue_number: 7,
      since: '2026-02-01T00:00:00Z',
    });
    expect(list.data.map(({ body }) => body)).toEqual(['new']);
    expect(list.headers.link).toBeUndefined();
    expect((await failure(octokit.rest.issues.listComments({ ...at, issue_number: 99 }))).status).toBe(404);
  });

  test('that are too long or blank are refused as on GitHub', async () => {
    const octokit = await open();
    const create = (body: string) => octokit.rest.issues.createComment({ ...at, issue_number: 7, body });
    expect((await create('x'.repeat(65_536))).status).toBe(201);
    const long = await failure(create('x'.repeat(65_537)));
    expect(long.status).toBe(422);
    expect(long.error.response.data.errors[0].message).toBe('Body is too long (maximum is 65536 characters)');
    expect((await failure(create(' \n'))).status).toBe(422);
    expect(forge.comments).toHaveLength(1);
    expect(forge.violations).toEqual([]);
  });
});

test('a comment that somebody else writes during a run is listed after the older ones', async () => {
  const octokit = await open({ comments: [{ issue: 7, author: 'mona', body: 'before' }] });
  await octokit.rest.issues.createComment({ ...at, issue_number: 7, body: 'ours' });
  forge.comment({ issue: 7, author: 'github-actions[bot]', body: 'a run beside ours' });
  const list = await octokit.rest.issues.listComments({ ...at, issue_number: 7 });
  expect(list.data.map(({ user, body }) => `${user?.login}: ${body}`)).toEqual([
    'mona: before',
    'github-actions[bot]: ours',
    'github-actions[bot]: a run beside ours',
  ]);
});

describe('permissions', () => {
  test('a token that may only read gets 403 and the header that names what is missing', async () => {
    const octokit = await open({ permissions: { issues: 'read', pull_requests: 'read' } });
    const refused = await failure(octokit.rest.issues.createComment({ ...at, issue_number: 7, body: 'no' }));
    expect(refused).toMatchObject({ status: 403, message: 'Resource not accessible by integration' });
    expect(refused.headers['x-accepted-github-permissions']).toBe('issues=write; pull_requests=write');
    expect((await octokit.rest.issues.listComments({ ...at, issue_number: 7 })).status).toBe(200);
    forge.grant({ issues: 'write' });
    expect((await octokit.rest.issues.createComment({ ...at, issue_number: 7, body: 'yes' })).status).toBe(
      201,
    );
    expect(forge.violations).toEqual([]);
  });

  test('pull_requests: write does not reach a plain issue', async () => {
    const octokit = await open({
      comments: [{ issue: 8, author: 'mona', body: 'an issue' }],
      permissions: { pull_requests: 'write' },
    });
    const create = (issue: number) =>
      octokit.rest.issues.createComment({ ...at, issue_number: issue, body: 'hi' });
    expect((await failure(create(8))).status).toBe(403);
    expect((await create(7)).status).toBe(201);
  });

  test('a private repository is read only with the permission', async () => {
    const octokit = await open({ repository: { private: true }, permissions: { metadata: 'read' } });
    const list = () => octokit.rest.issues.listComments({ ...at, issue_number: 7 });
    expect((await failure(list())).status).toBe(403);
    forge.grant({ pull_requests: 'read' });
    expect((await list()).status).toBe(200);
  });

  test('an installation token is no user, a foreign token is nobody', async () => {
    const octokit = await open();
    const user = await failure(octokit.rest.users.getAuthenticated());
    expect(user).toMatchObject({ status: 403, message: 'Resource not accessible by integration' });
    const stranger = getOctokit('ghs_other', { baseUrl: forge.apiUrl });
    expect(await failure(stranger.rest.repos.get(at))).toMatchObject({
      status: 401,
      message: 'Bad credentials',
    });
    expect((await failure(octokit.rest.repos.get({ ...at, repo: 'other' }))).status).toBe(404);
    expect(forge.violations).toEqual([]);
  });
});

describe('what GitHub describes', () => {
  test('a pull request from a fork and the repository carry what was seeded', async () => {
    const fork = { id: 99, owner: 'mona', name: 'octo-bench', private: false, defaultBranch: 'main' };
    const octokit = await open({ pulls: [{ ...pull, head: { ...pull.head, repo: fork } }] });
    const { data } = await octokit.rest.pulls.get({ ...at, pull_number: 7 });
    expect(data.head).toMatchObject({
      label: 'mona:topic',
      sha: 'a'.repeat(40),
      repo: { full_name: 'mona/octo-bench' },
    });
    expect(data.base).toMatchObject({ ref: 'main', sha: 'b'.repeat(40), repo: { id: forge.repository.id } });
    expect(data.html_url).toBe('https://github.com/octo-org/octo-bench/pull/7');
    expect(data.url).toBe(`${forge.apiUrl}/repos/octo-org/octo-bench/pulls/7`);
    const repository = await octokit.rest.repos.get(at);
    expect(repository.data).toMatchObject({ full_name: 'octo-org/octo-bench', default_branch: 'main' });
    expect(JSON.stringify([data, repository.data])).not.toMatch(/Hello-World"|api\.github\.com/);
    expect((await failure(octokit.rest.pulls.get({ ...at, pull_number: 8 }))).status).toBe(404);
    expect(forge.violations).toEqual([]);
  });

  test('an unknown property, parameter or route is a violation', async () => {
    const octokit = await open();
    const extra = { ...at, issue_number: 7, body: 'hi', labels: ['x'] };
    expect(
      (await failure(octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', extra)))
        .status,
    ).toBe(422);
    const sorted = { ...at, issue_number: 7, colour: 'red' };
    await failure(octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', sorted));
    expect((await failure(octokit.rest.issues.get({ ...at, issue_number: 7 }))).status).toBe(404);
    await failure(octokit.request('GET /repos/octo-org/octo-bench/issues/seven/comments'));
    expect(forge.violations).toEqual([
      expect.stringMatching(/^POST .*: the body: .*additional properties \(labels\)$/),
      expect.stringMatching(/^GET .*: the query parameter colour is unknown$/),
      expect.stringMatching(/^GET \/repos\/octo-org\/octo-bench\/issues\/7: .*no such route/),
      expect.stringMatching(/the path parameter issue_number: the value must be integer$/),
    ]);
    expect(forge.comments).toEqual([]);
  });

  test('an answer of the forge that is not GitHub’s is a violation too', async () => {
    const octokit = await open({ repository: { id: 1.5 } });
    await octokit.rest.repos.get(at);
    expect(forge.violations).toContain('GET /repos/octo-org/octo-bench: the answer 200: /id must be integer');
  });

  test('a body that is no JSON, and GraphQL, are violations', async () => {
    await open();
    const url = `${forge.apiUrl}/repos/octo-org/octo-bench/issues/7/comments`;
    expect((await fetch(url, { method: 'POST', body: '{"body":' })).status).toBe(422);
    expect((await fetch(forge.graphqlUrl, { method: 'POST', body: '{}' })).status).toBe(404);
    expect(forge.violations).toEqual([
      expect.stringContaining('the body is no JSON'),
      expect.stringContaining('POST /graphql: '),
    ]);
  });

  test('without a token nothing is answered', async () => {
    await open();
    const response = await fetch(`${forge.apiUrl}/repos/octo-org/octo-bench`);
    expect(await response.json()).toMatchObject({ message: 'Requires authentication', status: '401' });
  });
});
