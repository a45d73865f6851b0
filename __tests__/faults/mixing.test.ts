import { expect, test } from '@jest/globals';
import { unmeasuredUnits } from '../../src/judge/gaps.ts';
import { decide } from '../../src/judge/gate.ts';
import { METRICS, type Metric, sampleOf } from '../../src/model/metrics.ts';
import type { Call, Results } from '../../src/model/results.ts';
import { summarise } from '../../src/stats/summary.ts';
import { measure } from '../../src/story/measure.ts';
import { fakeSettings } from '../support/fakePorts.ts';
import { fc } from '../support/properties.ts';
import { UNCOMPARED } from './invariants.ts';
import { type Kept, mixedPorts } from './mixedOllama.ts';
import { MIX_FAULTS, type MixFault, THROWN_OUT } from './mixFaults.ts';
import { keyOf, type Place } from './places.ts';

/** Faults mixed at random with sound calls: every statistic is that of the sound ones alone, as they truly were. */

const AGENTS = [
  '{ a: {} }',
  '{ a: { temperature: 0 }, b: { temperature: 1 } }',
  '{ a: { num_ctx: 2048 }, b: { num_ctx: 4096 } }',
];

const mix = fc.record({
  runs: fc.integer({ min: 3, max: 6 }),
  agents: fc.constantFrom(...AGENTS),
  /** Of 100 calls, so many are touched. */
  share: fc.integer({ min: 0, max: 60 }),
  draws: fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.nat(MIX_FAULTS.length)), {
    minLength: 12,
    maxLength: 60,
  }),
});

type Mix = typeof mix extends fc.Arbitrary<infer T> ? T : never;

/** What needs sound calls beside it comes to one call in three, and not where the measure is taken. */
const mayBe = (fault: MixFault, { phase, run }: Place): boolean =>
  fault.needsOthers === undefined || (phase === 'measured' && run % 3 === 2);

function drawOf({ share, draws }: Mix): (place: Place, number: number) => MixFault | null {
  return (place, number) => {
    const [chance, index] = draws[number % draws.length] ?? [100, 0];
    // The prompt's length is counted, and a cold load seen, before anything can be told from it.
    if (chance >= share || place.phase === 'probe' || place.phase === 'cold') return null;
    const fault = MIX_FAULTS[index] ?? THROWN_OUT;
    return mayBe(fault, place) ? fault : null;
  };
}

/** What each metric is of a sound call, by its definition and from what was true. */
const TRUE_VALUES: Readonly<Record<Exclude<Metric['id'], 'success-rate'>, (kept: Kept) => number | null>> = {
  throughput: ({ truth }) => (truth.outputTokens / truth.decodeMs) * 1000,
  'ttft-net': ({ truth }) => truth.waitMs + truth.prefillMs + truth.wayMs,
  ttft: ({ truth }) => truth.loadMs + truth.waitMs + truth.prefillMs + truth.wayMs,
  ttfo: ({ truth }) => truth.loadMs + truth.waitMs + truth.prefillMs + truth.wayMs,
  load: ({ truth }) => truth.loadMs,
  prefill: ({ truth }) => truth.prefillMs,
  'prefill-rate': () => null,
  tpot: ({ truth }) => truth.decodeMs / truth.outputTokens,
  e2e: ({ truth }) => truth.loadMs + truth.waitMs + truth.prefillMs + truth.decodeMs + truth.wayMs,
  overhead: ({ truth }) => truth.waitMs,
  'client-gap': ({ truth }) => truth.wayMs,
  'joules-per-token': () => 0.5,
  grounding: () => null,
  'cold-ttft': ({ truth }) => truth.loadMs + truth.waitMs + truth.prefillMs + truth.wayMs,
  'cold-load': ({ truth }) => truth.loadMs,
};

const isSound = ({ fault }: Kept): boolean => fault === null || fault.makes === 'cold';

/** Microseconds are kept. */
const CLOSE_MS = 0.0021;

function expectSamples(results: Results, kept: readonly Kept[]): void {
  for (const { name: agent } of results.agents) {
    for (const { name: stage } of results.stages) {
      for (const metric of METRICS) {
        // A count of all measured calls, sound or not: it has no values of single calls.
        if (metric.id === 'success-rate') continue;
        const own = kept.filter(
          (one) =>
            isSound(one) &&
            one.place.agent === agent &&
            one.place.stage === stage &&
            one.place.phase === (metric.population === 'cold' ? 'cold' : 'measured') &&
            one.cold === (metric.population === 'cold'),
        );
        const expected = own.map(TRUE_VALUES[metric.id]).filter((value) => value !== null);
        const sample = sampleOf(results, agent, stage, metric);
        const off = (value: number, index: number) => Math.abs(value - (expected[index] ?? Number.NaN));
        const label = `${agent} ${stage} ${metric.id}`;
        expect([label, sample.length]).toEqual([label, expected.length]);
        expect([label, sample.filter((value, index) => !(off(value, index) <= CLOSE_MS))]).toEqual([
          label,
          [],
        ]);
        const [median, trueMedian] = [summarise(sample)?.median, summarise(expected)?.median];
        expect(Math.abs((median ?? 0) - (trueMedian ?? 0))).toBeLessThanOrEqual(CLOSE_MS);
      }
    }
  }
}

