/** The REST routes: authentication, permissions, then the operation. Texts and statuses are GitHub's. */
import { commentJson, errorJson, pullJson, repositoryJson } from './objects.ts';
import type { Match } from './openapi.ts';
import { type Page, paginate } from './pages.ts';
import { ACTIONS_BOT, addComment, type ForgeState, removeComment, updateComment } from './state.ts';
import type { Comment, Reply } from './types.ts';

/** Characters of a comment's body; GitHub answers 422 beyond. */
const BODY_LIMIT = 65_536;

/** One described request with what answers it. */
export interface Call {
  readonly state: ForgeState;
  /** Origin of the REST API. */
  readonly api: string;
  readonly match: Match;
  /** Path as it came, for the links to other pages. */
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

interface Route {
  /** As GitHub's header spells it: alternatives parted by `;`. */
  readonly accepted: string;
  readonly answer: (call: Call) => Reply;
}

const ROUTES: Readonly<Record<string, Route>> = {
  'issues/list-comments': { accepted: 'issues=read; pull_requests=read', answer: listComments },
  'issues/create-comment': { accepted: 'issues=write; pull_requests=write', answer: createComment },
  'issues/update-comment': { accepted: 'issues=write; pull_requests=write', answer: editComment },
  'issues/delete-comment': { accepted: 'issues=write; pull_requests=write', answer: deleteComment },
  'pulls/get': { accepted: 'pull_requests=read; contents=read', answer: getPull },
  'repos/get': {
    accepted: 'metadata=read',
    answer: (call) => ok(repositoryJson(call.api, call.state.repository)),
  },
  // No permission opens it: an installation token is no user.
  'users/get-authenticated': { accepted: 'none', answer: forbidden },
};

/** What the forge can answer, by GitHub's operation ids; the cut describes exactly these. */
export const answeredOperations: readonly string[] = Object.keys(ROUTES);

export function answerRest(call: Call): Reply {
  const route = ROUTES[call.match.operation.operationId];
  if (route === undefined)
    throw new Error(`The forge has no handler for ${call.match.operation.operationId}.`);
  if (call.authorization === undefined) return failure(call, 401, 'Requires authentication');
  if (!/^(token|bearer) /i.test(call.authorization) || !call.authorization.endsWith(` ${call.state.token}`)) {
    return failure(call, 401, 'Bad credentials');
  }
  const { owner, repo } = call.match.path;
  const { repository } = call.state;
  const same = (a: string | undefined, b: string) => a === undefined || a.toLowerCase() === b.toLowerCase();
  if (!same(owner, repository.owner) || !same(repo, repository.name)) return failure(call, 404, 'Not Found');
  const headers = { 'x-accepted-github-permissions': route.accepted };
  const reply = mayDo(call.state, route.accepted, numberOf(call)) ? route.answer(call) : forbidden(call);
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

/** Whoever may not see a private repository's parts is refused; what is public is readable by every token. */
function mayDo(state: ForgeState, accepted: string, issue: number | null): boolean {
  if (accepted === 'none') return true;
  return accepted.split('; ').some((alternative) => {
    const [scope = '', level = ''] = alternative.split('=');
    if (level === 'read' && !state.repository.private) return true;
    if (scope === 'pull_requests' && issue !== null && !isPull(state, issue)) return false;
    const granted = state.permissions[scope] ?? 'none';
    return granted === 'write' || granted === level;
  });
}

function listComments(call: Call): Reply {
  const issue = Number(call.match.path.issue_number);
  if (!isKnown(call.state, issue)) return failure(call, 404, 'Not Found');
  const since = call.query.get('since');
  const wanted = call.state.comments.filter(
    (comment) => comment.issue === issue && (since === null || comment.updatedAt >= new Date(since)),
  );
  const link = `${call.api}${call.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${call.state.repository.id}`)}`;
  const page: Page<Comment> = paginate(wanted, link, call.query);
  return { status: 200, headers: page.headers, body: page.items.map((comment) => render(call, comment)) };
}

function createComment(call: Call): Reply {
  const issue = Number(call.match.path.issue_number);
  if (!isKnown(call.state, issue)) return failure(call, 404, 'Not Found');
  const body = bodyOf(call);
  if (typeof body !== 'string') return body;
  const comment = addComment(call.state, { issue, author: ACTIONS_BOT, body });
  const json = render(call, comment);
  return { status: 201, headers: { location: String(json.url) }, body: json };
}

function editComment(call: Call): Reply {
  const known = findComment(call);
  if (known === undefined) return failure(call, 404, 'Not Found');
  const body = bodyOf(call);
  if (typeof body !== 'string') return body;
  updateComment(call.state, known.id, body);
  return ok(render(call, findComment(call) ?? known));
}

function deleteComment(call: Call): Reply {
  const known = findComment(call);
  if (known === undefined) return failure(call, 404, 'Not Found');
  removeComment(call.state, known.id);
  return { status: 204, body: null };
}

function getPull(call: Call): Reply {
  const pull = call.state.pulls.find(({ number }) => number === Number(call.match.path.pull_number));
  return pull === undefined
    ? failure(call, 404, 'Not Found')
    : ok(pullJson(call.api, call.state.repository, pull));
}

/** The text of a comment, or the refusal that GitHub gives for it. */
function bodyOf(call: Call): string | Reply {
  const { body } = call.body as { readonly body: string };
  const message =
    body.trim() === ''
      ? 'Body cannot be blank'
      : body.length > BODY_LIMIT
        ? `Body is too long (maximum is ${BODY_LIMIT} characters)`
        : null;
  if (message === null) return body;
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }];
  const { body: json, ...reply } = failure(call, 422, 'Validation Failed');
  return { ...reply, body: { ...(json as object), errors } };
}

function findComment(call: Call): Comment | undefined {
  return call.state.comments.find(({ id }) => id === Number(call.match.path.comment_id));
}

/** The issue that the request is about, or null where it is about none. */
function numberOf(call: Call): number | null {
  const { issue_number: issue, comment_id: comment } = call.match.path;
  if (issue !== undefined) return Number(issue);
  return comment === undefined ? null : (findComment(call)?.issue ?? null);
}

function render(call: Call, comment: Comment): Record<string, unknown> {
  return commentJson(call.api, call.state.repository, comment, isPull(call.state, comment.issue));
}

/** Every number with a comment is an issue; further ones are pull requests. */
function isKnown(state: ForgeState, issue: number): boolean {
  return isPull(state, issue) || state.comments.some((comment) => comment.issue === issue);
}

function isPull(state: ForgeState, issue: number): boolean {
  return state.pulls.some(({ number }) => number === issue);
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function forbidden(call: Call): Reply {
  return failure(call, 403, 'Resource not accessible by integration');
}

function failure(call: Call, status: number, message: string): Reply {
  return { status, body: errorJson(message, call.match.operation.docs, status) };
}
