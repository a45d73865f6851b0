import type { Call, DurationMeaning } from '../model/results.ts';
import { summarise } from '../stats/summary.ts';
import { type Check, type Finding, type Others, perGroup } from './finding.ts';
import { exceeds, milliseconds } from './words.ts';

/** Whether Ollama's clock and ours can both be right, and whether ours was read in time. */

/** Both clocks are monotonic, and quartz is better than 0.02 %; a start or an end is stamped within milliseconds. */
export const CLOCK_TOLERANCE_MS = 5;
export const CLOCK_TOLERANCE_SHARE = 0.002;

/**
 * The way to a server and back: over a loopback it takes a millisecond (0.4 to 5 were recorded), over a network about as
 * long as in the other calls. What is more than this beyond it bends a TTFT by as much as it may.
 */
export const HELD_UP_MS = 100;
export const HELD_UP_SHARE = 0.05;
/** No network takes so long for a way there and back: a proxy collects. */
export const NO_NETWORK_MS = 1_000;

/** With fewer lines their span is too short to say anything. */
export const LINES_FOR_SPAN = 16;
/** A parser may hold back a few tokens, and a line may carry several; neither halves the span of all lines. */
export const BUFFERED_SHARE = 0.5;
export const BUFFERED_MS = 50;
export const LATE_SHARE = 0.1;

/** Text that came over more than twice the time of its decoding was not made within it: no way there takes so long. */
export const DECODE_SHARE = 0.5;
/**
 * Before 0.30 sampling is not in eval_duration: 0.4 to 1.1 ms a token were recorded, and a slow processor may take
 * three. However fast the model, that is not three times its decoding.
 */
export const SAMPLING_MS = 3;
export const DECODE_SHARE_BESIDE_SAMPLING = 0.25;

/** Our own event loop stamps what arrives; the limit for a benchmark's own error is 1 ms, so 10 are far too many. */
export const BLOCKED_MS = 10;
export const BLOCKED_SHARE = 0.05;

const isLonger = (partMs: number, wholeMs: number): boolean =>
  exceeds(partMs, wholeMs + CLOCK_TOLERANCE_MS + wholeMs * CLOCK_TOLERANCE_SHARE);

/** What one call shows by itself. */
type CallCheck = (call: Call) => Finding | null;

const disagreement = (detail: string): Finding => ({ mark: 'clock-disagreement', detail });

/** The server's work lies between the sending and the end of the stream. */
export const totalBeyondEnd: CallCheck = ({ serverTotalMs, e2eMs }) => {
  if (serverTotalMs === null || e2eMs === null || !isLonger(serverTotalMs, e2eMs)) return null;
  return disagreement(
    `Ollama reports ${milliseconds(serverTotalMs)} for a call that took ${milliseconds(e2eMs)} from here`,
  );
};

/** The first token cannot arrive before it was sampled. */
export const firstTokenTooEarly: CallCheck = ({ loadMs, prefillMs, ttftMs }) => {
  if (loadMs === null || prefillMs === null || ttftMs === null || !isLonger(loadMs + prefillMs, ttftMs)) {
    return null;
  }
  return disagreement(
    `the first token arrived after ${milliseconds(ttftMs)}, and by Ollama's load and prefill it was made after ${milliseconds(loadMs + prefillMs)}`,
  );
};

export const partsBeyondTotal: CallCheck = ({ loadMs, prefillMs, decodeMs, serverTotalMs }) => {
  if (loadMs === null || prefillMs === null || decodeMs === null || serverTotalMs === null) return null;
  const partsMs = loadMs + prefillMs + decodeMs;
  if (!isLonger(partsMs, serverTotalMs)) return null;
  return disagreement(
    `Ollama's load, prefill and decode add up to ${milliseconds(partsMs)}, its total is ${milliseconds(serverTotalMs)}`,
  );
};

const truthOf = new WeakMap<Call, boolean>();

/** Durations that cannot be true by themselves: nothing may be measured by them. */
export function durationsAreTrue(call: Call): boolean {
  const known = truthOf.get(call);
  if (known !== undefined) return known;
  const areTrue = [totalBeyondEnd, firstTokenTooEarly, partsBeyondTotal].every(
    (check) => check(call) === null,
  );
  truthOf.set(call, areTrue);
  return areTrue;
}

const medianGapMs = perGroup((calls) => {
  const gaps = calls.filter(({ status }) => status !== 'failed').map(({ clientGapMs }) => clientGapMs);
  return summarise(gaps.filter((gap) => gap !== null))?.median ?? null;
});

