import type { GpuWatch } from '../../src/model/ports.ts';
import type { GpuEvidence } from '../../src/model/results.ts';

/** A GPU watch that sees what it is told, and nothing otherwise. */
export function fakeWatch(overrides: Partial<GpuWatch> = {}): GpuWatch {
  return {
    telemetry: {
      tool: null,
      about: 'No GPU telemetry: neither nvidia-smi nor rocm-smi is installed.',
      intervalMs: null,
      throttling: 'unknown',
      standing: [],
    },
    between: async () => null,
    usedMemoryMib: async () => null,
    stop: async () => {},
    ...overrides,
  };
}

/** What a healthy GPU shows during a call. */
export function makeGpuEvidence(overrides: Partial<GpuEvidence> = {}): GpuEvidence {
  return {
    samples: 20,
    smClockMhzMean: 2520,
    memoryClockMhzMean: 10_501,
    temperatureCelsiusMax: 61,
    utilisationPercentMean: 94,
    memoryUsedMibMax: 5800,
    powerWattsMean: 310,
    energyJoules: 1515,
    thermalMs: 0,
    powerBrakeMs: 0,
    powerCapMs: 0,
    tenants: [],
    ...overrides,
  };
}
