import type { Agent, ModelOptions, OptionValue, Think } from '../model/settings.ts';
import {
  OLLAMA_OPTIONS,
  OPTION_TYPES,
  type OptionType,
  PROTOCOL_FIELDS,
  RETIRED_OPTIONS,
} from './options.ts';
import { mustBe, type Problems, shown, unknownName } from './problems.ts';
import { modelName, type Reader, think } from './readers.ts';
import type { Entry, YamlText } from './yamlText.ts';

/** An agent before the settings' own model is known. */
export interface AgentDraft extends Omit<Agent, 'model'> {
  readonly model: string | null;
}

export const MOST_AGENTS = 50;
/** Names become file names. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const OWN_KEYS = ['model', 'think', ...OLLAMA_OPTIONS.keys()];

export const AGENTS_ALLOWED = "a map of agents' names to their options";
export const DEFAULT_AGENTS: readonly AgentDraft[] = [
  { name: 'baseline', model: null, options: {}, think: null, definedAt: null },
];

/** The agents in their order; `file` is where they stand, null for an input. */
export function readAgents(
  yaml: YamlText,
  value: unknown,
  subject: string,
  file: string | null,
  problems: Problems,
): readonly AgentDraft[] {
  const entries = yaml.entries(value, subject, AGENTS_ALLOWED);
  if (entries === null) return [];
  if (entries.length === 0) problems.add(`${subject} must name at least one agent, such as baseline: {}.`);
  if (entries.length > MOST_AGENTS)
    problems.add(`${subject} names ${entries.length} agents, ${MOST_AGENTS} are allowed.`);
  const seen = new Map<string, Entry>();
  return entries.slice(0, MOST_AGENTS).map((entry) => {
    checkName(entry, seen, problems);
    return readAgent(yaml, entry, file, problems);
  });
}

function checkName(entry: Entry, seen: Map<string, Entry>, problems: Problems): void {
  if (!NAME.test(entry.name))
    problems.add(
      `${entry.at}: an agent's name must be 1 to 60 letters, digits, ".", "_" or "-", the first a letter or digit, not ${shown(entry.name)}.`,
    );
  const folded = entry.name.toLowerCase();
  const twin = seen.get(folded);
  if (twin !== undefined)
    problems.add(
      `${entry.at}: agents ${shown(twin.name)} and ${shown(entry.name)} differ only in case, and their names become file names.`,
    );
  seen.set(folded, entry);
}

function readAgent(yaml: YamlText, entry: Entry, file: string | null, problems: Problems): AgentDraft {
  const subject = `${entry.at}: agent ${shown(entry.name)}`;
  const fields =
    entry.value === null ? null : yaml.entries(entry.value, subject, 'a map of options, or {} for none');
  let model: string | null = null;
  let ownThink: Think | null = null;
  const options: Record<string, OptionValue> = {};
  for (const field of fields ?? []) {
    if (field.name === 'model') model = readField(field, entry, modelName, problems);
    else if (field.name === 'think') ownThink = readField(field, entry, think, problems);
    else Object.assign(options, readOption(yaml, field, entry, problems));
  }
  const definedAt = file === null ? null : { file, line: entry.line };
  return { name: entry.name, model, options, think: ownThink, definedAt };
}

function readField<T>(field: Entry, agent: Entry, reader: Reader<T>, problems: Problems): T | null {
  const read = reader.parse(field.value);
  if (read !== undefined) return read;
  const subject = `${field.at}: ${field.name} of agent ${shown(agent.name)}`;
  problems.add(mustBe(subject, reader.allowed, field.value));
  return null;
}

/** One option as Ollama is to get it; empty, and a problem, where it is not allowed. */
function readOption(yaml: YamlText, field: Entry, agent: Entry, problems: Problems): ModelOptions {
  const { name, at, value } = field;
  const whose = `of agent ${shown(agent.name)}`;
  const type = OLLAMA_OPTIONS.get(name);
  if (type !== undefined) {
    const read = optionValue(yaml, type, value);
    if (read !== undefined) return { [name]: read };
    problems.add(mustBe(`${at}: option ${name} ${whose}`, OPTION_TYPES[type], value));
    return {};
  }
  const instead = PROTOCOL_FIELDS.get(name);
  const retired = RETIRED_OPTIONS.get(name);
  if (instead !== undefined)
    problems.add(
      `${at}: "${name}" ${whose} is a protocol field that goes identically to all agents: ${instead}.`,
    );
  else if (retired !== undefined)
    problems.add(`${at}: option "${name}" ${whose} is ignored by Ollama since ${retired}, remove it.`);
  else problems.add(unknownName(at, `option ${shown(name)} ${whose}`, name, OWN_KEYS));
  return {};
}

function optionValue(yaml: YamlText, type: OptionType, value: unknown): OptionValue | undefined {
  switch (type) {
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'texts': {
      const items = yaml.items(value);
      return items?.every((item) => typeof item === 'string') ? items : undefined;
    }
  }
}
