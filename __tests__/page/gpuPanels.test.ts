import { describe, expect, test } from '@jest/globals';
import type { Call, GpuEvidence } from '../../src/model/results.ts';
import { gpuOverSession } from '../../src/page/gpu.ts';
import { thinned } from '../../src/page/thinned.ts';
import { makeRecord } from '../support/records.ts';
import { makeCall, makeResults } from '../support/results.ts';

/** What the GPU tool told of calls, and what it did not. */

const told = (overrides: Partial<GpuEvidence> = {}): GpuEvidence =>
  ({
    ...{ smClockMhzMean: 2500, temperatureCelsiusMax: 60, powerWattsMean: 300 },
    ...{ thermalMs: null, powerBrakeMs: null },
    ...overrides,
  }) as GpuEvidence;
const session = (...seen: readonly (GpuEvidence | null)[]): readonly Call[] =>
  seen.map((gpu, index) => makeCall({ position: index + 1, gpu }));
const page = (...seen: readonly (GpuEvidence | null)[]) =>
  gpuOverSession(makeResults({ calls: [...session(...seen)] }));

describe('calls slowed by the GPU', () => {
  test.each<[string, readonly GpuEvidence[], string]>([
    [
      'none, where the tool tells nothing of it',
      [told()],
      'No call was slowed by heat or by the power brake.',
    ],
    ['none, where it tells of no time', [told({ thermalMs: 0, powerBrakeMs: 0 })], 'No call was slowed'],
    ['one by heat', [told({ thermalMs: 5 }), told()], '⚠️ 1 call was slowed by heat or by the power brake'],
    ['two, one by the brake', [told({ thermalMs: 5 }), told({ powerBrakeMs: 1 })], '⚠️ 2 calls were slowed'],
  ])('are counted: %s', (_, seen, wanted) => {
    expect(page(...seen)).toContain(wanted);
  });
});

describe('a panel', () => {
  test('that the tool does not tell says so, beside those that it does', () => {
    const html = page(told({ powerWattsMean: null }), told({ powerWattsMean: null }));
    expect(html).toContain('<b>Power (W)</b>: the GPU tool does not tell it.');
    expect(html).toContain('From 2500 to 2500 MHz over 2 calls, mean during the call.');
  });

  test('leaves calls out of which nothing was seen', () => {
    expect(page(told({ temperatureCelsiusMax: 50 }), null, told({ temperatureCelsiusMax: 70 }))).toContain(
      'From 50 to 70 °C over 2 calls, highest during the call.',
    );
  });

  test('of very many calls is drawn in stretches, up to 400 each as a dot', () => {
    const many = (count: number) => page(...Array.from({ length: count }, () => told()));
    expect(many(400)).not.toContain('Drawn as');
    expect(many(401)).toContain('Drawn as 134 stretches of the session: line the mean');
  });
});

test('without evidence there is nothing to draw', () => {
  expect(page(null)).toMatch(/^<p[^>]*>Nothing to draw\. /);
});

test('a thinned session keeps five digits of the metrics that are drawn, and is a record still', () => {
  const record = makeRecord();
  const thin = thinned(record);
  expect({ ...thin, units: null }).toEqual({ ...record, units: null });
  for (const [index, unit] of thin.units.entries()) {
    const own = record.units[index];
    expect({ agent: unit.agent, stage: unit.stage }).toEqual({ agent: own?.agent, stage: own?.stage });
    for (const [id, values] of Object.entries(unit.values)) {
      expect(values?.length).toBeGreaterThan(0);
      const full = new Map(Object.entries(own?.values ?? {})).get(id) ?? [];
      expect(values).toEqual(full.map((value) => Number(value.toPrecision(5))));
    }
    expect(Object.keys(unit.values).length).toBeGreaterThan(0);
  }
});
