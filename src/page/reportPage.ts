import { acceptanceText } from '../report/accepted.ts';
import { interruptionCallout } from '../report/agentReport.ts';
import { agentTable } from '../report/agentTable.ts';
import { measuredRows, measuredTable } from '../report/calls.ts';
import { differenceTable } from '../report/comparisons.ts';
import { definitions } from '../report/definitions.ts';
import { environmentTable, sessionNotes } from '../report/environment.ts';
import { counted, duration, utc } from '../report/format.ts';
import { headlineOf } from '../report/headline.ts';
import { metricTables } from '../report/metricTables.ts';
import { noiseStatement } from '../report/noise.ts';
import { openRows } from '../report/openRows.ts';
import { htmlText, link } from '../report/safe.ts';
import { setAside } from '../report/setAside.ts';
import { alsoChanged, causesOf, patternOf } from '../report/slowdowns.ts';
import { storeCallout } from '../report/storeCallout.ts';
import { actionAfterVerdict, cautionOf, findingsOf, policyChangesOf } from '../report/verdict.ts';
import type { ReportView } from '../report/view.ts';
import { distributions } from './distributions.ts';
import { pageOf } from './document.ts';
import { forest } from './forest.ts';
import { gpuOverSession } from './gpu.ts';
import { below, folded, paragraph, type Section } from './html.ts';
import { htmlOf, inlineOf } from './markdown.ts';
import { timelines } from './timelines.ts';
import { trend } from './trend.ts';
import { commitLink, type Mood } from './words.ts';

/** `report.html`: what the comment says, and everything that was measured as drawings, each with its numbers. */
export function renderReportPage(view: ReportView): string {
  const { results } = view;
  const { source } = results;
  const where = [
    'Benchmark report',
    ...(source.repository === null ? [] : [htmlText(source.repository)]),
    ...(source.pullRequest === null ? [] : [`pull request ${source.pullRequest}`]),
  ].join(' <span class="dot">·</span> ');
  return pageOf({
    title: `Benchmark report${source.repository === null ? '' : `: ${source.repository}`}`,
    eyebrow: where,
    heading: inlineOf(headlineOf(view)),
    mood: moodOf(view),
    intro: introOf(view),
    sections: sectionsOf(view),
    footer: `Measured by ollama-benchmark-action ${htmlText(results.toolVersion)}, ${utc(results.finishedAt)}. Numbers of single calls are in results.json beside this page.`,
  });
}

function moodOf({ decision, storeFault }: ReportView): Mood['name'] {
  if (storeFault !== null || decision.verdict === 'regressed' || !decision.passed) return 'worse';
  if (decision.verdict === 'improved') return 'better';
  return decision.verdict === 'unchanged' ? 'steady' : 'open';
}

/** In the order of the comment. */
function introOf(view: ReportView): string {
  const told = [
    interruptionCallout(view.results),
    storeCallout(view),
    acceptanceText(view),
    findingsOf(view),
    patternOf(view),
    causesOf(view),
    alsoChanged(view),
    actionAfterVerdict(view),
    openRows(view),
    cautionOf(view),
    noiseStatement(view),
    policyChangesOf(view),
  ];
  return below(facts(view), ...told.map(htmlOf));
}

function facts({ results, judgement, links }: ReportView): string {
  const { source, protocol, elapsedMs, startedAt } = results;
  const history = judgement?.history ?? null;
  const parts = [
    `Commit ${commitLink(source.commit, source.repository)}`,
    history === null
      ? ''
      : `against ${counted(history.sessions, 'session')} up to ${commitLink(history.commit, source.repository)}`,
    `${counted(protocol.runs, 'run')} in ${duration(elapsedMs)}`,
    utc(startedAt),
    links.runUrl === null ? '' : inlineOf(link('workflow run', links.runUrl)),
  ];
  return paragraph(parts.filter((part) => part !== '').join(' <span class="dot">·</span> '), 'facts');
}

function sectionsOf(view: ReportView): readonly Section[] {
  const { results, judgement } = view;
  const comparisons = judgement?.comparisons ?? [];
  const isCompared = comparisons.some(({ before, after }) => before !== null && after !== null);
  return [
    { id: 'limits', title: 'Changes and limits', html: forest(view) },
    { id: 'calls', title: 'Every call', html: distributions(view) },
    { id: 'trend', title: 'Trend', html: trend(view) },
    { id: 'timelines', title: 'Call timelines', html: timelines(view) },
    { id: 'gpu', title: 'GPU over the session', html: gpuOverSession(results) },
    { id: 'environment', title: 'Environment', html: environmentOf(view) },
    {
      id: 'metrics',
      title: 'All metrics',
      html: isCompared ? htmlOf(metricTables(comparisons)) : htmlOf(measuredTable(measuredRows(results))),
    },
    { id: 'aside', title: 'Calls set aside, and why', html: htmlOf(setAside(results)) },
    { id: 'words', title: 'What the figures mean', html: folded('Definitions', htmlOf(definitions())) },
  ];
}

function environmentOf({ results, judgement }: ReportView): string {
  const differences = [...(judgement?.hardwareDifferences ?? []), ...(judgement?.otherDifferences ?? [])];
  return below(
    htmlOf(differenceTable(differences)),
    judgement !== null && differences.length === 0
      ? paragraph('No difference from the baseline’s environment.')
      : '',
    htmlOf(agentTable(results.agents)),
    htmlOf(environmentTable(results)),
    htmlOf(sessionNotes(results)),
  );
}
