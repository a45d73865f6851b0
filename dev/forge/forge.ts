/**
 * A stand-in for GitHub on the loopback: the REST routes that the action uses, the artifact service and its
 * blob storage. What the real services would refuse or have never described is a violation.
 */
import { createArtifactService } from './artifacts.ts';
import { type BlobStore, createBlobStore } from './blobs.ts';
import { answerDescribed } from './described.ts';
import { type BareRepository, createBareRepository } from './git/bare.ts';
import { createForgeGit, type ForgeGit } from './git/seeding.ts';
import { SERVER_URL } from './objects.ts';
import { type Incoming, startServer } from './server.ts';
import {
  addComment,
  changeLabel,
  changePull,
  createState,
  defaultBranchOf,
  type ForgeSeed,
  forcePush,
  retentionDaysOf,
} from './state.ts';
import { createTokenOffice, type JobRef } from './tokens.ts';
import { inTrouble, type Trouble } from './trouble.ts';
import type {
  ArtifactSeed,
  Check,
  Comment,
  CommentSeed,
  ForcePushEvent,
  ForcePushSeed,
  ForgeRequest,
  LabelEvent,
  LabelSeed,
  Permissions,
  PullSeed,
  Reply,
  RepositorySeed,
  Role,
  RunSeed,
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
  /** What commits were told, oldest first. */
  readonly checks: readonly Check[];
  /** What the token may do from now on. */
  grant(permissions: Permissions): void;
  /** A comment by somebody else, while a run is under way. */
  comment(seed: CommentSeed): Comment;
  /** What becomes of a pull request: another head, another text, a merge. */
  pull(number: number, changes: Partial<PullSeed>): void;
  /** Somebody sets a label. */
  label(seed: LabelSeed): LabelEvent;
  unlabel(seed: LabelSeed): LabelEvent;
  /** Somebody puts another head in the place of the present one. */
  forcePush(seed: ForcePushSeed): ForcePushEvent;
  role(login: string, role: Role): void;
  /** A workflow run; artifacts of runs that are not told here belong to no run that REST knows. */
  run(seed: RunSeed): void;
  /** An artifact of an earlier run. */
  artifact(seed: ArtifactSeed): StoredArtifact;
  /** The commits; a real repository, made when it is first used. */
  readonly git: ForgeGit;
  /** What goes wrong from now on; null: nothing. */
  trouble(trouble: Trouble | null): void;
  /** Once all that was asked so far is done: a request goes on though whoever asked is gone. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const TWIRP = '/twirp/github.actions.results.api.v1.ArtifactService/';

/** @param blobs where artifacts lie; default: a quick stand-in, held to Azurite by the tests */
export async function startForge(seed: ForgeSeed = {}, blobs: BlobStore = createBlobStore()): Promise<Forge> {
  const requests: ForgeRequest[] = [];
  const violations: string[] = [];
  const tokens = createTokenOffice();
  const violate = (what: string) => violations.push(what);
  const artifacts = createArtifactService({ blobs, violate, retentionDays: retentionDaysOf(seed) });
  for (const artifact of seed.artifacts ?? []) artifacts.seed(artifact);
  const underWay = new Set<Promise<unknown>>();
  let trouble: Trouble | null = null;
  let opening: Promise<BareRepository> | null = null;
  const repository = () => {
    opening ??= createBareRepository(defaultBranchOf(seed));
    return opening;
  };
  const state = createState(seed, {
    git: repository,
    artifacts: artifacts.stored,
    signedUrl: (artifact) => artifacts.signedUrl(blobServer.origin, artifact),
  });

  const handlers: Readonly<
    Record<ForgeRequest['service'], (incoming: Incoming, body: unknown) => Reply | Promise<Reply>>
  > = {
    blobs(incoming) {
      const { method, url, headers } = incoming;
      if (headers.authorization !== undefined)
        violate(`${method} ${url.pathname}: a signed address was shown a token, which is GitHub's alone`);
      return blobs.handle(incoming);
    },
    artifacts: ({ url, headers }, json) => {
      const job = tokens.identify(headers.authorization);
      const method = url.pathname.slice(TWIRP.length);
      return artifacts.handle({ method, job, json, origin: blobServer.origin });
    },
    rest: (incoming, body) => answerDescribed(state, api, incoming, body, violate),
  };
  const answer = async (incoming: Incoming, service: ForgeRequest['service']): Promise<Reply | null> => {
    const { method, url, headers } = incoming;
    await artifacts.ready();
    const body = service === 'blobs' ? null : jsonOrNull(incoming.bytes);
    const path = `${url.pathname}${url.search.replace(/(?<=[?&]sig=)[^&]+/, '***')}`;
    const request = { service, method, path, body };
    const reply = await inTrouble(trouble, request, async () => handlers[service](incoming, body));
    requests.push({ ...request, headers, status: reply?.status ?? 0 });
    return reply;
  };
  const serve = (serviceOf: (pathname: string) => ForgeRequest['service']) =>
    startServer((incoming) => {
      const answering = answer(incoming, serviceOf(incoming.url.pathname));
      underWay.add(answering);
      return answering.finally(() => underWay.delete(answering));
    }, violate);
  const server = await serve((pathname) => (pathname.startsWith('/twirp/') ? 'artifacts' : 'rest'));
  // Of another origin, as Azure is: a client must not show it the token.
  const blobServer = await serve(() => 'blobs');
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
    get checks() {
      return state.checks;
    },
    get artifacts() {
      return artifacts.stored();
    },
    grant(permissions) {
      state.permissions = permissions;
    },
    comment: (comment) => addComment(state, comment),
    pull: (number, changes) => changePull(state, number, changes),
    label: (label) => changeLabel(state, 'labeled', label),
    unlabel: (label) => changeLabel(state, 'unlabeled', label),
    forcePush: (push) => forcePush(state, push),
    role(login, role) {
      state.roles = { ...state.roles, [login]: role };
    },
    run(run) {
      state.runs = [...state.runs.filter(({ id }) => id !== run.id), run];
    },
    artifact: artifacts.seed,
    git: createForgeGit(repository),
    trouble(next) {
      trouble = next;
    },
    async settled() {
      await Promise.allSettled(underWay);
    },
    async close() {
      await Promise.all([server.close(), blobServer.close()]);
      await (await opening)?.close();
    },
  };
}

function jsonOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
