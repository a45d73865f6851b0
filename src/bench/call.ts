import type { ChatOutcome, FinalRecord } from '../model/ports.ts';
import type { Call } from '../model/results.ts';

export type CallContext = Pick<
  Call,
  'agent' | 'stage' | 'run' | 'phase' | 'position' | 'cold' | 'startedAt'
> & {
  /** Our length limit, tokens. */
  readonly numPredict: number;
};

/** With fewer tokens the rate explodes: a single token gives 1,000,000 tok/s on a real server. */
export const MINIMUM_TOKENS_FOR_RATE = 16;

const UNMEASURED = {
  marks: [] as Call['marks'],
  notes: [] as string[],
  retries: 0,
  doneReason: null,
  ttftMs: null,
  ttfoMs: null,
  ttftNetMs: null,
  e2eMs: null,
  serverTotalMs: null,
  loadMs: null,
  prefillMs: null,
  decodeMs: null,
  overheadMs: null,
  promptTokens: null,
  cachedTokens: null,
  outputTokens: null,
  throughputTokS: null,
  tpotMs: null,
  clientGapMs: null,
  promptCharacters: null,
  prefillTokS: null,
  joulesPerToken: null,
  textLines: null,
  textSpanMs: null,
  blockedMs: null,
  cpuShare: null,
  gpu: null,
  answer: null,
};

/** A call that could not even be sent. */
export function unsentCall({ numPredict: _, ...context }: CallContext, failure: string): Call {
  return { ...context, ...UNMEASURED, status: 'failed', reason: failure };
}

/** What the outcome of a request is worth: a valid call with its derived figures, or a failed one with its reason. */
export function callOf({ numPredict, ...context }: CallContext, outcome: ChatOutcome): Call {
  const { final } = outcome;
  const failure = outcome.failure ?? failureOf(outcome, numPredict);
  const ttftMs = rounded(outcome.firstTokenMs);
  const seen = {
    ...context,
    ...UNMEASURED,
    ttftMs,
    ttfoMs: rounded(outcome.firstContentMs),
    e2eMs: rounded(outcome.endMs),
    answer: outcome.content,
  };
  if (final === null) return { ...seen, status: 'failed', reason: failure };
  return {
    ...seen,
    status: failure === null ? 'valid' : 'failed',
    reason: failure,
    doneReason: final.doneReason,
    serverTotalMs: rounded(final.totalMs),
    loadMs: rounded(final.loadMs),
    prefillMs: rounded(final.prefillMs),
    decodeMs: rounded(final.decodeMs),
    promptTokens: final.promptTokens,
    cachedTokens: final.cachedTokens,
    outputTokens: final.outputTokens,
    ...derived(final, ttftMs),
  };
}

function failureOf({ final, content }: ChatOutcome, numPredict: number): string | null {
  if (final === null) return 'the stream ended without a done record';
  const { doneReason, outputTokens } = final;
  if (doneReason === 'load' || doneReason === 'unload') {
    return `the server answered with done_reason ${doneReason} instead of text`;
  }
  if (outputTokens === null || outputTokens === 0) return 'the answer has no tokens';
  if (content.trim() === '') {
    return `the answer is empty: its ${outputTokens} tokens are thinking or white space (done_reason ${doneReason ?? 'unknown'})`;
  }
  if (doneReason === 'length' && outputTokens < numPredict) {
    return `the context was full after ${outputTokens} tokens, before the length limit of ${numPredict}`;
  }
  return null;
}

function derived(
  { totalMs, loadMs, prefillMs, decodeMs, outputTokens }: FinalRecord,
  ttftMs: number | null,
): Pick<Call, 'ttftNetMs' | 'overheadMs' | 'throughputTokS' | 'tpotMs'> {
  const rateIsKnown = decodeMs !== null && outputTokens !== null && outputTokens >= MINIMUM_TOKENS_FOR_RATE;
  return {
    ttftNetMs: ttftMs !== null && loadMs !== null ? positive(ttftMs - loadMs) : null,
    overheadMs:
      totalMs !== null && loadMs !== null && prefillMs !== null && decodeMs !== null
        ? positive(totalMs - loadMs - prefillMs - decodeMs)
        : null,
    // Ollama's own rate (`ollama run --verbose`): eval_count / eval_duration.
    throughputTokS: rateIsKnown ? rounded((outputTokens / decodeMs) * 1000) : null,
    tpotMs: rateIsKnown ? rounded(decodeMs / outputTokens) : null,
  };
}

/** A difference of two clocks that comes out negative is unknown, not a number. */
function positive(valueMs: number): number | null {
  return valueMs >= 0 ? rounded(valueMs) : null;
}

/** Microseconds are all that the clocks are worth. */
function rounded(value: number): number;
function rounded(value: number | null): number | null;
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
