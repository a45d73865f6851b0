import { describe, expect, jest, test } from '@jest/globals';
import { createCommandReader } from '../../dev/runner/commands.ts';
import { createActionLog } from '../../src/io/log.ts';
import { renderAgentReport } from '../../src/report/agentReport.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderFailure } from '../../src/report/failure.ts';
import { renderIndexReport } from '../../src/report/indexReport.ts';
import { renderMergedComment, renderMergedIndex, renderMergedSummary } from '../../src/report/merged.ts';
import type { MergedView } from '../../src/report/mergedView.ts';
import { type PartName, partNames } from '../../src/report/partNames.ts';
import { redactor, redactStrings } from '../../src/report/redact.ts';
import {
  cell,
  codeSpan,
  fence,
  fileLink,
  htmlCode,
  htmlText,
  link,
  logLine,
  plain,
  plainCell,
} from '../../src/report/safe.ts';
import { renderSummary } from '../../src/report/summary.ts';
import type { ReportView } from '../../src/report/view.ts';
import { mermaidErrors } from '../support/mermaid.ts';
import { SEED } from '../support/properties.ts';
import { hasCmark, partsOf, renderAll, unescaped } from './cmark.ts';
import { isLive } from './hostile.ts';
import { hostileView, VERDICTS } from './hostileView.ts';
import { hostileTexts } from './manyTexts.ts';

/**
 * Hostile texts by the ten thousand, through everything that is shown and through GitHub's own Markdown. `npm run fuzz`
 * takes more of them, and another seed each time.
 */
const { FUZZ_TEXTS = '20000' } = process.env;
const COUNT = Number(FUZZ_TEXTS);
/** Rendering a surface takes far longer than rendering a text. */
const SURFACE_COUNT = Math.ceil(COUNT / 2);

const isThere = hasCmark();
// There is none for Windows.
if (!isThere && process.env.CI === 'true' && process.platform === 'linux')
  throw new Error('cmark-gfm is not installed: apt-get install cmark-gfm');
if (!isThere) console.warn('Skipped, because cmark-gfm is not installed: apt-get install cmark-gfm');
const describeRendered = isThere ? describe : describe.skip;

const told = `${COUNT} texts, seed ${SEED}`;
const redact = redactor([]);

function drawn(count: number, seed = SEED): readonly string[] {
  const next = hostileTexts(seed);
  return Array.from({ length: count }, next);
}

/** What is wrong, with the text that did it; a list of all would be of no use. */
function firstOf(found: Iterable<readonly [text: string, what: string]>): unknown {
  for (const [text, what] of found) return { text, what };
  return null;
}

