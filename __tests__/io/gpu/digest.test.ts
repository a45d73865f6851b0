import { describe, expect, test } from '@jest/globals';
import { digest } from '../../../src/io/gpu/digest.ts';
import { createHistory } from '../../../src/io/gpu/history.ts';
import { type GpuReading, type Tick, UNKNOWN_READING } from '../../../src/io/gpu/readings.ts';

const reading = (values: Partial<GpuReading>): GpuReading => ({ ...UNKNOWN_READING, gpu: 0, ...values });
const tick = (atMs: number, ...readings: readonly Partial<GpuReading>[]): Tick => ({
  atMs,
  readings: readings.map(reading),
});
const over = (ticks: readonly Tick[], startMs: number, endMs: number) =>
  digest(ticks, { startMs, endMs, nearMs: 375 }, []);

describe('digest', () => {
  test('means, the highest temperature and memory, and energy from mean power', () => {
    const ticks = [
      tick(0, { smClockMhz: 300, powerWatts: 40 }),
      tick(250, { smClockMhz: 1800, powerWatts: 300, temperatureCelsius: 60, memoryUsedMib: 9000 }),
      tick(500, { smClockMhz: 2000, powerWatts: 400, temperatureCelsius: 64, memoryUsedMib: 9100 }),
      tick(750, { smClockMhz: 300, powerWatts: 40, temperatureCelsius: 90 }),
    ];
    expect(over(ticks, 100, 600)).toEqual({
      ...{ samples: 2, smClockMhzMean: 1900, memoryClockMhzMean: null, temperatureCelsiusMax: 64 },
      ...{ utilisationPercentMean: null, memoryUsedMibMax: 9100, powerWattsMean: 350, energyJoules: 175 },
      ...{ thermalMs: null, powerBrakeMs: null, powerCapMs: null, tenants: [] },
    });
  });

  test('a call shorter than a period has the sample next to it, but its power, and none that is far', () => {
    const ticks = [
      tick(0, { smClockMhz: 300, powerWatts: 40 }),
      tick(250, { smClockMhz: 1800, powerWatts: 300 }),
      tick(5000, { smClockMhz: 9, powerWatts: 9 }),
    ];
    const unknown = { powerWattsMean: null, energyJoules: null };
    expect(over(ticks, 60, 200)).toMatchObject({ samples: 1, smClockMhzMean: 1800, ...unknown });
    expect(over(ticks, 400, 450)).toMatchObject({ samples: 1, smClockMhzMean: 1800, ...unknown });
    expect(over(ticks, 200, 250)).toMatchObject({ samples: 1, powerWattsMean: 300, energyJoules: 15 });
    expect(over(ticks, 2000, 3000)).toBeNull();
    expect(over([], 0, 1000)).toBeNull();
  });

  test('clocks are of the busiest GPU, power and memory of all, temperature of the hottest', () => {
    const ticks = [
      tick(
        10,
        { gpu: 0, utilisationPercent: 3, smClockMhz: 210, powerWatts: 20, memoryUsedMib: 100 },
        {
          ...{ gpu: 1, utilisationPercent: 95, smClockMhz: 1900, powerWatts: 280, memoryUsedMib: 9000 },
          temperatureCelsius: 70,
        },
      ),
    ];
    expect(over(ticks, 0, 20)).toMatchObject({
      ...{ smClockMhzMean: 1900, utilisationPercentMean: 95, powerWattsMean: 300, memoryUsedMibMax: 9100 },
      temperatureCelsiusMax: 70,
    });
  });

  test('counters are taken from before the start to after the end, and bounded by the call', () => {
    const ticks = [
      tick(0, { swThermalUs: 5_000_000, hwThermalUs: 0, powerBrakeUs: 0, powerCapUs: 7_000 }),
      tick(250, { swThermalUs: 5_020_000, hwThermalUs: 0, powerBrakeUs: 0, powerCapUs: 107_000 }),
      tick(500, { swThermalUs: 5_030_000, hwThermalUs: 4_000, powerBrakeUs: 9_000_000, powerCapUs: 257_000 }),
      tick(750, { swThermalUs: 9_000_000, hwThermalUs: 4_000, powerBrakeUs: 9_000_000, powerCapUs: 257_000 }),
    ];
    expect(over(ticks, 100, 450)).toMatchObject({ thermalMs: 34, powerBrakeMs: 350, powerCapMs: 250 });
  });

  test('a counter that started anew with the driver says nothing', () => {
    const ticks = [tick(0, { swThermalUs: 900 }), tick(250, { swThermalUs: 10, reasons: 0 })];
    expect(over(ticks, 0, 250)).toMatchObject({ thermalMs: 0 });
    expect(over([tick(0, { swThermalUs: 900 }), tick(250, { swThermalUs: 10 })], 0, 250)).toMatchObject({
      thermalMs: null,
    });
  });

  test('without counters the share of samples with the reason active stands for the time', () => {
    const ticks = [0x4, 0x24, 0x40, 0x80, 0x1].map((reasons, n) => tick(n * 250, { reasons }));
    expect(over(ticks, 0, 1000)).toMatchObject({ thermalMs: 400, powerBrakeMs: 200, powerCapMs: 400 });
  });

  test('what slows a GPU that does no work slows no call', () => {
    const idle = { gpu: 0, utilisationPercent: 0, reasons: 0x20 };
    const ticks = [tick(0, idle, { gpu: 1, utilisationPercent: 90, reasons: 0 })];
    expect(over(ticks, 0, 100)?.thermalMs).toBe(0);
    expect(over([tick(0, idle)], 0, 100)?.thermalMs).toBe(100);
  });
});

describe('history', () => {
  test('gathers what arrives together into ticks, also in a late burst', () => {
    const history = createHistory(2);
    for (const [gpu, atMs] of [
      [0, 10],
      [1, 12],
      [0, 260],
      [1, 261],
      [0, 261],
      [1, 261],
    ] as const) {
      history.add(reading({ gpu, memoryUsedMib: atMs }), atMs);
    }
    expect(history.ticks(0, 1000).map(({ atMs, readings }) => [atMs, readings.length])).toEqual([
      [10, 2],
      [260, 2],
      [261, 2],
    ]);
  });

  test('memory is of the newest tick that has every GPU', () => {
    const history = createHistory(2);
    expect(history.newestMemory()).toBeNull();
    history.add(reading({ gpu: 0, memoryUsedMib: 4000 }), 10);
    history.add(reading({ gpu: 1, memoryUsedMib: 500 }), 10);
    history.add(reading({ gpu: 0, memoryUsedMib: 100 }), 260);
    expect(history.newestMemory()).toEqual({ atMs: 10, mib: 4500 });
    history.add(reading({ gpu: 1, memoryUsedMib: 100 }), 261);
    expect(history.newestMemory()).toEqual({ atMs: 260, mib: 200 });
  });

  test('keeps no more than it may', () => {
    const history = createHistory(1, 60);
    for (let n = 0; n < 1000; n += 1) history.add(reading({}), n * 250);
    const kept = history.ticks(0, 1e9);
    expect(kept.length).toBeLessThanOrEqual(60);
    expect(kept.at(-1)?.atMs).toBe(999 * 250);
  });

  test('whoever waits is woken by the tick, by the end, or by patience', async () => {
    const history = createHistory(1);
    const seen = history.until(100, 60_000);
    history.add(reading({}), 90);
    history.add(reading({}), 340);
    await seen;
    const closed = history.until(1000, 60_000);
    history.close();
    await closed;
    await createHistory(1).until(1000, 5);
  });
});
