import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Forge } from '../../../dev/forge/forge.ts';
import type { ArtifactOptions } from '../../../src/io/github/artifact.ts';
import { sourceOf } from '../../../src/io/github/source.ts';
import { type RecordingLog, recordingLog, temporaryDirectory } from '../temporary.ts';
import { pushPayload, runnerVariables } from './payloads.ts';

/** Jobs that upload, as the real client finds them. */

export interface Uploading {
  readonly options: ArtifactOptions & { readonly log: RecordingLog };
  /** Two files, one of them in a folder. */
  readonly paths: readonly string[];
}

export interface UploadingJob {
  readonly attempt?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** By path below the output directory. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
}

const FILES = { 'report.md': 'content of report.md', 'agents/chimera.md': 'content of agents/chimera.md' };
const environment = process.env;

/** The job `bench` of run 500. The client reads the environment for itself: see {@link leaveJob}. */
export async function enterJob(forge: Forge, job: UploadingJob = {}): Promise<Uploading> {
  const { attempt = 2, files = FILES } = job;
  const rootDirectory = join(await temporaryDirectory(), 'out');
  await mkdir(join(rootDirectory, 'agents'), { recursive: true });
  const paths = Object.keys(files).map((name) => join(rootDirectory, name));
  for (const [name, content] of Object.entries(files)) await writeFile(join(rootDirectory, name), content);
  const env: NodeJS.ProcessEnv = {
    ...runnerVariables('push', { GITHUB_RUN_ATTEMPT: String(attempt) }),
    ACTIONS_RUNTIME_TOKEN: forge.runtimeToken({ runId: 500, runAttempt: attempt, job: 'bench' }),
    ACTIONS_RESULTS_URL: forge.resultsUrl,
    ...job.env,
  };
  process.env = { ...environment, ...env };
  const source = sourceOf(env, pushPayload);
  const log = recordingLog();
  return {
    options: {
      ...{ env, source, log, name: 'ollama-benchmark', retentionDays: 14, rootDirectory },
      ...{ stayIn: '`output-dir`', ended: new AbortController().signal },
    },
    paths,
  };
}

export function leaveJob(): void {
  process.env = environment;
}

/** What the client prints, which it does on stdout. */
export function captureStdout(): { readonly text: string } {
  const printed = { text: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed.text += String(chunk);
    return true;
  });
  return printed;
}

const LONGEST_WAIT_MS = 60_000;

/**
 * The client and Azure's library wait for seconds before they ask again: those waits are none. What takes minutes is a
 * limit, which ends when it is told to.
 */
export function skipWaits(): { endLimits(): void } {
  const { setTimeout: wait } = globalThis;
  const limits: (() => void)[] = [];
  const hasten = (done: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    if (ms > LONGEST_WAIT_MS) limits.push(() => done(...args));
    return ms > LONGEST_WAIT_MS ? wait(() => {}, 1) : wait(done, ms < 1000 ? ms : 1, ...args);
  };
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(hasten as typeof setTimeout);
  return {
    endLimits() {
      for (const done of limits.splice(0)) done();
    },
  };
}
