import { ExpectedError } from '../model/failure.ts';
import type { PolicyChange, PolicySettings, PublishSettings, Settings } from '../model/settings.ts';
import { type Key, valuesOf } from './key.ts';
import { CONFIG_KEY } from './keyRows.ts';
import { BENCHMARK_KEYS, HOST_KEYS, PUBLISH_KEYS } from './keys.ts';
import { readPolicy } from './policy.ts';
import { policyChanges } from './policyChanges.ts';
import { RECORD_KEYS } from './policyKeys.ts';
import { holdsSecret, Problems } from './problems.ts';
import {
  type ConfigFile,
  type ConfigPath,
  defaultOf,
  type Inputs,
  layersOf,
  readBaseFile,
  readFile,
  type Sources,
} from './sources.ts';
import type { KnownNames } from './thresholds.ts';
import { type Known, readWorkflow } from './workflow.ts';

export type { ConfigFile, ConfigPath, Inputs } from './sources.ts';

export interface Given {
  readonly inputs: Inputs;
  /** As the measured tree has it. */
  readonly config: ConfigFile;
  /** The same file as the base commit of a pull request has it; null: no pull request, so that `config` counts. */
  readonly base: ConfigFile | null;
  readonly env: Sources['env'];
  /** Whether options on a command line are what is called inputs here. */
  readonly desk: boolean;
  /** Takes secrets out of a text; one without any it leaves as it is. */
  readonly redact: Sources['redact'];
  /** What thresholds may name where the session was measured already; left out: the agents and stages that are read. */
  readonly measured?: KnownNames;
}

/** Which configuration file the shell is to read. GitHub may be asked for it: throws where it holds a secret. */
export function configPath(inputs: Inputs, redact: Sources['redact']): ConfigPath {
  const path = inputs(CONFIG_KEY.name).trim();
  if (redact(path) !== path) throw new ExpectedError(holdsSecret(`input ${CONFIG_KEY.name}`));
  return path === '' ? { path: CONFIG_KEY.fallback, explicit: false } : { path, explicit: true };
}

/**
 * The benchmark: inputs over configuration file over defaults. The policy: configuration file, that of the base commit
 * where there is one, over inputs over defaults. Throws one ExpectedError that names everything that is wrong.
 */
export function readSettings(given: Given): Settings {
  return readAll(given).settings;
}

/** Sentences to tell of inputs that do not count. Throws as {@link readSettings} does. */
export function policyNotices(given: Given): readonly string[] {
  return readAll(given).notices;
}

/** Where wrong settings can be told; null where the inputs for that are wrong as well. */
export function readPublish(inputs: Inputs, redact: Sources['redact']): PublishSettings | null {
  const problems = new Problems();
  const sources = { inputs, env: {}, file: null, problems, redact };
  const publish = valuesOf(PUBLISH_KEYS, (key) => readKey(sources, key));
  return problems.areNone ? publish : null;
}

/** The token, whatever else is wrong. */
export function readToken(inputs: Inputs): string | null {
  const sources = { inputs, env: {}, file: null, problems: new Problems(), redact: (text: string) => text };
  return readKey(sources, PUBLISH_KEYS.githubToken);
}

function readAll(given: Given): { readonly settings: Settings; readonly notices: readonly string[] } {
  const { inputs, env, config, redact } = given;
  const problems = new Problems();
  const sources = { inputs, env, file: readFile(config, problems), problems, redact };
  const read = <T>(key: Key<T>): T => readKey(sources, key);
  const { model, ...benchmark } = valuesOf(BENCHMARK_KEYS, read);
  const hasFile = config.text !== null || (given.base?.text ?? null) !== null;
  const { agents, stages, known } = readWorkflow(sources, model, hasFile);
  const inInput = given.measured ?? known.inInput;
  const { notices, ...policy } = readPolicies(given, sources, { ...known, inInput });
  const settings = {
    benchmark: { model, ...benchmark, agents, stages },
    host: valuesOf(HOST_KEYS, read),
    ...policy,
    record: valuesOf(RECORD_KEYS, read),
    publish: valuesOf(PUBLISH_KEYS, read),
  };
  checkPage(settings, problems);
  problems.throwIfAny();
  return { settings, notices };
}

/** The page stands on the data branch, and so do the sessions that it shows. */
function checkPage({ publish, policy }: Settings, problems: Problems): void {
  if (publish.publishPage && policy.store.kind !== 'branch')
    problems.add(
      `input ${PUBLISH_KEYS.publishPage.name} keeps its page on the data branch: set baseline-store to branch, or leave it out.`,
    );
}

/** Inputs go first. Null is a value too: "no limit". */
function readKey<T>(sources: Sources, key: Key<T>): T {
  const { fromInput, fromFile } = layersOf(sources, key);
  if (fromInput !== undefined) return fromInput;
  return fromFile === undefined ? defaultOf(key) : fromFile;
}

interface Policies {
  readonly policy: PolicySettings;
  readonly policyChanges: readonly PolicyChange[];
  readonly notices: readonly string[];
}

/** The policy that holds, and what the measured tree would have it be. Both are checked. */
function readPolicies({ config, base, desk }: Given, sources: Sources, known: Known): Policies {
  const ahead = { ...sources, desk, known, notices: new Set<string>() };
  const next = readPolicy(ahead);
  if (!base || base.text === config.text)
    return { policy: next, policyChanges: [], notices: [...ahead.notices] };
  const unchecked: KnownNames = { agents: null, stages: null };
  const behind = {
    ...ahead,
    file: readBaseFile(base, sources.problems),
    known: { ...known, inFile: unchecked },
    notices: new Set<string>(),
  };
  const policy = readPolicy(behind);
  return { policy, policyChanges: policyChanges(policy, next), notices: [...behind.notices] };
}
