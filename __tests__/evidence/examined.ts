import { type ExaminedAgainst, markCalls } from '../../src/evidence/marks.ts';
import type { Call } from '../../src/model/results.ts';
import { makeAgent, makeCall } from '../support/results.ts';

/** Calls for the tests of marks, and what they are examined against. */

export const AGAINST: ExaminedAgainst = {
  agents: [makeAgent()],
  durationMeaning: 'from-0.30.1',
  numPredict: 512,
  ollamaIsLocal: true,
};

/** Sound calls of one agent and stage, numbered from 1; `overrides` are by index. */
export function soundCalls(count: number, overrides: Readonly<Record<number, Partial<Call>>> = {}): Call[] {
  return Array.from({ length: count }, (_, index) =>
    makeCall({ run: index + 1, position: index + 1, ...overrides[index] }),
  );
}

/** The marks of every call, `failed` for failed ones. */
export function marksOf(calls: readonly Call[], against: Partial<ExaminedAgainst> = {}): readonly string[] {
  return markCalls(calls, { ...AGAINST, ...against }).map(({ status, marks }) =>
    status === 'failed' ? 'failed' : marks.join(' '),
  );
}

/** What a call among sound ones is marked with: '' for nothing. */
export function marksAmongSound(
  overrides: Partial<Call>,
  against: Partial<ExaminedAgainst> = {},
): string | undefined {
  return marksOf(soundCalls(4, { 2: overrides }), against)[2];
}

export function reasonAmongSound(overrides: Partial<Call>, against: Partial<ExaminedAgainst> = {}) {
  return markCalls(soundCalls(4, { 2: overrides }), { ...AGAINST, ...against })[2]?.reason;
}

/** A call of so long a load, prefill and wait for a slot, whose other durations fit these. */
export function timedCall(
  durations: Partial<Record<'loadMs' | 'prefillMs' | 'decodeMs' | 'overheadMs', number>>,
  overrides: Partial<Call> = {},
): Call {
  const { loadMs, prefillMs, decodeMs, overheadMs } = {
    ...{ loadMs: 250, prefillMs: 260, decodeMs: 4360, overheadMs: 10 },
    ...durations,
  };
  const ttftMs = loadMs + prefillMs + overheadMs + 10;
  const serverTotalMs = loadMs + prefillMs + decodeMs + overheadMs;
  return makeCall({
    ...{ loadMs, prefillMs, decodeMs, overheadMs, serverTotalMs, ttftMs, ttfoMs: ttftMs },
    ...{ ttftNetMs: ttftMs - loadMs, e2eMs: serverTotalMs + 10, clientGapMs: 10 },
    ...{ textSpanMs: (decodeMs * 511) / 512, tpotMs: decodeMs / 512, throughputTokS: 512_000 / decodeMs },
    ...overrides,
  });
}
