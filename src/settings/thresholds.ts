import { GATED_METRICS, type GatedMetric } from '../model/settings.ts';
import { mustBe, type Problems, shown, unknownName } from './problems.ts';
import { percent } from './readers.ts';
import type { YamlText } from './yamlText.ts';

export type Thresholds = Readonly<Record<GatedMetric, number>>;

export const THRESHOLDS_ALLOWED = 'a map of metrics to percent';
/** Percent. Within a session of a real GPU calls scattered by 0.2 to 1.2 % in throughput, by 3 to 8 % in TTFT. */
export const DEFAULT_THRESHOLDS: Thresholds = { throughput: 3, 'ttft-net': 10 };

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
    const read = percent.parse(entry.value);
    if (metric === undefined)
      problems.add(unknownName(entry.at, `metric ${shown(entry.name)}`, entry.name, GATED_METRICS));
    else if (read === undefined)
      problems.add(mustBe(`${entry.at}: the threshold ${metric}`, percent.allowed, entry.value));
    else thresholds[metric] = read;
  }
  return thresholds;
}
