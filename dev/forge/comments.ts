/** Comments of issues and pull requests. Texts and statuses are GitHub's. */
import { type Call, failure, listed, notFound, ok, type Routes } from './call.ts';
import { commentJson } from './objects.ts';
import { ACTIONS_BOT, addComment, type ForgeState, removeComment, updateComment } from './state.ts';
import type { Comment, Reply } from './types.ts';

/** Characters of a comment's body; GitHub answers 422 beyond. */
const BODY_LIMIT = 65_536;

export const commentRoutes: Routes = {
  'issues/list-comments': { accepted: 'issues=read; pull_requests=read', answer: listComments },
  'issues/create-comment': { accepted: 'issues=write; pull_requests=write', answer: createComment },
  'issues/update-comment': { accepted: 'issues=write; pull_requests=write', answer: editComment },
  'issues/delete-comment': { accepted: 'issues=write; pull_requests=write', answer: deleteComment },
};

function listComments(call: Call): Reply {
  const issue = Number(call.match.path.issue_number);
  if (!isKnown(call.state, issue)) return notFound(call);
  const since = call.query.get('since');
  const wanted = call.state.comments.filter(
    (comment) => comment.issue === issue && (since === null || comment.updatedAt >= new Date(since)),
  );
  return listed(call, wanted, (comment) => render(call, comment));
}

function createComment(call: Call): Reply {
  const issue = Number(call.match.path.issue_number);
  if (!isKnown(call.state, issue)) return notFound(call);
  const body = bodyOf(call);
  if (typeof body !== 'string') return body;
  const comment = addComment(call.state, { issue, author: ACTIONS_BOT, body });
  const json = render(call, comment);
  return { status: 201, headers: { location: String(json.url) }, body: json };
}

function editComment(call: Call): Reply {
  const known = findComment(call);
  if (known === undefined) return notFound(call);
  const body = bodyOf(call);
  if (typeof body !== 'string') return body;
  updateComment(call.state, known.id, body);
  return ok(render(call, findComment(call) ?? known));
}

function deleteComment(call: Call): Reply {
  const known = findComment(call);
  if (known === undefined) return notFound(call);
  removeComment(call.state, known.id);
  return { status: 204, body: null };
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
export function numberOf(call: Call): number | null {
  const { issue_number: issue, comment_id: comment } = call.match.path;
  if (issue !== undefined) return Number(issue);
  return comment === undefined ? null : (findComment(call)?.issue ?? null);
}

function render(call: Call, comment: Comment): Record<string, unknown> {
  return commentJson(call.api, call.state.repository, comment, isPull(call.state, comment.issue));
}

/** Every number with a comment is an issue; further ones are pull requests. */
export function isKnown(state: ForgeState, issue: number): boolean {
  return isPull(state, issue) || state.comments.some((comment) => comment.issue === issue);
}

export function isPull(state: ForgeState, issue: number): boolean {
  return state.pulls.some(({ number }) => number === issue);
}
