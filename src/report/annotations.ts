import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import type { Annotation } from '../model/ports.ts';
import type { Agent } from '../model/settings.ts';
import { causeText } from './cause.ts';
import { changeAndInterval, excessOf, isShare, levelsOf, limitOf } from './comparisonText.ts';
import { capitalised } from './format.ts';
import { capped, oneLine } from './safe.ts';
import { failsByComparisons, type ReportView } from './view.ts';

/**
 * What stands beside the lines of the change: the worst comparisons at the line that defines their agent. Plain text.
 * GitHub shows ten of a level for a step, and a failing step's own message is one of them.
 */
const SHOWN = 9;

export interface Annotated {
  readonly annotations: readonly Annotation[];
  /** How many more there are and where, a sentence for the message of a job that fails; null: none. */
  readonly rest: string | null;
}

/** Errors where they fail the job, warnings where it passes; what the noise left open is told only where it fails. */
export function annotationsOf(view: ReportView, agents: readonly Agent[]): Annotated {
  const { decision } = view;
  const fails = failsByComparisons(view);
  const level = fails ? 'error' : 'warning';
  const open = fails && decision.verdict === 'inconclusive' ? decision.open : [];
  const all = [
    ...byExcess(decision.regressions).map((one) => ({ ...worseText(one, view), of: one })),
    ...lostTexts(decision.lost),
    ...byExcess(open).map((one) => ({ ...openText(one), of: one })),
  ];
  const more = all.length - SHOWN;
  const rest = more > 0 ? `The worst ${SHOWN} are annotated; ${more} more in the job summary.` : null;
  const shown = all.slice(0, SHOWN).map(
    ({ title, message, of }): Annotation => ({
      ...{ level, title, message },
      at: placeOf(of.agent, agents),
    }),
  );
  // The message of a job that fails counts them; one that passes has none.
  const counted: Annotation[] =
    rest === null || fails ? [] : [{ level, title: MORE, message: rest, at: null }];
  return { annotations: [...shown, ...counted], rest };
}

/** The same of what several jobs measured, nine of all together, those that fail the job first. */
export function mergedAnnotations(views: readonly ReportView[], agents: readonly Agent[]): Annotated {
  const each = views.map((view) => annotationsOf(view, agents));
  const all = each.flatMap(({ annotations }) => annotations).filter(({ title }) => title !== MORE);
  const sorted = [...all].sort((a, b) => Number(a.level !== 'error') - Number(b.level !== 'error'));
  const hasMore = all.length > SHOWN || each.some(({ rest }) => rest !== null);
  const rest = hasMore ? `The worst ${SHOWN} are annotated; all are in the job summary.` : null;
  return { annotations: sorted.slice(0, SHOWN), rest };
}

const MORE = 'And more';

interface Told {
  readonly title: string;
  readonly message: string;
}

function worseText(one: Comparison, { judgement }: ReportView): Told {
  const cause = judgement?.causes.find(({ agent, stage }) => agent === one.agent && stage === one.stage);
  const moved = { rate: one.metric === 'throughput', first: one.metric === 'ttft-net' };
  const parts = cause === undefined || isShare(one) ? '' : causeText(cause, moved).replaceAll('**', '');
  return {
    title: `${isShare(one) ? 'Failing more often' : 'Slower'}: ${nameOf(one)}`,
    message: [numbersOf(one), parts === '' ? '' : `Likely cause: ${parts}.`].join(' ').trim(),
  };
}

function openText(one: Comparison): Told {
  return {
    title: `Left open: ${nameOf(one)}`,
    message: `${numbersOf(one)} ${capitalised(one.reason ?? 'No reason recorded')}.`,
  };
}

/** `412 → 487 ms, +18.2 % [+14.9, +21.6], limit +10 %.` */
function numbersOf(one: Comparison): string {
  return `${levelsOf(one)}, ${changeAndInterval(one)}, limit ${limitOf(one)}.`;
}

/** One for each stage: what is gone is gone with all of its metrics. */
function lostTexts(lost: readonly Comparison[]): readonly (Told & { readonly of: Comparison })[] {
  const keyOf = ({ agent, stage, reason }: Comparison) => JSON.stringify([agent, stage, reason]);
  return [...new Map(lost.map((one) => [keyOf(one), one])).values()].map((of) => {
    const labels = lost.filter((one) => keyOf(one) === keyOf(of)).map(({ metric }) => metricOf(metric).label);
    const name = `${short(of.agent)} · ${short(of.stage)}`;
    const reason = capitalised(of.reason ?? 'no reason recorded');
    return { title: `Not measured: ${name}`, message: `${reason}: ${labels.join(', ')}.`, of };
  });
}

function nameOf({ agent, stage, metric }: Comparison): string {
  return `${short(agent)} · ${short(stage)} · ${metricOf(metric).label}`;
}

const short = (name: string): string => capped(oneLine(name), 80);

function byExcess(comparisons: readonly Comparison[]): readonly Comparison[] {
  return [...comparisons].sort((a, b) => excessOf(b) - excessOf(a));
}

/** GitHub knows paths from the root of the repository alone. */
function placeOf(name: string, agents: readonly Agent[]): Annotation['at'] {
  const defined = agents.find((agent) => agent.name === name)?.definedAt ?? null;
  if (defined === null || /^(?:\/|\.\.|[A-Za-z]:)/.test(defined.file)) return null;
  return { file: defined.file.replace(/^(?:\.\/)+/, ''), line: defined.line };
}
