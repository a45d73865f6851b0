import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect } from '@jest/globals';
import * as v from 'valibot';
import type { Forge } from '../../dev/forge/forge.ts';
import type { StoredArtifact } from '../../dev/forge/types.ts';
import { createCommandReader } from '../../dev/runner/commands.ts';
import { type ActionRun, type RunActionOptions, runAction } from '../../dev/runner/run.ts';
import { type Results, ResultsSchema } from '../../src/model/results.ts';
import type { Commits } from './commits.ts';
import type { Happening } from './happenings.ts';
import { lookAt } from './heldUp.ts';
import { BUNDLE, type Place } from './place.ts';
import { shortOfAll } from './requests.ts';

/** One run of the released bundle, and what it left. */

/** Short runs. The limit of the client's own times is so wide that no busy machine passes it, up or down. */
export const INPUTS = { runs: '3', 'num-predict': '500', thresholds: '{ throughput: 5, ttft-net: 1000 }' };

export interface RunOptions
  extends Pick<RunActionOptions, 'inputs' | 'env' | 'signal' | 'terminate' | 'crash' | 'onLine' | 'temp'> {
  /** The runner's own files cannot be written, so that no output says what became of it. */
  readonly isMute?: boolean;
  /** GITHUB_JOB. */
  readonly job?: string;
  readonly attempt?: number;
}

/** What a job did, as a reader of GitHub and of the runner's disk finds it. */
export interface Job extends ActionRun {
  /** The log as people see it, groups unfolded, without the lines that stop and resume commands. */
  readonly text: string;
  /** Every request to GitHub while it ran, in order: `GET issues/7/comments?per_page=100`. */
  readonly requests: readonly string[];
  /** What lies in the output directory, or where the outputs say, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** results.json by its schema; null where there is none. */
  readonly results: Results | null;
  readonly artifact: StoredArtifact | null;
}

export interface Where {
  readonly place: Place;
  readonly forge: Forge;
  readonly commits: Commits;
  readonly ollamaUrl: string;
  readonly lock: string;
  readonly runId: number;
}

export async function runJob(where: Where, given: RunOptions, happening: Happening): Promise<Job> {
  const { place, forge, commits, ollamaUrl, lock, runId } = where;
  const { inputs, env, signal, terminate, crash, onLine, temp } = given;
  const { eventName, event, context, run: listed } = happening;
  const output = join(place.workspace, 'ollama-benchmark-results');
  // As a checkout leaves it: nothing of the job before.
  await rm(output, { recursive: true, force: true });
  const asked = forge.requests.length;
  const uploaded = forge.artifacts.length;
  const path = '.github/workflows/benchmark.yml';
  forge.run({ id: runId, path, status: 'in_progress', conclusion: null, ...listed });
  const run = await runAction({
    ...{ bundle: BUNDLE, workspace: place.workspace, forge, eventName, event },
    inputs: { ...INPUTS, 'ollama-host': ollamaUrl, 'baseline-file': place.baselineFile, ...inputs },
    env: { OLLAMA_BENCHMARK_LOCK: lock, ...env },
    context: {
      ...{ runId, workflowPath: path, ...context },
      ...(given.job === undefined ? {} : { job: given.job }),
      ...(given.attempt === undefined ? {} : { runAttempt: given.attempt }),
    },
    ...(signal === undefined ? {} : { signal }),
    ...(terminate === undefined ? {} : { terminate }),
    ...(crash === undefined ? {} : { crash }),
    ...(onLine === undefined ? {} : { onLine }),
    ...(temp === undefined ? {} : { temp }),
  });
  const conclusion = run.exitCode === 0 ? 'success' : 'failure';
  forge.run({ id: runId, path, status: 'completed', conclusion, ...listed });
  const { 'report-path': report = '' } = run.outputs;
  const files = await filesIn(report === '' ? output : dirname(report));
  const stored = files.get('results.json');
  const isReport = (artifact: StoredArtifact) =>
    artifact.runId === runId && !/baseline\./.test(artifact.name);
  const job = {
    ...run,
    files,
    text: readable(run),
    requests: shortOfAll(forge.requests.slice(asked), commits),
    results: stored === undefined ? null : v.parse(ResultsSchema, JSON.parse(stored)),
    artifact: forge.artifacts.slice(uploaded).findLast(isReport) ?? null,
  };
  lookAt(job.text);
  // Before the action listens the first signal ends it; a runner that loses its patience kills nobody here.
  const enders: Partial<Record<NodeJS.Signals, AbortSignal | undefined>> = {
    ...{ SIGINT: signal, SIGTERM: terminate, SIGKILL: crash },
  };
  if (given.isMute === true) expect([run.orphans, run.killedBy]).toEqual([[], null]);
  else if (run.killedBy === null) expectSound(job, forge, eventName);
  else expect(enders[run.killedBy]?.aborted).toBe(true);
  return {
    ...job,
    summary: spaced(job.summary),
    files: new Map([...files].map(([name, text]) => [name, spaced(text)])),
  };
}

