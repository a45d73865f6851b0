import type { IncomingMessage } from 'node:http';
import { readText } from './httpExchange.ts';

const BODY_LIMIT_BYTES = 64 * 1024;

/** Any status but 2xx, with the server's own words. */
export class Refusal extends Error {
  /** Named as in the errors of the ollama client. */
  readonly status_code: number;

  constructor(status: number, words: string) {
    super(words);
    this.status_code = status;
  }
}

export function readRefusal(reply: IncomingMessage, onRefusal: (refusal: Refusal) => void): void {
  readText(reply, BODY_LIMIT_BYTES, (text) => onRefusal(new Refusal(reply.statusCode ?? 0, errorText(text))));
}

/** Ollama's `{"error": …}`, the value sometimes being JSON once more; else the text itself. */
export function errorText(body: string): string {
  let text = body.trim();
  for (let depth = 0; depth < 3; depth++) {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value !== 'object' || value === null) break;
      const { error, message } = value as { error?: unknown; message?: unknown };
      const inner = error ?? message;
      if (inner === undefined) break;
      text = typeof inner === 'string' ? inner : JSON.stringify(inner);
    } catch {
      break;
    }
  }
  if (text.startsWith('<'))
    return /<title>([^<]{1,200})<\/title>/i.exec(text)?.[1]?.trim() ?? 'a page of HTML';
  return text === '' ? 'the server gave no reason' : text;
}
