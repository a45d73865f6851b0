import { describe, expect, test } from '@jest/globals';
import { median } from 'simple-statistics';
import { metricOf, sampleOf } from '../../src/model/metrics.ts';
import type { Results } from '../../src/model/results.ts';
import { renderBenchmarks } from '../../src/report/benchmarks.ts';
import { benchNames } from '../../src/report/names.ts';
import { makeAgent, makeResults, slowed } from '../support/results.ts';
import { BENCHSTAT, benchstat, installBenchstat } from './exports.ts';
import { expectGolden } from './golden.ts';
import { troubledResults } from './troubled.ts';

const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('Benchmark'));

/** Eight runs: benchstat wants six for an interval of its own. */
function session(overrides: Partial<Results> = {}): Results {
  return makeResults({ protocol: { ...makeResults().protocol, runs: 8 }, ...overrides });
}

const HOSTILE = [
  'a b',
  'a/b',
  'report-8',
  '',
  '\u00a0',
  'x\u2028Benchmark 1 1 ns/op',
  '=',
  'a_b',
  '日本 語',
  '\u202e',
];

test('golden', () => {
  expectGolden('benchmarks.txt', renderBenchmarks(troubledResults()));
});

test('only what counts is in it: no cold start, no warm-up, nothing failed or invalid', () => {
  const results = troubledResults();
  const counted = results.calls.filter(
    ({ phase, status, cold }) => phase === 'measured' && status === 'valid' && !cold,
  );
  expect(counted.length).toBeLessThan(results.calls.length);
  expect(lines(renderBenchmarks(results))).toHaveLength(counted.length);
});

test('what is unknown is left out, and so is a call of which nothing is known', () => {
  const plain = session();
  const blank = { e2eMs: null, throughputTokS: null, ttftNetMs: null, prefillMs: null, joulesPerToken: null };
  const calls = plain.calls.map((call) => {
    if (call.phase !== 'measured') return call;
    return call.run === 1 ? { ...call, ...blank } : { ...call, throughputTokS: null };
  });
  const written = lines(renderBenchmarks({ ...plain, calls }));
  expect(written).toHaveLength(2 * 2 * 7);
  for (const line of written) expect(line).not.toMatch(/null|NaN|undefined|token\/sec/);
});

describe('names', () => {
  test('hold nothing that ends them or makes another part of them, and stay apart', () => {
    const names = [...benchNames(HOSTILE).values()];
    expect(new Set(names).size).toBe(HOSTILE.length);
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}\p{M}._:+-]+$/u);
    for (const name of names) expect(name).not.toMatch(/-\d+$/);
  });

  test('of models and stages stay as they are', () => {
    const usual = ['baseline', 'gemma3:1b-it-qat', 'num_ctx.2048'];
    expect([...benchNames(usual).values()]).toEqual(usual);
  });
});

/** Without Go or the module proxy these are skipped, and the reason is their name. */
describe(`the real benchstat (${BENCHSTAT})`, () => {
  const tool = installBenchstat();
  if ('missing' in tool) {
    test.skip(`skipped: ${tool.missing}`, () => {});
    return;
  }
  const { path } = tool;
  const before = session();
  const after = slowed(before, 1.2, ({ agent }) => agent === 'chimera');

  test('reads two sessions without a complaint: its medians are ours, and it sees what got slower', () => {
    const { rows, complaints, keys } = benchstat(path, renderBenchmarks(before), renderBenchmarks(after));
    expect(complaints).toBe('');
    expect(keys.map((key) => key.split(':')[0])).toEqual(['hardware', 'ollama-durations']);
    const units = [
      ['sec/op', 'e2e', 1000],
      ['token/sec', 'throughput', 1],
      ['ttft-net-sec/op', 'ttft-net', 1000],
      ['prefill-sec/op', 'prefill', 1000],
    ] as const;
    expect(rows).toHaveLength(units.length * 4);
    for (const [unit, metric, divisor] of units)
      for (const agent of ['baseline', 'chimera'])
        for (const stage of ['analysis', 'report']) {
          const row = rows.find(
            (one) => one.unit === unit && one.name === `Call/agent=${agent}/stage=${stage}`,
          );
          const ours = (results: Results) =>
            median([...sampleOf(results, agent, stage, metricOf(metric))]) / divisor;
          expect(row?.before).toBeCloseTo(ours(before), 8);
          expect(row?.after).toBeCloseTo(ours(after), 8);
          if (agent === 'baseline') expect(row?.verdict).toBe('~');
          else
            expect(row?.verdict).toMatch(unit === 'token/sec' ? /^-16\.6\d%$/ : /^\+(?:20\.00|19\.\d\d)%$/);
        }
  });

  test('compares sessions of unlike commits, models and versions, and never those of unlike hardware', () => {
    const other = session({
      agents: before.agents.map((agent) => ({ ...agent, model: 'qwen3:4b' })),
      source: { ...before.source, commit: 'f'.repeat(40) },
      environment: { ...before.environment, ollamaVersion: '0.34.0' },
    });
    const { rows } = benchstat(path, renderBenchmarks(before), renderBenchmarks(other));
    expect(rows.every(({ verdict }) => verdict === '~')).toBe(true);
    const elsewhere = session({ environment: { ...before.environment, cpuModel: 'another' } });
    const apart = benchstat(path, renderBenchmarks(before), renderBenchmarks(elsewhere));
    expect(apart.rows.every(({ verdict }) => verdict === '')).toBe(true);
  });

  test('compares agents with each other by the parts of the name', () => {
    const text = renderBenchmarks(after);
    const { rows } = benchstat(path, text, text, '-row', '/stage', '-col', '/agent', '-ignore', '.file');
    expect(rows.filter(({ unit }) => unit === 'sec/op').map(({ name, verdict }) => [name, verdict])).toEqual([
      ['analysis', expect.stringMatching(/^\+20\.\d\d%$/)],
      ['report', expect.stringMatching(/^\+20\.\d\d%$/)],
    ]);
  });

  test('hostile names stay one row each', () => {
    const hostile = session({
      agents: HOSTILE.map((name) =>
        makeAgent({ name, model: 'm\nBenchmarkX 1 1 ns/op', options: { x: '\r\nunit: y' } }),
      ),
      stages: HOSTILE.map((name) => ({ name, templateSha256: 'ab'.repeat(32) })),
      environment: { ...before.environment, cpuModel: 'cpu\nBenchmarkY 1 1 ns/op\nUnit ns/op better=higher' },
      source: { ...before.source, commit: '\ncommit: x' },
    });
    const text = renderBenchmarks(hostile);
    const { rows, complaints } = benchstat(path, text, text);
    expect(complaints).toBe('');
    const names = new Set(rows.map(({ name }) => name));
    expect(names.size).toBe(HOSTILE.length ** 2);
    for (const name of names) expect(name).toMatch(/^Call\/agent=[^/\s]+\/stage=[^/\s]+$/);
  });
});
