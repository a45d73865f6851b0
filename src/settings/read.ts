import type { BenchmarkSettings, PublishSettings, Settings } from '../model/settings.ts';
import { type AgentDraft, DEFAULT_AGENTS, readAgents } from './agents.ts';
import { DEFAULT_STAGES } from './defaultStages.ts';
import type { Key, KeyGroup, ValuesOf } from './key.ts';
import { CONFIG_KEY, KEY_ROWS } from './keyRows.ts';
import { BENCHMARK_KEYS, HOST_KEYS, POLICY_KEYS, PUBLISH_KEYS } from './keys.ts';
import { OLLAMA_OPTIONS } from './options.ts';
import { mustBe, Problems, shown, unknownName, visible } from './problems.ts';
import { parseText } from './readers.ts';
import { readStages } from './stages.ts';
import { DEFAULT_THRESHOLDS, readThresholds } from './thresholds.ts';
import { type Entry, YamlText } from './yamlText.ts';

/** The text of an input as the runner hands it over; blank where it was not given. */
export type Inputs = (name: string) => string;

export interface ConfigPath {
  readonly path: string;
  /** Whether the user asked for this file, so that it must be there. */
  readonly explicit: boolean;
}

export interface ConfigFile extends ConfigPath {
  /** Null: there is no such file. */
  readonly text: string | null;
}

export interface Given {
  readonly inputs: Inputs;
  readonly config: ConfigFile;
  readonly env: { readonly OLLAMA_HOST?: string | undefined };
}

const FILE_KEYS = KEY_ROWS.filter((row) => row.inFile).map((row) => row.name);
const INPUT_KEYS = KEY_ROWS.filter((row) => !row.inFile).map((row) => row.name);

/** Which configuration file the shell is to read. */
export function configPath(inputs: Inputs): ConfigPath {
  const path = inputs(CONFIG_KEY.name).trim();
  return path === '' ? { path: CONFIG_KEY.fallback, explicit: false } : { path, explicit: true };
}

/** Inputs over configuration file over defaults. Throws one ExpectedError that names everything that is wrong. */
export function readSettings({ inputs, config, env }: Given): Settings {
  const problems = new Problems();
  const sources = { inputs, env, file: readFile(config, problems), problems };
  const { model, ...benchmark } = readGroup(sources, BENCHMARK_KEYS);
  const settings = {
    benchmark: { model, ...benchmark, ...readStructures(sources, model) },
    host: readGroup(sources, HOST_KEYS),
    policy: readGroup(sources, POLICY_KEYS),
    publish: readGroup(sources, PUBLISH_KEYS),
  };
  problems.throwIfAny();
  return settings;
}

/** Where wrong settings can be told; null where the inputs for that are wrong as well. */
export function readPublish(inputs: Inputs): PublishSettings | null {
  const problems = new Problems();
  const publish = readGroup({ inputs, env: {}, file: null, problems }, PUBLISH_KEYS);
  return problems.areNone ? publish : null;
}

interface File {
  readonly path: string;
  readonly yaml: YamlText;
  readonly entries: ReadonlyMap<string, Entry>;
}

interface Sources {
  readonly inputs: Inputs;
  readonly env: Given['env'];
  readonly file: File | null;
  readonly problems: Problems;
}

function readFile({ path, explicit, text }: ConfigFile, problems: Problems): File | null {
  const name = visible(path);
  if (text === null) {
    if (explicit) problems.add(`input ${CONFIG_KEY.name} names ${shown(path)}, which cannot be found.`);
    return null;
  }
  const yaml = new YamlText(text, (line) => `${name}:${line}`, problems);
  if (!yaml.accepted || yaml.root === null) return null;
  const entries = yaml.entries(yaml.root, `${name}:1: the configuration`, 'a map of keys') ?? [];
  for (const entry of entries) checkFileKey(entry, problems);
  const allowed = entries.filter((entry) => FILE_KEYS.includes(entry.name));
  return { path, yaml, entries: new Map(allowed.map((entry) => [entry.name, entry])) };
}

