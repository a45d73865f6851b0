import { modelKey } from '../model/modelName.ts';
import type { Agent, ModelOptions } from '../model/settings.ts';

/** Agents that share a model and load options: switching between them reloads nothing. Never empty. */
export type Group = readonly Agent[];

/** In the order of their first agents. */
export function groupsOf(agents: readonly Agent[]): readonly Group[] {
  const groups = new Map<string, Agent[]>();
  for (const agent of agents) {
    const key = loadKeyOf(agent);
    groups.set(key, [...(groups.get(key) ?? []), agent]);
  }
  return [...groups.values()];
}

/** Each model by the first of its names. */
export function distinctModels(names: Iterable<string>): ReadonlySet<string> {
  const models = new Map<string, string>();
  for (const name of names) {
    const key = modelKey(name);
    if (!models.has(key)) models.set(key, name);
  }
  return new Set(models.values());
}

/** Options that only steer sampling do not reload a model and need no load of their own. */
const SAMPLING_OPTIONS = new Set([
  'temperature',
  'top_k',
  'top_p',
  'min_p',
  'typical_p',
  'repeat_last_n',
  'repeat_penalty',
  'presence_penalty',
  'frequency_penalty',
  'stop',
  'num_keep',
]);

export function loadOptions(options: ModelOptions): ModelOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !SAMPLING_OPTIONS.has(name)));
}

/** The same for options in another order. */
function loadKeyOf({ model, options }: Agent): string {
  const sorted = Object.entries(loadOptions(options)).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([modelKey(model), sorted]);
}
