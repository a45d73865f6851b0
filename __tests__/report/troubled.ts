import type { Call, GpuEvidence, Mark, Results } from '../../src/model/results.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeAgent, makeCall, makeFailedCall, makeResults } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';
import { makeHistory, viewOf } from './fixtures.ts';

/** A session in which much went wrong: another tenant on the GPU, heat, reloads, failures, calls sent again. */

function watched(overrides: Partial<GpuEvidence> = {}): GpuEvidence {
  return makeGpuEvidence({
    smClockMhzMean: 2730.4,
    memoryClockMhzMean: 10_251,
    temperatureCelsiusMax: 71,
    utilisationPercentMean: 94.2,
    memoryUsedMibMax: 5630,
    powerWattsMean: 318.6,
    energyJoules: 1563,
    powerCapMs: 310,
    ...overrides,
  });
}

export function makeInvalid(call: Call, marks: readonly Mark[], reason: string | null): Call {
  return { ...call, status: 'invalid', marks: [...marks], reason };
}

const TENANT = { name: '/usr/bin/python3', pid: 4711, memoryMib: 6246 };

const isAt = (call: Call, agent: string, stage: string, phase: Call['phase'], ...runs: readonly number[]) =>
  call.agent === agent && call.stage === stage && call.phase === phase && runs.includes(call.run);

/** What befell one call of the session; most of them nothing. */
function befallen(call: Call): Call {
  if (isAt(call, 'chimera', 'report', 'measured', 2, 3, 4, 6)) {
    return makeInvalid(
      {
        ...call,
        ttftMs: 1804,
        throughputTokS: 61.2,
        e2eMs: 10_170,
        gpu: watched({ tenants: [TENANT] }),
      },
      ['gpu-tenant'],
      'the process python3 came to the GPU and holds 6.1 GiB there',
    );
  }
  if (isAt(call, 'chimera', 'analysis', 'measured', 3)) {
    const cold = { ...call, cold: true, loadMs: 4105, ttftMs: 4386, e2eMs: 8746 };
    return makeInvalid(cold, ['reload'], 'the model was not loaded when the call was sent');
  }
  if (isAt(call, 'chimera', 'analysis', 'warmup', 2))
    return { ...call, cold: true, loadMs: 4211, ttftMs: 4492 };
  if (isAt(call, 'baseline', 'analysis', 'measured', 4)) {
    return makeInvalid(
      { ...call, gpu: watched({ temperatureCelsiusMax: 88, smClockMhzMean: 1410, thermalMs: 730 }) },
      ['thermal-throttling', 'clock-disagreement'],
      'the GPU was slowed by heat for 730 ms of 4890 ms; our clock shows 212 ms less than Ollama',
    );
  }
  if (isAt(call, 'baseline', 'report', 'measured', 2)) {
    return makeInvalid(
      { ...call, prefillMs: 9.1, cachedTokens: 961 },
      ['cache-hit'],
      '961 of 980 prompt tokens came from the cache',
    );
  }
  if (isAt(call, 'baseline', 'analysis', 'measured', 2)) {
    return {
      ...call,
      retries: 2,
      notes: [...call.notes, '6.3 % of the call at the software power cap'],
    };
  }
  const { agent, stage, run, phase, position, cold } = call;
  const failed =
    isAt(call, 'baseline', 'analysis', 'cold', 2) || isAt(call, 'baseline', 'report', 'measured', 5);
  return failed ? makeFailedCall({ agent, stage, run, phase, position, cold }) : call;
}

export function troubledResults(): Results {
  const plain = makeResults();
  const whole = makeResults({
    agents: [
      makeAgent(),
      makeAgent({
        name: 'chimera',
        options: { num_gpu: 24 },
        vramShare: 0.87,
        vramMib: 4454,
        vramSeenMib: 3108,
      }),
    ],
    protocol: { ...plain.protocol, runs: 5, warmupRuns: 2, coldStarts: 3, minimumValidCalls: 3 },
    environment: {
      ...plain.environment,
      machineId: 'rig-7',
      gpus: (plain.environment.gpus ?? []).map((gpu) => ({ ...gpu, persistenceMode: false })),
      telemetry: {
        ...plain.environment.telemetry,
        standing: [{ name: '/usr/lib/xorg/Xorg', pid: 1204, memoryMib: 312 }],
      },
    },
    notes: [
      'Persistence mode is off, so the driver is loaded anew whenever nobody uses the GPU.',
      '/usr/lib/xorg/Xorg held 312 MiB of GPU memory throughout.',
    ],
  });
  const sent = whole.calls.map((call) => ({
    ...call,
    gpu: watched(),
    joulesPerToken: 3.053,
    notes: ['ended at the length limit of 512 tokens'],
  }));
  const makeUp = makeCall({
    ...sent.at(-1),
    agent: 'chimera',
    stage: 'report',
    run: 6,
    position: sent.length + 1,
  });
  return { ...whole, calls: [...sent, makeUp].map(befallen) };
}

/** Judged against sound sessions of the same machine. */
export function troubledView(results: Results = troubledResults()): ReportView {
  const { protocol, environment, agents } = results;
  return viewOf(results, { history: makeHistory(10, makeResults({ protocol, environment, agents })) });
}