function expectStatuses(calls: readonly Call[], kept: readonly Kept[]): void {
  const byPlace = new Map(kept.map((one) => [keyOf(one.place), one]));
  const failedAnalyses = new Set<string>();
  for (const call of calls) {
    const found = byPlace.get(keyOf(call));
    const run = `${call.agent} ${call.phase} ${call.run}`;
    if (found === undefined) expect(failedAnalyses).toContain(run);
    const makes = found === undefined ? 'failed' : (found.fault?.makes ?? 'valid');
    const status = makes === 'cold' ? 'valid' : makes;
    const told = [run, call.stage, found?.fault?.name ?? null];
    expect([...told, call.status, call.reason]).toEqual([...told, status, call.reason]);
    expect([...told, call.cold]).toEqual([...told, found?.cold ?? false]);
    expect([...told, call.reason === null]).toEqual([...told, status === 'valid']);
    expect([...told, call.marks.length > 0]).toEqual([...told, status === 'invalid']);
    if (status === 'failed') failedAnalyses.add(run);
  }
}

function expectOrder({ calls, agents, stages }: Results, runs: number, blocks: number): void {
  expect(calls.map(({ position }) => position)).toEqual(calls.map((_, index) => index + 1));
  const starts = calls.map(({ startedAt }) => startedAt);
  expect(starts).toEqual(starts.toSorted());
  expect(new Set(calls.map(keyOf)).size).toBe(calls.length);
  for (const { name } of agents) {
    const own = calls.filter(({ agent, phase }) => agent === name && phase === 'measured');
    const numbers = [...new Set(own.map(({ run }) => run))];
    // Planned runs are all made, make-up runs follow them, and are at most as many.
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(runs);
    expect(numbers.length).toBeLessThanOrEqual(2 * runs);
    expect(own).toHaveLength(numbers.length * stages.length);
  }
  expect(calls.filter(({ phase }) => phase === 'cold')).toHaveLength(agents.length);
  expect(calls.filter(({ phase }) => phase === 'warmup')).toHaveLength(blocks * stages.length);
}

/** Medians tell what is usual only where the usual calls are the most, and two at least. */
function hasReferences(kept: readonly Kept[]): boolean {
  const alike = (one: Kept, other: Kept) =>
    one.place.agent === other.place.agent && one.place.stage === other.place.stage;
  return kept
    .filter(({ fault }) => fault?.needsOthers)
    .every((one) => {
      const others = kept.filter(
        (other) => alike(one, other) && other.place.phase !== 'probe' && !other.cold,
      );
      const sound = others.filter(isSound).length;
      return sound >= 2 && sound > others.filter(({ fault }) => fault?.needsOthers).length;
    });
}

/** Two groups of agents go there and back: the first one's model is loaded twice. */
const blocksOf = ({ agents }: Mix) => (agents === AGENTS[0] ? 1 : agents === AGENTS[1] ? 2 : 3);

/** A cold call of a lying clock, and a reload beside it: what is usual must not be learned from what lies. */
const POISONED: Mix = {
  ...{ runs: 3, agents: '{ a: {} }', share: 1 },
  draws: [0, 0, 0, 25, 13, 10, 22, 0, 10, null, 10, null].map((fault) =>
    fault === null ? [1, 0] : [0, fault],
  ),
};

test('any mix of faults leaves every statistic to the sound calls', async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(mix, async (given: Mix) => {
      const settings = fakeSettings({ runs: `${given.runs}`, agents: given.agents, 'num-predict': '128' });
      const { ports, kept } = mixedPorts(settings, drawOf(given));
      const results = await measure(settings, ports, null);
      fc.pre(hasReferences(kept));
      for (const { fault } of kept) if (fault !== null) met.add(fault.name);
      expect(results.interruption).toBeNull();
      expectStatuses(results.calls, kept);
      expectSamples(results, kept);
      expectOrder(results, given.runs, blocksOf(given));
      expectVerdict(results, kept);
    }),
    { numRuns: 400, examples: [[POISONED]] },
  );
  expect([...met].sort()).toEqual([...MIX_FAULTS, THROWN_OUT].map(({ name }) => name).sort());
}, 120_000);

function expectVerdict(results: Results, kept: readonly Kept[]): void {
  const isShort = results.agents.some(({ name: agent }) =>
    results.stages.some(({ name: stage }) => {
      const own = kept.filter(
        ({ place, cold }) =>
          place.phase === 'measured' && place.agent === agent && place.stage === stage && !cold,
      );
      return own.filter(isSound).length < results.protocol.minimumValidCalls;
    }),
  );
  const unmeasured = unmeasuredUnits(results);
  const { verdict } = decide({ ...UNCOMPARED, interruption: null, unmeasured }, fakeSettings().policy);
  expect(verdict).toBe(isShort ? 'not-measured' : 'no-baseline');
}
