import { describe, expect, test } from '@jest/globals';
import { lexer } from 'marked';
import { withinBudget } from '../../src/report/budget.ts';
import { commentSections, placeholderOf, renderComment } from '../../src/report/comment.ts';
import { renderSummary } from '../../src/report/summary.ts';
import type { ReportView } from '../../src/report/view.ts';
import { fc } from '../support/properties.ts';
import { CIRCUMSTANCES, STATES } from './fixtures.ts';
import { expectGolden } from './golden.ts';
import { SIZE_NAMES, SIZED_STATES, type SizeName, sized } from './sizes.ts';

/** What GitHub takes, less the marker's line. */
const ROOM = 65_000 - 160;
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Made once: judging ten thousand calls takes a second. */
const VIEWS = new Map<string, ReportView>();
function viewAt(size: SizeName, state: (typeof SIZED_STATES)[number]): ReportView {
  const key = `${size}-${state}`;
  const view = VIEWS.get(key) ?? sized(size, state);
  VIEWS.set(key, view);
  return view;
}

const EVERY = SIZE_NAMES.flatMap((size) => SIZED_STATES.map((state) => [size, state] as const));

/** Every fence, table and fold is whole. */
function expectWhole(markdown: string): void {
  expect(markdown.match(/^`{3,}/gm)?.length ?? 0).toBe(
    2 * (markdown.match(/^`{3,}[a-z]*\n[\s\S]*?\n`{3,}$/gm)?.length ?? 0),
  );
  expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length);
  for (const token of lexer(markdown)) {
    if (token.type !== 'table') continue;
    const rows = token.raw.trimEnd().split('\n');
    const cells = (row: string) => row.replace(/\\\|/g, '').split('|').length;
    for (const row of rows) expect(cells(row)).toBe(cells(rows[0] ?? ''));
    expect(rows.length).toBeGreaterThan(2);
  }
}

describe.each(EVERY)('%s, %s', (size, state) => {
  test('golden', () => {
    expectGolden(`comment-${size}-${state}.md`, renderComment(viewAt(size, state)));
  });

  test('is what it says it is, within the limit, and whole', () => {
    const view = viewAt(size, state);
    expect(view.decision.verdict).toBe(state);
    const comment = renderComment(view);
    expect(comment.length).toBeLessThanOrEqual(ROOM);
    expect(bytesOf(comment)).toBeLessThanOrEqual(ROOM);
    expectWhole(comment);
    expect(comment.trimEnd().endsWith('</sub>')).toBe(true);
  });

  test('its summary is within a mebibyte', () => {
    const summary = renderSummary(viewAt(size, state));
    expect(bytesOf(summary)).toBeLessThan(1024 * 1024);
    expectWhole(summary);
  });
});

test('the huge one is of ten thousand calls and some two hundred comparisons', () => {
  const { results, judgement } = viewAt('huge', 'regressed');
  expect(results.calls.filter(({ phase }) => phase === 'measured')).toHaveLength(10_000);
  expect(judgement?.comparisons.filter(({ gated }) => gated)).toHaveLength(150);
});

test('the huge comment stays useful: the worst rows, their cause, what was left out and where it is', () => {
  const comment = renderComment(viewAt('huge', 'regressed')).replaceAll('\u00a0', ' ');
  const [above = ''] = comment.split('<details>');
  expect(above).toMatch(/^### ❌ Slower: 40 of 150 gated metrics\. Action needed\n/);
  expect(above.match(/^\| ❌ \|/gm)).toHaveLength(12);
  expect(above).toContain('**Likely cause**, in each of the 20 stages that slowed: ');
  expect(above).toContain('**What to do:**');
  expect(above.split('\n').length).toBeLessThan(40);
  expect(comment).toContain('<summary>How to accept</summary>');
  expect(comment).toContain('<summary>Trend</summary>');
});

describe('whatever the budget', () => {
  const make = Object.values({ ...STATES, ...CIRCUMSTANCES });
  const views = make.map((one) => one());
  views.push(viewAt('huge', 'regressed'), viewAt('small', 'no-baseline'));

  test('no table, fence or fold is cut, and what had to go is named with where it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...views),
        fc.integer({ min: 0, max: 80_000 }),
        fc.integer({ min: 0, max: 80_000 }),
        (view, characters, bytes) => {
          const sections = commentSections(view);
          const text = withinBudget(sections, { characters, bytes }, placeholderOf(view));
          expectWhole(text);
          const gone = sections.filter(({ markdown }) => markdown !== '' && !text.includes(markdown));
          expect(text.includes('Left out for length: ')).toBe(gone.length > 0);
          for (const { name, givesWay } of gone) {
            expect(givesWay).not.toBeNull();
            expect(text).toContain(name);
          }
          // What is left fits, or nothing more could go.
          const fits = text.length <= characters && bytesOf(text) <= bytes;
          const couldGo = sections.filter(({ markdown, givesWay }) => markdown !== '' && givesWay !== null);
          expect(fits || gone.length === couldGo.length).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
