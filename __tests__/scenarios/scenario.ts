import { rm } from 'node:fs/promises';
import { expect } from '@jest/globals';
import type { BlobStore } from '../../dev/forge/blobs.ts';
import { type Forge, startForge } from '../../dev/forge/forge.ts';
import type { ForgeSeed } from '../../dev/forge/state.ts';
import type { Permissions } from '../../dev/forge/types.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { type Answer, type Script, type StandIn, startStandIn } from '../support/ollamaStandIn.ts';
import { type Commits, createCommits, type Files } from './commits.ts';
import {
  dispatched,
  ended,
  type Happening,
  merging,
  type PullOptions,
  proposed,
  pushed,
} from './happenings.ts';
import { atEnd } from './heldUp.ts';
import { type Job, type RunOptions, runJob, spaced } from './job.ts';
import { createPlace, type Place, privateLock } from './place.ts';
import { PULL_NUMBER } from './requests.ts';
import { baselineText, ofCommit } from './sessions.ts';

export { test } from './heldUp.ts';
export type { Job } from './job.ts';

/**
 * Whole-process tests: the bundle as it is released, on a runner's Node and in a runner's environment, between a
 * GitHub and an Ollama on the loopback. Every job is checked for what no job may ever do; what a job is for is
 * asserted by its scenario.
 *
 * The repository: `root` ← `base`, where the default branch is, ← `head`, and `merge` of both.
 */

interface Paced extends Answer {
  /** Least time from the first piece to the last; a busy machine makes more of it, and more tokens. */
  readonly decodeMs?: number;
}

const PIECES = 20;

/**
 * A healthy answer whose rate is known to the last digit, and true: the server tells the time that it took, and as many
 * tokens as make 800 tok/s of it.
 */
export function steady({ decodeMs = 26, prefillMs = 8, paceTokS = 800, ...answer }: Paced = {}): Answer {
  const gaps = Math.max(1, (answer.pieces?.length ?? PIECES) - 1);
  return { prefillMs, paceTokS, pieceMs: decodeMs / gaps, ...answer };
}

/** Four times slower. */
export const slow = (): Answer => steady({ decodeMs: 104, paceTokS: 200 });

export interface ScenarioOptions
  extends Pick<ForgeSeed, 'permissions' | 'comments' | 'roles' | 'repository' | 'token'> {
  /** Contents by path below the workspace; default: a few reports. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the commit `base` holds, and what `head` changes of it. */
  readonly base?: Files;
  readonly head?: Files;
  /** What Ollama does; null: there is none at its address. */
  readonly ollama?: Script | null;
  /** What the baseline file holds: a text, or sessions, which become those of `base`. Default: there is none. */
  readonly baseline?: string | readonly SessionRecord[];
  /** Where artifacts lie; default: the forge's own stand-in. */
  readonly blobs?: BlobStore;
  /** Name of the machine's lock; default: one of the scenario's own. */
  readonly lock?: string;
}

export interface JobOptions extends RunOptions {
  /** Default: 101, 102 and so on. */
  readonly runId?: number;
  /** Another server than the scenario's. */
  readonly ollama?: { readonly url: string };
  /** Another machine than the scenario's, with a lock of its own. */
  readonly on?: Place;
  /** Default: what the workflow of the README grants. */
  readonly permissions?: Permissions;
}

export interface PushOptions extends JobOptions {
  /** Name of the commit; default: `base`. */
  readonly at?: string;
  /** Default: the default branch. */
  readonly branch?: string;
}

export interface DispatchOptions extends PushOptions {
  readonly actor?: string;
}

export interface Scenario extends Place {
  readonly forge: Forge;
  readonly ollama: StandIn;
  readonly commits: Commits;
  push(options?: PushOptions): Promise<Job>;
  /** `workflow_dispatch`. */
  dispatch(options?: DispatchOptions): Promise<Job>;
  pullRequest(options?: JobOptions & PullOptions): Promise<Job>;
  /** `workflow_run`, of the run that the last pull request or push was. */
  workflowRun(options?: JobOptions): Promise<Job>;
  /** Of the commit `merge`, into `base`. */
  mergeGroup(options?: JobOptions): Promise<Job>;
  /** The one comment on the pull request; fails where there are more or none. */
  comment(): string;
  /** A second server, which goes with the scenario. */
  serve(script: Script): Promise<StandIn>;
  /** A second machine. */
  runner(): Promise<Place>;
}

