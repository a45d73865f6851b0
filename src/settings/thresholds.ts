import { GATED_METRICS, type GatedMetric } from '../model/settings.ts';
import { mustBe, type Problems, shown, unknownName } from './problems.ts';
import { percentBelow } from './readers.ts';
import type { YamlText } from './yamlText.ts';

export type Thresholds = Readonly<Record<GatedMetric, number>>;

export const THRESHOLDS_ALLOWED = 'a map of metrics to percent';
/** Percent. Within a session of a real GPU calls scattered by 0.2 to 1.2 % in throughput, by 3 to 8 % in TTFT. */
export const DEFAULT_THRESHOLDS: Thresholds = { throughput: 3, 'ttft-net': 10 };

/** A rate cannot fall by more than all of it: such a limit would be a gate that is off and does not say so. */
const READERS = {
  throughput: percentBelow(100),
  'ttft-net': percentBelow(Number.POSITIVE_INFINITY),
} as const;

/** Percent for each gated metric; one that is not named keeps its default. */
export function readThresholds(
  yaml: YamlText,
  value: unknown,
  subject: string,
  problems: Problems,
): Thresholds {
  const thresholds: Record<GatedMetric, number> = { ...DEFAULT_THRESHOLDS };
  for (const entry of yaml.entries(value, subject, THRESHOLDS_ALLOWED) ?? []) {
    const metric = GATED_METRICS.find((candidate) => candidate === entry.name);
    if (metric === undefined) {
      problems.add(unknownName(entry.at, `metric ${shown(entry.name)}`, entry.name, GATED_METRICS));
      continue;
    }
    const read = READERS[metric].parse(entry.value);
    if (read !== undefined) thresholds[metric] = read;
    else problems.add(mustBe(`${entry.at}: the threshold ${metric}`, READERS[metric].allowed, entry.value));
  }
  return thresholds;
}
