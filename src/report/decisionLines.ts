import type { Comparison, GateDecision } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { beforeAfter, change, limit } from './format.ts';
import { logLine } from './safe.ts';

/** The decision for a log: what was found, each regression with its numbers, what to do. */
export function decisionLines(decision: GateDecision): readonly string[] {
  const { regressions, summary, action, verdict, passed } = decision;
  return [
    `${passed ? 'Passed' : 'FAILED'} (${verdict}): ${summary}`,
    ...regressions.map(comparisonLine),
    action,
  ].map(logLine);
}

/** The decision in one line: `unchanged: None of 8 gated metrics is slower than its limit allows. No action needed.` */
export function decisionLine({ verdict, summary, action }: GateDecision): string {
  return logLine(`${verdict}: ${summary} ${action}`);
}

/** `chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % (limit +10 %): regressed`. */
export function comparisonLine(comparison: Comparison): string {
  const { agent, stage, baseline, candidate, ratio, limitPercent, verdict, reason, gated } = comparison;
  const metric = metricOf(comparison.metric);
  const numbers = beforeAfter(baseline?.median ?? null, candidate?.median ?? null, metric.unit);
  const against = gated ? `limit ${limit(limitPercent, metric.direction)}` : 'informs only';
  const because = reason === null ? '' : ` (${reason})`;
  return logLine(
    `${agent} · ${stage} · ${metric.label}: ${numbers}, ${change(ratio)} (${against}): ${verdict}${because}`,
  );
}
