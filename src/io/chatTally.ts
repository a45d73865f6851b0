import type { ChatOutcome, FinalRecord } from '../model/ports.ts';
import type { JsonObject } from './ndjson.ts';

/** What is kept of an answer; a runaway is measured to its end all the same. */
const ANSWER_LIMIT_CHARACTERS = 64 * 1024;

type Told = Pick<
  ChatOutcome,
  'firstTokenMs' | 'firstContentMs' | 'lastTokenMs' | 'textLines' | 'content' | 'final'
>;

/** What the records of one chat have told so far. */
export class ChatTally {
  textLines = 0;
  final: FinalRecord | null = null;
  /** Arrival of the record with `done: true`. */
  doneMs: number | null = null;
  private firstTokenMs: number | null = null;
  private firstContentMs: number | null = null;
  private lastTokenMs: number | null = null;
  private content = '';

  add(record: JsonObject, arrivedMs: number): void {
    const { content, thinking, tool_calls: toolCalls } = (record.message ?? {}) as JsonObject;
    if (isText(content) || isText(thinking) || (Array.isArray(toolCalls) && toolCalls.length > 0)) {
      this.textLines++;
      this.firstTokenMs ??= arrivedMs;
      this.lastTokenMs = arrivedMs;
    }
    if (isText(content)) {
      this.firstContentMs ??= arrivedMs;
      const room = ANSWER_LIMIT_CHARACTERS - this.content.length;
      if (room > 0) this.content += content.slice(0, room);
    }
    if (record.done === true) {
      this.doneMs = arrivedMs;
      this.final = finalRecord(record);
    }
  }

  outcome(): Told {
    const { firstTokenMs, firstContentMs, lastTokenMs, textLines, content, final } = this;
    return { firstTokenMs, firstContentMs, lastTokenMs, textLines, content, final };
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Nanoseconds to milliseconds; keys that Ollama omits (it omits zeros) are unknown. */
function finalRecord(record: JsonObject): FinalRecord {
  const ms = (value: unknown) => (isCount(value) && value > 0 ? value / 1e6 : null);
  const count = (value: unknown) => (isCount(value) ? value : null);
  return {
    doneReason: isText(record.done_reason) ? record.done_reason : null,
    totalMs: ms(record.total_duration),
    loadMs: ms(record.load_duration),
    prefillMs: ms(record.prompt_eval_duration),
    decodeMs: ms(record.eval_duration),
    promptTokens: count(record.prompt_eval_count),
    cachedTokens: count(record.prompt_eval_cached_count),
    outputTokens: count(record.eval_count),
  };
}

/** Neither negative, nor a fraction, nor beyond what a double holds exactly. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
