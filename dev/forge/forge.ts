/**
 * A stand-in for GitHub on the loopback: the REST routes that the action uses, the artifact service and its
 * blob storage. What the real services would refuse or have never described is a violation.
 */
import { createArtifactService } from './artifacts.ts';
import { createBlobStore } from './blobs.ts';
import { answerDescribed } from './described.ts';
import { SERVER_URL } from './objects.ts';
import { type Incoming, startServer } from './server.ts';
import { addComment, createState, type ForgeSeed } from './state.ts';
import { createTokenOffice, type JobRef } from './tokens.ts';
import type {
  Comment,
  CommentSeed,
  ForgeRequest,
  Permissions,
  Reply,
  RepositorySeed,
  StoredArtifact,
} from './types.ts';

export interface Forge {
  readonly repository: RepositorySeed;
  /** GITHUB_API_URL */
  readonly apiUrl: string;
  /** GITHUB_GRAPHQL_URL; the forge answers no query, one is a violation. */
  readonly graphqlUrl: string;
  /** GITHUB_SERVER_URL: github.com itself, for the artifact client takes a loopback address for GHES. */
  readonly serverUrl: string;
  /** ACTIONS_RESULTS_URL */
  readonly resultsUrl: string;
  /** `github.token` */
  readonly token: string;
  /** ACTIONS_RUNTIME_TOKEN of one job. */
  runtimeToken(job: JobRef): string;
  /** Every request, in the order of the answers. */
  readonly requests: readonly ForgeRequest[];
  /** Empty unless a client (or the forge) was wrong; one sentence each. */
  readonly violations: readonly string[];
  /** As of now, oldest first. */
  readonly comments: readonly Comment[];
  readonly artifacts: readonly StoredArtifact[];
  /** What the token may do from now on. */
  grant(permissions: Permissions): void;
  /** A comment by somebody else, while a run is under way. */
  comment(seed: CommentSeed): Comment;
  close(): Promise<void>;
}

const TWIRP = '/twirp/github.actions.results.api.v1.ArtifactService/';

export async function startForge(seed: ForgeSeed = {}): Promise<Forge> {
  const state = createState(seed);
  const requests: ForgeRequest[] = [];
  const violations: string[] = [];
  const tokens = createTokenOffice();
  const blobs = createBlobStore();
  const violate = (what: string) => violations.push(what);
  const artifacts = createArtifactService(blobs, violate);

  const handlers: Readonly<Record<ForgeRequest['service'], (incoming: Incoming, body: unknown) => Reply>> = {
    blobs: (incoming) => blobs.handle(incoming),
    artifacts: ({ url, headers }, json) => {
      const job = tokens.identify(headers.authorization);
      return artifacts.handle({ method: url.pathname.slice(TWIRP.length), job, json, origin: api });
    },
    rest: (incoming, body) => answerDescribed(state, api, incoming, body, violate),
  };
  const answer = (incoming: Incoming): Reply => {
    const { method, url } = incoming;
    const service = serviceOf(url.pathname);
    const body = service === 'blobs' ? null : jsonOrNull(incoming.bytes);
    const reply = handlers[service](incoming, body);
    const path = `${url.pathname}${url.search.replace(/(?<=[?&]sig=)[^&]+/, '***')}`;
    requests.push({ service, method, path, body, status: reply.status });
    return reply;
  };
  const server = await startServer(answer, violate);
  const api = server.origin;
  return {
    repository: state.repository,
    apiUrl: api,
    graphqlUrl: `${api}/graphql`,
    serverUrl: SERVER_URL,
    resultsUrl: `${api}/`,
    token: state.token,
    runtimeToken: tokens.issue,
    requests,
    violations,
    get comments() {
      return state.comments;
    },
    get artifacts() {
      return artifacts.stored();
    },
    grant(permissions) {
      state.permissions = permissions;
    },
    comment: (comment) => addComment(state, comment),
    close: server.close,
  };
}

function serviceOf(pathname: string): ForgeRequest['service'] {
  if (pathname.startsWith('/twirp/')) return 'artifacts';
  return pathname.startsWith('/blobs/') ? 'blobs' : 'rest';
}

function jsonOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
