import { beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { ChainTally } from '../../scripts/bench-verdict/chain.ts';
import { derive } from '../../scripts/bench-verdict/derive.ts';
import type { MeasuredCall } from '../../scripts/bench-verdict/measurements.ts';
import { KINDS } from '../../scripts/bench-verdict/noise.ts';
import { type MachineNoise, readParameters, TUNED_ON } from '../../scripts/bench-verdict/parameters.ts';
import { fullPlan, quickPlan } from '../../scripts/bench-verdict/plan.ts';
import { play } from '../../scripts/bench-verdict/play.ts';
import { randomOf } from '../../scripts/bench-verdict/random.ts';
import type { UnitCalls } from '../../scripts/bench-verdict/records.ts';
import { replayAll } from '../../scripts/bench-verdict/replay.ts';
import { report } from '../../scripts/bench-verdict/report.ts';
import { RIVALS, waysOfU } from '../../scripts/bench-verdict/rivals.ts';
import { foundOf, shareOf } from '../../scripts/bench-verdict/select.ts';
import { type CellTally, type Share, together } from '../../scripts/bench-verdict/tally.ts';
import { playTask } from '../../scripts/bench-verdict/task.ts';
import { recordsOf, simulate, slowed } from '../../scripts/bench-verdict/trial.ts';
import { SessionRecordSchema } from '../../src/model/record.ts';
import { shareInterval } from '../../src/stats/distributions.ts';

const machines = readParameters();
const rate = ({ events, trials }: Share): number => events / trials;
/** Not above a share, however lucky: what was seen may well be so much or less, wrong once in a thousand. */
const mayBeAtMost = ({ events, trials }: Share, most: number): boolean =>
  shareInterval(events, trials, 0.999)[0] <= most;

describe('a quick run', () => {
  let tallies: readonly CellTally[] = [];
  let chains: readonly ChainTally[] = [];

  beforeAll(async () => {
    ({ cells: tallies, chains } = await play(quickPlan(machines), 1));
  }, 120_000);

  test('plays every kind of noise, of the model that the rule was tuned on and of others', () => {
    expect(new Set(tallies.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(new Set(tallies.map(({ model }) => model)).size).toBeGreaterThan(1);
    expect(tallies.some(({ model }) => model === TUNED_ON)).toBe(true);
  });

  test('blocks one unchanged pull request in a hundred at most', () => {
    const blocked = shareOf(tallies, (cell) => cell.blocked);
    expect([blocked, mayBeAtMost(blocked, 0.01)]).toEqual([blocked, true]);
  });

  test('finds nearly every loss of 10 % of throughput, and most of 5 %', () => {
    expect(rate(foundOf(tallies, { metric: 'throughput', percent: 10 }))).toBeGreaterThan(0.97);
    expect(rate(foundOf(tallies, { metric: 'throughput', percent: 5 }))).toBeGreaterThan(0.9);
  });

  test('finds the more the more is lost, and no loss within the limit for certain', () => {
    const found = [2, 3, 5, 10].map((percent) => rate(foundOf(tallies, { metric: 'throughput', percent })));
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(found[0]).toBeLessThan(0.5);
  });

  test('mostly says of throughput that did not change that it is unchanged', () => {
    expect(rate(shareOf(tallies, ({ steady }) => steady))).toBeGreaterThan(0.7);
  });

  test('gives intervals that hold the truth nineteen times in twenty', () => {
    const held = rate(shareOf(tallies, ({ covered }) => together([covered.throughput, covered['ttft-net']])));
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  });

  test('shows that a ratio to the last value blocks what changed nothing', () => {
    const rival = together(
      tallies.flatMap(({ rivals }) =>
        rivals.filter(({ name }) => name.includes('105 %')).map(({ blocked }) => blocked),
      ),
    );
    expect(rate(rival)).toBeGreaterThan(0.1);
  });

  test('blocks no more where the history marks itself', () => {
    const blocked = together(chains.map((chain) => chain.blocked));
    expect(blocked.trials).toBeGreaterThan(30);
    expect([blocked, mayBeAtMost(blocked, 0.01)]).toEqual([blocked, true]);
  });

  test('is the same again', () => {
    const [task] = quickPlan(machines);
    expect(task && playTask(task)).toEqual(tallies[0]);
  });

  test('is told in whole tables, with what it rests on', () => {
    const text = report({ cells: tallies, chains }, replayAll([]));
    expect(text).toContain('rests on simulation');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    const widths = text
      .split('\n\n')
      .filter((part) => part.startsWith('|'))
      .map(
        (part) =>
          new Set(
            part
              .trim()
              .split('\n')
              .map(
                (line) => line.split(' | ').length + (line.startsWith('|-') ? line.split('|').length - 3 : 0),
              ),
          ),
      );
    expect(widths.length).toBeGreaterThan(8);
    for (const width of widths) expect(width.size).toBe(1);
  });
});

test('the full plan has every number of runs and sessions for each kind of noise', () => {
  const cells = fullPlan(machines)
    .filter((task) => 'trials' in task)
    .filter(({ machine }) => machine.calls === 'two-stage');
  const sizes = new Set(cells.map(({ runs, history }) => `${runs} ${history}`));
  expect(sizes.size).toBe(9);
  expect(cells).toHaveLength(9 * KINDS.length * machines.filter(({ calls }) => calls === 'two-stage').length);
});

describe('simulated sessions', () => {
  const machine = machines[0] as MachineNoise;
  const sessions = (kind: (typeof KINDS)[number], runs = 5) =>
    simulate({ machine, kind, runs, history: 400 }, randomOf(3));

  test.each(KINDS)('are records as the action stores them: %s', (kind) => {
    const records = recordsOf(sessions(kind).slice(0, 2), 5);
    for (const record of records) expect(v.safeParse(SessionRecordSchema, record).success).toBe(true);
  });

  test.each(KINDS)('scatter as much as they are to: %s', (kind) => {
    const { agent, stage, throughput } = machine.units[0] as MachineNoise['units'][number];
    const logs = sessions(kind).map((units) => {
      const own = units.find((unit) => unit.agent === agent && unit.stage === stage) as UnitCalls;
      return own.calls.flatMap((call) => (call === null ? [] : [Math.log(call.throughput)]));
    });
    const middle = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const squares = logs.map((own) => own.reduce((sum, one) => sum + (one - middle(own)) ** 2, 0));
    const degrees = logs.reduce((sum, own) => sum + own.length - 1, 0);
    const within = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / degrees);
    // Outliers and drift add to what calls scatter by; the other kinds are held to it.
    const isPlain = kind !== 'outlier-ridden' && kind !== 'drifting';
    expect(within / throughput.callSd).toBeGreaterThan(0.93);
    expect(within / throughput.callSd < 1.07).toBe(isPlain);
    expect(Math.abs(middle(logs.flat()) - Math.log(throughput.level))).toBeLessThan(0.03);
  });

  test('are slowed by so much, in one agent and one metric', () => {
    const [units = []] = sessions('normal');
    const after = slowed(units, 'chimera', { metric: 'throughput', percent: 5 });
    for (const [place, unit] of units.entries()) {
      for (const [run, call] of unit.calls.entries()) {
        const other = after[place]?.calls[run];
        if (!call || !other) continue;
        expect(other.throughput / call.throughput).toBeCloseTo(unit.agent === 'chimera' ? 0.95 : 1, 12);
        expect(other.ttftNet).toBe(call.ttftNet);
      }
    }
  });
});

test('random numbers are the same for a seed, others for another, and normal ones are normal', () => {
  const numbers = (...seed: readonly number[]) => {
    const random = randomOf(...seed);
    return Array.from({ length: 20_000 }, random.normal);
  };
  expect(numbers(1, 2)).toEqual(numbers(1, 2));
  expect(numbers(1, 2).slice(0, 3)).not.toEqual(numbers(2, 1).slice(0, 3));
  const drawn = numbers(5);
  const within = (reach: number) => drawn.filter((one) => Math.abs(one) < reach).length / drawn.length;
  // Shares of a normal distribution within one, two and three standard deviations.
  expect(within(1)).toBeCloseTo(0.6827, 1.7);
  expect(within(2)).toBeCloseTo(0.9545, 2);
  expect(within(3)).toBeCloseTo(0.9973, 2.5);
});

describe('the noise of a machine', () => {
  const call = (session: string, stage: string, ttftNet: number): MeasuredCall => ({
    ...{ session, stage, ttftNet, family: 'rust-single-2stage', model: 'm', agent: 'a', context: '' },
    throughput: 100,
    load: 200,
  });
  const noiseOf = (calls: readonly MeasuredCall[]) => {
    const { machines: found } = JSON.parse(derive(calls)) as { machines: readonly MachineNoise[] };
    return found[0]?.units[0]?.ttftNet;
  };

  test('is split into that of calls and that of sessions', () => {
    // Calls lie 1 % about their session's level, sessions 20 % apart.
    const calls = [0, 0.2, 0.4].flatMap((level, session) =>
      [-0.01, 0.01].map((own) => call(`s${session}`, 'analysis', 100 * Math.exp(level + own))),
    );
    expect(noiseOf(calls)?.callSd).toBeCloseTo(Math.sqrt(2) * 0.01, 4);
    expect(noiseOf(calls)?.sessionSd).toBeCloseTo(Math.sqrt(0.2 ** 2 - 0.01 ** 2), 3);
    expect(noiseOf(calls)?.level).toBeCloseTo(100 * Math.exp(0.2), 0);
  });

  test('is never none of sessions: half a standard error is the least', () => {
    const calls = ['s0', 's1', 's2'].flatMap((session) =>
      [-0.1, 0.1].map((own) => call(session, 'analysis', 100 * Math.exp(own))),
    );
    expect(noiseOf(calls)?.sessionSd).toBeCloseTo((Math.sqrt(2) * 0.1) / Math.sqrt(2) / 2, 3);
  });
});

describe('the rules of other tools', () => {
  const unit = (throughput: readonly number[], ttftNet = 300): readonly UnitCalls[] => [
    {
      agent: 'a',
      stage: 'analysis',
      calls: throughput.map((one) => ({ throughput: one, ttftNet, load: 100 })),
    },
  ];
  const blocks = (name: string, before: readonly number[], after: readonly number[]) =>
    RIVALS.find((rival) => rival.name.includes(name))?.blocks([unit(before)], unit(after));

  test('a ratio to the last value', () => {
    expect(blocks('105 %', [100, 100], [96, 96])).toBe(false);
    expect(blocks('105 %', [100, 100], [95, 95])).toBe(true);
    expect(blocks('200 %', [100, 100], [51, 51])).toBe(false);
    expect(blocks('200 %', [100, 100], [49, 49])).toBe(true);
  });

  // Of all orders of four and four values one in 70 has all of them apart, of three and three one in 20.
  test('Mann–Whitney’s U needs four calls on each side', () => {
    expect(blocks('Mann', [100, 101, 102, 103], [90, 91, 92, 93])).toBe(true);
    expect(blocks('Mann', [100, 101, 102], [90, 91, 92])).toBe(false);
    expect(blocks('Mann', [90, 91, 92, 93], [100, 101, 102, 103])).toBe(false);
    expect(waysOfU(4, 4).reduce((sum, one) => sum + one, 0)).toBe(70);
    expect(waysOfU(2, 3)).toEqual([1, 1, 2, 2, 2, 1, 1]);
  });

  // stats.ttest_ind([..], [..], equal_var=False).pvalue of SciPy 1.17.1, of milliseconds a token: 0.0334 and 0.0576.
  test.each([
    [[100, 102, 98, 101], [96, 97.5, 95, 99], true],
    [[100, 102, 98, 101], [96.5, 98, 95.5, 99.5], false],
  ])('Welch’s t: %p, %p', (before, after, isBlocked) => {
    expect(blocks('Welch', before, after)).toBe(isBlocked);
  });

  test('means of both stages in one heap count a failed call as 0', () => {
    const [healthy] = unit([100, 100, 100, 100, 100]);
    const failed = [{ ...(healthy as UnitCalls), calls: [null, ...(healthy as UnitCalls).calls.slice(1)] }];
    const rival = RIVALS.find(({ name }) => name.startsWith('means'));
    expect(rival?.blocks([[healthy as UnitCalls]], failed)).toBe(true);
    expect(rival?.blocks([[healthy as UnitCalls]], [healthy as UnitCalls])).toBe(false);
  });
});
