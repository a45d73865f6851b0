import { getInput } from '@actions/core';
import { checkoutsIn } from './io/checkout.ts';
import { CONFIG_LIMIT_BYTES, readConfigFile } from './io/configFile.ts';
import { readBaseFile, readFileAt } from './io/github/baseFile.ts';
import type { Change } from './io/github/change.ts';
import { inWorkspace, isInWorkspace } from './io/workspace.ts';
import { ExpectedError, messageOf } from './model/failure.ts';
import type { Log, Surroundings } from './model/ports.ts';
import type { PublishSettings, Settings } from './model/settings.ts';
import { redactedSurroundings } from './redactedParts.ts';
import type { Redact } from './report/redact.ts';
import {
  type ConfigFile,
  configPath,
  type Given,
  policyNotices,
  readPublish,
  readSettings,
} from './settings/read.ts';
import { tellFailure } from './story/tellFailure.ts';

/** A job's settings: inputs, the configuration file, and of a proposal that of its base. */

type Mode = PublishSettings['mode'];

export interface JobSettings {
  readonly settings: Settings;
  readonly outputDir: string;
}

/** What this job is to do; where the inputs are wrong, whatever: that is told before anything is done. */
export function modeOf(redact: Redact): Mode {
  return readPublish(getInput, redact)?.mode ?? 'all';
}

/** Wrong settings are told where an older comment may stand, as far as the inputs for that are sound. */
export async function readJobSettings(
  change: Change,
  { log, redact }: { readonly log: Log; readonly redact: Redact },
  surround: (publish: PublishSettings, outputDir: string) => Surroundings,
): Promise<JobSettings> {
  const { cwd, env } = change;
  try {
    const mode = modeOf(redact);
    const { path, explicit } = configPath(getInput, redact);
    const config = await configOf({ path, explicit, text: await readConfigFile(path, cwd) }, mode, change);
    const given: Given = {
      ...{ inputs: getInput, config, env, redact, desk: false, base: await baseConfig(config, mode, change) },
      // Names of agents and stages are those of the results, which are elsewhere.
      ...(mode === 'all' ? {} : { measured: { agents: null, stages: null } }),
    };
    const settings = readSettings(given);
    for (const sentence of policyNotices(given)) log.notice(sentence);
    return { settings, outputDir: await inWorkspace(settings.host.outputDir, cwd, 'output-dir') };
  } catch (error) {
    const publish = error instanceof ExpectedError ? readPublish(getInput, redact) : null;
    if (publish !== null) {
      const surroundings = redactedSurroundings(surround(publish, cwd), redact);
      await tellFailure(redact(messageOf(error)), { log, surroundings });
    }
    throw error;
  }
}

/** A job that only reports need not check anything out: the commit's own file counts then. */
async function configOf(config: ConfigFile, mode: Mode, change: Change): Promise<ConfigFile> {
  const { path, text } = config;
  const { cwd, source, isProposal } = change;
  const isAsked = mode === 'report' && text === null && !isProposal && source.commit !== null;
  if (!isAsked || !isInWorkspace(path, cwd) || (await checkoutsIn(cwd)).length > 0) return config;
  return {
    ...config,
    text: await readFileAt(change, source.commit ?? '', { path, limitBytes: CONFIG_LIMIT_BYTES }),
  };
}

/** Nobody is judged by a policy of their own making: of a proposal the base's file counts. What only measures judges nothing. */
async function baseConfig(config: ConfigFile, mode: Mode, change: Change): Promise<ConfigFile | null> {
  const { path } = config;
  if (mode === 'measure' || !change.isProposal || !isInWorkspace(path, change.cwd)) return null;
  return { ...config, text: await readBaseFile(change, { path, limitBytes: CONFIG_LIMIT_BYTES }) };
}
