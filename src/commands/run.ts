import type { Command } from 'commander';
import { deskParts } from '../deskParts.ts';
import { cancellationSignal } from '../io/cancellation.ts';
import { readConfigFile } from '../io/configFile.ts';
import { createDesk } from '../io/github/desk.ts';
import { createDeskLog, quietConsole } from '../io/log.ts';
import { createOutputPlace } from '../io/outputPlace.ts';
import { inWorkspace } from '../io/workspace.ts';
import { ExpectedError } from '../model/failure.ts';
import { decisionLine } from '../report/decisionLines.ts';
import { logLine } from '../report/safe.ts';
import { KEY_ROWS } from '../settings/keyRows.ts';
import { configPath, readSettings } from '../settings/read.ts';
import { runBenchmark } from '../story/main.ts';
import { wire } from '../wiring.ts';
import type { Desk } from './desk.ts';

/** Inputs that only mean something in a job on GitHub. */
const GITHUB_ONLY = new Set([
  'accept-label',
  'mode',
  'check',
  'publish-page',
  'expected-results',
  'comment',
  'comment-key',
  'artifact-name',
  'retention-days',
  'github-token',
]);

export function defineRun(command: Command, desk: Desk): void {
  for (const { name, allowed, about, fallback } of KEY_ROWS) {
    if (GITHUB_ONLY.has(name)) continue;
    const standard = fallback === '' ? '' : `default: ${fallback}`;
    const details = [allowed, standard].filter((part) => part !== '').join('; ');
    command.option(`--${name} <value>`, details === '' ? about : `${about} (${details})`);
  }
  command.addHelpText('after', HELP).action(() => run(desk, command.opts()));
}

const HELP = `
Examples:
  $ ollama-benchmark run --reports-dir reports --runs 3
  $ ollama-benchmark run --agents '{ baseline: {}, cool: { temperature: 0.2 } }'
  $ ollama-benchmark run --baseline-file baseline.json --update-baseline always   # store one`;

async function run(
  { cwd, env, redact, out, exitWith }: Desk,
  options: Readonly<Record<string, string>>,
): Promise<void> {
  const log = createDeskLog({ safe: logLine, redact }, (line) => process.stderr.write(`${line}\n`));
  quietConsole(log);
  const inputs = (name: string) => options[camelCase(name)] ?? '';
  const { path, explicit } = configPath(inputs, redact);
  const config = { path, explicit, text: await readConfigFile(path, cwd) };
  const settings = readSettings({ inputs, config, base: null, env, redact, desk: true });
  const place = createOutputPlace({
    directory: await inWorkspace(settings.host.outputDir, cwd, 'output-dir'),
    ...{ env, log },
  });
  const shell = {
    cwd,
    env,
    log,
    signal: cancellationSignal({ once: true }),
    surroundings: createDesk(place),
    redact,
    ...deskParts(settings, cwd),
  };
  try {
    const { decision, passed, paths, fileFault } = await runBenchmark(settings, wire(settings, shell));
    out(`${decisionLine(decision)}\n`);
    if (fileFault !== null) log.error(fileFault);
    for (const written of paths) out(`${logLine(written)}\n`);
    exitWith(passed ? 0 : 1);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    // Wrong settings end with 2 above; from here on it is the measurement that failed.
    log.error(error.message);
    exitWith(1);
  }
}

/** As commander names the value of `--num-predict`. */
function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
