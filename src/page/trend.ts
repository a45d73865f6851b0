import type { SessionRecord } from '../model/record.ts';
import { recordOf } from '../model/recordOf.ts';
import { capitalised, counted } from '../report/format.ts';
import { htmlCode } from '../report/safe.ts';
import type { ReportView } from '../report/view.ts';
import { below, byAgent, paragraph } from './html.ts';
import { GATED, type TrendPoint, trendOf } from './trendData.ts';
import { trendFigure, trendLegend } from './trendPlot.ts';
import { isOf, type Unit } from './words.ts';

/** The stored sessions that the verdict was reached with, and this one after them. */
export function trend(view: ReportView): string {
  const { results, sessions, decision } = view;
  if (sessions.length === 0) return paragraph('No session is stored yet, so there is no trend to draw.');
  const own = { ...recordOf(results, ''), standing: [...(view.judgement?.standing ?? [])] };
  return below(
    paragraph(
      `${counted(sessions.length, 'stored session')} and this one, the oldest on the left, each named by its commit.`,
      'lead',
    ),
    paragraph(trendLegend(true), 'lead'),
    byAgent(
      results.agents.map(({ name }) => ({
        name: htmlCode(name),
        html: results.stages
          .map((stage) => unitTrends(view, own, { agent: name, stage: stage.name }))
          .join('\n'),
        matters: decision.regressions.some(({ agent }) => agent === name),
      })),
    ),
  );
}

function unitTrends(view: ReportView, own: SessionRecord, unit: Unit): string {
  const { results } = view;
  const all = GATED.map((metric) => ({ metric, points: pointsOf(view, own, unit, metric) })).filter(
    ({ points }) => points.length > 0,
  );
  const figures = all
    .filter(({ metric, points }) => metric.unit !== 'share' || !isPerfect(points))
    .map(({ metric, points }) =>
      trendFigure({ unit, metric, points, repository: results.source.repository }),
    );
  const perfect = all.filter(({ metric, points }) => metric.unit === 'share' && isPerfect(points));
  if (all.length === 0) return '';
  return below(
    `<h4>${htmlCode(unit.stage)}</h4>`,
    `<div class="pair">${figures.join('\n')}</div>`,
    ...perfect.map(({ metric, points }) => perfectText(metric.label, points.length)),
  );
}

export function isPerfect(points: readonly TrendPoint[]): boolean {
  return points.every(({ value }) => value === 1);
}

export function perfectText(label: string, sessions: number): string {
  return paragraph(
    `${capitalised(label)}: 100 % in ${sessions === 1 ? 'the one session' : `all ${sessions} sessions`}.`,
  );
}

/** This session stands where its judgement says. A change is held to sessions of its base, and accepts no level. */
function pointsOf(
  { sessions, judgement }: ReportView,
  own: SessionRecord,
  unit: Unit,
  metric: (typeof GATED)[number],
): readonly TrendPoint[] {
  const after =
    judgement?.comparisons.find((one) => isOf(one, unit) && one.metric === metric.id && one.ratio !== null)
      ?.after ?? null;
  return trendOf([...sessions, own], unit, metric, own).map((point) =>
    point.isOwn
      ? {
          ...point,
          value: after?.value ?? point.value,
          level: judgement?.against === 'level' ? point.level : null,
        }
      : point,
  );
}
