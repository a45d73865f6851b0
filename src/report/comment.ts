import type { HistoryFacts } from '../model/judgement.ts';
import { acceptanceText } from './accepted.ts';
import { interruptionCallout } from './agentReport.ts';
import { agentTable } from './agentTable.ts';
import { type Budget, type Section, withinBudget } from './budget.ts';
import { measuredRows, measuredTable } from './calls.ts';
import { differenceTable } from './comparisons.ts';
import { environmentTable, sessionNotes } from './environment.ts';
import { forkCallout } from './forkCallout.ts';
import { counted, utc } from './format.ts';
import { headlineOf } from './headline.ts';
import { howToAccept } from './howToAccept.ts';
import { metricTables } from './metricTables.ts';
import { noiseStatement } from './noise.ts';
import { foldedOpenRows, openRows } from './openRows.ts';
import { rawResults } from './rawResults.ts';
import { reproduction } from './reproduction.ts';
import { codeSpan, link, plain } from './safe.ts';
import { setAside } from './setAside.ts';
import { alsoChanged, causesOf, patternOf } from './slowdowns.ts';
import { storeCallout } from './storeCallout.ts';
import { blocks, folded } from './table.ts';
import { fewTrendSubjects, trendOf } from './trend.ts';
import { actionAfterVerdict, cautionOf, findingsOf, policyChangesOf, SHOWN_ROWS } from './verdict.ts';
import { hasVerdicts, type ReportView } from './view.ts';

/**
 * GitHub refuses comments beyond 65,536 characters, the marker's line among them; what it counts for wide ones is
 * not said: bytes are kept too.
 */
export const COMMENT_BUDGET: Budget = { characters: 64_800, bytes: 64_800 };

/** The pull request comment: the verdict, what changed, how far to trust it; the rest is folded. */
export function renderComment(view: ReportView): string {
  return `${withinBudget(commentSections(view), COMMENT_BUDGET, placeholderOf(view))}\n`;
}

export function placeholderOf({ links }: Pick<ReportView, 'links'>): (names: readonly string[]) => string {
  return (names) =>
    `Left out for length: ${names.join(', ')}. ${link('The artifact', links.artifactUrl)} has it all.`;
}

/** A folded section. The lower the number, the earlier it gives way. */
export function fold(name: string, givesWay: number, body: string): Section {
  return { name: name.toLowerCase(), markdown: folded(name, body), givesWay };
}

export function trendSection(view: ReportView): Section {
  return fold('Trend', 3, trendOf(view, fewTrendSubjects(view)));
}

/**
 * What gives way has a number: bulky tables first, then what helps to act on them. The last one is the last line.
 * @param trends the charts, which the job summary has more of
 */
export function commentSections(
  view: ReportView,
  trends: readonly Section[] = [trendSection(view)],
): readonly Section[] {
  const { results } = view;
  const keep = (markdown: string): Section => ({ name: '', markdown, givesWay: null });
  return [
    keep(`### ${headlineOf(view)}`),
    keep(forkCallout(view.fork)),
    keep(interruptionCallout(results)),
    keep(storeCallout(view)),
    keep(acceptanceText(view)),
    keep(findingsOf(view)),
    keep(patternOf(view)),
    keep(causesOf(view)),
    keep(alsoChanged(view)),
    keep(actionAfterVerdict(view)),
    keep(openRows(view)),
    keep(cautionOf(view)),
    keep(noiseStatement(view)),
    keep(policyChangesOf(view)),
    fold('How to accept', 9, howToAccept(view)),
    fold('Metrics left open', 8, foldedOpenRows(view)),
    fold('All metrics', 2, allMetrics(view)),
    fold('Measured values', 4, allMeasurements(view)),
    ...trends,
    fold('Calls set aside, and why', 5, setAside(results)),
    fold('Environment', 6, environmentSection(view)),
    fold('Raw results', 1, rawResults(view)),
    fold('Judge it again at a desk', 7, reproduction(view)),
    keep(lastLine(view)),
  ];
}

function allMetrics({ judgement }: ReportView): string {
  const comparisons = judgement?.comparisons ?? [];
  return isCompared(judgement) ? metricTables(comparisons, true) : '';
}

/** Whether there is anything on both sides. */
function isCompared(judgement: ReportView['judgement']): boolean {
  return judgement?.comparisons.some(({ before, after }) => before !== null && after !== null) ?? false;
}

/** Where nothing was compared there is no table of all metrics; the first rows are shown without unfolding. */
function allMeasurements({ results, judgement, decision }: ReportView): string {
  const rows = measuredRows(results);
  const isShown = decision.verdict === 'no-baseline' && rows.length <= SHOWN_ROWS;
  return isCompared(judgement) || isShown ? '' : measuredTable(rows);
}

function environmentSection({ results, judgement }: ReportView): string {
  const differences = [...(judgement?.hardwareDifferences ?? []), ...(judgement?.otherDifferences ?? [])];
  return blocks(
    differenceTable(differences),
    judgement !== null && differences.length === 0 ? 'No difference from the baseline’s environment.' : '',
    agentTable(results.agents),
    environmentTable(results),
    sessionNotes(results),
  );
}

function lastLine(view: ReportView): string {
  const { results, baseline, judgement, links } = view;
  const measured = commitOf(results.source.commit);
  const against = baseline === null || judgement === null ? '' : historyOf(judgement.history, baseline);
  const isCompared = against !== '' && hasVerdicts(view);
  const level = judgement?.against === 'level' ? 'the accepted level, ' : '';
  const compared = isCompared ? `Compared ${measured} with ${level}${against}` : `Measured ${measured}`;
  const parts = [
    compared,
    isCompared || against === '' ? '' : `not compared with ${against}`,
    links.runUrl === null ? '' : link('run', links.runUrl),
    links.artifactUrl === null ? '' : link('report and results', links.artifactUrl),
    utc(results.finishedAt),
  ];
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

/** `10 sessions of the data branch x up to 9b8a7c6 (2025-11-13 08:10:00 UTC, 3 commits back)`. */
function historyOf(
  { sessions, commit, startedAt, distance }: HistoryFacts,
  { description }: NonNullable<ReportView['baseline']>,
): string {
  const back =
    distance === null ? '' : distance === 0 ? ', the base itself' : `, ${counted(distance, 'commit')} back`;
  return `${counted(sessions, 'session')} of the ${plain(description)} up to ${commitOf(commit)} (${utc(startedAt)}${back})`;
}

function commitOf(commit: string | null): string {
  return commit === null ? 'an unknown commit' : codeSpan(commit.slice(0, 7));
}
