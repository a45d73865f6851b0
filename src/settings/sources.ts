import type { Key } from './key.ts';
import { CONFIG_KEY, KEY_ROWS } from './keyRows.ts';
import { OLLAMA_OPTIONS } from './options.ts';
import { holdsSecret, mustBe, type Problems, shown, unknownName, visible } from './problems.ts';
import { parseText } from './readers.ts';
import { type Entry, YamlText } from './yamlText.ts';

/** What one key is given by the inputs and by a configuration file, each checked whichever of them holds. */

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

export interface File {
  readonly path: string;
  readonly yaml: YamlText;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Sources {
  readonly inputs: Inputs;
  readonly env: { readonly OLLAMA_HOST?: string | undefined };
  readonly file: File | null;
  readonly problems: Problems;
  /** Takes secrets out of a text; one without any it leaves as it is. */
  readonly redact: (text: string) => string;
}

/** What input and file say of one key; undefined where they do not say it, or say what is not allowed. */
export interface Layers<T> {
  readonly fromInput: T | undefined;
  readonly fromFile: T | undefined;
  /** Where the file says it, for messages. */
  readonly at: string;
}

const FILE_KEYS = KEY_ROWS.filter((row) => row.inFile).map((row) => row.name);
const POLICY_NAMES = KEY_ROWS.filter((row) => row.fileFirst).map((row) => row.name);
const INPUT_KEYS = KEY_ROWS.filter((row) => !row.inFile).map((row) => row.name);

export function readFile({ path, explicit, text }: ConfigFile, problems: Problems): File | null {
  if (text === null) {
    if (explicit) problems.add(`input ${CONFIG_KEY.name} names ${shown(path)}, which cannot be found.`);
    return null;
  }
  const name = visible(path);
  return parseFile(
    path,
    text,
    (line) => `${name}:${line}`,
    problems,
    (entry) => {
      checkFileKey(entry, problems);
      return FILE_KEYS.includes(entry.name);
    },
  );
}

/** Of a file at the base commit the policy alone is read: whatever else is wrong there is no matter of this job's. */
export function readBaseFile({ path, text }: ConfigFile, problems: Problems): File | null {
  if (text === null) return null;
  const name = visible(path);
  const place = (line: number) => `${name}:${line} at the base commit`;
  return parseFile(path, text, place, problems, (entry) => POLICY_NAMES.includes(entry.name));
}

function parseFile(
  path: string,
  text: string,
  place: (line: number) => string,
  problems: Problems,
  isRead: (entry: Entry) => boolean,
): File | null {
  const yaml = new YamlText(text, place, problems);
  if (!yaml.accepted || yaml.root === null) return null;
  const entries = yaml.entries(yaml.root, `${place(1)}: the configuration`, 'a map of keys') ?? [];
  return { path, yaml, entries: new Map(entries.filter(isRead).map((entry) => [entry.name, entry])) };
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

/** Both are checked even where the other one holds: a broken file is told when it breaks. */
export function layersOf<T>({ inputs, env, file, problems, redact }: Sources, key: Key<T>): Layers<T> {
  const entry = file?.entries.get(key.name);
  const input = inputs(key.name).trim();
  const variable = key.variable === undefined ? '' : (env[key.variable] ?? '').trim();
  const subject = input !== '' ? `input ${key.name}` : `the environment variable ${key.variable}`;
  const text = input || variable;
  const hasSecret = key.mayHoldSecrets !== true && redact(text) !== text;
  const fromInput = text === '' || hasSecret ? undefined : parseText(key.reader, text);
  const fromFile = entry === undefined ? undefined : readEntry(entry, key, problems);
  if (hasSecret) problems.add(holdsSecret(subject));
  else if (text !== '' && fromInput === undefined)
    problems.add(mustBe(subject, key.reader.allowed, key.reader.printable?.(text) ?? text));
  return { fromInput, fromFile, at: entry?.at ?? '' };
}

function readEntry<T>(entry: Entry, key: Key<T>, problems: Problems): T | undefined {
  const reader = key.inFile ?? key.reader;
  const read = reader.parse(entry.value);
  if (read === undefined) problems.add(mustBe(`${entry.at}: ${key.name}`, reader.allowed, entry.value));
  return read;
}

export function defaultOf<T>(key: Key<T>): T {
  const value = parseText(key.reader, key.fallback);
  if (value === undefined) throw new Error(`the default of ${key.name} is not allowed`);
  return value;
}

/** `file` is where the map stands, null for an input. */
type ReadStructure<T> = (yaml: YamlText, value: unknown, subject: string, file: string | null) => T;

/** A map as the input's YAML text and as the file have it. */
export function structureLayers<T>(
  { inputs, file, problems }: Sources,
  name: string,
  read: ReadStructure<T>,
): Layers<T> {
  const entry = file?.entries.get(name);
  const fromFile =
    file == null || entry === undefined
      ? undefined
      : read(file.yaml, entry.value, `${entry.at}: ${name}`, file.path);
  const layers = { fromInput: undefined, fromFile, at: entry?.at ?? '' };
  const text = inputs(name);
  if (text.trim() === '') return layers;
  const yaml = new YamlText(text, (line) => `input ${name}, line ${line}`, problems);
  return yaml.accepted ? { ...layers, fromInput: read(yaml, yaml.root, `input ${name}`, null) } : layers;
}
