import type { Judgement } from '../model/judgement.ts';
import { GATED_METRICS } from '../model/settings.ts';
import { interruptionCallout } from './agentReport.ts';
import { agentTable } from './agentTable.ts';
import { type Budget, type Section, withinBudget } from './budget.ts';
import { measuredRows, measuredTable } from './calls.ts';
import { comparisonTable, differenceTable } from './comparisons.ts';
import { environmentTable, sessionNotes } from './environment.ts';
import { utc } from './format.ts';
import { headlineOf } from './headline.ts';
import { noiseStatement } from './noise.ts';
import { codeSpan, fence, link, plain } from './safe.ts';
import { setAside } from './setAside.ts';
import { blocks, folded } from './table.ts';
import { alsoChanged, findingsOf, SHOWN_ROWS } from './verdict.ts';
import type { ReportView } from './view.ts';

/**
 * GitHub refuses comments beyond 65,536 characters, the marker's line among them; what it counts for wide ones is
 * not said: bytes are kept too.
 */
const COMMENT_BUDGET: Budget = { characters: 64_800, bytes: 64_800 };

/** The pull request comment: the verdict, what changed, how far to trust it; the rest is folded. */
export function renderComment(view: ReportView): string {
  return `${withinBudget(commentSections(view), COMMENT_BUDGET, placeholderOf(view))}\n`;
}

export function placeholderOf({ links }: ReportView): (names: readonly string[]) => string {
  return (names) =>
    `Left out for length: ${names.join(', ')}. ${link('The artifact', links.artifactUrl)} has it all.`;
}

/** What gives way has a number: bulky tables first, then what helps to act on them. */
export function commentSections(view: ReportView): readonly Section[] {
  const { results, judgement } = view;
  const keep = (markdown: string): Section => ({ name: '', markdown, givesWay: null });
  const fold = (name: string, givesWay: number, body: string): Section => ({
    name: name.toLowerCase(),
    markdown: folded(name, body),
    givesWay,
  });
  return [
    keep(`### ${headlineOf(view)}`),
    keep(interruptionCallout(results)),
    keep(findingsOf(view)),
    keep(alsoChanged(view)),
    keep(noiseStatement(view)),
    fold('All metrics', 1, comparisonTable(judgement?.comparisons ?? [])),
    fold('Measured values', 2, allMeasurements(view)),
    fold('Calls set aside, and why', 3, setAside(results)),
    fold('Environment', 4, environmentSection(view)),
    fold('Judge it again at a desk', 5, reproduction(view)),
    keep(lastLine(view)),
  ];
}

/** Where nothing was compared there is no table of all metrics; the first rows are shown without unfolding. */
function allMeasurements({ results, judgement, decision }: ReportView): string {
  const rows = measuredRows(results);
  const isShown = decision.verdict === 'no-baseline' && rows.length <= SHOWN_ROWS;
  return judgement !== null || isShown ? '' : measuredTable(rows);
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

function reproduction({ baseline, links, judgement }: ReportView): string {
  if (baseline === null || judgement === null) return '';
  return blocks(
    `The verdict is computed from stored numbers alone; no GPU is needed to repeat it. ${link('The artifact', links.artifactUrl)} holds \`results.json\`; save the ${plain(baseline.description)} as \`baseline.json\`. In a clone of ollama-benchmark-action:`,
    fence(
      `node dist/cli/index.js compare --baseline baseline.json --candidate results.json${limitsOf(judgement)}`,
      'sh',
    ),
  );
}

/** The limits that held, as an option: at a desk there may be no configuration, or another one. */
function limitsOf({ comparisons }: Judgement): string {
  const limits = GATED_METRICS.flatMap((id) => {
    const percent = comparisons.find(({ metric }) => metric === id)?.limitPercent ?? null;
    return percent === null ? [] : [`${id}: ${percent}`];
  });
  return limits.length === 0 ? '' : ` --thresholds '{ ${limits.join(', ')} }'`;
}

function lastLine({ results, baseline, links, decision }: ReportView): string {
  const measured = commitOf(results.source.commit);
  const against =
    baseline === null
      ? ''
      : `${commitOf(baseline.commit)} of ${utc(baseline.startedAt)} (${plain(baseline.description)})`;
  const isCompared = baseline !== null && ['regressed', 'improved', 'unchanged'].includes(decision.verdict);
  const compared = isCompared ? `Compared ${measured} with ${against}` : `Measured ${measured}`;
  const parts = [
    compared,
    isCompared || against === '' ? '' : `not compared with ${against}`,
    links.runUrl === null ? '' : link('run', links.runUrl),
    links.artifactUrl === null ? '' : link('report and results', links.artifactUrl),
    utc(results.finishedAt),
  ];
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

function commitOf(commit: string | null): string {
  return commit === null ? 'an unknown commit' : codeSpan(commit.slice(0, 7));
}
