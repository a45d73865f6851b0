import { expect } from '@jest/globals';
import * as v from 'valibot';
import { unmeasuredUnits } from '../../src/judge/gaps.ts';
import { decide } from '../../src/judge/gate.ts';
import { METRICS, type Metric, sampleOf } from '../../src/model/metrics.ts';
import { type Call, type Results, ResultsSchema } from '../../src/model/results.ts';
import { keyOf } from './places.ts';
import type { Asked, Played } from './play.ts';

/** What holds of every session, whatever was done to it. What is expected comes from the script and the server. */

/** The request that a call stands for: its last attempt. Those never sent have none. */
export function askedBy({ asked }: Played): (call: Call) => Asked | null {
  const last = new Map(asked.map((one) => [keyOf(one.place), one]));
  return (call) => last.get(keyOf(call)) ?? null;
}

/** No statistic moved: each is that of the calls which the script left alone (or which count, by `counts`). */
export function expectUnmoved(played: Played, results: Results, counts: (asked: Asked) => boolean): void {
  const askOf = askedBy(played);
  const sound = results.calls.filter((call) => {
    const asked = askOf(call);
    return asked !== null && counts(asked);
  });
  const population = (of: Metric) => {
    // The success rate is the one figure that failures are to move: it counts every measured call.
    if (of.population === 'all') return results.calls.filter(({ phase }) => phase === 'measured');
    return sound.filter((call) => {
      const cold = askOf(call)?.trace.cold === true;
      return of.population === 'cold' ? call.phase === 'cold' && cold : call.phase === 'measured' && !cold;
    });
  };
  let values = 0;
  for (const { name: agent } of results.agents) {
    for (const { name: stage } of results.stages) {
      for (const metric of METRICS) {
        const own = population(metric).filter((call) => call.agent === agent && call.stage === stage);
        const expected = own.map(metric.of).filter((value) => value !== null);
        const sample = sampleOf(results, agent, stage, metric);
        expect({ agent, stage, metric: metric.id, sample }).toEqual({
          ...{ agent, stage, metric: metric.id },
          sample: expected,
        });
        values += sample.length;
      }
    }
  }
  // An empty session would prove nothing.
  if (sound.length > 0) expect(values).toBeGreaterThan(0);
}

/** Sound calls carry what the server knows to be true, by its own stamps. */
export function expectTrue(call: Call, { trace }: Asked): void {
  const msBetween = (from: bigint, to: bigint) => Number(to - from) / 1e6;
  const { firstTextNs, lastTextNs, doneNs, receivedNs } = trace;
  if (firstTextNs === null || lastTextNs === null || doneNs === null) throw new Error('it did not end');
  // We cannot see a line before it was written.
  expect(call.ttftMs).toBeGreaterThanOrEqual(msBetween(receivedNs, firstTextNs) - 0.01);
  expect(call.e2eMs).toBeGreaterThanOrEqual(msBetween(receivedNs, doneNs) - 0.01);
  expect(call.decodeMs).toBeCloseTo(msBetween(firstTextNs, lastTextNs), 2);
  expect(call.throughputTokS).toBeCloseTo(((call.outputTokens ?? 0) / (call.decodeMs ?? 0)) * 1000, 0);
  expect(call.ttftNetMs).toBeCloseTo((call.ttftMs ?? 0) - (call.loadMs ?? 0), 2);
}

const NEVER_ZERO = [
  ...['ttftMs', 'ttfoMs', 'ttftNetMs', 'e2eMs', 'serverTotalMs', 'loadMs', 'prefillMs', 'decodeMs'],
  ...['promptTokens', 'outputTokens', 'prefillTokS', 'throughputTokS', 'tpotMs', 'joulesPerToken'],
] as readonly (keyof Call)[];

/** Numbers are numbers, what is unknown is null, and the results can be stored and read. */
export function expectWellFormed(played: Played, results: Results): void {
  for (const value of numbersIn(results)) expect(Number.isFinite(value)).toBe(true);
  for (const call of results.calls) for (const key of NEVER_ZERO) expect(call[key]).not.toBe(0);
  expect(v.parse(ResultsSchema, JSON.parse(JSON.stringify(results)))).toEqual(results);
  expect(results.calls.map(({ position }) => position)).toEqual(results.calls.map((_, index) => index + 1));
  for (const { status, reason, marks } of results.calls) {
    expect({ status, told: reason !== null, marked: marks.length > 0 }).toEqual({
      ...{ status, told: status !== 'valid' },
      marked: status === 'invalid',
    });
  }
  const { runs } = played.settings.benchmark;
  const last = Math.max(0, ...results.calls.map(({ phase, run }) => (phase === 'measured' ? run : 0)));
  expect(last).toBeLessThanOrEqual(2 * runs);
}

/** Not measured exactly where it was interrupted or too few sound calls remain. */
/** A session that nothing is held against. */
export const UNCOMPARED = {
  judgement: null,
  unseen: null,
  everStored: false,
  acceptance: { accepted: null, note: null },
  place: { kind: 'elsewhere', label: 'benchmark-accepted' },
} as const;

export function expectVerdict(played: Played, results: Results, counts: (asked: Asked) => boolean): void {
  const askOf = askedBy(played);
  const { minimumValidCalls } = results.protocol;
  const isShort = results.agents.some(({ name: agent }) =>
    results.stages.some(({ name: stage }) => {
      const enough = results.calls.filter((call) => {
        const asked = askOf(call);
        const isOwn = call.agent === agent && call.stage === stage && call.phase === 'measured';
        return isOwn && asked !== null && counts(asked) && asked.trace.cold === false;
      });
      return enough.length < minimumValidCalls;
    }),
  );
  const { interruption } = results;
  const { policy } = played.settings;
  const decided = decide({ ...UNCOMPARED, interruption, unmeasured: unmeasuredUnits(results) }, policy);
  const verdict = isShort || interruption !== null ? 'not-measured' : 'no-baseline';
  expect(decided).toMatchObject({ verdict, passed: verdict !== 'not-measured' });
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
