import { resolve } from 'node:path';
import { getInput, setFailed } from '@actions/core';
import { cancellationSignal } from './io/cancellation.ts';
import { readConfigFile } from './io/configFile.ts';
import { setOutputs } from './io/github/outputs.ts';
import { createActionLog, quietConsole } from './io/log.ts';
import { ExpectedError, messageOf } from './model/failure.ts';
import type { Log } from './model/ports.ts';
import { actionOutputs, failureOutputs } from './outputs.ts';
import { logLine } from './report/safe.ts';
import { configPath, readSettings } from './settings/read.ts';

/** The action's shell: inputs and environment in, outputs and exit status out. */
async function run(): Promise<void> {
  const { env } = process;
  const cwd = env.GITHUB_WORKSPACE || process.cwd();
  const log = createActionLog({ safe: logLine });
  quietConsole(log);
  try {
    const { path, explicit } = configPath(getInput);
    const config = { path, explicit, text: await readConfigFile(path, cwd) };
    const settings = readSettings({ inputs: getInput, config, env });
    // Only now: wrong settings are told before anything heavy is loaded.
    const { createSurroundings, runBenchmark, wire } = await import('./job.ts');
    const outputDir = resolve(cwd, settings.host.outputDir);
    const surroundings = await createSurroundings({ env, log, outputDir, publish: settings.publish });
    const shell = { cwd, env, log, signal: cancellationSignal(), surroundings };
    const outcome = await runBenchmark(settings, wire(settings, shell));
    setOutputs(actionOutputs(outcome));
    if (!outcome.passed) setFailed(logLine(outcome.decision.summary));
  } catch (error) {
    if (!(error instanceof ExpectedError)) tellBug(error, log);
    const reason = messageOf(error);
    setOutputs(failureOutputs(reason));
    setFailed(reason.split('\n').map(logLine).join('\n'));
  }
}

/** A bug keeps its stack, line by line through the log, which makes foreign text in it harmless. */
function tellBug(error: unknown, log: Log): void {
  log.info('This is a bug in ollama-benchmark-action; please report it with these lines:');
  for (const line of (error instanceof Error ? (error.stack ?? '') : String(error)).split('\n'))
    log.info(line);
}

await run();
