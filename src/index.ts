import { getInput, setFailed } from '@actions/core';
import { cancellationSignal } from './io/cancellation.ts';
import { CONFIG_LIMIT_BYTES, readConfigFile } from './io/configFile.ts';
import { readBaseFile } from './io/github/baseFile.ts';
import { type Change, openChange } from './io/github/change.ts';
import { setOutputs } from './io/github/outputs.ts';
import { readPayload, readSource } from './io/github/source.ts';
import { createSurroundings } from './io/github/surroundings.ts';
import { createActionLog, quietConsole } from './io/log.ts';
import { inWorkspace, isInWorkspace } from './io/workspace.ts';
import { ExpectedError, messageOf, NotMeasured } from './model/failure.ts';
import type { Log, Surroundings } from './model/ports.ts';
import type { PublishSettings, Settings } from './model/settings.ts';
import { logLine } from './report/safe.ts';
import {
  type ConfigFile,
  configPath,
  policyNotices,
  readPublish,
  readSettings,
  readToken,
} from './settings/read.ts';
import { actionOutputs, failureOutputs } from './story/outputs.ts';
import { tellFailure } from './story/tellFailure.ts';

/** The action's shell: inputs and environment in, outputs and exit status out. */
async function run(): Promise<void> {
  const { env } = process;
  const cwd = env.GITHUB_WORKSPACE || process.cwd();
  const log = createActionLog({ safe: logLine });
  quietConsole(log);
  let commentUrl: string | null = null;
  let onNotMeasured: 'fail' | 'warn' = 'fail';
  try {
    const change = await openJob(env, cwd, log);
    const surround = (publish: PublishSettings, outputDir: string): Surroundings => {
      const surroundings = createSurroundings({ env, source: change.source, log, outputDir, publish });
      const writeComment: Surroundings['writeComment'] = async (markdown, news) => {
        commentUrl = await surroundings.writeComment(markdown, news);
        return commentUrl;
      };
      return { ...surroundings, writeComment };
    };
    const { settings, outputDir } = await wanted(change, log, surround);
    const surroundings = surround(settings.publish, outputDir);
    onNotMeasured = settings.policy.onNotMeasured;
    // Only now: wrong settings are told without the heavy parts.
    const { githubParts, runBenchmark, wire } = await import('./job.ts');
    const shell = { cwd, env, log, signal: cancellationSignal(), surroundings };
    const parts = githubParts(settings, change, log);
    const outcome = await runBenchmark(settings, wire(settings, { ...shell, ...parts }));
    setOutputs(actionOutputs(outcome));
    if (!outcome.passed) setFailed(logLine(`${outcome.decision.summary} ${outcome.rest ?? ''}`.trim()));
  } catch (error) {
    const isExpected = error instanceof ExpectedError;
    if (!isExpected) tellBug(error, log);
    const reason = messageOf(error);
    const passed = error instanceof NotMeasured && onNotMeasured === 'warn';
    setOutputs(failureOutputs(reason, commentUrl, passed));
    if (passed) log.warning(`Not measured, and passing because on-not-measured is warn: ${reason}`);
    else setFailed(reason.split('\n').map(logLine).join('\n'));
  }
}

async function openJob(env: NodeJS.ProcessEnv, cwd: string, log: Log): Promise<Change> {
  const payload = await readPayload(env, log);
  const source = readSource(env, payload, log);
  return openChange({ env, source, payload, token: readToken(getInput), cwd });
}

/** Wrong settings are told where an older comment may stand, as far as the inputs for that are sound. */
async function wanted(
  change: Change,
  log: Log,
  surround: (publish: PublishSettings, outputDir: string) => Surroundings,
): Promise<{ readonly settings: Settings; readonly outputDir: string }> {
  const { cwd, env } = change;
  try {
    const { path, explicit } = configPath(getInput);
    const config = { path, explicit, text: await readConfigFile(path, cwd) };
    const given = { inputs: getInput, config, base: await baseConfig(config, change), env, desk: false };
    const settings = readSettings(given);
    for (const sentence of policyNotices(given)) log.notice(sentence);
    return { settings, outputDir: await inWorkspace(settings.host.outputDir, cwd, 'output-dir') };
  } catch (error) {
    const publish = error instanceof ExpectedError ? readPublish(getInput) : null;
    if (publish !== null) {
      await tellFailure(messageOf(error), { log, surroundings: surround(publish, cwd) });
    }
    throw error;
  }
}

/** Nobody is judged by a policy of their own making: of a proposal the base's file counts. */
async function baseConfig(config: ConfigFile, change: Change): Promise<ConfigFile | null> {
  const { path } = config;
  if (!change.isProposal || !isInWorkspace(path, change.cwd)) return null;
  return { ...config, text: await readBaseFile(change, { path, limitBytes: CONFIG_LIMIT_BYTES }) };
}

/** A bug keeps its stack, line by line through the log, which makes foreign text in it harmless. */
function tellBug(error: unknown, log: Log): void {
  log.info('This is a bug in ollama-benchmark-action; please report it with these lines:');
  for (const line of (error instanceof Error ? (error.stack ?? '') : String(error)).split('\n'))
    log.info(line);
}

await run();
