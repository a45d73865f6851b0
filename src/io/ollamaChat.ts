import type { ChatResponse, Ollama as Client, ChatRequest as ClientChatRequest } from 'ollama';
import { messageOf } from '../model/failure.ts';
import type { ChatOutcome, ChatRequest, FinalRecord } from '../model/ports.ts';

/** What is kept of an answer; a runaway is measured to its end all the same. */
const ANSWER_LIMIT_CHARACTERS = 64 * 1024;
const NO_DONE = 'Did not receive done or success response in stream.';

/** A record of the stream with the stamp that `LineStamper` wrote into it. */
type Stamped = ChatResponse & { readonly arrivedMs?: unknown; readonly prompt_eval_cached_count?: unknown };

/** One streamed `/api/chat`. Whatever goes wrong is told in the outcome; what arrived before it is kept. */
export async function chatOverClient(
  client: Client,
  request: ChatRequest,
  keepAliveS: number,
  elapsedMs: () => number,
  signal: AbortSignal,
): Promise<ChatOutcome> {
  let firstTokenMs: number | null = null;
  let firstContentMs: number | null = null;
  let content = '';
  let last: Stamped | null = null;
  const outcome = (failure: string | null, httpStatus: number | null): ChatOutcome => ({
    sentAtMs: 0,
    firstTokenMs,
    firstContentMs,
    lastTokenMs: null,
    textLines: 0,
    blockedMs: 0,
    failureKind: null,
    endMs: last?.done === true ? stampOf(last, elapsedMs) : elapsedMs(),
    content,
    final: last?.done === true ? finalRecord(last) : null,
    failure,
    httpStatus,
  });
  try {
    const stream = await client.chat({ ...wireRequest(request, keepAliveS), stream: true });
    for await (const record of stream as AsyncIterable<Stamped>) {
      last = record;
      const { content: text, thinking, tool_calls: toolCalls } = record.message ?? {};
      if (text || thinking || toolCalls?.length) firstTokenMs ??= stampOf(record, elapsedMs);
      if (text) firstContentMs ??= stampOf(record, elapsedMs);
      if (text && content.length < ANSWER_LIMIT_CHARACTERS)
        content += text.slice(0, ANSWER_LIMIT_CHARACTERS - content.length);
    }
    return outcome(null, null);
  } catch (error) {
    return outcome(failureOf(error, signal), statusOf(error));
  }
}

/** Protocol fields and the agent's own options, and nothing else. */
function wireRequest(request: ChatRequest, keepAliveS: number): ClientChatRequest {
  const wire = {
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
  // The client's types do not know `truncate` and `shift`; it sends what it is given.
  return wire as unknown as ClientChatRequest;
}

function stampOf(record: Stamped, elapsedMs: () => number): number {
  return typeof record.arrivedMs === 'number' ? record.arrivedMs : elapsedMs();
}

/** Nanoseconds to milliseconds; keys that Ollama omits (it omits zeros) are unknown. */
function finalRecord(record: Stamped): FinalRecord {
  const ms = (value: unknown) => (isCount(value) && value > 0 ? value / 1e6 : null);
  const count = (value: unknown) => (isCount(value) ? value : null);
  return {
    doneReason:
      typeof record.done_reason === 'string' && record.done_reason !== '' ? record.done_reason : null,
    totalMs: ms(record.total_duration),
    loadMs: ms(record.load_duration),
    prefillMs: ms(record.prompt_eval_duration),
    decodeMs: ms(record.eval_duration),
    promptTokens: count(record.prompt_eval_count),
    cachedTokens: count(record.prompt_eval_cached_count),
    outputTokens: count(record.eval_count),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function failureOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return messageOf(signal.reason);
  const message = messageOf(error);
  if (message === NO_DONE) {
    return 'the stream ended without a done record (Ollama aborts like this after 30 repeated tokens)';
  }
  const status = statusOf(error);
  if (status !== null) return `Ollama refused the request with HTTP ${status}: ${message}`;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? `the connection to Ollama failed: ${code}` : message;
}

function statusOf(error: unknown): number | null {
  const status = (error as { status_code?: unknown }).status_code;
  return typeof status === 'number' ? status : null;
}