/** What the workflow of the README grants its two jobs. */
const OF_PROPOSALS = { metadata: 'read', contents: 'read', pull_requests: 'write', actions: 'read' } as const;
const OF_MAIN = { metadata: 'read', contents: 'write', pull_requests: 'read', actions: 'read' } as const;

export async function startScenario(options: ScenarioOptions = {}): Promise<Scenario> {
  const { files, ollama: script = {}, lock = privateLock() } = options;
  const { comments = [], roles = {}, repository = {}, token } = options;
  const place = await createPlace(files);
  atEnd(() => rm(place.folder, { recursive: true, force: true }));
  const nowhere = { ref: 'topic', sha: '0'.repeat(40) };
  const pull = { number: PULL_NUMBER, head: nowhere, base: { ...nowhere, ref: 'main' } };
  const forge = await startForge(
    { pulls: [pull], comments, roles, repository, ...(token === undefined ? {} : { token }) },
    options.blobs,
  );
  atEnd(forge.close);
  const commits = await seed(forge, options);
  if (options.baseline !== undefined)
    await place.write(place.baselineFile, textOf(options.baseline, commits));
  const serve = async (given: Script) => {
    const server = await startStandIn({ answer: () => steady(), ...given });
    atEnd(server.close);
    return server;
  };
  const ollama = await serve(script ?? {});
  if (script === null) await ollama.close();
  let nextRunId = 101;
  let last: { readonly runId: number; readonly happening: Happening } | null = null;
  const run = (given: JobOptions, happening: Happening) => {
    const runId = given.runId ?? nextRunId++;
    if (happening.eventName !== 'workflow_run') last = { runId, happening };
    forge.grant(given.permissions ?? options.permissions ?? (happening.isProposal ? OF_PROPOSALS : OF_MAIN));
    const where = {
      ...{ forge, commits, place: given.on ?? place, lock: given.on === undefined ? lock : privateLock() },
      ...{ ollamaUrl: (given.ollama ?? ollama).url, runId },
    };
    return runJob(where, given, happening);
  };
  return {
    ...place,
    ...{ forge, ollama, commits, serve },
    push: (given = {}) => run(given, pushed(forge, commits, given)),
    dispatch: (given = {}) => run(given, dispatched(forge, commits, given)),
    pullRequest: (given = {}) => run(given, proposed(forge, commits, given)),
    workflowRun(given = {}) {
      if (last === null) throw new Error('No run has ended yet.');
      return run(given, ended(forge, commits, last));
    },
    mergeGroup: (given = {}) => run(given, merging(forge, commits)),
    comment() {
      const bodies = forge.comments
        .filter(({ issue }) => issue === PULL_NUMBER)
        .map(({ body }) => spaced(body));
      expect(bodies).toHaveLength(1);
      return bodies[0] ?? '';
    },
    async runner() {
      const other = await createPlace(files);
      atEnd(() => rm(other.folder, { recursive: true, force: true }));
      return other;
    },
  };
}

async function seed(forge: Forge, { base = {}, head = {} }: ScenarioOptions): Promise<Commits> {
  const commits = createCommits(forge);
  await commits.add('root', [], { 'README.md': '# A repository\n' });
  const baseSha = await commits.add('base', ['root'], base);
  const headSha = await commits.add('head', ['base'], head);
  const mergeSha = await commits.add('merge', ['base', 'head'], head);
  await forge.git.branch('main', baseSha);
  forge.pull(PULL_NUMBER, {
    head: { ref: 'topic', sha: headSha },
    base: { ref: 'main', sha: baseSha },
    mergeSha,
  });
  return commits;
}

function textOf(baseline: string | readonly SessionRecord[], commits: Commits): string {
  return typeof baseline === 'string' ? baseline : baselineText(ofCommit(baseline, commits.sha('base')));
}

/** The comment of an earlier run, as it would be found. */
export const GREEN_COMMENT = {
  issue: PULL_NUMBER,
  author: 'github-actions[bot]',
  body: '<!-- ollama-benchmark-action:default run=90 attempt=1 -->\n### ✅ No slowdown beyond the limits\n\nMeasured `9999999`',
};
