import { getInput } from '@actions/core';
import { cancellationSignal, lastSeconds } from './io/cancellation.ts';
import { type OpenedJob, openJob } from './io/github/openJob.ts';
import { setOutputs } from './io/github/outputs.ts';
import { createSurroundings } from './io/github/surroundings.ts';
import { endSoon, onLastWords } from './io/lastWords.ts';
import { type ActionLog, createActionLog, quietConsole } from './io/log.ts';
import { modeOf, readJobSettings } from './jobSettings.ts';
import { ExpectedError, messageOf, NotMeasured } from './model/failure.ts';
import type { Log, Surroundings } from './model/ports.ts';
import type { PublishSettings, Settings } from './model/settings.ts';
import { redactedOutputs } from './redactedParts.ts';
import { type Redact, redactor } from './report/redact.ts';
import { logLine } from './report/safe.ts';
import { secretsIn } from './report/secretValues.ts';
import { readToken } from './settings/read.ts';
import type { Outcome } from './story/main.ts';
import { type ActionOutputs, actionOutputs, failureOutputs } from './story/outputs.ts';

/** The action's shell: inputs and environment in, outputs and exit status out. */
async function run(): Promise<void> {
  const { env } = process;
  const cwd = env.GITHUB_WORKSPACE || process.cwd();
  const redact = redactor(secretsIn(env));
  const signal = cancellationSignal();
  const last = lastSeconds(signal);
  const log = createActionLog({ safe: logLine, redact });
  quietConsole(log);
  onLastWords({ crash: (error) => tellBug(error, log), end: log.close });
  let commentUrl: string | null = null;
  let onNotMeasured: 'fail' | 'warn' = 'fail';
  /** Whether the verdict stands beside a commit of others already, so that this job need not be red for it. */
  let isToldBeside = false;
  try {
    const reports = modeOf(redact) === 'report';
    const job = await openJob({ env, cwd, log, token: readToken(getInput), reports, ended: last.asking });
    if (job.stale !== null) {
      log.notice(job.stale);
      tellOutputs(failureOutputs(job.stale, null, true), log);
      return;
    }
    const { source } = job.change;
    const surround = (publish: PublishSettings, outputDir: string): Surroundings => {
      const surroundings = createSurroundings({ env, source, log, outputDir, publish, last });
      const writeComment: Surroundings['writeComment'] = async (markdown, news) => {
        commentUrl = await surroundings.writeComment(markdown, news);
        return commentUrl;
      };
      const conclude: Surroundings['conclude'] = async (conclusion) => {
        const url = await surroundings.conclude(conclusion);
        isToldBeside ||= !job.isBesideCommit && publish.check !== 'none';
        return url;
      };
      return { ...surroundings, writeComment, conclude };
    };
    const { settings, outputDir } = await readJobSettings(job.change, { log, redact }, surround);
    onNotMeasured = settings.policy.onNotMeasured;
    const surroundings = surround(settings.publish, outputDir);
    const outcome = await act(settings, { job, log, cwd, signal, surroundings, redact });
    tellOutputs(redactedOutputs(actionOutputs(outcome), redact), log);
    tellExit(outcome, settings, { job, log });
  } catch (error) {
    const isExpected = error instanceof ExpectedError;
    if (!isExpected) tellBug(error, log);
    const reason = redact(messageOf(error));
    const passed = error instanceof NotMeasured && onNotMeasured === 'warn';
    tellOutputs(redactedOutputs(failureOutputs(reason, commentUrl, passed), redact), log);
    if (passed) log.warning(`Not measured, and passing because on-not-measured is warn: ${reason}`);
    else if (isToldBeside && error instanceof NotMeasured) log.warning(reason);
    else log.fail(reason);
  }
  // What is still under way, such as an upload that hangs, would keep a cancelled job until it is killed.
  if (signal.aborted) process.exit();
}

interface Acting {
  readonly job: OpenedJob;
  readonly log: ActionLog;
  readonly cwd: string;
  readonly signal: AbortSignal;
  readonly surroundings: Surroundings;
  readonly redact: Redact;
}

/** Only now: wrong settings are told without the heavy parts. */
async function act(settings: Settings, { job, ...parts }: Acting): Promise<Outcome> {
  const { gatherResults, githubParts, reportMeasured, runBenchmark, wire } = await import('./job.ts');
  const { change, run } = job;
  const shell = { ...parts, env: change.env };
  const ports = wire(settings, { ...shell, ...githubParts(settings, change, parts.log) });
  if (run === null) return runBenchmark(settings, ports);
  const { artifactName } = settings.publish;
  return reportMeasured(settings, ports, {
    gather: () => gatherResults({ change, run, artifactName }),
    fork: run.fork,
    annotates: job.isBesideCommit,
  });
}

/**
 * The gate is the exit status where that stands beside the commit, and else the check. A run of `workflow_run` stands
 * beside the default branch, which is not to be red for what somebody proposes.
 */
function tellExit(
  { decision, checkFault, storeFault, fileFault, rest }: Outcome,
  { publish }: Settings,
  { job, log }: Pick<Acting, 'job' | 'log'>,
): void {
  const { passed } = decision;
  if (fileFault !== null) log.fail(fileFault);
  if (job.isBesideCommit) {
    if (!passed) log.fail(`${decision.summary} ${rest ?? ''}`.trim());
    return;
  }
  if (storeFault !== null) log.fail(storeFault);
  if (checkFault !== null) log.fail(`The gate could not be set: ${checkFault}`);
  else if (publish.check === 'none' && job.run?.fork === null) {
    if (!passed) log.fail(`${decision.summary} ${NOTHING_GATES}`);
    else log.warning(NOTHING_GATES);
  } else if (!passed) log.notice(`The verdict, which the check tells: ${decision.summary}`);
}

const NOTHING_GATES =
  'The verdict gates nothing: the exit status of a workflow_run job does not stand beside the commit; set the input `check` to check-run or commit-status.';

/** Later steps would read a verdict that is not there: the job fails, whatever else it is. */
function tellOutputs(outputs: ActionOutputs, log: ActionLog): void {
  const fault = setOutputs(outputs);
  if (fault !== null) log.fail(fault);
}

/** A bug keeps its stack, as a whole through the log, which takes secrets of several lines out and makes each line harmless. */
function tellBug(error: unknown, log: Log): void {
  log.info('This is a bug in ollama-benchmark-action; please report it with these lines:');
  log.info(error instanceof Error ? (error.stack ?? '') : String(error));
}

await run();
endSoon();