/** What the way there and back takes in this session, milliseconds. */
function usualGapMs(others: Others): number {
  if (others.against.ollamaIsLocal) return 0;
  return Math.min(NO_NETWORK_MS, Math.max(0, medianGapMs(others.all, others) ?? 0));
}

export const replyHeldUp: Check = ({ clientGapMs, ttftMs, e2eMs }, others) => {
  if (clientGapMs === null || e2eMs === null) return null;
  const allowedMs = Math.max(HELD_UP_MS, (ttftMs ?? e2eMs) * HELD_UP_SHARE);
  if (!exceeds(clientGapMs - usualGapMs(others), allowedMs)) return null;
  return disagreement(
    `the reply was held up for ${milliseconds(clientGapMs)} of ${milliseconds(e2eMs)} between server and client`,
  );
};

/**
 * A line carries at least one token, so making all lines but the first took at least so many times the usual time of a
 * token. Tokens that a parser holds back make fewer lines, tokens that are guessed and accepted together are in the
 * mean: both leave the span as long as the decoding between its ends.
 */
export const streamBuffered: Check = ({ textLines, textSpanMs, decodeMs, outputTokens }) => {
  if (textLines === null || textSpanMs === null || decodeMs === null || outputTokens === null) return null;
  if (textLines < LINES_FOR_SPAN || outputTokens === 0) return null;
  const madeMs = Math.min(((textLines - 1) * decodeMs) / outputTokens, decodeMs);
  if (!exceeds(madeMs * BUFFERED_SHARE, textSpanMs) || !exceeds(madeMs - textSpanMs, BUFFERED_MS))
    return null;
  return disagreement(
    `the stream was buffered on its way: ${textLines} lines that took ${milliseconds(madeMs)} to generate arrived within ${milliseconds(textSpanMs)}`,
  );
};

/**
 * From the first text to the end the reply takes as long as decoding, less the tokens that were held back before the
 * first line: no more than are without a line of their own. Something with a small buffer delays the first text alone.
 */
export const firstTextLate: Check = ({ textLines, ttftMs, e2eMs, decodeMs, outputTokens }) => {
  if (ttftMs === null || e2eMs === null || decodeMs === null) return null;
  if (textLines === null || outputTokens === null || outputTokens === 0) return null;
  if (textLines < LINES_FOR_SPAN) return null;
  const heldBack = Math.max(0, outputTokens - textLines) + 1;
  const lateMs = decodeMs * (1 - Math.min(1, heldBack / outputTokens)) - (e2eMs - ttftMs);
  if (!exceeds(lateMs, Math.max(BUFFERED_MS, ttftMs * LATE_SHARE))) return null;
  return disagreement(
    `the first text arrived ${milliseconds(lateMs)} late: the reply ended ${milliseconds(e2eMs - ttftMs)} after it, and took ${milliseconds(decodeMs)} to generate`,
  );
};

/** Before 0.30 Ollama took the sampling out of eval_duration (runner/ollamarunner/runner.go). */
export function samplingIsInDecode(meaning: DurationMeaning): boolean {
  return meaning === 'from-0.30.1' || meaning === '0.30.0';
}

/** The mirror of a buffered stream: what took so long to arrive was not made so fast, or the way stalled. */
export const decodeTooShort: Check = ({ textLines, textSpanMs, decodeMs, outputTokens }, { against }) => {
  if (textLines === null || textSpanMs === null || decodeMs === null) return null;
  if (textLines < LINES_FOR_SPAN || !exceeds(textSpanMs - decodeMs, BUFFERED_MS)) return null;
  const longestMs = decodeMs / DECODE_SHARE_BESIDE_SAMPLING;
  const sampledMs = outputTokens === null ? longestMs : decodeMs + outputTokens * SAMPLING_MS;
  const besideMs = samplingIsInDecode(against.durationMeaning) ? 0 : Math.min(sampledMs, longestMs);
  if (!exceeds(textSpanMs, Math.max(decodeMs / DECODE_SHARE, besideMs))) return null;
  return disagreement(
    `the text arrived over ${milliseconds(textSpanMs)}, and by Ollama's clock it was generated within ${milliseconds(decodeMs)}`,
  );
};

export const clientBlocked: Check = ({ blockedMs, ttftMs }) => {
  if (blockedMs === null || !exceeds(blockedMs, Math.max(BLOCKED_MS, (ttftMs ?? 0) * BLOCKED_SHARE))) {
    return null;
  }
  return {
    mark: 'client-blocked',
    detail: `this program's own event loop was blocked for ${milliseconds(blockedMs)}, so that arrivals may have been stamped late`,
  };
};
