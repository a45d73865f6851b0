import { describe, expect, test } from '@jest/globals';
import type { SessionRecord } from '../../src/model/record.ts';
import { GATED, trendOf } from '../../src/page/trendData.ts';
import { renderTrendPage } from '../../src/page/trendPage.ts';
import { makeHistory, makeSession, viewOf } from '../report/fixtures.ts';
import { commitOf, failing, slower, makeHistory as wobbling } from '../support/records.ts';
import { addressesIn, all, numbersOf, read, textOf } from './reading.ts';

const INPUT = { repository: 'octo/models', generatedAt: '2025-11-15T00:00:00.000Z', keep: 500 };
const UNIT = { agent: 'chimera', stage: 'report' };
const render = (sessions: readonly SessionRecord[], more = {}) =>
  renderTrendPage({ ...INPUT, ...more, sessions });

/** Six at one level, two proven slower, the second of them accepted as the new one. */
function history(): readonly SessionRecord[] {
  return wobbling(8).map((session, index) => {
    const isSlow = index >= 6;
    const level = { ...UNIT, metric: 'throughput', sessions: 3, workload: 'w', promptTokens: 980 } as const;
    const told = isSlow ? slower(session, 1.1) : session;
    return {
      ...told,
      standing: [{ ...level, is: index === 6 ? 'slower' : 'at', level: index === 7 ? 102.4 : 112.7 }],
      accepted:
        index === 7
          ? { by: 'octo-maintainer', reason: 'better answers', at: session.startedAt, pullRequest: 41 }
          : null,
    };
  });
}

describe('the trend page', () => {
  const html = render(history());
  const rows = numbersOf(html, /^Throughput of chimera, report over the sessions/);

  test('tells every session, the newest first, with its commit, its level and where it stands', () => {
    expect(rows[0]).toEqual(['Session', 'Commit', 'Level (tok/s)', 'Accepted level (tok/s)', 'Standing']);
    expect(rows.slice(1).map((row) => row[1])).toEqual(
      Array.from({ length: 8 }, (_, daysAgo) => commitOf(daysAgo).slice(0, 7)),
    );
    expect(rows[1]?.slice(3)).toEqual(['102.4', 'at the level; accepted by octo-maintainer: better answers']);
    expect(rows[2]?.slice(3)).toEqual(['112.7', '❌ slower']);
    const levels = rows.slice(1).map((row) => Number(row[2]));
    expect(levels[0]).toBeCloseTo(102.4, 0);
    expect(levels[7]).toBeCloseTo(112.7, 0);
  });

  test('says who accepted which level, why and where', () => {
    const table = all(read(html), '#history-1 > .scroll tr').map((row) => row.children.map(textOf));
    expect(table.slice(1).map((row) => row.slice(2))).toEqual([
      ['octo-maintainer', 'better answers', 'pull request 41'],
    ]);
  });

  test('draws what was slower by shape and colour, and the accepted level as a line', () => {
    const svg = all(html, 'svg').find((one) =>
      /^Throughput of chimera, report/.test(one.getAttribute('aria-label') ?? ''),
    );
    const having = (attribute: string, value: string) =>
      all(svg as never, 'g').filter((group) => group.getAttribute(attribute) === value);
    expect(
      having('fill', 'var(--worse)')
        .flatMap((group) => group.children)
        .map(({ tagName }) => tagName.toLowerCase()),
    ).toEqual(['path']);
    expect(having('stroke', 'var(--limit)')).toHaveLength(1);
    expect(svg?.getAttribute('aria-label')).toMatch(
      /Accepted level: 102\.4 tok\/s\. 1 session proven slower\./,
    );
  });

  test('links whole hashes of a known repository, and nothing else', () => {
    const links = addressesIn(html);
    expect(links).toContain(`a href=https://github.com/octo/models/commit/${commitOf(0)}`);
    expect(
      links.every((one) => /^a href=https:\/\/github\.com\/octo\/models\/commit\/[0-9a-f]{40}$/.test(one)),
    ).toBe(true);
    expect(addressesIn(render(history(), { repository: null }))).toEqual([]);
    expect(addressesIn(render(history(), { repository: 'octo/models"><b' }))).toEqual([]);
    const odd = history().map((session) => ({
      ...session,
      source: { ...session.source, commit: 'main/../x' },
    }));
    expect(addressesIn(render(odd))).toEqual([]);
  });

  test('keeps machines and series apart, what was measured last first', () => {
    const [first, ...others] = history();
    const remote = {
      ...(first as SessionRecord),
      series: 'big',
      environment: { ...(first as SessionRecord).environment, cpuModel: 'Another CPU' },
    };
    const titles = all(render([remote, ...others]), 'h2').map(textOf);
    expect(titles).toEqual([
      expect.stringMatching(/Ryzen 9 7950X/),
      expect.stringMatching(/Another CPU .*, series big$/),
    ]);
  });

  test('draws success rates where calls failed, and says it where none did', () => {
    expect(html).toContain('Success rate: 100 % in all 8 sessions.');
    const some = history().map((session, index) => (index === 3 ? failing(session, 1) : session));
    expect(numbersOf(render(some), /^Success rate of chimera, report/)[5]?.[2]).toBe('66.7 %');
  });

  test('of no session at all says what comes', () => {
    const empty = read(render([]));
    expect(textOf(empty.querySelector('main'))).toMatch(/^No session is stored yet/);
    expect(all(empty, 'svg')).toEqual([]);
  });
});

test('a level is the one that a judgement comes to', () => {
  const sessions = makeHistory(10);
  const { judgement } = viewOf(makeSession());
  for (const metric of GATED) {
    const before = judgement?.comparisons.find(
      (one) => one.metric === metric.id && one.agent === UNIT.agent && one.stage === UNIT.stage,
    )?.before;
    const values = trendOf(sessions, UNIT, metric).map(({ value }) => value);
    const mean =
      metric.unit === 'share'
        ? 1
        : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
    expect(mean).toBeCloseTo(before?.value ?? Number.NaN, 6);
  }
});
