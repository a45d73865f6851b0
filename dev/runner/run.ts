/**
 * Runs a bundled action as a self-hosted runner would: on a real Node 24, in a clean environment with the
 * runner's variables and files, and reads what it says as the runner reads it.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Forge } from '../forge/forge.ts';
import type { WorkflowCommand } from './commands.ts';
import { contextVariables, machineVariables, type RunContext, runContext } from './context.ts';
import type { GitHubEvent } from './events.ts';
import { createCommandFiles, type FileResults, readCommandFiles } from './files.ts';
import { inputVariables } from './inputs.ts';
import { nodeForActions } from './node.ts';
import { type ProcessResult, runProcess } from './process.ts';
import { type Annotation, type LogEntry, StepLog } from './step-log.ts';

export interface RunActionOptions {
  /** The file that `runs.main` names. */
  readonly bundle: string;
  /** Default: action.yml at the root of this repository. */
  readonly actionYml?: string;
  /** What the step's `with:` passes; only declared inputs. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly eventName: string;
  readonly event: GitHubEvent;
  /** What the step's `env:` passes; the runner's own variables win. */
  readonly env?: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** Default: the workspace, as on a runner. */
  readonly cwd?: string;
  /** RUNNER_TEMP. Default: a temporary directory, removed after the run. */
  readonly temp?: string;
  readonly forge: Pick<
    Forge,
    'apiUrl' | 'graphqlUrl' | 'serverUrl' | 'resultsUrl' | 'token' | 'runtimeToken'
  >;
  /** Run id, attempt, job and the like, where they matter. */
  readonly context?: Partial<RunContext>;
  /** Cancels the job. */
  readonly signal?: AbortSignal;
  /** SIGTERM alone. */
  readonly terminate?: AbortSignal;
  /** Kills the action at once: the machine went down. */
  readonly crash?: AbortSignal;
  /** Told every line of the log as a reader of it sees it. */
  readonly onLine?: (line: string) => void;
}

export interface ActionRun extends ProcessResult, FileResults {
  /** What the runner makes of it: a failed command fails the step at exit status 0 too. */
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  /** stdout and stderr as the log shows them: masked, commands taken out, groups folded. */
  readonly log: readonly LogEntry[];
  readonly commands: readonly WorkflowCommand[];
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  readonly errors: readonly string[];
}

const ACTION_YML = fileURLToPath(new URL('../../action.yml', import.meta.url));

export async function runAction(options: RunActionOptions): Promise<ActionRun> {
  const temp = options.temp ?? (await mkdtemp(join(tmpdir(), 'runner-temp-')));
  try {
    return await runStep(options, temp);
  } finally {
    if (options.temp === undefined) await rm(temp, { recursive: true, force: true });
  }
}

async function runStep(options: RunActionOptions, temp: string): Promise<ActionRun> {
  const { forge, workspace, signal, terminate, crash } = options;
  const run = runContext(options.event, options.context ?? {});
  const runtimeToken = forge.runtimeToken(run);
  const files = await createCommandFiles(temp, randomUUID());
  const env = {
    ...machineVariables(),
    ...options.env,
    ...(await inputVariables(options.actionYml ?? ACTION_YML, options.inputs ?? {}, forge.token)),
    ...contextVariables(run, forge, options.eventName, options.event),
    ...files,
    ...{ ACTIONS_RUNTIME_TOKEN: runtimeToken, ACTIONS_RESULTS_URL: forge.resultsUrl },
    // Services of which the action may want nothing: whatever it sends there is seen, and is a violation.
    ...{ ACTIONS_RUNTIME_URL: forge.resultsUrl, ACTIONS_CACHE_URL: forge.resultsUrl },
    ...{ GITHUB_WORKSPACE: workspace, RUNNER_WORKSPACE: dirname(workspace), RUNNER_TEMP: temp },
    GITHUB_EVENT_PATH: await writeEvent(temp, options.event),
    RUNNER_TOOL_CACHE: join(temp, '_tool'),
    RUNNER_TRACKING_ID: `github_${randomUUID()}`,
  };
  const log = new StepLog([forge.token, runtimeToken], options.onLine ?? (() => {}));
  const lines = { stdout: [] as string[], stderr: [] as string[] };
  const result = await runProcess({
    ...{ file: nodeForActions(), args: [options.bundle], cwd: options.cwd ?? workspace, env },
    ...(signal === undefined ? {} : { signal }),
    ...(terminate === undefined ? {} : { terminate }),
    ...(crash === undefined ? {} : { crash }),
    onLine(line, stream) {
      lines[stream].push(line);
      log.receive(line);
    },
  });
  const written = await readCommandFiles(files, (message) => log.fail(message));
  const failed = result.exitCode !== 0 || log.errors.length > 0;
  return {
    ...result,
    ...written,
    outputs: { ...log.outputs, ...written.outputs },
    state: { ...log.state, ...written.state },
    conclusion: signal?.aborted === true ? 'cancelled' : failed ? 'failure' : 'success',
    ...lines,
    ...{ log: log.log, commands: log.commands, annotations: log.annotations },
    ...{ masks: log.masks, errors: log.errors },
  };
}

async function writeEvent(temp: string, event: GitHubEvent): Promise<string> {
  const folder = join(temp, '_github_workflow');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'event.json');
  await writeFile(path, JSON.stringify(event, null, 2));
  return path;
}
