import { describe, expect, test } from '@jest/globals';
import { renderReportPage } from '../../src/page/reportPage.ts';
import { changeAndInterval, levelsOf } from '../../src/report/comparisonText.ts';
import { figure } from '../../src/report/format.ts';
import { headlineOf } from '../../src/report/headline.ts';
import type { ReportView } from '../../src/report/view.ts';
import { CIRCUMSTANCES, failing, makeSession, offloaded, STATES, viewOf } from '../report/fixtures.ts';
import { troubledView } from '../report/troubled.ts';
import { addressesIn, all, numbersOf, read, textOf } from './reading.ts';

const VIEWS: Readonly<Record<string, () => ReportView>> = {
  ...STATES,
  ...CIRCUMSTANCES,
  troubled: troubledView,
};

describe.each(Object.keys(VIEWS))('the page of a session that is %s', (name) => {
  const view = (VIEWS[name] as () => ReportView)();
  const html = renderReportPage(view);
  const page = read(html);

  test('stands by itself: nothing is loaded, nothing runs, and a policy forbids both', () => {
    expect(
      addressesIn(html).filter((one) => !/^a href=https:\/\/github\.com\/octo\/models\//.test(one)),
    ).toEqual([]);
    expect(all(page, 'script, link, iframe, object, embed, img, base, form')).toEqual([]);
    expect(html).not.toMatch(/@import|url\(/);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
  });

  test('begins with the verdict, and its headings are in order', () => {
    const levels = all(page, 'h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
    expect(textOf(page.querySelector('h1'))).toBe(headlineOf(view).replaceAll('`', ''));
  });

  test('every drawing has a name and its numbers, and none holds what is no number', () => {
    const drawings = all(page, 'svg');
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings) {
      expect(drawing.getAttribute('role')).toBe('img');
      expect(drawing.getAttribute('aria-label')?.length).toBeGreaterThan(20);
    }
    for (const figure of all(page, 'figure').filter((one) => one.querySelector('svg') !== null)) {
      expect(textOf(figure.querySelector('figcaption')).length).toBeGreaterThan(10);
      expect(all(figure, 'details table tbody tr').length).toBeGreaterThan(0);
    }
    expect(html).not.toMatch(/\bNaN\b|\bundefined\b|Infinity|\[object/);
  });

  test('has contents whose links lead somewhere, a language and a way past the contents', () => {
    expect(html).toMatch(/<html lang="en">/);
    const ids = all(page, '[id]').map((one) => one.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(page, 'a')
      .map((one) => one.getAttribute('href') ?? '')
      .filter((href) => href.startsWith('#'));
    expect(targets[0]).toBe('#main');
    for (const target of targets) expect(ids).toContain(target.slice(1));
  });
});

describe('numbers', () => {
  const view = STATES.regressed();
  const html = renderReportPage(view);
  const comparisons = view.judgement?.comparisons ?? [];

  test('of changes and limits are those of the judgement, what is furthest beyond its limit first', () => {
    const throughput = comparisons.filter(({ metric }) => metric === 'throughput');
    const [, ...rows] = numbersOf(html, /^chimera, \w+: .*tok\/s/);
    expect(rows).toHaveLength(throughput.length);
    for (const one of throughput) {
      const row = rows.find(([subject]) => subject === `${one.agent} · ${one.stage}`);
      expect(row?.slice(1, 3)).toEqual([levelsOf(one), changeAndInterval(one)]);
    }
    expect(rows[0]?.[0]).toMatch(/^chimera/);
    expect(rows[0]?.[4]).toMatch(/^slower/);
  });

  test('of a stage are its calls and the levels that it was judged by', () => {
    const one = comparisons.find(
      ({ agent, stage, metric }) => agent === 'chimera' && stage === 'report' && metric === 'ttft-net',
    );
    const rows = new Map(
      numbersOf(html, /^TTFT net of load of chimera, report\. /).map(([what, value]) => [what, value]),
    );
    expect(rows.get('Baseline')).toBe(figure(one?.before?.value ?? null, 'ms'));
    expect(rows.get('This session, as it was judged')).toBe(figure(one?.after?.value ?? null, 'ms'));
    expect(rows.get('Limit')).toBe(figure((one?.before?.value ?? 0) * 1.1, 'ms'));
    const values = view.results.calls.filter(
      ({ agent, stage, phase }) => agent === 'chimera' && stage === 'report' && phase === 'measured',
    );
    expect(rows.get('Valid calls in order (ms)')?.split(', ')).toEqual(
      values.map(({ ttftNetMs }) => figure(ttftNetMs, 'ms').replace(' ms', '')),
    );
  });

  test('of the trend end with this session where its judgement sees it', () => {
    const one = comparisons.find(
      ({ agent, stage, metric }) => agent === 'chimera' && stage === 'report' && metric === 'throughput',
    );
    const [, newest, ...older] = numbersOf(html, /^Throughput of chimera, report over the sessions/);
    expect(newest?.[0]).toMatch(/\(this one\)$/);
    expect(newest?.[2]).toBe(figure(one?.after?.value ?? null, 'tok/s').replace(' tok/s', ''));
    expect(newest?.[4]).toBe('❌ slower');
    expect(older).toHaveLength(view.sessions.length);
  });

  test('name an accepted level only where a session was held to one', () => {
    const levelOf = (page: string) =>
      numbersOf(page, /^Throughput of chimera, report over the sessions/)[1]?.[3];
    expect(levelOf(html)).toBe('–');
    const level = (CIRCUMSTANCES.level as () => ReportView)();
    const before = level.judgement?.comparisons.find(
      (one) => one.agent === 'chimera' && one.stage === 'report' && one.metric === 'throughput',
    )?.before;
    expect(levelOf(renderReportPage(level))).toBe(before?.value.toFixed(1));
  });
});

const circles = (html: string, name: RegExp) =>
  all(html, 'svg')
    .filter((svg) => name.test(svg.getAttribute('aria-label') ?? ''))
    .flatMap((svg) => all(svg, 'g'))
    .map((group) => ({
      isHollow: group.getAttribute('fill') === 'var(--paper)',
      isFilled: group.getAttribute('fill') === 'var(--point)',
      count: group.children.filter(({ tagName }) => tagName.toLowerCase() === 'circle').length,
    }));

test('valid calls are filled dots, invalid ones hollow, and failed ones are told', () => {
  const view = troubledView();
  const html = renderReportPage(view);
  const own = view.results.calls.filter(
    ({ agent, stage, phase }) => agent === 'chimera' && stage === 'report' && phase === 'measured',
  );
  const having = (status: string) => own.filter((call) => call.status === status).length;
  const groups = circles(html, /^Throughput of chimera, report\. /);
  const sum = (kind: 'isHollow' | 'isFilled') =>
    groups.filter((group) => group[kind]).reduce((total, { count }) => total + count, 0);
  expect(having('invalid')).toBeGreaterThan(0);
  expect(sum('isHollow')).toBe(having('invalid'));
  expect(sum('isFilled')).toBe(having('valid'));

  const failed = renderReportPage(viewOf(failing(makeSession(), 2)));
  expect(textOf(read(failed).querySelector('#calls'))).toMatch(
    /2 calls failed and have no number: ?❌ call 24, run 4: the stream ended/,
  );
});

test('a call that failed has no bar and no number in the timeline', () => {
  const html = renderReportPage(viewOf(failing(makeSession(), 1)));
  const rows = numbersOf(html, /^Timeline of the calls of chimera/).filter((row) => row[3] === 'failed');
  expect(rows.map((row) => row.slice(4))).toEqual([['–', '–', '–', '–', '–']]);
  const svg = all(html, 'svg').find((one) =>
    /^Timeline of the calls of chimera/.test(one.getAttribute('aria-label') ?? ''),
  );
  expect(all(svg as never, 'text').filter((text) => textOf(text) === 'failed')).toHaveLength(1);
});

test('where nothing watched the GPU the page says so and draws nothing', () => {
  const watched = makeSession();
  const blind = { ...watched, calls: watched.calls.map((call) => ({ ...call, gpu: null })) };
  const about = 'No GPU telemetry: neither nvidia-smi nor rocm-smi is installed.';
  const environment = {
    ...blind.environment,
    telemetry: { ...blind.environment.telemetry, tool: null, about },
  };
  const section = read(renderReportPage(viewOf({ ...blind, environment }))).querySelector('#gpu');
  expect(all(section as never, 'svg')).toEqual([]);
  expect(textOf(section)).toContain(about);
});

test('the same session gives the same page', () => {
  const view = viewOf(offloaded());
  expect(renderReportPage(view)).toBe(renderReportPage(view));
});
