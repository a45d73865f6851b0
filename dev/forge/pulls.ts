/** Pull requests, their labels, and who may do what. */
import { type Call, listed, notFound, ok, type Routes } from './call.ts';
import { isKnown } from './comments.ts';
import { pullInListJson, pullJson, second, userJson } from './objects.ts';
import type { IssueEvent, PullSeed, Reply, Role } from './types.ts';

export const pullRoutes: Routes = {
  'pulls/get': { accepted: 'pull_requests=read; contents=read', answer: getPull },
  'pulls/list': { accepted: 'pull_requests=read', answer: listPulls },
  'repos/list-pull-requests-associated-with-commit': {
    accepted: 'pull_requests=read',
    answer: listPullsOfCommit,
  },
  'issues/list-events': { accepted: 'issues=read; pull_requests=read', answer: listEvents },
  'repos/get-collaborator-permission-level': { accepted: 'metadata=read', answer: getPermission },
};

function getPull(call: Call): Reply {
  const pull = call.state.pulls.find(({ number }) => number === Number(call.match.path.pull_number));
  return pull === undefined ? notFound(call) : ok(pullJson(call.api, call.state.repository, pull));
}

/** Newest first. `head` is `OWNER:BRANCH`; one of another form chooses nothing, and so all are listed. */
function listPulls(call: Call): Reply {
  for (const name of ['sort', 'direction'])
    if (call.query.has(name)) throw new Error(`The forge does not order pull requests by ${name}.`);
  const [head, base, state] = ['head', 'base', 'state'].map((name) => call.query.get(name));
  const isOpen = (pull: PullSeed) => pull.mergedAt === undefined && (pull.state ?? 'open') === 'open';
  const pulls = call.state.pulls
    .filter((pull) => state === 'all' || isOpen(pull) === ((state ?? 'open') === 'open'))
    .filter((pull) => base == null || pull.base.ref === base)
    .filter(({ head: { repo = call.state.repository, ref } }) =>
      head?.includes(':') ? `${repo.owner}:${ref}` === head : true,
    )
    .toSorted((a, b) => b.number - a.number);
  return listed(call, pulls, (pull) => pullInListJson(call.api, call.state.repository, pull));
}

/** Of a commit that a merge brought to the base branch the merged one, else every one that holds it. */
function listPullsOfCommit(call: Call): Reply {
  const sha = String(call.match.path.commit_sha);
  const merged = call.state.pulls.filter((pull) => pull.mergedAt !== undefined && holds(pull, sha));
  const open = call.state.pulls.filter((pull) => pull.mergedAt === undefined && holds(pull, sha));
  return listed(call, merged.length > 0 ? merged : open, (pull) =>
    pullInListJson(call.api, call.state.repository, pull),
  );
}

function holds({ head, mergeSha, mergedAt, commits = [] }: PullSeed, sha: string): boolean {
  return head.sha === sha || commits.includes(sha) || (mergedAt !== undefined && mergeSha === sha);
}

function listEvents(call: Call): Reply {
  const issue = Number(call.match.path.issue_number);
  if (!isKnown(call.state, issue)) return notFound(call);
  const events = call.state.events.filter((event) => event.issue === issue);
  return listed(call, events, (event) => eventJson(call, event));
}

function eventJson(call: Call, made: IssueEvent) {
  const { id, event, actor, createdAt } = made;
  const { owner, repo } = call.match.path;
  return {
    id,
    node_id: `LE_${id}`,
    url: `${call.api}/repos/${owner}/${repo}/issues/events/${id}`,
    actor: userJson(call.api, actor),
    event,
    ...{ commit_id: null, commit_url: null },
    created_at: second(createdAt),
    performed_via_github_app: null,
    ...('label' in made && { label: { name: made.label, color: 'f29513' } }),
  };
}

/** The plain permission of a role: https://docs.github.com/rest/collaborators/collaborators */
const PLAIN: Readonly<Record<Role, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
};

function getPermission(call: Call): Reply {
  const login = String(call.match.path.username);
  const role = call.state.roles[login] ?? (call.state.repository.private ? 'none' : 'read');
  const user = { ...userJson(call.api, login), role_name: role };
  return ok({ permission: PLAIN[role], role_name: role, user });
}
