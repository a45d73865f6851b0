import type { CallRequest, Metrics, Piece } from './script.ts';

/** Records of the wire: keys and their order as in ollama/ollama api/types.go (ChatResponse, GenerateResponse). */

export type Endpoint = 'chat' | 'generate';

export interface Said {
  readonly content: string;
  readonly thinking: string;
  readonly toolCalls: readonly object[];
}

export const NOTHING_SAID: Said = { content: '', thinking: '', toolCalls: [] };

export const saidBy = ({ content = '', thinking = '', toolCalls = [] }: Piece): Said => ({
  content,
  thinking,
  toolCalls,
});

/** A reply that is not streamed says everything at once. */
export function saidByAll(pieces: readonly Piece[]): Said {
  return pieces.reduce<Said>(
    (all, { content = '', thinking = '', toolCalls = [] }) => ({
      content: all.content + content,
      thinking: all.thinking + thinking,
      toolCalls: [...all.toolCalls, ...toolCalls],
    }),
    NOTHING_SAID,
  );
}

/** `ending` is null for a line amid the stream. */
export function record(
  endpoint: Endpoint,
  { model }: CallRequest,
  said: Said,
  ending: {
    readonly doneReason: string;
    readonly context?: readonly number[];
    readonly metrics?: Metrics;
  } | null,
): object {
  const done = ending !== null;
  const toolCalls = said.toolCalls.length > 0 ? { tool_calls: said.toolCalls } : {};
  const thinking = said.thinking === '' ? {} : { thinking: said.thinking };
  const head = { model, created_at: new Date().toISOString() };
  const tail = done ? { done_reason: ending.doneReason } : {};
  const metrics = withoutZeros(ending?.metrics ?? {});
  if (endpoint === 'chat') {
    const message = { role: 'assistant', content: said.content, ...thinking, ...toolCalls };
    return { ...head, message, done, ...tail, ...metrics };
  }
  const context = ending?.context === undefined ? {} : { context: ending.context };
  return {
    ...head,
    response: said.content,
    ...thinking,
    done,
    ...tail,
    ...context,
    ...metrics,
    ...toolCalls,
  };
}

/** Go's `omitempty`: a key that is absent is unknown or zero. */
function withoutZeros(metrics: Metrics): Metrics {
  return Object.fromEntries(
    Object.entries(metrics).filter(([, value]) => value !== 0 && value !== null && value !== undefined),
  );
}
