/** REST held to GitHub's description in both directions. */
import { errorJson } from './objects.ts';
import { matchOperation, requestFaults, responseFaults } from './openapi.ts';
import { answerRest } from './rest.ts';
import type { Incoming } from './server.ts';
import type { ForgeState } from './state.ts';
import type { Reply } from './types.ts';

/**
 * Answers a request that the description knows; refuses every other with 422, or 404 for a route.
 * @param api origin of the REST API
 * @param body the request's JSON, null where there is none
 * @param violate told what the description does not allow, of the request and of the answer
 */
export async function answerDescribed(
  state: ForgeState,
  api: string,
  incoming: Incoming,
  body: unknown,
  violate: (what: string) => void,
): Promise<Reply> {
  const { method, url, bytes } = incoming;
  const report = (faults: readonly string[], about = '') => {
    for (const fault of faults) violate(`${method} ${url.pathname}: ${about}${fault}`);
  };
  const pathname = byName(url.pathname, state);
  const match = matchOperation(method, pathname);
  if (match === null) {
    report(["the cut of GitHub's API has no such route (scripts/refresh-openapi.ts lists them)"]);
    return { status: 404, body: errorJson('Not Found', 'https://docs.github.com/rest', 404) };
  }
  const query = url.searchParams;
  const torn = bytes.length > 0 && body === null;
  const faults = torn ? ['the body is no JSON'] : requestFaults(match, query, body);
  if (faults.length > 0) {
    report(faults);
    return {
      status: 422,
      body: errorJson(`Invalid request.\n\n${faults.join('\n')}`, match.operation.docs, 422),
    };
  }
  const { authorization, accept = '' } = incoming.headers;
  const reply = await answerRest({ state, api, match, pathname, query, authorization, accept, body });
  report(responseFaults(match.operation, reply.status, reply.body), `the answer ${reply.status}: `);
  return reply;
}

/** GitHub's links to other pages name the repository by its number. */
function byName(pathname: string, { repository: { id, owner, name } }: ForgeState): string {
  return pathname.replace(new RegExp(`^/repositories/${id}(?=/|$)`), `/repos/${owner}/${name}`);
}
