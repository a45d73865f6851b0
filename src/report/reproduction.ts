import type { Comparison, Judgement } from '../model/judgement.ts';
import type { Limit } from '../model/settings.ts';
import { GATED_METRICS } from '../model/settings.ts';
import { fence, link } from './safe.ts';
import { blocks } from './table.ts';
import type { ReportView } from './view.ts';

/** How to come to the same verdict at a desk. */
export function reproduction({ baseline, links, judgement, policy }: ReportView): string {
  if (baseline === null || judgement === null) return '';
  const limits = limitsOf(judgement);
  return blocks(
    `The verdict is computed from stored numbers alone; no GPU is needed to repeat it. ${link('The artifact', links.artifactUrl)} holds \`results.json\` and \`baseline.json\`, the sessions that it was judged by. In a clone of ollama-benchmark-action:`,
    fence(
      `node dist/cli/index.js compare --baseline baseline.json --candidate results.json${limits ?? ' \\\n  --config .github/ollama-benchmark.yml'}${policyOf(policy)}`,
      'sh',
    ),
    limits === null
      ? 'Limits differ between agents or stages, so it takes the configuration file of the base commit.'
      : '',
  );
}

/** What of the policy is not as it is by default. */
function policyOf({
  failOn,
  onNotMeasured,
  onMissingBaseline,
  onWorkloadChange,
}: ReportView['policy']): string {
  return [
    failOn === 'regression' ? '' : ` --fail-on ${failOn}`,
    onNotMeasured === 'fail' ? '' : ` --on-not-measured ${onNotMeasured}`,
    onMissingBaseline === 'auto' ? '' : ` --on-missing-baseline ${onMissingBaseline}`,
    onWorkloadChange === 'inform' ? '' : ` --on-workload-change ${onWorkloadChange}`,
  ].join('');
}

/** The limits that held, as an option: at a desk there may be no configuration, or another one. Null: they differ. */
function limitsOf({ comparisons }: Judgement): string | null {
  const held = GATED_METRICS.map((id) => ({ id, limits: distinct(comparisons, id) }));
  if (held.some(({ id, limits }) => limits.length > 1 || isOfSome(comparisons, id))) return null;
  const parts = held.flatMap(({ id, limits: [limit] }) =>
    limit === undefined ? [] : [`${id}: { percent: ${limit.percent}, floor: ${limit.floor} }`],
  );
  return parts.length === 0 ? '' : ` \\\n  --thresholds '{ ${parts.join(', ')} }'`;
}

/** Whether only some agents or stages have a limit of it, which one for all would not say. */
function isOfSome(comparisons: readonly Comparison[], id: Comparison['metric']): boolean {
  const count = (metric: Comparison['metric']) => comparisons.filter((one) => one.metric === metric).length;
  return count(id) > 0 && count(id) < count('throughput');
}

function distinct(comparisons: readonly Comparison[], id: Comparison['metric']): readonly Limit[] {
  const limits = comparisons.filter(({ metric }) => metric === id).map(({ limit }) => limit);
  const known = limits.filter((limit) => limit !== null);
  return [...new Map(known.map((limit) => [`${limit.percent} ${limit.floor}`, limit])).values()];
}
