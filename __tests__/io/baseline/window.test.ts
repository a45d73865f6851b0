import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  historyIn,
  parseWindow,
  WINDOW_SIZE_LIMIT_BYTES,
  windowText,
} from '../../../src/io/baseline/window.ts';
import { recordOf } from '../../../src/model/recordOf.ts';
import { makeResults } from '../../support/results.ts';
import { commitOf, makeQuery, makeSession } from './sessions.ts';

const SAMPLES = join(import.meta.dirname, '../samples');
const parse = (text: string) => parseWindow(text, 'baseline.json', 'nightly');
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const numbers = (text: string) => parse(text).map(({ source }) => Number(source.runId));

describe('a window', () => {
  test('is read as it was written, oldest first, a session on a line', () => {
    const [first, second, third] = range(3).map((number) => makeSession({ number }));
    if (!first || !second || !third) throw new Error('three were made');
    const text = windowText([third, first], [second], 10);
    expect(parse(text)).toEqual([first, second, third]);
    expect(text.split('\n')).toHaveLength(6);
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1, kind: 'ollama-benchmark-baseline' });
  });

  test('of the stored sample is still understood', async () => {
    const sessions = parse(await readFile(join(SAMPLES, 'baseline-v1.json'), 'utf8'));
    expect(sessions.map(({ startedAt, series, units }) => [startedAt, series, units.length])).toEqual([
      ['2025-11-14T19:24:48.000Z', '', 4],
      ['2026-01-03T00:00:00.000Z', 'large', 4],
    ]);
  });

  test.each([1, 2])('is made of the bare results that schema %d stored', async (version) => {
    const results = version === 2 ? makeResults() : null;
    const text =
      results === null ? await readFile(join(SAMPLES, 'results-v1.json'), 'utf8') : JSON.stringify(results);
    const [session, ...rest] = parse(text);
    expect(rest).toEqual([]);
    expect(session).toMatchObject({
      series: 'nightly',
      startedAt: '2025-11-14T19:24:48.000Z',
      accepted: null,
    });
    expect(session?.units.flatMap(({ values }) => values.throughput ?? []).length).toBeGreaterThan(0);
    if (results !== null) expect(session).toEqual(recordOf(results, 'nightly'));
  });

  test.each([
    ['torn', '{"kind": "ollama-benchmark-baseline",', /^baseline\.json is not JSON/],
    [
      'newer',
      '{"kind": "ollama-benchmark-baseline", "schemaVersion": 2}',
      /newer version of this tool \(baseline schema 2/,
    ],
    ['newer results', '{"schemaVersion": 99}', /newer version of this tool \(results schema 99/],
    ['something else', '{"schemaVersion": 1, "kind": "other", "sessions": []}', /does not hold results/],
    [
      'of another shape',
      '{"kind": "ollama-benchmark-baseline", "schemaVersion": 1, "sessions": {}}',
      /does not hold a baseline of this tool: sessions/,
    ],
    [
      'with more in it',
      '{"kind": "ollama-benchmark-baseline", "schemaVersion": 1, "sessions": [], "x": 1}',
      /does not hold a baseline/,
    ],
    [
      'with a newer session',
      '{"kind": "ollama-benchmark-baseline", "schemaVersion": 1, "sessions": [{"schemaVersion": 2}]}',
      /^baseline\.json, session 1, was written by a newer version/,
    ],
    [
      'with a forged session',
      '{"kind": "ollama-benchmark-baseline", "schemaVersion": 1, "sessions": [{"schemaVersion": 1}]}',
      /^baseline\.json, session 1, does not hold a session/,
    ],
  ])('%s is refused', (_what, text, message) => {
    expect(() => parse(text)).toThrow(message);
    expect(() => parse(text)).toThrow(expect.objectContaining({ name: 'ExpectedError' }));
  });

  test('that is too large is refused before its sessions are looked at', () => {
    const text = `{"kind": "ollama-benchmark-baseline", "schemaVersion": 1, "sessions": [${' '.repeat(WINDOW_SIZE_LIMIT_BYTES)}{}]}`;
    expect(() => parse(text)).toThrow(/has \d+ bytes; at most 10485760 are read/);
  });
});

describe('pruning', () => {
  test('keeps the newest of each agent, hardware and series', () => {
    const other = { cpuModel: 'another' };
    const stored = [
      ...range(5).map((number) => makeSession({ number })),
      makeSession({ number: 0, agents: ['rare', 'baseline'] }),
      makeSession({ number: 6, environment: other }),
      makeSession({ number: 7, series: 'large' }),
    ];
    expect(numbers(windowText(stored, [makeSession({ number: 8 })], 2))).toEqual([0, 5, 6, 7, 8]);
  });

  test('keeps fewer where as many as wanted would be more than is read again', () => {
    const large = { cpuModel: 'x'.repeat(4000) };
    const stored = range(2000).map((number) => makeSession({ number, environment: large }));
    const text = windowText(stored, [makeSession({ number: 2001, environment: large })], 10_000);
    const kept = numbers(text);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(WINDOW_SIZE_LIMIT_BYTES);
    expect(kept).toEqual(range(2001).slice(-kept.length));
    expect(kept.length).toBeGreaterThan(500);
  });
});

describe('historyIn', () => {
  const lineage = { commits: [4, 3, 2].map(commitOf), from: 'first-parent', otherBranch: null } as const;
  const of = (...args: Parameters<typeof historyIn>) => {
    const { sessions, ...rest } = historyIn(...args);
    return { ...rest, numbers: sessions.map(({ source }) => Number(source.runId)) };
  };

  test('is of the lineage’s commits, the newest ones', () => {
    const sessions = range(6).map((number) => makeSession({ number, agents: ['baseline', 'tall'] }));
    expect(of(sessions, makeQuery({ lineage, window: 2 }))).toEqual({
      numbers: [3, 4],
      relation: 'ancestors',
      known: ['baseline', 'tall'],
      elsewhere: null,
    });
  });

  test('of another hardware or series is none, but one tells what differs', () => {
    const there = makeSession({ number: 2, environment: { cpuModel: 'another' } });
    const sessions = [
      makeSession({ number: 1, environment: { cpuModel: 'third' } }),
      there,
      makeSession({ number: 3, series: 'x' }),
    ];
    expect(of(sessions, makeQuery({ lineage }))).toEqual({
      numbers: [],
      relation: 'default-branch',
      known: [],
      elsewhere: there,
    });
    expect(of([...sessions, makeSession({ number: 4 })], makeQuery())).toMatchObject({
      numbers: [4],
      relation: 'any',
      elsewhere: null,
    });
    expect(of([], makeQuery())).toEqual({ numbers: [], relation: 'any', known: [], elsewhere: null });
  });
});