describeRendered(`each place, ${told}`, () => {
  const texts = drawn(COUNT);
  const code = '<code>[^<]*</code>';
  /** Words of ours, and code. That no word acts is looked at apart. */
  const words = `(?:[^<]|${code})*`;
  const row = (inside: string) =>
    `<table>\\n<thead>\\n<tr>\\n<th>a</th>\\n<th>b</th>\\n<th>c</th>\\n</tr>\\n</thead>\\n<tbody>\\n<tr>\\n<td>x</td>\\n<td>${inside}</td>\\n<td>z</td>\\n</tr>\\n</tbody>\\n</table>\\n<p>after</p>`;
  const inRow = (markdown: string) => `| a | b | c |\n| --- | --- | --- |\n| x | ${markdown} | z |\n\nafter`;
  test.each<readonly [string, (text: string) => string, string]>([
    ['code span', (text) => `before ${codeSpan(text)} after`, `<p>before ${code} after</p>`],
    [
      'two code spans',
      (text) => `- ${codeSpan(text)}, ${codeSpan(text)}`,
      `<ul>\\n<li>${code}, ${code}</li>\\n</ul>`,
    ],
    ['table cell', (text) => inRow(cell(text)), row(code)],
    ['sentence', (text) => plain(text) && `${plain(text)} after`, `(?:<p>${words}(?: after)?</p>)?`],
    [
      'sentence in a list',
      (text) => `- x\n- ${plain(text)} y\n- z`,
      `<ul>\\n<li>x</li>\\n<li>${words}</li>\\n<li>z</li>\\n</ul>`,
    ],
    [
      'sentence in a quote',
      (text) => `> **x** ${plain(text)} y`,
      `<blockquote>\\n<p><strong>x</strong> ${words}</p>\\n</blockquote>`,
    ],
    ['sentence in a cell', (text) => inRow(plainCell(text)), row(words)],
    [
      'fence',
      (text) => `before\n${fence(text, 'text')}\nafter`,
      '<p>before</p>\\n<pre lang="text"><code>[^<]*</code></pre>\\n<p>after</p>',
    ],
    [
      'HTML',
      (text) => `<details>\n<summary>x ${htmlCode(text)}</summary>\n\nafter\n\n</details>`,
      `<details>\\n<summary>x ${code}</summary>\\n<p>after</p>\\n</details>`,
    ],
    [
      'HTML text and attribute',
      (text) => `<p title="${htmlText(text)}">${htmlText(text)}</p>\n\nafter`,
      '<p title="[^<>"]*">[^<]*</p>\\n<p>after</p>',
    ],
    [
      'link named by it',
      (text) => `${fileLink(`x ${codeSpan(text)}`, 'r.md')}\n\n- ${fileLink(codeSpan(text), 'r.md')}`,
      `<p><a href="r.md">x ${code}</a></p>\\n<ul>\\n<li><a href="r.md">${code}</a></li>\\n</ul>`,
    ],
    [
      'link',
      (text) => `before ${link('label', text)} after`,
      '<p>before (?:<a href="https?://[^"<>]*">label</a>|label) after</p>',
    ],
    ['redacted', (text) => `before ${redact(codeSpan(text))} after`, `<p>before ${code} after</p>`],
  ])('%s: nothing leaves it', (name, markdownOf, shape) => {
    const expected = new RegExp(`^${shape}$`, 's');
    const html = renderAll(texts.map(markdownOf));
    expect(firstOf(wrong())).toBeNull();

    function* wrong(): Generator<readonly [string, string]> {
      for (const [at, rendered] of html.entries()) {
        const text = texts[at] as string;
        if (!expected.test(rendered)) yield [text, rendered];
        // A page of ours has no readers that act on words.
        if (!name.startsWith('HTML text')) for (const live of liveIn(rendered)) yield [text, live];
      }
    }
  });
});

/** What GitHub would act on in texts outside of code and of our own links. */
function* liveIn(html: string): Generator<string> {
  let inLink = false;
  for (const { tag, text, isCode } of partsOf(html)) {
    if (tag !== null) inLink = tag.startsWith('a ') || (inLink && tag !== '/a');
    else if (!isCode && !inLink && isLive(text)) yield text;
  }
}

/** As the shells do: secrets out before rendering and after. */
function surfacesOf(given: ReportView): readonly string[] {
  const view = redactStrings(given, redact);
  return [
    renderComment(view),
    renderSummary(view),
    renderIndexReport(view),
    ...view.results.agents.map(({ name }) => renderAgentReport(view.results, name)),
    renderFailure(view.decision.summary, view.results.source),
    ...mergedOf(view),
  ].map(redact);
}

/** Two jobs of which one has nothing to act on, and results that are missing. */
function mergedOf(view: ReportView): readonly string[] {
  const sound = { ...view, decision: { ...view.decision, verdict: 'unchanged' as const, passed: true } };
  const names = partNames([view.results, view.results]);
  const parts = [view, sound].map((one, index) => ({ ...(names[index] as PartName), view: one }));
  const merged: MergedView = {
    parts: parts as unknown as MergedView['parts'],
    decision: view.decision,
    missing: view.decision.summary,
    fork: view.fork,
    source: view.results.source,
    links: view.links,
  };
  // Of two there would be more than fits, and what gives way depends on lengths.
  const lone: MergedView = { ...merged, parts: [merged.parts[0]] };
  return [renderMergedComment(lone), renderMergedSummary(merged), renderMergedIndex(merged)];
}

/** What a text can bring about by being there, or by having several lines: paragraphs, lists, code. */
const FLOW = /^\/?(?:p|ul|ol|li|code|pre(?! lang="mermaid")|br|blockquote|strong)\b/;

