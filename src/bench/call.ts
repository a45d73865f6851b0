import type { ChatOutcome } from '../model/ports.ts';
import type { Call, DurationMeaning } from '../model/results.ts';
import { failureOf } from './callFailure.ts';
import { difference, energy, prefillRate, rates, rounded } from './derived.ts';

/** Where the call stands in the session, and what the surroundings told of it. */
export type CallPlace = Pick<Call, 'agent' | 'stage' | 'run' | 'phase' | 'position' | 'cold' | 'startedAt'>;

export type CallContext = CallPlace &
  Pick<Call, 'retries' | 'promptCharacters' | 'cpuShare' | 'otherModels' | 'gpu'> & {
    /** Our length limit, tokens. */
    readonly numPredict: number;
    readonly durationMeaning: DurationMeaning;
  };

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
  clientGapMs: null,
  promptCharacters: null,
  promptTokens: null,
  cachedTokens: null,
  outputTokens: null,
  prefillTokS: null,
  throughputTokS: null,
  tpotMs: null,
  joulesPerToken: null,
  textLines: null,
  textSpanMs: null,
  blockedMs: null,
  cpuShare: null,
  otherModels: [] as string[],
  gpu: null,
  grounding: null,
  answer: null,
};

/** A call that could not even be sent. */
export function unsentCall(place: CallPlace, failure: string): Call {
  return { ...place, ...UNMEASURED, status: 'failed', reason: failure };
}

/** What the outcome of a request is worth: a valid call with its derived figures, or a failed one with its reason. */
export function callOf({ numPredict, durationMeaning, ...context }: CallContext, outcome: ChatOutcome): Call {
  const { final, firstTokenMs, lastTokenMs, endMs } = outcome;
  const failure = failureOf(outcome, numPredict);
  const seen = {
    ...UNMEASURED,
    ...context,
    status: failure === null ? 'valid' : 'failed',
    reason: failure,
    ttftMs: rounded(firstTokenMs),
    ttfoMs: rounded(outcome.firstContentMs),
    e2eMs: rounded(endMs),
    textLines: outcome.textLines,
    textSpanMs: difference(lastTokenMs, firstTokenMs),
    blockedMs: rounded(outcome.blockedMs),
    answer: outcome.content,
  } as const;
  if (final === null) return seen;
  const { totalMs, loadMs, prefillMs, decodeMs } = final;
  return {
    ...seen,
    doneReason: final.doneReason,
    serverTotalMs: rounded(totalMs),
    loadMs: rounded(loadMs),
    prefillMs: rounded(prefillMs),
    decodeMs: rounded(decodeMs),
    promptTokens: final.promptTokens,
    cachedTokens: final.cachedTokens,
    outputTokens: final.outputTokens,
    ttftNetMs: difference(firstTokenMs, loadMs),
    overheadMs: difference(totalMs, loadMs, prefillMs, decodeMs),
    // The one difference that is kept when it comes out negative: it tells of clocks that disagree.
    clientGapMs: totalMs === null ? null : rounded(endMs - totalMs),
    prefillTokS: prefillRate(final, durationMeaning),
    ...rates(final),
    joulesPerToken: energy(context.gpu, final),
  };
}
