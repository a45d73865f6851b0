import type { Metric } from '../model/metrics.ts';
import { bareFigure, figure, UNKNOWN, utc } from '../report/format.ts';
import { htmlCode, htmlText } from '../report/safe.ts';
import { tableOf } from './html.ts';
import type { TrendPoint } from './trendData.ts';
import { commitLink, type Unit } from './words.ts';

export interface Trend {
  readonly unit: Unit;
  readonly metric: Metric;
  /** The oldest first, at least one. */
  readonly points: readonly TrendPoint[];
  readonly repository: string | null;
}

/** Newest first. */
export function trendTable({ points, metric, repository }: Trend): string {
  const value = (one: number | null) =>
    metric.unit === 'share' ? figure(one, 'share') : bareFigure(one, metric.unit);
  const unit = metric.unit === 'share' ? '' : ` (${metric.unit})`;
  return tableOf(
    [
      { title: 'Session' },
      { title: 'Commit' },
      { title: `Level${unit}`, numeric: true },
      { title: `Accepted level${unit}`, numeric: true },
      { title: 'Standing' },
    ],
    points
      .toReversed()
      .map((point) => [
        `${utc(point.startedAt)}${point.isOwn ? ' (this one)' : ''}`,
        commitLink(point.commit, repository),
        value(point.value),
        value(point.level),
        [
          point.standing === null ? UNKNOWN : STANDING[point.standing],
          point.accepted === null
            ? ''
            : `accepted by ${htmlCode(point.accepted.by)}: ${htmlText(point.accepted.reason)}`,
        ]
          .filter((text) => text !== '')
          .join('; '),
      ]),
  );
}

const STANDING = { at: 'at the level', slower: '❌ slower', faster: '✅ faster' } as const;
