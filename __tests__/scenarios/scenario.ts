import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect } from '@jest/globals';
import * as v from 'valibot';
import { type Forge, startForge } from '../../dev/forge/forge.ts';
import type { ForgeSeed } from '../../dev/forge/state.ts';
import type { ForgeRequest, StoredArtifact } from '../../dev/forge/types.ts';
import { pullRequestEvent, pushEvent } from '../../dev/runner/events.ts';
import { type ActionRun, type RunActionOptions, runAction } from '../../dev/runner/run.ts';
import { type Results, ResultsSchema } from '../../src/model/results.ts';
import { type Answer, type Script, type StandIn, startStandIn } from '../support/ollamaStandIn.ts';
import { BUNDLE, createPlace, type Place, privateLock } from './place.ts';

/**
 * Whole-process tests: the bundle as it is released, on a runner's Node and in a runner's environment, between a
 * GitHub and an Ollama on the loopback. Every job is checked for what no job may ever do; what a job is for is
 * asserted by its scenario.
 */

export const PULL_NUMBER = 7;
export const BASE_SHA = 'b'.repeat(40);
export const HEAD_SHA = 'a'.repeat(40);

/** Never in anything that somebody else may read. */
const TOKEN = 'ghs_SCENARIOTOKENscenariotoken0123456789';
const RUN_URL = 'https://github.com/octo-org/octo-bench/actions/runs';

/**
 * 20 tokens in 250 ms are 80 tok/s, exactly. The time to first token is the client's own: it waits for something,
 * so that ratios mean something, and the load is short, so that it can be taken out of it.
 */
export const steady = (final: Readonly<Record<string, unknown>> = {}): Answer => ({
  delayMs: 8,
  final: { load_duration: 1e6, total_duration: 451e6, ...final },
});

/** Short runs. The limit of the client's own times is so wide that no busy machine passes it, up or down. */
export const INPUTS = { runs: '3', 'num-predict': '20', thresholds: '{ throughput: 5, ttft-net: 1000 }' };

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

export interface JobOptions extends Pick<RunActionOptions, 'inputs' | 'env' | 'signal' | 'onLine'> {
  /** Default: 101, 102 and so on. */
  readonly runId?: number;
  /** Another server than the scenario's. */
  readonly ollama?: { readonly url: string };
  /** Pushed to; default: the default branch. */
  readonly branch?: string;
  /** Owner of the fork that a pull request comes from. */
  readonly fork?: string;
}

/** What a job did, as a reader of GitHub and of the runner's disk finds it. */
export interface Job extends ActionRun {
  /** The log as people see it, groups unfolded. */
  readonly text: string;
  /** Every request to GitHub, in order: `GET issues/7/comments?per_page=100`. */
  readonly requests: readonly string[];
  /** What lies in the output directory, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** results.json by its schema; null where there is none. */
  readonly results: Results | null;
  readonly artifact: StoredArtifact | null;
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
  measured ??= startScenario().then(async (scenario) => {
    expect((await scenario.push()).exitCode).toBe(0);
    return scenario.readBaseline();
  });
  return measured;
}

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

export async function startScenario(options: ScenarioOptions = {}): Promise<Scenario> {
  const { files, ollama: script = {}, baseline, lock = privateLock(), ...seed } = options;
  const place = await createPlace(files);
  cleanups.push(() => rm(place.folder, { recursive: true, force: true }));
  if (baseline !== undefined) await place.write(place.baselineFile, baseline);
  const head = { ref: 'topic', sha: HEAD_SHA };
  const pull = { number: PULL_NUMBER, head, base: { ref: 'main', sha: BASE_SHA } };
  const forge = await startForge({ token: TOKEN, pulls: [pull], ...seed });
  cleanups.push(forge.close);
  const serve = async (given: Script) => {
    const server = await startStandIn({ answer: () => steady(), ...given });
    cleanups.push(server.close);
    return server;
  };
  const ollama = await serve(script ?? {});
  if (script === null) await ollama.close();
  let nextRunId = 101;
  const run = (given: JobOptions, event: Pick<RunActionOptions, 'eventName' | 'event'>) =>
    runJob(
      { place, forge, url: (given.ollama ?? ollama).url, lock, runId: given.runId ?? nextRunId++ },
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

interface Where {
  readonly place: Place;
  readonly forge: Forge;
  readonly url: string;
  readonly lock: string;
  readonly runId: number;
}

async function runJob(
  { place, forge, url, lock, runId }: Where,
  { inputs, env, signal, onLine }: JobOptions,
  event: Pick<RunActionOptions, 'eventName' | 'event'>,
): Promise<Job> {
  const output = join(place.workspace, 'ollama-benchmark-results');
  // As a checkout leaves it: nothing of the job before.
  await rm(output, { recursive: true, force: true });
  const before = { requests: forge.requests.length, artifacts: forge.artifacts.length };
  const run = await runAction({
    ...{ bundle: BUNDLE, workspace: place.workspace, forge, ...event },
    inputs: { ...INPUTS, 'ollama-host': url, 'baseline-file': place.baselineFile, ...inputs },
    env: { OLLAMA_BENCHMARK_LOCK: lock, ...env },
    context: { runId },
    ...(signal === undefined ? {} : { signal }),
    ...(onLine === undefined ? {} : { onLine }),
  });
  const files = await filesIn(output);
  const stored = files.get('results.json');
  const job = {
    ...run,
    files,
    text: run.log.map((entry) => (entry.kind === 'line' ? entry.text : entry.lines.join('\n'))).join('\n'),
    requests: forge.requests.slice(before.requests).map(shortOf),
    results: stored === undefined ? null : v.parse(ResultsSchema, JSON.parse(stored)),
    artifact: forge.artifacts[before.artifacts] ?? null,
  };
  expectSound(job, forge);
  return job;
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const read = async (name: string) => [name, await readFile(join(folder, name), 'utf8')] as const;
  return new Map(await Promise.all(names.sort().map(read)));
}

function shortOf({ service, method, path }: ForgeRequest): string {
  if (service === 'artifacts') return path.slice(path.lastIndexOf('/') + 1);
  if (service === 'blobs') return `${method} blob`;
  return `${method} ${path.replace(/^\/repos\/octo-org\/octo-bench\//, '').replace(/^\//, '')}`;
}

/** What holds for every job, however it ended. */
function expectSound(job: Job, forge: Forge): void {
  // A bundle that did not even start says why.
  if (job.outputs.verdict === undefined) throw new Error(['No verdict.', ...job.stderr].join('\n'));
  expect(forge.violations).toEqual([]);
  expect(job).toMatchObject({ orphans: [], errors: [], killedBy: null, env: {}, path: [], state: {} });
  expect(job.outputs).toMatchObject({ passed: String(job.exitCode === 0), summary: expect.any(String) });
  const annotated = job.annotations.some(({ level }) => level === 'error');
  expect(annotated).toBe(job.exitCode !== 0);
  expect(job.artifact?.entries.map(({ name, data }) => [name, data.toString('utf8')]).sort()).toEqual(
    job.files.size === 0 ? undefined : [...job.files],
  );
  const told = [...job.files.values(), job.summary, job.text, ...forge.comments.map(({ body }) => body)];
  for (const text of told) {
    expect(text).not.toContain(TOKEN);
    expect(text).not.toMatch(/\b(?:NaN|undefined|Infinity|\[object Object\])/);
  }
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
