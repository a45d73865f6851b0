import { countTokens } from './promptCache.ts';
import type { Endpoint } from './records.ts';
import type { Call, CallRequest, Piece } from './script.ts';

/** What a call comes to before it is played: its prompt, and its lines with the tokens up to each. */

export interface PlannedLine {
  readonly piece: Piece;
  /** Tokens sampled when it is sent. */
  readonly tokensSoFar: number;
}

export interface Plan {
  readonly lines: readonly PlannedLine[];
  readonly outputTokens: number;
  readonly doneReason: 'stop' | 'length';
}

const DEFAULT_TOKENS = 20;

/** `roomTokens`: what the context leaves for the answer. */
export function planLines(call: Call, request: CallRequest, roomTokens: number): Plan {
  const texts = call.pieces ?? Array.from({ length: call.tokens ?? DEFAULT_TOKENS }, () => 'word ');
  const plain = texts.map((piece) => (typeof piece === 'string' ? { content: piece } : piece));
  const pieces = call.shape?.(plain) ?? plain;
  const limit = call.ignoresNumPredict
    ? Number.POSITIVE_INFINITY
    : Math.min(numPredictOf(request), roomTokens);
  const lines: PlannedLine[] = [];
  let tokens = 0;
  for (const piece of pieces) {
    if (tokens >= limit) break;
    tokens += piece.raw === undefined ? (piece.tokens ?? 1) : 0;
    lines.push({ piece, tokensSoFar: tokens });
  }
  const cut = lines.slice(0, call.endAfter);
  return {
    lines: cut,
    outputTokens: Math.min(tokens, limit),
    doneReason: tokens >= limit ? 'length' : 'stop',
  };
}

/** -1, -2, 0 and nothing are no limit. */
function numPredictOf(request: CallRequest): number {
  const { num_predict: asked } = (request.options ?? {}) as { num_predict?: unknown };
  return typeof asked === 'number' && asked > 0 ? asked : Number.POSITIVE_INFINITY;
}

/** As a template would put it: roles first, so that a nonce comes a few tokens after the start. */
export function promptOf(endpoint: Endpoint, request: CallRequest): string {
  const { messages, system, prompt } = request;
  const said = Array.isArray(messages) ? (messages as { role?: unknown; content?: unknown }[]) : [];
  const all =
    endpoint === 'chat'
      ? said
      : [...(system ? [{ role: 'system', content: system }] : []), { role: 'user', content: prompt }];
  return all.map(({ role, content }) => `<|${role}|>${content ?? ''}`).join('\n');
}

export interface PromptPlan {
  /** Tokens of the prompt as it was sent. */
  readonly asked: number;
  /** Of what is left of it. */
  readonly tokens: number;
  /** How many the cache held. */
  readonly cached: number;
  readonly refused: boolean;
}

export interface Room {
  readonly contextLength: number;
  /** What is left of a prompt over it. */
  readonly cutTo: number;
  readonly overContext: 'refuses' | 'cuts' | 'ignores';
}

export function planPrompt(
  call: Call,
  request: CallRequest,
  prompt: string,
  known: number,
  { contextLength, cutTo, overContext }: Room,
): PromptPlan {
  const asked = call.promptTokens ?? countTokens(prompt);
  const over = overContext !== 'ignores' && asked > contextLength;
  const refused = over && overContext === 'refuses' && request.truncate === false;
  const tokens = over ? cutTo : asked;
  const cached = call.cachedShare === undefined ? known : Math.round(tokens * call.cachedShare);
  return { asked, tokens, cached: Math.max(0, Math.min(cached, tokens - 1)), refused };
}
