import type { ChatOutcome, ChatRequest, Clock, FailureKind } from '../model/ports.ts';
import { ChatTally } from './chatTally.ts';
import { chatTrouble } from './chatTrouble.ts';
import { EventLoopWatch } from './eventLoopWatch.ts';
import { streamRecords } from './recordStream.ts';
import { Limits, type Timeouts } from './timeouts.ts';

const NO_DONE = {
  failure: 'the stream ended without a done record (Ollama aborts like this after 30 repeated tokens)',
  failureKind: 'stream' as FailureKind,
  httpStatus: null,
};
const WELL = { failure: null, failureKind: null, httpStatus: null };

export interface ChatPlace {
  /** URL of the endpoint. */
  readonly url: string;
  readonly keepAliveS: number;
  readonly timeouts: Timeouts;
  readonly clock: Clock;
}

/** One streamed `/api/chat`. Whatever goes wrong is told in the outcome; what arrived before it is kept. */
export async function chat(
  { url, keepAliveS, timeouts, clock }: ChatPlace,
  request: ChatRequest,
  signal: AbortSignal,
): Promise<ChatOutcome> {
  const body = { ...wireRequest(request, keepAliveS), stream: true };
  const tally = new ChatTally();
  const watch = new EventLoopWatch(() => clock.nowMs()).start();
  const limits = new Limits(signal).firstToken(timeouts.firstTokenMs).whole(timeouts.callMs);
  const sentAtMs = clock.nowMs();
  const nowMs = () => clock.nowMs() - sentAtMs;
  const trouble = await streamRecords(url, {
    body,
    signal: limits.signal,
    connectMs: timeouts.connectMs,
    nowMs,
    // The request leaves here: a pause before it would be taken for the server's.
    onConnected: () => watch.stamped(),
    onBytes: (arrivedMs) => limits.alive(arrivedMs),
    onRecord: (record, arrivedMs) => {
      const hadText = tally.textLines > 0;
      tally.add(record, arrivedMs);
      if (tally.textLines > 0 && !hadText) {
        watch.stamped();
        limits.begun(nowMs, timeouts.stallMs);
      }
      return tally.final !== null;
    },
  }).then(
    () => (tally.final === null ? NO_DONE : WELL),
    (error: unknown) => chatTrouble(error, signal),
  );
  const endMs = tally.doneMs ?? nowMs();
  watch.stamped();
  limits.clear();
  return { sentAtMs, ...tally.outcome(), endMs, blockedMs: watch.stop(), ...trouble };
}

/** Protocol fields and the agent's own options, and nothing else. */
function wireRequest(request: ChatRequest, keepAliveS: number): object {
  return {
    model: request.model,
    messages: [
      { role: 'system', content: request.system },
      { role: 'user', content: request.prompt },
    ],
    think: request.think,
    keep_alive: keepAliveS,
    truncate: false,
    shift: false,
    options: { ...request.options, seed: request.seed, num_predict: request.numPredict },
  };
}
