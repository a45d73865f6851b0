import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import { gatedOf } from './comparisons.ts';
import { excessOf, isShare, subjectOf, unbroken } from './comparisonText.ts';
import { figure, UNKNOWN, utc } from './format.ts';
import { cell } from './safe.ts';
import { type SessionLevel, sessionLevels } from './sessionLevels.ts';
import { blocks, left, right, table } from './table.ts';
import { trendChart } from './trendChart.ts';
import { hasVerdicts, type ReportView } from './view.ts';

/** The last sessions with the present one, as charts and always as numbers. */

const SHOWN_SESSIONS = 20;
/** Columns of numbers that fit beside each other. */
export const CHARTS_TOGETHER = 3;

/** What is worth a chart, the most telling first: what got worse, what got better, what is open, then the rest. */
export function trendSubjects(view: ReportView): readonly Comparison[] {
  const { judgement } = view;
  if (judgement === null || judgement.hardwareDifferences.length > 0) return [];
  return [...gatedOf(judgement)]
    .filter(({ after, verdict }) => after !== null && verdict !== 'not-comparable')
    .sort((a, b) => rankOf(a) - rankOf(b) || (isCalm(a) ? 0 : excessOf(b) - excessOf(a)));
}

/** For the comment: what changed, else one rate and one time to show that nothing did. */
export function fewTrendSubjects(view: ReportView): readonly Comparison[] {
  const all = trendSubjects(view);
  const changed = all.filter((one) => !isCalm(one));
  if (changed.length > 0) return changed.slice(0, CHARTS_TOGETHER);
  const firstOf = (metric: Comparison['metric']) => all.filter((one) => one.metric === metric).slice(0, 1);
  return [...firstOf('throughput'), ...firstOf('ttft-net')];
}

const RANKS: readonly Comparison['verdict'][] = ['regressed', 'improved', 'inconclusive'];

function isCalm({ verdict }: Comparison): boolean {
  return !RANKS.includes(verdict);
}

/** Rates of success are flat nearly always: they come last where nothing happened. */
function rankOf(comparison: Comparison): number {
  const { verdict } = comparison;
  if (isCalm(comparison)) return RANKS.length + (isShare(comparison) ? 1 : 0);
  return RANKS.indexOf(verdict);
}

/** Up to {@link CHARTS_TOGETHER} charts and the one table of their numbers; '' where there is no history of them. */
export function trendOf(view: ReportView, subjects: readonly Comparison[]): string {
  const sessions = view.sessions.slice(-SHOWN_SESSIONS);
  const trends = subjects.slice(0, CHARTS_TOGETHER).map((subject) => ({
    subject,
    levels: sessionLevels(sessions, subject),
  }));
  if (trends.every(({ levels }) => levels.every(({ value }) => value === null))) return '';
  return blocks(
    ...trends.map(({ subject, levels }) => trendChart(subject, levels, hasVerdicts(view))),
    numbers(view, sessions, trends),
  );
}

interface Trend {
  readonly subject: Comparison;
  readonly levels: readonly SessionLevel[];
}

function numbers(view: ReportView, sessions: readonly SessionRecord[], trends: readonly Trend[]): string {
  const older = view.sessions.length - sessions.length;
  const notes = sessions.map((session, index) => noteOn(session, sessions[index - 1]));
  const { results } = view;
  const own = { accepted: null, environment: results.environment, corpusDigest: results.corpus.digest };
  const nowNote = noteOn(own, sessions.at(-1));
  const isNoted = [...notes, nowNote].some((note) => note !== '');
  const rows = sessions.map((session, index) => [
    String(index + 1),
    ...whenAndWhat(session),
    ...trends.map(({ subject, levels }) => levelText(subject, levels[index])),
    ...(isNoted ? [notes[index] ?? ''] : []),
  ]);
  const now = ['now', ...whenAndWhat(results), ...trends.map(({ subject }) => nowText(subject))];
  return blocks(
    table(
      [
        right('#'),
        left('Session'),
        left('Commit'),
        ...trends.map(({ subject }) => right(subjectOf(subject))),
        ...(isNoted ? [left('From here on')] : []),
      ],
      [...rows, [...now.map((text) => `**${text}**`), ...(isNoted ? [nowNote] : [])]],
    ),
    older > 0 ? `${older} older ones of the window are in \`baseline.json\`.` : '',
  );
}

/** A day stays on its line: GitHub would break it at its hyphens. */
function whenAndWhat({ startedAt, source }: Pick<SessionRecord, 'startedAt' | 'source'>): readonly string[] {
  const minute = utc(startedAt).replace(/:\d\d UTC$/, '');
  return [
    unbroken(minute.replaceAll('-', '\u2011')),
    source.commit === null ? UNKNOWN : cell(source.commit.slice(0, 7)),
  ];
}

function levelText({ metric }: Comparison, level: SessionLevel | undefined): string {
  const text = unbroken(figure(level?.value ?? null, metricOf(metric).unit));
  return level?.standing === 'slower' ? `${text} (slower)` : text;
}

function nowText({ after, metric }: Comparison): string {
  return unbroken(figure(after?.value ?? null, metricOf(metric).unit));
}

type Noted = Pick<SessionRecord, 'accepted' | 'environment' | 'corpusDigest'>;

/** What began with a session and explains a step in the numbers. */
function noteOn(session: Noted, previous: Noted | undefined): string {
  const ollama = session.environment.ollamaVersion;
  const wasOllama = previous?.environment.ollamaVersion;
  return [
    session.accepted === null ? '' : `accepted by ${cell(session.accepted.by)}`,
    previous === undefined || ollama === null || ollama === wasOllama ? '' : `Ollama ${cell(ollama)}`,
    previous === undefined || session.corpusDigest === previous.corpusDigest ? '' : 'other reports',
  ]
    .filter((note) => note !== '')
    .join('; ');
}
