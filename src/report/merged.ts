import { type Section, withinBudget } from './budget.ts';
import { COMMENT_BUDGET, commentSections, placeholderOf } from './comment.ts';
import { forkCallout } from './forkCallout.ts';
import { counted, utc } from './format.ts';
import { headlineOf } from './headline.ts';
import { mergedHeadline } from './mergedHeadline.ts';
import type { MergedView, Part } from './mergedView.ts';
import { asSentence, cell, codeSpan, fileLink, htmlCode, inCell, link, plain } from './safe.ts';
import { SUMMARY_BUDGET, summarySections } from './summary.ts';
import { blocks, bullets, folded, left, table } from './table.ts';

/** What several jobs measured, told as one: the verdict over all, a row for each, and what there is to say of each. */

/** The pull request comment. */
export function renderMergedComment(view: MergedView): string {
  const sections = mergedSections(view, (part) => [...commentSections(part.view)]);
  return `${withinBudget(sections, COMMENT_BUDGET, placeholderOf(view))}\n`;
}

/** The job summary: the comment, and every call of every agent. */
export function renderMergedSummary(view: MergedView): string {
  const sections = mergedSections(view, (part) => [...summarySections(part.view)]);
  return `${withinBudget(sections, SUMMARY_BUDGET, placeholderOf(view))}\n`;
}

/** The page that joins the reports of the parts. */
export function renderMergedIndex(view: MergedView): string {
  return `${blocks(
    '# Benchmark Report',
    `**${mergedHeadline(view)}**`,
    callouts(view),
    overview(view),
    bullets(
      view.parts.map(({ name, folder }) => fileLink(`Report of ${codeSpan(name)}`, `${folder}/report.md`)),
    ),
    lastLine(view),
  )}\n`;
}

function mergedSections(view: MergedView, sectionsOf: (part: Part) => Section[]): readonly Section[] {
  const keep = (markdown: string): Section => ({ name: '', markdown, givesWay: null });
  const isLone = view.parts.length === 1;
  const parts = [...view.parts]
    .sort((a, b) => Number(isSound(a)) - Number(isSound(b)))
    .flatMap((part) => {
      // The headline is of all together. What it was compared with is each part's own.
      const [, ...sections] = sectionsOf(part);
      return isLone ? sections : partSections(part, sections);
    });
  return [
    keep(`### ${mergedHeadline(view)}`),
    keep(callouts(view)),
    keep(isLone && view.missing === null ? '' : overview(view)),
    ...parts,
    keep(isLone ? '' : lastLine(view)),
  ];
}

/** Nothing to act on. */
function isSound({ view: { decision } }: Part): boolean {
  return decision.passed && SOUND.includes(decision.verdict);
}

const SOUND = ['unchanged', 'improved', 'inconclusive'];

/** Open where there is something to act on; else one fold, which gives way before anything of the others. */
function partSections(part: Part, sections: readonly Section[]): readonly Section[] {
  if (isSound(part)) {
    const body = blocks(...sections.map(({ markdown }) => markdown));
    const title = `${htmlCode(part.name)}: all there is to say`;
    return [{ name: codeSpan(part.name), markdown: folded(title, body), givesWay: -1000 }];
  }
  return [
    { name: '', markdown: `#### ${codeSpan(part.name)}`, givesWay: null },
    ...sections.map((section) => ({
      ...section,
      name: section.name === '' ? '' : `${section.name} of ${codeSpan(part.name)}`,
    })),
  ];
}

function callouts(view: MergedView): string {
  const lacking =
    view.missing === null ? '' : `> ⚠️ **Results are missing:** ${asSentence(plain(view.missing))}`;
  // A lone part brings its own.
  return blocks(view.parts.length === 1 ? '' : forkCallout(view.fork), lacking);
}

function overview({ parts }: MergedView): string {
  return table(
    [left('Measured on'), left('Verdict')],
    parts.map(({ name, view }) => [cell(name), inCell(headlineOf(view))]),
  );
}

function lastLine({ parts, source, links }: MergedView): string {
  const finished = parts.map(({ view }) => view.results.finishedAt).sort();
  const words = [
    `Measured ${source.commit === null ? 'an unknown commit' : codeSpan(source.commit.slice(0, 7))} in ${counted(parts.length, 'job')}`,
    links.runUrl === null ? '' : link('run', links.runUrl),
    links.artifactUrl === null ? '' : link('report and results', links.artifactUrl),
    utc(finished.at(-1) ?? null),
  ];
  return `<sub>${words.filter((word) => word !== '').join(' · ')}</sub>`;
}
