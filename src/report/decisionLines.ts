import type { Comparison, GateDecision } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { changeAndInterval, levelsOf, limitOf } from './comparisonText.ts';
import { capitalised } from './format.ts';
import { logLine } from './safe.ts';

/** The decision for a log: what was found, what it rests on with its numbers, who accepted it, what to do. */
export function decisionLines(decision: GateDecision): readonly string[] {
  const { regressions, open, summary, action, verdict, passed, accepted, acceptanceNote } = decision;
  return [
    `${passed ? 'Passed' : 'FAILED'} (${verdict}): ${found(summary)}`,
    ...regressions.map(comparisonLine),
    ...(verdict === 'inconclusive' ? open.map(comparisonLine) : []),
    ...(accepted === null ? [] : [`Accepted by ${accepted.by}: ${accepted.reason}`]),
    ...(acceptanceNote === null ? [] : [acceptanceNote]),
    action,
  ].map(logLine);
}

/** The decision in one line: `unchanged: None of 8 gated metrics is slower than its limit allows. No action needed.` */
export function decisionLine({ verdict, summary, action }: GateDecision): string {
  return logLine(`${verdict}: ${found(summary)} ${action}`);
}

/** Beside the verdict it need not be said twice. */
function found(summary: string): string {
  return capitalised(summary.replace(/^Not measured: /, ''));
}

/** `chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % [+14.9, +21.6] (limit +10 %): regressed`. */
export function comparisonLine(comparison: Comparison): string {
  const { agent, stage, reason, gated } = comparison;
  const metric = metricOf(comparison.metric);
  const against = gated ? `limit ${limitOf(comparison)}` : 'informs only';
  const verdict = gated ? comparison.verdict : 'not gated';
  const because = reason === null ? '' : ` (${reason})`;
  return logLine(
    `${agent} · ${stage} · ${metric.label}: ${levelsOf(comparison)}, ${changeAndInterval(comparison)} (${against}): ${verdict}${because}`,
  );
}