function checkFileKey({ name, at }: Entry, problems: Problems): void {
  if (FILE_KEYS.includes(name)) return;
  if (INPUT_KEYS.includes(name))
    problems.add(
      `${at}: "${name}" is set by the input ${name} alone, because a pull request can change this file.`,
    );
  else if (OLLAMA_OPTIONS.has(name))
    problems.add(`${at}: "${name}" is an option of Ollama's, so it belongs to an agent under "agents".`);
  else problems.add(unknownName(at, `key ${shown(name)}`, name, FILE_KEYS));
}

function readGroup<G extends KeyGroup>(sources: Sources, group: G): ValuesOf<G> {
  const values = Object.entries(group).map(([name, key]) => [name, readKey(sources, key)]);
  return Object.fromEntries(values) as ValuesOf<G>;
}

function readKey<T>({ inputs, env, file, problems }: Sources, key: Key<T>): T {
  const entry = file?.entries.get(key.name);
  const fromFile = entry === undefined ? undefined : readEntry(entry, key, problems);
  const input = inputs(key.name).trim();
  const variable = key.variable === undefined ? '' : (env[key.variable] ?? '').trim();
  const subject = input !== '' ? `input ${key.name}` : `the environment variable ${key.variable}`;
  const text = input || variable;
  const fromInput = text === '' ? undefined : parseText(key.reader, text);
  if (text !== '' && fromInput === undefined)
    problems.add(mustBe(subject, key.reader.allowed, key.reader.printable?.(text) ?? text));
  // Null is a value too: "none", "no limit".
  if (fromInput !== undefined) return fromInput;
  return fromFile === undefined ? defaultOf(key) : fromFile;
}

/** The file's value is checked even where an input wins: a broken file is told when it breaks. */
function readEntry<T>(entry: Entry, key: Key<T>, problems: Problems): T | undefined {
  const reader = key.inFile ?? key.reader;
  const read = reader.parse(entry.value);
  if (read === undefined) problems.add(mustBe(`${entry.at}: ${key.name}`, reader.allowed, entry.value));
  return read;
}

function defaultOf<T>(key: Key<T>): T {
  const value = parseText(key.reader, key.fallback);
  if (value === undefined) throw new Error(`the default of ${key.name} is not allowed`);
  return value;
}

type Structures = Pick<BenchmarkSettings, 'agents' | 'stages' | 'thresholds'>;

function readStructures(sources: Sources, model: string): Structures {
  const { problems } = sources;
  const agents: readonly AgentDraft[] =
    readStructure(sources, 'agents', (yaml, value, subject, file) =>
      readAgents(yaml, value, subject, file, problems),
    ) ?? DEFAULT_AGENTS;
  return {
    agents: agents.map((agent) => ({ ...agent, model: agent.model ?? model })),
    stages:
      readStructure(sources, 'stages', (yaml, value, subject) =>
        readStages(yaml, value, subject, problems),
      ) ?? DEFAULT_STAGES,
    thresholds:
      readStructure(sources, 'thresholds', (yaml, value, subject) =>
        readThresholds(yaml, value, subject, problems),
      ) ?? DEFAULT_THRESHOLDS,
  };
}

type ReadStructure<T> = (yaml: YamlText, value: unknown, subject: string, file: string | null) => T;

/** A map from the input's YAML text, else from the file; null where neither has it. */
function readStructure<T>(
  { inputs, file, problems }: Sources,
  name: string,
  read: ReadStructure<T>,
): T | null {
  const entry = file?.entries.get(name);
  const fromFile =
    file == null || entry === undefined
      ? null
      : read(file.yaml, entry.value, `${entry.at}: ${name}`, file.path);
  const text = inputs(name);
  if (text.trim() === '') return fromFile;
  const yaml = new YamlText(text, (line) => `input ${name}, line ${line}`, problems);
  return yaml.accepted ? read(yaml, yaml.root, `input ${name}`, null) : fromFile;
}
