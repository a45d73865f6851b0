import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge/compare.ts';
import type { Comparison, MetricId } from '../../src/model/judgement.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import type { Limit, Limits } from '../../src/model/settings.ts';
import { DEFAULT_LIMITS } from '../../src/settings/limits.ts';
import {
  type History,
  makeHistory,
  makeRecord,
  mapUnits,
  rules,
  slower,
  wobbled,
} from '../support/records.ts';

/** What a verdict means, at its edges. Histories and candidates are the same on every run. */

const ONE = { agent: 'baseline', stage: 'analysis' };
const isOne = ({ agent, stage }: { agent: string; stage: string }) =>
  agent === ONE.agent && stage === ONE.stage;

const limits = (throughput: Partial<Limit>, ttftNet: Partial<Limit> = {}): Limits => ({
  general: {
    ...DEFAULT_LIMITS,
    throughput: { percent: 3, floor: 0, ...throughput },
    'ttft-net': { percent: 10, floor: 0, ...ttftNet },
  },
  own: [],
});

function found(
  history: History,
  candidate: SessionRecord,
  metric: MetricId = 'throughput',
  overrides: Parameters<typeof rules>[0] = {},
): Comparison {
  const { comparisons } = judge(history, candidate, rules({ limits: limits({}), ...overrides }));
  const one = comparisons.find((comparison) => isOne(comparison) && comparison.metric === metric);
  if (one === undefined) throw new Error(`${metric} was not compared`);
  return one;
}

/** A history whose sessions differ so many times as much as usual. */
const noisy = (sessions: number, factor: number): History =>
  makeHistory(sessions).map((_, day) => {
    let record = makeRecord();
    for (let step = 0; step < factor; step += 1) record = wobbled(record, day);
    return record;
  }) as unknown as History;

describe('regressed', () => {
  test('is proven worse than nothing and estimated beyond the limit', () => {
    const one = found(makeHistory(10), slower(makeRecord(), 1.05));
    expect(one).toMatchObject({
      verdict: 'regressed',
      reason: null,
      noise: { source: 'history', sessions: 10 },
    });
    expect(one.ratio).toBeCloseTo(1 / 1.05, 3);
    expect(one.interval?.[1]).toBeLessThan(1);
    expect(one.pFamily).toBeLessThanOrEqual(0.01);
  });

  test('is nothing that is proven, and within the limit', () => {
    const one = found(makeHistory(10), slower(makeRecord(), 1.02));
    expect(one.pFamily).toBeLessThan(0.01);
    expect(one.interval?.[1]).toBeLessThan(1);
    expect(one).toMatchObject({ verdict: 'unchanged', reason: null });
  });

  test('is nothing that is beyond the limit, and within the noise: that is open', () => {
    const one = found(noisy(10, 20), slower(makeRecord(), 1.045));
    expect(one.ratio).toBeLessThan(0.97);
    expect(one.pFamily).toBeGreaterThan(0.01);
    expect(one).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(
        /^beyond the limit, but not beyond the noise: sessions of this machine differ by \d\.\d %$/,
      ),
    });
  });
});

describe('unchanged', () => {
  test('is an interval that excludes a loss beyond the limit', () => {
    const one = found(makeHistory(10), makeRecord());
    expect(one.interval?.[0]).toBeGreaterThan(0.97);
    expect(one).toMatchObject({ verdict: 'unchanged', reason: null });
  });

  test('is not what has an interval that reaches beyond it', () => {
    const one = found(noisy(10, 20), slower(makeRecord(), 1.01));
    expect(one.interval?.[0]).toBeLessThan(0.97);
    expect(one).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/^a loss beyond the limit cannot be ruled out: sessions of this machine/),
    });
  });

  test('is a gain that is not proven, however large it looks', () => {
    for (const factor of [0.9, 0.93, 0.95, 0.97, 0.99]) {
      for (const history of [noisy(10, 20), noisy(4, 10), noisy(3, 6), makeHistory(1)]) {
        const one = found(history, slower(makeRecord(), factor));
        if ((one.interval?.[0] ?? 0) >= 0.97) expect(['improved', 'unchanged']).toContain(one.verdict);
        else expect(one.verdict).toBe('inconclusive');
      }
    }
  });
});

