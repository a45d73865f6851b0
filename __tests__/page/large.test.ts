import { expect, test } from '@jest/globals';
import { renderReportPage } from '../../src/page/reportPage.ts';
import { renderTrendPage } from '../../src/page/trendPage.ts';
import { makeHistory } from '../report/fixtures.ts';
import { largeView } from './large.ts';
import { all, read, textOf } from './reading.ts';

const MEGABYTE = 1_000_000;

test('a report of 10,000 calls and hundreds of comparisons stays below 5 MB, and says what it thins out', () => {
  const view = largeView();
  expect(view.results.calls.length).toBeGreaterThan(10_000);
  expect(view.judgement?.comparisons.length).toBeGreaterThanOrEqual(200);
  const html = renderReportPage(view);
  expect(Buffer.byteLength(html)).toBeLessThan(5 * MEGABYTE);
  const page = read(html);
  const dots = all(page, '#calls circle').length;
  expect(dots).toBe(2 * view.results.calls.filter(({ phase }) => phase === 'measured').length);
  expect(all(page, '#calls title')).toEqual([]);
  expect(textOf(page.querySelector('#timelines figcaption'))).toMatch(/^40 of 403 calls, at even distances/);
  expect(textOf(page.querySelector('#gpu figcaption'))).toMatch(/Drawn as \d+ stretches of the session/);
  // What is slower stands open, the other agents folded.
  const open = all(page, '#calls details.agent[open] > summary').map(textOf);
  expect(open).toEqual(['agent-3', 'agent-7']);
}, 120_000);

test('a trend page of hundreds of sessions stays below 5 MB, and says what it leaves out', () => {
  const { results } = largeView();
  const sessions = makeHistory(400, { ...results, calls: results.calls.filter(({ run }) => run <= 3) });
  const html = renderTrendPage({
    repository: 'octo/models',
    generatedAt: '2025-11-15T00:00:00.000Z',
    keep: 500,
    sessions,
  });
  expect(Buffer.byteLength(html)).toBeLessThan(5 * MEGABYTE);
  expect(textOf(read(html).querySelector('#history-1 p'))).toMatch(
    /^160 sessions from .* 240 older ones are stored and not drawn\.$/,
  );
}, 120_000);
