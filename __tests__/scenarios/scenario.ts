import { rm } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { type Forge, startForge } from '../../dev/forge/forge.ts';
import type { ForgeSeed } from '../../dev/forge/state.ts';
import { pullRequestEvent, pushEvent } from '../../dev/runner/events.ts';
import type { RunActionOptions } from '../../dev/runner/run.ts';
import { type Answer, type Script, type StandIn, startStandIn } from '../support/ollamaStandIn.ts';
import { atEnd } from './heldUp.ts';
import { type Job, type RunOptions, runJob } from './job.ts';
import { createPlace, type Place, privateLock } from './place.ts';

export { test } from './heldUp.ts';
export type { Job } from './job.ts';

/**
 * Whole-process tests: the bundle as it is released, on a runner's Node and in a runner's environment, between a
 * GitHub and an Ollama on the loopback. Every job is checked for what no job may ever do; what a job is for is
 * asserted by its scenario.
 */

export const PULL_NUMBER = 7;
export const BASE_SHA = 'b'.repeat(40);
export const HEAD_SHA = 'a'.repeat(40);

const RUN_URL = 'https://github.com/octo-org/octo-bench/actions/runs';

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

export interface ScenarioOptions extends Pick<ForgeSeed, 'permissions' | 'comments'> {
  /** Contents by path below the workspace; default: a few reports. */
  readonly files?: Readonly<Record<string, string>>;
  /** What Ollama does; null: there is none at its address. */
  readonly ollama?: Script | null;
  /** What the baseline file holds; default: there is none. */
  readonly baseline?: string;
  /** Name of the machine's lock; default: one of the scenario's own. */
  readonly lock?: string;
}

export interface JobOptions extends RunOptions {
  /** Default: 101, 102 and so on. */
  readonly runId?: number;
  /** Another server than the scenario's. */
  readonly ollama?: { readonly url: string };
  /** Pushed to; default: the default branch. */
  readonly branch?: string;
  /** Owner of the fork that a pull request comes from. */
  readonly fork?: string;
}

export interface Scenario extends Place {
  readonly forge: Forge;
  readonly ollama: StandIn;
  push(options?: JobOptions): Promise<Job>;
  pullRequest(options?: JobOptions): Promise<Job>;
  /** The one comment on the pull request; fails where there are more or none. */
  comment(): string;
  /** A second server, which goes with the scenario. */
  serve(script: Script): Promise<StandIn>;
}

let measured: Promise<string> | null = null;

/** The baseline file that a push on this machine stored, measured once for a test file. */
export async function measuredBaseline(): Promise<string> {
  measured ??= measureBaseline().catch((error) => {
    measured = null;
    throw error;
  });
  return measured;
}

const BASELINE_TRIES = 10;

/** With as many calls as were planned where this machine lets it: what is compared with it says how many they were. */
async function measureBaseline(): Promise<string> {
  for (let tries = 1; ; tries++) {
    const scenario = await startScenario();
    const { exitCode, results } = await scenario.push();
    expect(exitCode).toBe(0);
    const isWhole = results?.calls.every(({ status }) => status === 'valid');
    if (isWhole || tries === BASELINE_TRIES) return scenario.readBaseline();
  }
}

export async function startScenario(options: ScenarioOptions = {}): Promise<Scenario> {
  const { files, ollama: script = {}, baseline, lock = privateLock(), ...seed } = options;
  const place = await createPlace(files);
  atEnd(() => rm(place.folder, { recursive: true, force: true }));
  if (baseline !== undefined) await place.write(place.baselineFile, baseline);
  const head = { ref: 'topic', sha: HEAD_SHA };
  const pull = { number: PULL_NUMBER, head, base: { ref: 'main', sha: BASE_SHA } };
  const forge = await startForge({ pulls: [pull], ...seed });
  atEnd(forge.close);
  const serve = async (given: Script) => {
    const server = await startStandIn({ answer: () => steady(), ...given });
    atEnd(server.close);
    return server;
  };
  const ollama = await serve(script ?? {});
  if (script === null) await ollama.close();
  let nextRunId = 101;
  const run = (given: JobOptions, event: Pick<RunActionOptions, 'eventName' | 'event'>) =>
    runJob(
      {
        ...{ place, forge, lock, ollamaUrl: (given.ollama ?? ollama).url },
        runId: given.runId ?? nextRunId++,
      },
      given,
      event,
    );
  return {
    ...place,
    ...{ forge, ollama, serve },
    push: (given = {}) => run(given, { eventName: 'push', event: pushOf(forge, given) }),
    pullRequest: (given = {}) => run(given, { eventName: 'pull_request', event: pullOf(forge, given) }),
    comment() {
      const bodies = forge.comments.filter(({ issue }) => issue === PULL_NUMBER).map(({ body }) => body);
      expect(bodies).toHaveLength(1);
      return bodies[0] ?? '';
    },
  };
}

function pushOf({ repository }: Forge, { branch = repository.defaultBranch }: JobOptions) {
  return pushEvent({ repo: repository, sha: BASE_SHA, branch });
}

function pullOf({ repository }: Forge, { fork }: JobOptions) {
  const shas = { headSha: HEAD_SHA, baseSha: BASE_SHA };
  const headRepo = fork === undefined ? repository : { ...repository, id: 99, owner: fork };
  return pullRequestEvent({ number: PULL_NUMBER, baseRepo: repository, headRepo, ...shas });
}

/** The comment of an earlier run, as it would be found. */
export const GREEN_COMMENT = {
  issue: PULL_NUMBER,
  author: 'github-actions[bot]',
  body: '<!-- ollama-benchmark-action:default run=90 attempt=1 -->\n### ✅ No slowdown beyond the limits\n\nMeasured `9999999`',
};

/** The requests of an artifact's upload. */
export const UPLOAD = ['CreateArtifact', 'PUT blob', 'PUT blob', 'FinalizeArtifact'];
export const LIST_COMMENTS = `GET issues/${PULL_NUMBER}/comments?per_page=100`;
export const EDIT_COMMENT = [LIST_COMMENTS, 'GET user', 'PATCH issues/comments/1001'];
export const CREATE_COMMENT = [LIST_COMMENTS, `POST issues/${PULL_NUMBER}/comments`];
export const runUrl = (runId: number) => `${RUN_URL}/${runId}`;