describe('improved', () => {
  test('is proven better, by as much as a loss would have to be', () => {
    expect(found(makeHistory(10), slower(makeRecord(), 0.95)).verdict).toBe('improved');
    expect(found(makeHistory(10), slower(makeRecord(), 0.98)).verdict).toBe('unchanged');
    expect(found(makeHistory(10), slower(makeRecord(), 0.85), 'ttft-net').verdict).toBe('improved');
    expect(found(makeHistory(10), slower(makeRecord(), 0.95), 'ttft-net').verdict).toBe('unchanged');
  });
});

describe('a short history', () => {
  test('is told, with what would mend it, and judged by the prior', () => {
    const one = found(makeHistory(1), slower(makeRecord(), 1.05));
    expect(one).toMatchObject({
      verdict: 'inconclusive',
      noise: { source: 'prior', sessions: 1 },
      reason: 'beyond the limit, but not beyond the noise: only 1 stored session, store 10 (record-sessions)',
    });
    expect(found(makeHistory(2), slower(makeRecord(), 1.05)).reason).toContain('only 2 stored sessions');
  });

  test('still finds what nobody could miss', () => {
    for (const sessions of [1, 2, 3]) {
      expect(found(makeHistory(sessions), slower(makeRecord(), 1.5)).verdict).toBe('regressed');
      expect(found(makeHistory(sessions), slower(makeRecord(), 3), 'ttft-net').verdict).toBe('regressed');
    }
  });

  test('that happens to be all alike makes no hair trigger', () => {
    const alike = Array.from({ length: 3 }, () => makeRecord()) as unknown as History;
    const one = found(alike, slower(makeRecord(), 1.001));
    expect(one.verdict).toBe('unchanged');
    expect(one.p).toBeGreaterThan(0.01);
  });
});

describe('calls that scatter', () => {
  test('are what is lacking where they, not the sessions, hide a change', () => {
    const scattered = (record: SessionRecord) =>
      mapUnits(record, (unit) => ({
        ...unit,
        values: Object.fromEntries(
          Object.entries(unit.values).map(([id, own = []]) => [
            id,
            own.map((value, index) => value * (1 + (index - 1) * 0.08)),
          ]),
        ),
      }));
    const history = makeHistory(10).map(scattered) as unknown as History;
    const one = found(history, slower(scattered(makeRecord()), 1.05));
    expect(one).toMatchObject({ verdict: 'inconclusive' });
    expect(one.reason).toBe('beyond the limit, but not beyond the noise: calls scatter, raise runs');
  });
});

