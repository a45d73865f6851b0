import { type Budget, type Section, withinBudget } from './budget.ts';
import { callTable } from './calls.ts';
import { commentSections, fold, placeholderOf } from './comment.ts';
import { legendOf } from './remarks.ts';
import { codeSpan, htmlCode } from './safe.ts';
import { callsOf } from './session.ts';
import { blocks, folded } from './table.ts';
import { CHARTS_TOGETHER, trendOf, trendSubjects } from './trend.ts';
import type { ReportView } from './view.ts';

/** GitHub drops a step summary beyond 1 MiB; some room is left for what the job itself adds. */
export const SUMMARY_BUDGET: Budget = { characters: 1_000_000, bytes: 1_000_000 };

/** Each chart is a frame of its own on GitHub's page. */
const MOST_CHARTS = 24;

/** The job summary: the comment's content, the trend of every gated metric and every call of every agent. */
export function renderSummary(view: ReportView): string {
  return `${withinBudget(summarySections(view), SUMMARY_BUDGET, placeholderOf(view))}\n`;
}

export function summarySections(view: ReportView): readonly Section[] {
  const sections = [...commentSections(view, trendSections(view))];
  const lastLine = sections.pop();
  const calls = view.results.agents.map(({ name }, index): Section => {
    const own = callsOf(view.results, name);
    return {
      name: `the calls of ${codeSpan(name)}`,
      markdown: folded(
        `Calls of agent ${htmlCode(name)}`,
        blocks(legendOf(own), callTable(own, view.results)),
      ),
      // Later agents go before earlier ones, all of them before anything of the comment.
      givesWay: -1 - index,
    };
  });
  return [...sections, ...calls, ...(lastLine === undefined ? [] : [lastLine])];
}

/** The most telling first, and last to give way; of very many the rest stands in no chart. */
function trendSections(view: ReportView): readonly Section[] {
  const subjects = trendSubjects(view).slice(0, MOST_CHARTS);
  const groups = Array.from({ length: Math.ceil(subjects.length / CHARTS_TOGETHER) }, (_, index) =>
    subjects.slice(index * CHARTS_TOGETHER, (index + 1) * CHARTS_TOGETHER),
  );
  return groups.map((group, index) => {
    const name = groups.length === 1 ? 'Trend' : `Trend, part ${index + 1} of ${groups.length}`;
    return fold(name, 1 - (index + 1) / (groups.length + 1), trendOf(view, group));
  });
}
