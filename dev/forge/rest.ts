/** The REST routes: authentication, permissions, then the operation. Texts and statuses are GitHub's. */
import { actionsRoutes } from './actions.ts';
import { type Call, failure, forbidden, notFound, ok, type Route, type Routes } from './call.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes, isPull, numberOf } from './comments.ts';
import { contentRoutes } from './contents.ts';
import { gitRoutes } from './gitData.ts';
import { historyRoutes } from './history.ts';
import { repositoryJson } from './objects.ts';
import { pullRoutes } from './pulls.ts';
import type { Reply } from './types.ts';

const ROUTES: Routes = {
  ...commentRoutes,
  ...pullRoutes,
  ...gitRoutes,
  ...historyRoutes,
  ...contentRoutes,
  ...actionsRoutes,
  ...checkRoutes,
  'repos/get': {
    accepted: 'metadata=read',
    answer: (call) => ok(repositoryJson(call.api, call.state.repository)),
  },
  // No permission opens it: an installation token is no user.
  'users/get-authenticated': { accepted: 'none', answer: forbidden },
};

/** What the forge can answer, by GitHub's operation ids; the cut describes exactly these. */
export const answeredOperations: readonly string[] = Object.keys(ROUTES);

export async function answerRest(call: Call): Promise<Reply> {
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
  if (!same(owner, repository.owner) || !same(repo, repository.name)) return notFound(call);
  const headers = { 'x-accepted-github-permissions': route.accepted };
  const reply = mayDo(call, route) ? await route.answer(call) : forbidden(call);
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

/** Whoever may not see a private repository's parts is refused; what is public is readable by every token. */
function mayDo(call: Call, { accepted, always = false }: Route): boolean {
  if (accepted === 'none') return true;
  const issue = numberOf(call);
  return accepted.split('; ').some((alternative) => {
    const [scope = '', level = ''] = alternative.split('=');
    if (level === 'read' && !call.state.repository.private && !always) return true;
    if (scope === 'pull_requests' && issue !== null && !isPull(call.state, issue)) return false;
    const granted = call.state.permissions[scope] ?? 'none';
    return granted === 'write' || granted === level;
  });
}