describe('limits', () => {
  const quiet = Array.from({ length: 10 }, () => makeRecord()) as unknown as History;

  test('are within themselves: a change of just as much is none', () => {
    const loss = (percent: number) => slower(makeRecord(), 1 / (1 - percent / 100));
    expect(found(quiet, loss(5), 'throughput', { limits: limits({ percent: 5 }) }).verdict).toBe('unchanged');
    expect(found(quiet, loss(5.001), 'throughput', { limits: limits({ percent: 5 }) }).verdict).toBe(
      'regressed',
    );
    const later = (percent: number) => slower(makeRecord(), 1 + percent / 100);
    const ten = { limits: limits({}, { percent: 10 }) };
    expect(found(quiet, later(10), 'ttft-net', ten).verdict).toBe('unchanged');
    expect(found(quiet, later(10.001), 'ttft-net', ten).verdict).toBe('regressed');
  });

  test('of percent and floor must both be passed', () => {
    // 117 tok/s fall by 4.7 %, which is 5.5 tok/s.
    const slow = slower(makeRecord(), 1.049);
    const verdict = (limit: Limit) => found(quiet, slow, 'throughput', { limits: limits(limit) }).verdict;
    expect(verdict({ percent: 4, floor: 5 })).toBe('regressed');
    expect(verdict({ percent: 4, floor: 6 })).toBe('unchanged');
    expect(verdict({ percent: 5, floor: 5 })).toBe('unchanged');
  });

  test('0.4 ms never block, whatever their percentage', () => {
    const tiny = (record: SessionRecord) =>
      mapUnits(record, (unit) => ({
        ...unit,
        values: { ...unit.values, 'ttft-net': (unit.values['ttft-net'] ?? []).map((value) => value / 280) },
      }));
    const history = makeHistory(10).map(tiny) as unknown as History;
    const one = found(history, slower(tiny(makeRecord()), 1.4), 'ttft-net', { limits: rules().limits });
    expect(one.ratio).toBeGreaterThan(1.35);
    expect(one).toMatchObject({ verdict: 'unchanged', limit: { percent: 10, floor: 5 } });
    expect(one.smallestVisiblePercent).toBeGreaterThan(400);
  });

  test('are those of the agent and stage, where they have their own', () => {
    const own = [
      { ...ONE, metric: 'throughput', limit: { percent: 20, floor: 0 } },
      { agent: 'chimera', stage: null, metric: 'throughput', limit: { percent: 40, floor: 0 } },
      { agent: null, stage: 'report', metric: 'ttft-net', limit: { percent: 60, floor: 0 } },
    ] as const;
    const { comparisons } = judge(
      quiet,
      slower(makeRecord(), 1.3),
      rules({ limits: { ...limits({}), own: [...own] } }),
    );
    const verdicts = Object.fromEntries(
      comparisons
        .filter(({ gated, metric }) => gated && metric !== 'success-rate')
        .map(({ agent, stage, metric, verdict, limit }) => [
          `${agent} ${stage} ${metric}`,
          `${verdict} ${limit?.percent}`,
        ]),
    );
    expect(verdicts).toEqual({
      'baseline analysis throughput': 'regressed 20',
      'baseline analysis ttft-net': 'regressed 10',
      'baseline report throughput': 'regressed 3',
      'baseline report ttft-net': 'unchanged 60',
      'chimera analysis throughput': 'unchanged 40',
      'chimera analysis ttft-net': 'regressed 10',
      'chimera report throughput': 'unchanged 40',
      'chimera report ttft-net': 'unchanged 60',
    });
  });
});

describe('several comparisons', () => {
  /** A machine with one agent, or with so many that are all the same. */
  const agents = (record: SessionRecord, count: number): SessionRecord => {
    const [agent] = record.agents;
    const units = record.units.filter((unit) => unit.agent === 'baseline');
    const names = ['baseline', ...Array.from({ length: count - 1 }, (_, index) => `copy ${index}`)];
    return {
      ...record,
      agents: names.map((name) => ({ ...(agent as SessionRecord['agents'][number]), name })),
      units: names.flatMap((name) => units.map((unit) => ({ ...unit, agent: name }))),
    };
  };

  test('the more are gated, the harder each is to prove', () => {
    const slow = slower(agents(makeRecord(), 12), 1.04, isOne, (id) => id === 'throughput');
    const few = slower(agents(makeRecord(), 1), 1.04, isOne, (id) => id === 'throughput');
    const history = (count: number) => noisy(6, 5).map((one) => agents(one, count)) as unknown as History;
    const [alone, amongMany] = [found(history(1), few), found(history(12), slow)];
    expect(alone.p).toBeCloseTo(amongMany.p ?? 0, 12);
    // Two speeds of two stages each of one agent, and of twelve.
    expect(alone.pFamily).toBeCloseTo(4 * (alone.p ?? 0), 12);
    expect(amongMany.pFamily).toBeCloseTo(48 * (amongMany.p ?? 0), 12);
    expect([alone.verdict, amongMany.verdict]).toEqual(['regressed', 'inconclusive']);
    expect(amongMany.smallestVisiblePercent).toBeGreaterThan(alone.smallestVisiblePercent ?? 0);
  });

  test('a gain that is too small to prove among so many is no open loss', () => {
    const history = noisy(3, 1).map((record) => agents(record, 12)) as unknown as History;
    const gains = [0.966, 0.964, 0.962, 0.96, 0.958, 0.955].map((factor) =>
      found(
        history,
        slower(agents(makeRecord(), 12), factor, isOne, (id) => id === 'throughput'),
      ),
    );
    // Their intervals lie wholly beyond the limit, on the good side of it.
    const beyond = gains.filter(({ interval }) => (interval?.[0] ?? 0) > 1.0315);
    expect(beyond.map(({ verdict }) => verdict)).toContain('unchanged');
    expect(gains.map(({ verdict }) => verdict)).not.toContain('inconclusive');
  });

  test('those that only inform take no part', () => {
    const informing = found(makeHistory(10), makeRecord(), 'e2e');
    expect(informing).toMatchObject({ gated: false, limit: null, pFamily: null });
    expect(informing.p).toBeGreaterThan(0);
  });
});

