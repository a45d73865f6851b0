import type { ChatOutcome, FailureKind, FinalRecord } from '../../src/model/ports.ts';
import type { GpuEvidence } from '../../src/model/results.ts';

/** What is really so of one call, and each way to spoil it so that all clocks agree on what they can know. */

/** Milliseconds and tokens, as a good server and a good network make them. */
export interface Truth {
  readonly loadMs: number;
  readonly prefillMs: number;
  readonly decodeMs: number;
  /** In the server, in no duration but the total. */
  readonly waitMs: number;
  readonly wayMs: number;
  readonly promptTokens: number;
  readonly outputTokens: number;
}

export interface Seen {
  readonly outcome: Omit<ChatOutcome, 'sentAtMs'>;
  readonly gpu: Partial<GpuEvidence>;
  readonly cpuShare: number;
}

export const ANSWER = 'Words.';

export function seenOf(truth: Truth): Seen {
  const { loadMs, prefillMs, decodeMs, waitMs, wayMs, promptTokens, outputTokens } = truth;
  const firstTokenMs = loadMs + waitMs + prefillMs + wayMs;
  const totalMs = loadMs + waitMs + prefillMs + decodeMs;
  const final: FinalRecord = {
    ...{ doneReason: 'stop', totalMs, loadMs, prefillMs, decodeMs },
    ...{ promptTokens, cachedTokens: null, outputTokens },
  };
  const outcome = {
    ...{ firstTokenMs, firstContentMs: firstTokenMs, lastTokenMs: firstTokenMs + decodeMs },
    ...{ endMs: totalMs + wayMs, textLines: outputTokens, blockedMs: 0, content: ANSWER, final },
    ...{ failure: null, failureKind: null, httpStatus: null },
  };
  return { outcome, gpu: { energyJoules: outputTokens / 2 }, cpuShare: 0.1 };
}

export interface MixFault {
  readonly name: string;
  /** `cold`: what comes of it for the next call is that its model is not loaded. */
  readonly makes: 'failed' | 'invalid' | 'cold';
  /** Shows only beside sound calls of the same stage. */
  readonly needsOthers?: true;
  readonly play: (truth: Truth) => Seen;
}

const shown = (name: string, change: (seen: Seen) => Seen): MixFault => ({
  ...{ name, makes: 'invalid', play: (truth) => change(seenOf(truth)) },
});
const timed = (name: string, change: (truth: Truth) => Truth): MixFault => ({
  ...{ name, makes: 'invalid', play: (truth) => seenOf(change(truth)) },
});
const gpu = (name: string, evidence: Partial<GpuEvidence>): MixFault =>
  shown(name, (seen) => ({ ...seen, gpu: { ...seen.gpu, ...evidence } }));
const outcome = (name: string, change: (told: Seen['outcome']) => Partial<Seen['outcome']>): MixFault =>
  shown(name, (seen) => ({ ...seen, outcome: { ...seen.outcome, ...change(seen.outcome) } }));
const final = (name: string, change: (told: FinalRecord) => Partial<FinalRecord>): MixFault =>
  outcome(name, (told) => (told.final === null ? {} : { final: { ...told.final, ...change(told.final) } }));
const beside = (fault: MixFault): MixFault => ({ ...fault, needsOthers: true });
const failed = (fault: MixFault): MixFault => ({ ...fault, makes: 'failed' });
const broken = (name: string, failureKind: FailureKind, hasText: boolean): MixFault =>
  failed(
    outcome(name, (told) => ({
      ...(hasText ? { textLines: 3 } : { firstTokenMs: null, firstContentMs: null, lastTokenMs: null }),
      ...{ textLines: hasText ? 3 : 0, content: hasText ? told.content : '', final: null },
      ...{ failure: name, failureKind },
    })),
  );
const times = (ms: number | null, factor: number) => (ms === null ? null : ms * factor);

export const MIX_FAULTS: readonly MixFault[] = [
  broken('no connection', 'connect', false),
  broken('busy', 'busy', false),
  broken('refused', 'refused', false),
  broken('no first token', 'timeout', false),
  broken('cut amid the answer', 'stream', true),
  failed(outcome('no done record', () => ({ final: null }))),
  failed(outcome('an empty answer', () => ({ content: ' \n' }))),
  failed(final('a load instead', () => ({ doneReason: 'load', outputTokens: null }))),
  failed(final('no count', () => ({ outputTokens: null }))),
  failed(final('a full context', ({ outputTokens }) => ({ doneReason: 'length', outputTokens }))),
  timed('another client served first', (truth) => ({ ...truth, waitMs: 3_000 })),
  timed('runaway', (truth) => ({ ...truth, outputTokens: 900, decodeMs: truth.decodeMs * 6 })),
  timed('held up on its way', (truth) => ({ ...truth, wayMs: 2_000 })),
  final('a clock three times too fast', ({ totalMs, loadMs, prefillMs, decodeMs }) => ({
    ...{ totalMs: times(totalMs, 3), loadMs: times(loadMs, 3) },
    ...{ prefillMs: times(prefillMs, 3), decodeMs: times(decodeMs, 3) },
  })),
  final('parts beyond the total', ({ totalMs }) => ({ totalMs: times(totalMs, 0.5) })),
  outcome('buffered to the end', ({ endMs }) => ({
    ...{ firstTokenMs: endMs - 2, firstContentMs: endMs - 2, lastTokenMs: endMs - 1 },
  })),
  outcome('our loop blocked', ({ firstTokenMs }) => ({
    ...{ blockedMs: 400, firstTokenMs: (firstTokenMs ?? 0) + 400 },
  })),
  final('a cached count', ({ promptTokens, prefillMs }) => ({
    ...{ cachedTokens: Math.round((promptTokens ?? 0) * 0.9), prefillMs },
  })),
  gpu('heat', { thermalMs: 500 }),
  gpu('a power brake', { powerBrakeMs: 500 }),
  gpu('a tenant', { tenants: [{ name: 'python3', pid: 4711, memoryMib: 900 }] }),
  beside(shown('layers in host memory', (seen) => ({ ...seen, cpuShare: 0.4 }))),
  beside(timed('a reload', (truth) => ({ ...truth, loadMs: 4_000 }))),
  beside(timed('a cached prompt', (truth) => ({ ...truth, prefillMs: 12 }))),
  beside(
    timed('a cut prompt', (truth) => ({
      ...{ ...truth, prefillMs: truth.prefillMs / 2.5 },
      promptTokens: Math.round(truth.promptTokens / 2.5),
    })),
  ),
];

/** After a sound call somebody else throws the model out. */
export const THROWN_OUT: MixFault = { name: 'thrown out', makes: 'cold', play: seenOf };
