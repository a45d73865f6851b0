import { isMap } from 'yaml';
import { GATED_METRICS, type GatedMetric, type Limit, type Limits } from '../model/settings.ts';
import { MOST_AGENTS } from './agents.ts';
import { type Override, resolveLimits, type Scope } from './limits.ts';
import { mustBe, type Problems, shown, unknownName, visible } from './problems.ts';
import { numberFrom, percentBelow } from './readers.ts';
import { MOST_STAGES } from './stages.ts';
import type { Entry, YamlText } from './yamlText.ts';

export const THRESHOLDS_ALLOWED =
  'a map of metrics to percent or to { percent, floor }, and of agents and stages to such maps of their own';

/** Names that thresholds may speak of; null: they are not checked. */
export interface KnownNames {
  readonly agents: readonly string[] | null;
  readonly stages: readonly string[] | null;
}

interface Reading {
  readonly yaml: YamlText;
  readonly known: KnownNames;
  readonly problems: Problems;
}

type Place = Omit<Scope, 'metric'>;

const EVERYWHERE: Place = { agent: null, stage: null };
const NESTED = {
  agents: { what: 'agent', most: MOST_AGENTS },
  stages: { what: 'stage', most: MOST_STAGES },
} as const;

/** A rate cannot fall by more than all of it: such a limit would be a gate that is off and does not say so. */
const READERS = {
  throughput: { percent: percentBelow(100), floor: numberFrom(0, 'tok/s') },
  'ttft-net': { percent: percentBelow(Number.POSITIVE_INFINITY), floor: numberFrom(0, 'ms') },
  'success-rate': { percent: percentBelow(100), floor: numberFrom(0, 'a share', 1) },
  grounding: { percent: percentBelow(100), floor: numberFrom(0, 'a share', 1) },
} as const;

/** The limits that a map of thresholds comes to; what it leaves out keeps its default. */
export function readThresholds(
  yaml: YamlText,
  value: unknown,
  subject: string,
  known: KnownNames,
  problems: Problems,
): Limits {
  return resolveLimits(readPlace({ yaml, known, problems }, value, subject, EVERYWHERE));
}

function readPlace(reading: Reading, value: unknown, subject: string, place: Place): readonly Override[] {
  const { yaml, problems } = reading;
  const nested = place.stage !== null ? [] : place.agent !== null ? ['stages'] : ['agents', 'stages'];
  return (yaml.entries(value, subject, THRESHOLDS_ALLOWED) ?? []).flatMap((entry) => {
    if (nested.includes(entry.name)) return readNames(reading, entry, place);
    const metric = GATED_METRICS.find((candidate) => candidate === entry.name);
    if (metric !== undefined) return [{ ...place, metric, ...readLimit(reading, entry, metric, place) }];
    const allowed = [...GATED_METRICS, ...nested];
    problems.add(unknownName(entry.at, `metric ${shown(entry.name)}${whose(place)}`, entry.name, allowed));
    return [];
  });
}

/** Thresholds of single agents or stages. */
function readNames(reading: Reading, entry: Entry, place: Place): readonly Override[] {
  const { yaml, known, problems } = reading;
  const kind = entry.name as keyof typeof NESTED;
  const { what, most } = NESTED[kind];
  const subject = `${entry.at}: ${kind} in thresholds${whose(place)}`;
  const names = yaml.entries(entry.value, subject, `a map of ${kind}' names to their thresholds`) ?? [];
  if (names.length > most) problems.add(`${subject} names ${names.length} ${kind}, ${most} are allowed.`);
  const allowed = known[kind];
  return names.slice(0, most).flatMap(({ name, value, at }) => {
    if (allowed !== null && !allowed.includes(name))
      problems.add(unknownName(at, `${what} ${shown(name)} in thresholds`, name, allowed.map(visible)));
    const inner = { ...place, [what]: name };
    return readPlace(reading, value, `${at}: the thresholds${whose(inner)}`, inner);
  });
}

function readLimit(
  { yaml, problems }: Reading,
  entry: Entry,
  metric: GatedMetric,
  place: Place,
): Partial<Limit> {
  const readers = READERS[metric];
  const subject = `the threshold ${metric}${whose(place)}`;
  const fields = isMap(entry.value)
    ? yaml.entries(entry.value, `${entry.at}: ${subject}`, '')
    : [{ ...entry, name: 'percent' }];
  const limit: { percent?: number; floor?: number } = {};
  for (const { name, value, at } of fields ?? []) {
    if (name !== 'percent' && name !== 'floor') {
      problems.add(unknownName(at, `key ${shown(name)} of ${subject}`, name, ['percent', 'floor']));
      continue;
    }
    const read = readers[name].parse(value);
    if (read !== undefined) limit[name] = read;
    else {
      const part = isMap(entry.value) ? `${name} of ${subject}` : subject;
      problems.add(mustBe(`${at}: ${part}`, readers[name].allowed, value));
    }
  }
  return limit;
}

function whose({ agent, stage }: Place): string {
  const parts = [
    ...(stage === null ? [] : [`stage ${shown(stage)}`]),
    ...(agent === null ? [] : [`agent ${shown(agent)}`]),
  ];
  return parts.map((part) => ` of ${part}`).join('');
}
