import { expect, test } from '@jest/globals';
import { markCalls } from '../../src/evidence/marks.ts';
import type { Call, Mark } from '../../src/model/results.ts';
import { fc } from '../support/properties.ts';
import { makeFailedCall } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';
import { AGAINST, timedCall } from './examined.ts';

/** Sound calls and calls made bad in one way, in any order: exactly the bad ones are marked. */

const STAGES = { analysis: 1830, report: 900 } as const;

/** What noise does to a call: a few percent, as was seen on real machines, and more for the load. */
const wobble = (percent: number) =>
  fc.double({ min: 1 - percent / 100, max: 1 + percent / 100, noNaN: true });

const sound = fc
  .record({
    stage: fc.constantFrom('analysis' as const, 'report' as const),
    load: wobble(40),
    prefill: wobble(25),
    decode: wobble(3),
    overheadMs: fc.double({ min: 1, max: 40, noNaN: true }),
    tokens: wobble(10),
    blockedMs: fc.double({ min: 0, max: 8, noNaN: true }),
    watched: fc.boolean(),
    cpuShare: fc.constantFrom(0.25, 0.255, null),
    lines: fc.constantFrom(512, 256, 40),
  })
  .map(({ stage, load, prefill, decode, overheadMs, tokens, blockedMs, watched, cpuShare, lines }) =>
    timedCall(
      { loadMs: 250 * load, prefillMs: (STAGES[stage] / 7) * prefill, decodeMs: 4360 * decode, overheadMs },
      {
        stage,
        promptTokens: Math.round(STAGES[stage] * tokens),
        promptCharacters: 6400,
        blockedMs,
        cpuShare,
        gpu: watched ? makeGpuEvidence({ thermalMs: blockedMs, powerCapMs: 900 }) : null,
        textLines: lines,
        textSpanMs: (4360 * decode * (lines - 1)) / lines,
      },
    ),
  );

const more = (ms: number | null, by: number) => (ms ?? 0) + by;

const later = (call: Call, byMs: number): Call => ({
  ...call,
  ttftMs: more(call.ttftMs, byMs),
  serverTotalMs: more(call.serverTotalMs, byMs),
  e2eMs: more(call.e2eMs, byMs),
});

const tenant = { name: 'python3', pid: 4711, memoryMib: 900 };

/** Each way to spoil a sound call, and the one mark that tells it. */
const FAULTS: readonly (readonly [Mark, (call: Call) => Call])[] = [
  ['thermal-throttling', (call) => ({ ...call, gpu: makeGpuEvidence({ thermalMs: 900 }) })],
  ['power-brake', (call) => ({ ...call, gpu: makeGpuEvidence({ powerBrakeMs: 900 }) })],
  ['gpu-tenant', (call) => ({ ...call, gpu: makeGpuEvidence({ tenants: [tenant] }) })],
  ['offload-changed', (call) => ({ ...call, cpuShare: 0.4 })],
  ['reload', (call) => later({ ...call, loadMs: 4100 }, 4100 - (call.loadMs ?? 0))],
  ['cache-hit', (call) => ({ ...call, prefillMs: 9 })],
  ['cache-hit', (call) => ({ ...call, cachedTokens: 700 })],
  ['truncated', (call) => ({ ...call, promptTokens: Math.round((call.promptTokens ?? 0) / 2.5) })],
  ['runaway', (call) => ({ ...call, outputTokens: 5120, decodeMs: call.decodeMs })],
  ['slot-contention', (call) => later({ ...call, overheadMs: more(call.overheadMs, 1500) }, 1500)],
  ['clock-disagreement', (call) => ({ ...call, serverTotalMs: more(call.e2eMs, 100) })],
  ['clock-disagreement', (call) => ({ ...call, ttftMs: 90 })],
  ['clock-disagreement', (call) => ({ ...call, clientGapMs: 900, e2eMs: more(call.e2eMs, 900) })],
  ['clock-disagreement', (call) => ({ ...call, textLines: 512, textSpanMs: 30 })],
  ['clock-disagreement', (call) => ({ ...call, ttftMs: more(call.ttftMs, 900), textLines: 512 })],
  ['client-blocked', (call) => ({ ...call, blockedMs: 400 })],
];

const failed = fc.constant(makeFailedCall({ retries: 1, cpuShare: null }));

interface Played {
  readonly call: Call;
  readonly mark: Mark | null;
}

const spoilt = fc.tuple(sound, fc.constantFrom(...FAULTS)).map(
  ([call, [mark, spoil]]): Played => ({
    call: spoil({ ...call, cpuShare: 0.25, blockedMs: 0 }),
    mark,
  }),
);

/** A session opens soundly, and sound calls are the greater part of each stage: the references are medians. */
const session = fc
  .tuple(
    fc.array(sound, { minLength: 6, maxLength: 20 }),
    fc.array(spoilt, { maxLength: 4 }),
    fc.array(failed, { maxLength: 3 }),
    fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  )
  .map(([calls, bad, lost, keys]) => {
    const anchors = (['analysis', 'report'] as const).flatMap((stage) =>
      Array.from({ length: 6 }, () =>
        timedCall({ prefillMs: STAGES[stage] / 7 }, { stage, promptTokens: STAGES[stage], cpuShare: 0.25 }),
      ),
    );
    const opening = timedCall({ loadMs: 4300 }, { cold: true, phase: 'cold', cpuShare: 0.25 });
    const rest: readonly Played[] = [
      ...calls.map((call) => ({ call, mark: null })),
      ...lost.map((call) => ({ call, mark: null })),
      ...bad,
    ];
    const shuffled = rest
      .map((played, index) => ({ played, key: keys[index] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ played }) => played);
    return [...[opening, ...anchors].map((call) => ({ call, mark: null })), ...shuffled].map(
      ({ call, mark }, index) => ({ mark, call: { ...call, position: index + 1 } }),
    );
  });

test('exactly the bad calls are marked, each with its mark alone; all others are as they were but for notes', () => {
  fc.assert(
    fc.property(session, (played: readonly Played[]) => {
      const calls = played.map(({ call }) => call);
      const marked = markCalls(calls, AGAINST);
      for (const [index, { call, mark }] of played.entries()) {
        const found = marked[index];
        if (mark === null) expect({ ...found, notes: call.notes }).toEqual(call);
        else expect({ ...found, notes: [] }).toMatchObject({ status: 'invalid', marks: [mark], notes: [] });
      }
      expect(markCalls(marked, AGAINST)).toEqual(marked);
    }),
    { numRuns: 100 },
  );
});