test('of another workload, numbers inform by default and gate where they are to', () => {
  const other = mapUnits(makeRecord({}, { corpusDigest: 'e'.repeat(64) }), (unit) => ({
    ...unit,
    values: { ...unit.values, 'prompt-tokens': (unit.values['prompt-tokens'] ?? []).map((n) => n * 2) },
  }));
  const slow = slower(other, 1.3);
  const told = { verdict: 'regressed', reason: 'workload changed: 1830 → 3660 prompt tokens' };
  expect(found(makeHistory(10), slow)).toMatchObject({ ...told, gated: false, limit: null, pFamily: null });
  expect(found(makeHistory(10), slow, 'throughput', { onWorkloadChange: 'judge' })).toMatchObject({
    ...told,
    gated: true,
    limit: { percent: 3 },
  });
  const standing = (onWorkloadChange: 'inform' | 'judge') =>
    judge(makeHistory(10), slow, rules({ onWorkloadChange })).standing.filter(({ is }) => is === 'slower')
      .length;
  expect([standing('inform'), standing('judge')]).toEqual([0, 8]);
});

test('a corpus that came back is held to the sessions that had it', () => {
  const [first, second, ...others] = makeHistory(6);
  const away = others.map((record) => ({
    ...mapUnits(record, (unit) => ({ ...unit, values: { ...unit.values, 'prompt-tokens': [9000, 9000] } })),
    corpusDigest: 'e'.repeat(64),
  }));
  const history = [first, second, ...away.map((record) => slower(record, 1.5))] as unknown as History;
  expect(found(history, makeRecord())).toMatchObject({ gated: true, before: { sessions: 2 } });
});

test('what left its level is said with that level, for the session’s own record', () => {
  const judged = (factor: number) =>
    judge(
      makeHistory(10),
      slower(makeRecord(), factor, isOne, (id) => id === 'throughput'),
      rules({ against: 'level' }),
    );
  const slow = judged(1.2);
  const left = ({ standing }: ReturnType<typeof judge>) => standing.filter(({ is }) => is !== 'at');
  expect(left(slow)).toMatchObject([
    { ...ONE, metric: 'throughput', is: 'slower', level: slow.comparisons[0]?.before?.value, sessions: 10 },
  ]);
  expect(left(slow)[0]?.level).toBeCloseTo(117.3, 0);
  // What is faster is the level from here on.
  expect(left(judged(0.8))).toMatchObject([{ is: 'faster', sessions: 1 }]);
  expect(left(judged(0.8))[0]?.level).toBeGreaterThan(140);
  expect(left(judged(1.01))).toEqual([]);
  expect(judged(1.01).standing).toHaveLength(12);
});

describe('wild calls', () => {
  /** A session of five calls a stage, of which the first so many are half as fast as the others. */
  const withWild = (count: number) =>
    mapUnits(makeRecord(), (unit) => ({
      ...unit,
      values: {
        ...unit.values,
        throughput: [118.1, 117.9, 117.6, 117.3, 117.2].map((rate, index) =>
          index < count ? rate / 2 : rate,
        ),
      },
    }));

  test('one decides nothing', () => {
    expect(found(makeHistory(10), withWild(1))).toMatchObject({ verdict: 'unchanged', reason: null });
  });

  test('two of five are no proof, and no all-clear either: some calls may have taken another way', () => {
    expect(found(makeHistory(10), withWild(2))).toMatchObject({
      verdict: 'inconclusive',
      reason: '2 calls are far slower than the others: look at them, and raise runs',
    });
  });

  test('most of them are the session', () => {
    expect(found(makeHistory(10), withWild(4))).toMatchObject({ verdict: 'regressed' });
  });

  test('those that are faster hide nothing', () => {
    const fast = mapUnits(withWild(0), (unit) => ({
      ...unit,
      values: { ...unit.values, throughput: [230, 231, 117.6, 117.3, 117.2] },
    }));
    expect(found(makeHistory(10), fast).verdict).not.toBe('inconclusive');
  });
});
