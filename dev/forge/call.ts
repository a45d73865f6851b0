/** One described request, and the answers that all routes share. */
import { errorJson } from './objects.ts';
import type { Match } from './openapi.ts';
import { paginate } from './pages.ts';
import type { ForgeState } from './state.ts';
import type { Reply } from './types.ts';

export interface Call {
  readonly state: ForgeState;
  /** Origin of the REST API. */
  readonly api: string;
  readonly match: Match;
  /** Path as it came, for the links to other pages. */
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  /** The media types that the client takes. */
  readonly accept: string;
  readonly body: unknown;
}

export interface Route {
  /** As GitHub's header spells it: alternatives parted by `;`. */
  readonly accepted: string;
  /** Not even a public repository's part is given without the permission. */
  readonly always?: boolean;
  readonly answer: (call: Call) => Reply | Promise<Reply>;
}

export type Routes = Readonly<Record<string, Route>>;

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

/** One page of a list. `wrap` is for lists that come inside an object. */
export function listed<T>(
  call: Call,
  all: readonly T[],
  render: (item: T) => unknown,
  wrap: (page: readonly unknown[]) => unknown = (page) => page,
): Reply {
  const link = `${call.api}${call.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${call.state.repository.id}`)}`;
  const page = paginate(all, link, call.query);
  return { status: 200, headers: page.headers, body: wrap(page.items.map(render)) };
}

export function forbidden(call: Call): Reply {
  return failure(call, 403, 'Resource not accessible by integration');
}

export function notFound(call: Call): Reply {
  return failure(call, 404, 'Not Found');
}

export function failure(call: Call, status: number, message: string): Reply {
  return { status, body: errorJson(message, call.match.operation.docs, status) };
}
