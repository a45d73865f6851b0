import type { Comparison, Difference } from '../model/judgement.ts';
import { sampledCalls } from '../model/metrics.ts';
import type { Call } from '../model/results.ts';
import { causeText } from './cause.ts';
import { commonCauseText, type Slowdown } from './commonCause.ts';
import { judgedOf } from './comparisons.ts';
import { isShare, isSuccess, unbrokenFigures } from './comparisonText.ts';
import { counted } from './format.ts';
import { ungroundedExamples } from './groundingText.ts';
import { reasonOf } from './remarks.ts';
import { codeSpan, plain } from './safe.ts';
import { blocks, bullets } from './table.ts';
import type { ReportView } from './view.ts';

/** Why something is slower, as far as the numbers tell. */

const SHOWN_STAGES = 4;

/** What the change of each stage that slowed is made of: one line where it is the same of all, else a line for each. */
export function causesOf(view: ReportView): string {
  const stages = unitsOf(view.decision.regressions).map((unit) => stageOf(unit, view));
  const common = commonOf(stages);
  if (common !== '') return common;
  const lines = stages.flatMap(({ unit, others, slowdown }) => {
    const times = slowdown === null ? '' : unbrokenFigures(causeText(slowdown.cause, slowdown.slowed));
    const told = [...others, times].filter((text) => text !== '').join('; ');
    return told === '' ? [] : [`${nameOf(unit)}: ${told}`];
  });
  const more = lines.length - SHOWN_STAGES;
  if (lines.length <= 1) return lines.map((line) => `**Likely cause:** ${line}.`).join('');
  return blocks(
    '**Likely cause:**',
    bullets([
      ...lines.slice(0, SHOWN_STAGES),
      ...(more > 0 ? [`… and ${more} more stages: see all metrics`] : []),
    ]),
  );
}

interface Stage {
  readonly unit: Unit;
  /** Of calls that failed and of numbers that are not in the data. */
  readonly others: readonly string[];
  /** Null: no time slowed, or nothing is known of what it is made of. */
  readonly slowdown: Slowdown | null;
}

function stageOf(unit: Unit, view: ReportView): Stage {
  const own = view.decision.regressions.filter((one) => isOf(one, unit));
  const cause = view.judgement?.causes.find((one) => isOf(one, unit));
  const slowed = {
    rate: own.some(({ metric }) => metric === 'throughput'),
    first: own.some(({ metric }) => metric === 'ttft-net'),
  };
  const isTimed = cause !== undefined && (slowed.rate || slowed.first);
  return {
    unit,
    others: [failureText(own, unit, view), ungroundedText(own, unit, view)].filter((text) => text !== ''),
    slowdown: isTimed ? { cause, slowed } : null,
  };
}

function commonOf(stages: readonly Stage[]): string {
  if (stages.some(({ others, slowdown }) => others.length > 0 || slowdown === null)) return '';
  const text = commonCauseText(stages.flatMap(({ slowdown }) => slowdown ?? []));
  if (text === null) return '';
  const where =
    stages.length === 2
      ? `in ${stages.map(({ unit }) => nameOf(unit)).join(' and ')} alike`
      : `in each of the ${stages.length} stages that slowed`;
  return `**Likely cause**, ${where}: ${unbrokenFigures(text)}.`;
}

const nameOf = ({ agent, stage }: Unit): string => `${codeSpan(agent)} · ${codeSpan(stage)}`;

type Unit = Pick<Comparison, 'agent' | 'stage'>;

const isOf = (one: Unit, { agent, stage }: Unit) => one.agent === agent && one.stage === stage;

function unitsOf(comparisons: readonly Comparison[]): readonly Unit[] {
  return comparisons.filter((one, index) => comparisons.findIndex((other) => isOf(other, one)) === index);
}

/** The most frequent reason of the calls that failed, where it is failures that grew. */
function failureText(own: readonly Comparison[], unit: Unit, { results }: ReportView): string {
  if (!own.some(isSuccess)) return '';
  const failed = results.calls.filter(
    (call) => isOf(call, unit) && call.phase === 'measured' && call.status === 'failed',
  );
  const counts = new Map<string, Call[]>();
  for (const call of failed) counts.set(reasonOf(call), [...(counts.get(reasonOf(call)) ?? []), call]);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return '';
  const [reason, calls] = most;
  const which = calls.length === failed.length ? '' : `${calls.length} of `;
  return `${which}${counted(failed.length, 'failed call')}: ${reason}`;
}

/** Where fewer numbers stand in the data: the ones that most answers have and the data does not. */
function ungroundedText(own: readonly Comparison[], unit: Unit, { results }: ReportView): string {
  if (!own.some(({ metric }) => metric === 'grounding')) return '';
  const counted = sampledCalls(results, unit.agent, unit.stage).flatMap(({ grounding }) => grounding ?? []);
  return ungroundedExamples(counted);
}

/** Whether every time and rate that was compared slowed: seldom one change's doing. */
export function sparesNothing({ judgement, decision: { regressions } }: ReportView): boolean {
  const timed = judgedOf(judgement).filter((one) => !isShare(one));
  return timed.length >= 3 && regressions.filter((one) => !isShare(one)).length >= timed.length;
}

/** Where nothing else differs either, that is said too. */
export function patternOf(view: ReportView): string {
  if (!sparesNothing(view)) return '';
  return view.judgement?.otherDifferences.length === 0
    ? 'Every agent and stage slowed, which is seldom one change’s doing: hardware, Ollama, model, options and prompts are those of the stored sessions.'
    : 'Every agent and stage slowed: the cause is likely in what they share, the machine and its Ollama server, or in what else differs.';
}

/** Longer values, such as digests and lists of options, stand in the folded table alone. */
const INLINE_VALUE = 40;
const SHOWN_DIFFERENCES = 3;

/** Software that differs may be the cause, or the very thing under test: said beside the verdict. */
export function alsoChanged({ judgement }: ReportView): string {
  const differences = judgement?.otherDifferences ?? [];
  if (differences.length === 0) return '';
  const shown = differences.slice(0, SHOWN_DIFFERENCES).map(differenceText);
  const more = differences.length - shown.length;
  return `Also different from the baseline: ${shown.join('; ')}${more > 0 ? `; and ${more} more, see environment` : ''}.`;
}

function differenceText({ what, before, after }: Difference): string {
  const options = optionsText(before, after);
  if (options !== '') return `${plain(what)} ${options}`;
  return Math.max(before.length, after.length) > INLINE_VALUE
    ? plain(what)
    : `${plain(what)} ${codeSpan(before)} → ${codeSpan(after)}`;
}

/** Of two sets of options the one or two that differ; '' for anything else. */
function optionsText(before: string, after: string): string {
  const [was, is] = [objectIn(before), objectIn(after)];
  if (was === null || is === null) return '';
  const worded = (value: unknown) => (value === undefined ? 'not set' : JSON.stringify(value));
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((name) => [name, worded(was[name]), worded(is[name])] as const)
    .filter(([, old, now]) => old !== now);
  const isShort = changed.every((row) => row.every((text) => text.length <= INLINE_VALUE));
  if (changed.length === 0 || changed.length > 2 || !isShort) return '';
  return changed
    .map(([name, old, now]) => `${codeSpan(name)} ${codeSpan(old)} → ${codeSpan(now)}`)
    .join(', ');
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
