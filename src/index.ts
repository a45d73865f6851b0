import { getInput, setFailed } from '@actions/core';
import { cancellationSignal } from './io/cancellation.ts';
import { readConfigFile } from './io/configFile.ts';
import { setOutputs } from './io/github/outputs.ts';
import { createSurroundings } from './io/github/surroundings.ts';
import { createActionLog, quietConsole } from './io/log.ts';
import { inWorkspace } from './io/workspace.ts';
import { ExpectedError, messageOf } from './model/failure.ts';
import type { Log, Surroundings } from './model/ports.ts';
import type { PublishSettings, Settings } from './model/settings.ts';
import { actionOutputs, failureOutputs } from './outputs.ts';
import { logLine } from './report/safe.ts';
import { configPath, readPublish, readSettings } from './settings/read.ts';
import { tellFailure } from './tellFailure.ts';

/** The action's shell: inputs and environment in, outputs and exit status out. */
async function run(): Promise<void> {
  const { env } = process;
  const cwd = env.GITHUB_WORKSPACE || process.cwd();
  const log = createActionLog({ safe: logLine });
  quietConsole(log);
  let commentUrl: string | null = null;
  const surround = async (publish: PublishSettings, outputDir: string): Promise<Surroundings> => {
    const surroundings = await createSurroundings({ env, log, outputDir, publish });
    const writeComment = async (markdown: string) => {
      commentUrl = await surroundings.writeComment(markdown);
      return commentUrl;
    };
    return { ...surroundings, writeComment };
  };
  try {
    const { settings, outputDir } = await wanted(cwd, log, surround);
    const surroundings = await surround(settings.publish, outputDir);
    // Only now: wrong settings are told without the heavy parts.
    const { runBenchmark, wire } = await import('./job.ts');
    const shell = { cwd, env, log, signal: cancellationSignal(), surroundings };
    const outcome = await runBenchmark(settings, wire(settings, shell));
    setOutputs(actionOutputs(outcome));
    if (!outcome.passed) setFailed(logLine(outcome.decision.summary));
  } catch (error) {
    if (!(error instanceof ExpectedError)) tellBug(error, log);
    const reason = messageOf(error);
    setOutputs(failureOutputs(reason, commentUrl));
    setFailed(reason.split('\n').map(logLine).join('\n'));
  }
}

/** Wrong settings are told where an older comment may stand, as far as the inputs for that are sound. */
async function wanted(
  cwd: string,
  log: Log,
  surround: (publish: PublishSettings, outputDir: string) => Promise<Surroundings>,
): Promise<{ readonly settings: Settings; readonly outputDir: string }> {
  try {
    const { path, explicit } = configPath(getInput);
    const config = { path, explicit, text: await readConfigFile(path, cwd) };
    const settings = readSettings({ inputs: getInput, config, env: process.env });
    return { settings, outputDir: await inWorkspace(settings.host.outputDir, cwd, 'output-dir') };
  } catch (error) {
    const publish = error instanceof ExpectedError ? readPublish(getInput) : null;
    if (publish !== null) {
      await tellFailure(messageOf(error), { log, surroundings: await surround(publish, cwd) });
    }
    throw error;
  }
}

/** A bug keeps its stack, line by line through the log, which makes foreign text in it harmless. */
function tellBug(error: unknown, log: Log): void {
  log.info('This is a bug in ollama-benchmark-action; please report it with these lines:');
  for (const line of (error instanceof Error ? (error.stack ?? '') : String(error)).split('\n'))
    log.info(line);
}

await run();
