import { hardwareKey } from '../model/hardwareKey.ts';
import type { SessionRecord } from '../model/record.ts';
import { counted, utc } from '../report/format.ts';
import { htmlCode, htmlText } from '../report/safe.ts';
import { pageOf } from './document.ts';
import { below, byAgent, paragraph, type Section, tableOf } from './html.ts';
import { isPerfect, perfectText } from './trend.ts';
import { GATED, trendOf, unitsIn } from './trendData.ts';
import { trendFigure, trendLegend } from './trendPlot.ts';
import { commitLink, type Unit } from './words.ts';

export interface TrendPageInput {
  /** owner/name on github.com; null: unknown, and commits are no links. */
  readonly repository: string | null;
  readonly generatedAt: string;
  /** Sessions of each agent and hardware that the store keeps. */
  readonly keep: number;
  /** The oldest first, of any hardware and series. */
  readonly sessions: readonly SessionRecord[];
}

/** The whole history as one page: ready for GitHub Pages, and for a browser without a network. */
export function renderTrendPage(input: TrendPageInput): string {
  const { sessions, repository, generatedAt, keep } = input;
  const groups = groupsOf(sessions);
  const drawings = groups.reduce((sum, group) => sum + unitsIn(group.sessions).length * GATED.length, 0);
  const newest = sessions.at(-1) ?? null;
  const intro = [
    newest === null
      ? 'No session is stored yet. Once the default branch was measured, its sessions stand here.'
      : `${counted(sessions.length, 'stored session')}${groups.length === 1 ? '' : `, apart by machine and series (${groups.length})`}, the newest of ${utc(newest.startedAt)} (${commitLink(newest.source.commit, repository)}).`,
    `The store keeps the newest ${keep} of each agent and machine. A session's level is the geometric mean of its valid warm calls, wild ones pulled in, as the gate takes it.`,
  ];
  return pageOf({
    title: `Benchmark trend${repository === null ? '' : `: ${repository}`}`,
    eyebrow: repository === null ? 'Ollama benchmark' : htmlText(repository),
    heading: 'Benchmark trend',
    mood: 'steady',
    intro: below(
      ...intro.map((text) => paragraph(text)),
      newest === null ? '' : paragraph(trendLegend(false), 'lead'),
    ),
    sections: groups.map((group, index) => sectionFor(group, index, drawings, repository)),
    footer: `Written by ollama-benchmark-action, ${utc(generatedAt)}.`,
  });
}

interface Group {
  readonly hardware: string;
  readonly series: string;
  readonly sessions: readonly SessionRecord[];
}

/** By hardware and series; what was measured last stands first. */
function groupsOf(sessions: readonly SessionRecord[]): readonly Group[] {
  const groups = new Map<string, Group & { sessions: SessionRecord[] }>();
  for (const session of sessions) {
    const [hardware, series] = [hardwareKey(session.environment), session.series];
    const key = JSON.stringify([hardware, series]);
    const group = groups.get(key) ?? { hardware, series, sessions: [] };
    // Set anew, so that the order is that of the newest sessions.
    groups.delete(key);
    groups.set(key, group);
    group.sessions.push(session);
  }
  return [...groups.values()].reverse();
}

/** Points of all drawings together: each is a dot and a row of a table. */
const MOST_POINTS = 24_000;
const LEAST_SESSIONS = 30;

function sectionFor(
  { hardware, series, sessions }: Group,
  index: number,
  drawings: number,
  repository: string | null,
): Section {
  const most = Math.max(LEAST_SESSIONS, Math.floor(MOST_POINTS / Math.max(1, drawings)));
  const shown = sessions.slice(-most);
  const left = sessions.length - shown.length;
  const byName = new Map<string, Unit[]>();
  for (const unit of unitsIn(shown)) byName.set(unit.agent, [...(byName.get(unit.agent) ?? []), unit]);
  return {
    id: `history-${index + 1}`,
    title: `${hardware}${series === '' ? '' : `, series ${series}`}`,
    html: below(
      paragraph(
        `${counted(shown.length, 'session')} from ${utc(shown[0]?.startedAt ?? null)} to ${utc(shown.at(-1)?.startedAt ?? null)}${left > 0 ? `; ${left} older ones are stored and not drawn` : ''}.`,
      ),
      acceptances(shown, repository),
      byAgent(
        [...byName].map(([agent, units]) => ({
          name: htmlCode(agent),
          html: units.map((unit) => unitFigures(unit, shown, repository)).join('\n'),
          matters: false,
        })),
      ),
    ),
  };
}

/** Who made a session the new level, and why. */
function acceptances(sessions: readonly SessionRecord[], repository: string | null): string {
  const rows = sessions
    .toReversed()
    .flatMap(({ accepted, startedAt, source }) =>
      accepted === null
        ? []
        : [
            [
              utc(startedAt),
              commitLink(source.commit, repository),
              htmlCode(accepted.by),
              htmlText(accepted.reason),
              accepted.pullRequest === null
                ? 'a run that was told to'
                : `pull request ${accepted.pullRequest}`,
            ],
          ],
    );
  if (rows.length === 0) return '';
  return below(
    '<h3>Accepted levels</h3>',
    tableOf(
      [
        { title: 'Session' },
        { title: 'Commit' },
        { title: 'Accepted by' },
        { title: 'Why' },
        { title: 'Where' },
      ],
      rows,
    ),
  );
}

function unitFigures(unit: Unit, sessions: readonly SessionRecord[], repository: string | null): string {
  const all = GATED.map((metric) => ({ metric, points: trendOf(sessions, unit, metric) })).filter(
    ({ points }) => points.length > 0,
  );
  if (all.length === 0) return '';
  const isFlat = ({ metric, points }: (typeof all)[number]) => metric.unit === 'share' && isPerfect(points);
  return below(
    `<h4>${htmlCode(unit.stage)}</h4>`,
    `<div class="pair">${all
      .filter((one) => !isFlat(one))
      .map(({ metric, points }) => trendFigure({ unit, metric, points, repository }))
      .join('\n')}</div>`,
    ...all.filter(isFlat).map(({ metric, points }) => perfectText(metric.label, points.length)),
  );
}