/** With plain spaces for those that keep numbers and their units on one line. */
export function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const read = async (name: string) => [name, await readFile(join(folder, name), 'utf8')] as const;
  return new Map(await Promise.all(names.sort().map(read)));
}

function readable({ log }: ActionRun): string {
  return log
    .flatMap((entry) => (entry.kind === 'line' ? [entry.text] : entry.lines))
    .filter((line) => !/^::(?:stop-commands::\*\*\*|\*\*\*::)$/.test(line))
    .join('\n');
}

/** Text stands where the runner takes no commands, commands stand where it does, and at the end it listens. */
function expectHeard(stdout: readonly string[]): void {
  const reader = createCommandReader();
  const tokens: string[] = [];
  let isStopped = false;
  for (const line of stdout) {
    const result = reader.read(line);
    if (result.kind === 'stopped') tokens.push(result.token);
    isStopped = result.kind === 'stopped' || (isStopped && result.kind !== 'resumed');
    if (result.kind === 'output') expect({ line, isStopped }).toEqual({ line, isStopped: true });
    // Whatever looks like a command there is one of ours that was lost.
    if (result.kind === 'output') expect(line).not.toMatch(/^\s*::|##\[/);
  }
  expect(isStopped).toBe(false);
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
}

/** No process left behind, no fault of the runner's, nothing for later steps but outputs. */
const UNTOUCHED = { orphans: [], errors: [], killedBy: null, env: {}, path: [], state: {} };

/** What holds for every job, however it ended. */
function expectSound(job: Job, forge: Forge, eventName: string): void {
  // A bundle that did not even start says why.
  if (job.outputs.verdict === undefined) throw new Error(['No verdict.', ...job.stderr].join('\n'));
  expect(forge.violations).toEqual([]);
  const { orphans, errors, killedBy, env, path, state } = job;
  expect({ orphans, errors, killedBy, env, path, state }).toEqual(UNTOUCHED);
  expectHeard(job.stdout);
  expect(job.outputs).toMatchObject({
    passed: expect.stringMatching(/^(true|false)$/),
    summary: expect.any(String),
  });
  // Of a workflow_run the exit status stands beside another commit: the check is the gate.
  if (eventName !== 'workflow_run') expect(job.outputs.passed).toBe(String(job.exitCode === 0));
  const annotated = job.annotations.some(({ level }) => level === 'error');
  expect(annotated).toBe(job.exitCode !== 0);
  const isRefused = job.annotations.some(({ message }) => /^Artifact \S+ not uploaded/.test(message));
  expect(job.outputs['artifact-id'] ?? '').toMatch(job.artifact === null ? /^$/ : /^\d+$/);
  expect(job.artifact?.entries.map(({ name, data }) => [name, data.toString('utf8')]).sort()).toEqual(
    job.files.size === 0 || isRefused ? undefined : [...job.files],
  );
  const told = [...job.files.values(), job.summary, job.text, ...forge.comments.map(({ body }) => body)];
  for (const text of told) {
    expect(text).not.toContain(forge.token);
    expect(text).not.toMatch(/\b(?:NaN|undefined|Infinity|\[object Object\])/);
  }
}
