import { COMPARED_METRICS, type Metric, sampledCalls } from '../model/metrics.ts';
import type { Results } from '../model/results.ts';
import { acceptanceText } from './accepted.ts';
import { interruptionCallout } from './agentReport.ts';
import { agentTable } from './agentTable.ts';
import { coldStartTable } from './coldStart.ts';
import { differenceTable } from './comparisons.ts';
import { environmentTable, sessionNotes } from './environment.ts';
import { bareFigure, capitalised, changeBetween, counted, duration, UNKNOWN, utc } from './format.ts';
import { headlineOf } from './headline.ts';
import { metricTables } from './metricTables.ts';
import { agentFileNames } from './names.ts';
import { noiseStatement } from './noise.ts';
import { cell, codeSpan, fileLink, link, plain } from './safe.ts';
import { summaryOf } from './session.ts';
import { setAside } from './setAside.ts';
import { causesOf, patternOf } from './slowdowns.ts';
import { storeCallout } from './storeCallout.ts';
import { blocks, bullets, left, right, table } from './table.ts';
import { cautionOf, nextStepOf, policyChangesOf } from './verdict.ts';
import type { ReportView } from './view.ts';

/** One page that joins the agents: verdict, side by side, baseline, environment, the way to each report. */
export function renderIndexReport(view: ReportView): string {
  const { results, links } = view;
  return `${blocks(
    '# Benchmark Report',
    `**${headlineOf(view)}**`,
    interruptionCallout(results),
    storeCallout(view),
    [
      `**Timestamp:** ${utc(results.startedAt)}, ${duration(results.elapsedMs)}`,
      `**Commit:** ${results.source.commit === null ? 'unknown' : codeSpan(results.source.commit)}`,
      ...(links.runUrl === null ? [] : [`**Run:** ${link('workflow run', links.runUrl)}`]),
      `**Corpus:** ${counted(results.corpus.fileCount, 'file')} in ${codeSpan(results.corpus.root)}`,
    ].join('  \n'),
    '## Agents',
    agentTable(results.agents),
    bullets(agentLinks(results)),
    '## Side by Side',
    sideBySide(results),
    '## Cold Start',
    coldStartTable(results),
    '## Comparison with the Baseline',
    comparisonSection(view),
    '## Environment',
    environmentTable(results),
    sessionNotes(results),
    '## Calls Set Aside',
    setAside(results),
  )}\n`;
}

function agentLinks(results: Results): readonly string[] {
  return agentFileNames(results).map((file, index) =>
    fileLink(`Report of agent ${codeSpan(results.agents[index]?.name ?? '')}`, file),
  );
}

/** Medians, a table for each stage: stages are never pooled. */
function sideBySide(results: Results): string {
  const [first, ...others] = results.agents;
  if (first === undefined) return 'No agent.';
  const note =
    others.length === 0
      ? 'Medians of valid, warm, measured calls.'
      : `Medians of valid, warm, measured calls; in brackets the difference from ${codeSpan(first.name)}. These are configurations side by side, no verdict.`;
  return blocks(note, ...results.stages.map(({ name }) => stageTable(results, name, first.name)));
}

/** Cold starts have a table of their own. */
const SIDE_BY_SIDE = COMPARED_METRICS.filter(({ population }) => population === 'warm');

function stageTable(results: Results, stage: string, first: string): string {
  const columns = SIDE_BY_SIDE.map(({ label, unit }) => right(`${capitalised(label)} (${unit})`));
  const rows = results.agents.map(({ name }) => [
    cell(name),
    ...SIDE_BY_SIDE.map((metric) => medianBeside(results, name, first, stage, metric)),
    sampleSizeOf(results, name, stage),
  ]);
  return blocks(`### Stage ${codeSpan(stage)}`, table([left('Agent'), ...columns, right('n')], rows));
}

function sampleSizeOf(results: Results, agent: string, stage: string): string {
  const { length } = sampledCalls(results, agent, stage);
  const needed = results.protocol.minimumValidCalls;
  return length < needed ? `⚠️\u00a0${length}, needs\u00a0${needed}` : String(length);
}

function medianBeside(results: Results, agent: string, first: string, stage: string, metric: Metric): string {
  const own = summaryOf(results, agent, stage, metric)?.median ?? null;
  const reference = summaryOf(results, first, stage, metric)?.median ?? null;
  const figure = bareFigure(own, metric.unit);
  const difference = changeBetween(reference, own, metric.unit);
  if (agent === first || difference === UNKNOWN) return figure;
  // A blank that does not break keeps the percent sign with its number in a narrow column.
  return `${figure} (${difference.replace(' ', '\u00a0')})`;
}

function comparisonSection(view: ReportView): string {
  const { judgement, baseline } = view;
  if (judgement === null || baseline === null) {
    return blocks('There was no baseline to compare with.', nextStepOf(view));
  }
  const { hardwareDifferences, otherDifferences, history, against } = judgement;
  const level = against === 'level' ? ', at the level that was last accepted' : '';
  return blocks(
    `Against ${counted(history.sessions, 'session')} of the ${plain(baseline.description)}${level}; the newest is of ${utc(history.startedAt)}, commit ${history.commit === null ? 'unknown' : codeSpan(history.commit)}.`,
    cautionOf(view),
    acceptanceText(view),
    metricTables(judgement.comparisons),
    patternOf(view),
    causesOf(view),
    noiseStatement(view),
    differenceTable([...hardwareDifferences, ...otherDifferences]),
    policyChangesOf(view),
    view.nextStep === null ? '' : nextStepOf(view),
  );
}