/** How often each element is there that no text of others may add or take away. */
function censusOf(html: string): Readonly<Record<string, number>> {
  const census: Record<string, number> = {};
  for (const { tag } of partsOf(html)) {
    if (tag === null || FLOW.test(tag)) continue;
    // Named after the agent, in letters and digits.
    const name = tag
      .replace(/^a href="report-[a-z0-9-]+\.md"$/, 'a href="report-….md"')
      .replace(/^a href="[a-z0-9-]+\/report\.md"$/, 'a href="…/report.md"');
    census[name] = (census[name] ?? 0) + 1;
  }
  return census;
}

/** What GitHub would draw. */
function chartsIn(html: string): readonly string[] {
  const fences = html.matchAll(/<pre lang="mermaid"><code>([^<]*)<\/code><\/pre>/g);
  return [...fences].map(([, chart = '']) => unescaped(chart));
}

/** The same word for what reads the same: a table counts equal reasons together. */
function createWords(): (text: string) => string {
  const words = new Map<string, string>([['', '']]);
  return (text) => {
    const key = plainCell(redact(text));
    const word = words.get(key) ?? `word${100_000 + words.size}`;
    words.set(key, word);
    return word;
  };
}

describeRendered(`whole surfaces, ${SURFACE_COUNT} texts, seed ${SEED}`, () => {
  test('have the elements that they have with harmless texts, and no word outside of code acts', () => {
    const draw = hostileTexts(SEED + 1);
    const links = { runUrl: 'https://github.com/octo/models/actions/runs/1', artifactUrl: null };
    const charts = new Set<string>();
    let count = 0;
    for (let batch = 0; count < SURFACE_COUNT; batch += 1) {
      const hostile: string[] = [];
      const harmless: string[] = [];
      const harmlessFor = createWords();
      for (const verdict of VERDICTS) {
        const texts: string[] = [];
        const next = () => {
          const text = draw();
          texts.push(text);
          return text;
        };
        const view = { ...hostileView(next, verdict, batch % 2 === 0), links };
        let position = 0;
        const likewise = () => harmlessFor(texts[position++] ?? '');
        const other = { ...hostileView(likewise, verdict, batch % 2 === 0), links };
        hostile.push(...surfacesOf(view));
        harmless.push(...surfacesOf(other));
        count += texts.length;
      }
      const expected = renderAll(harmless);
      for (const [at, html] of renderAll(hostile).entries()) {
        for (const chart of chartsIn(html)) charts.add(chart);
        expect({ batch, at, live: [...liveIn(html)] }).toEqual({ batch, at, live: [] });
        expect({ batch, at, ...censusOf(html) }).toEqual({ batch, at, ...censusOf(expected[at] as string) });
      }
    }
    expect(count).toBeGreaterThanOrEqual(SURFACE_COUNT);
    const errors = charts.size === 0 ? [] : mermaidErrors([...charts]);
    expect(errors.filter((error) => error !== null)).toEqual([]);
  }, 600_000);
});

describe(`the log, ${told}`, () => {
  test('as a runner reads it: no command but ours, in their order, and not one of them lost', () => {
    let written = '';
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    });
    const log = createActionLog({ safe: logLine, redact });
    const kinds = [
      'info',
      'info',
      'info',
      'info',
      'notice',
      'info',
      'warning',
      'info',
      'error',
      'fail',
    ] as const;
    const meant: string[] = [];
    try {
      for (const [at, text] of drawn(COUNT, SEED + 2).entries()) {
        const kind = kinds[at % kinds.length] as (typeof kinds)[number];
        log[kind](text);
        if (kind !== 'info') meant.push(kind === 'fail' ? 'error' : kind);
      }
      log.close();
    } finally {
      write.mockRestore();
      process.exitCode = 0;
    }
    const reader = createCommandReader();
    const lines = written.split(/\r\n|[\n\r]/);
    const results = lines.map((line) => reader.read(line));
    expect(results.filter(({ kind }) => kind === 'failed')).toEqual([]);
    expect(results.flatMap((result) => (result.kind === 'command' ? [result.command.command] : []))).toEqual(
      meant,
    );
    expect(reader.read('::debug::listening').kind).toBe('command');
    // Each cure does on its own: without the stretches there is no command in the lines either.
    const bare = createCommandReader();
    const texts = lines.filter((_, at) => results[at]?.kind === 'output');
    expect(texts.filter((line) => bare.read(line).kind !== 'output')).toEqual([]);
  });
});
