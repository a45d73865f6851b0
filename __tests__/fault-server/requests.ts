import type { IncomingMessage } from 'node:http';
import type { CallRequest } from './script.ts';

/** Reading requests as ollama's handlers do, with the words of their refusals (server/routes.go, api/types.go). */

export class BadRequest extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new BadRequest('unexpected EOF');
  }
}

const MS_PER_UNIT: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds; null: for ever; undefined: not told. A bare number is seconds, a text needs its unit. */
export function keepAliveMs({ keep_alive: told }: CallRequest): number | null | undefined {
  if (told === undefined || told === null) return undefined;
  if (typeof told === 'number') return told < 0 ? null : told * 1000;
  const match = /^(-?)(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(String(told));
  if (match === null) throw new BadRequest(`time: missing unit in duration ${JSON.stringify(told)}`);
  return match[1] === '-' ? null : Number(match[2]) * (MS_PER_UNIT[match[3] ?? 's'] ?? 1000);
}

const INTEGER_OPTIONS = ['num_ctx', 'num_batch', 'num_gpu', 'num_thread', 'num_predict', 'seed', 'top_k'];

/** An unknown option is ignored, one of the wrong type is not. */
export function checkOptions({ options }: CallRequest): void {
  for (const [name, value] of Object.entries((options ?? {}) as Record<string, unknown>)) {
    if (INTEGER_OPTIONS.includes(name) && typeof value !== 'number')
      throw new BadRequest(`option "${name}" must be of type integer`, 500);
  }
}

/** Ollama takes `latest` where there is no tag, and folds case. */
export function fullName(name: string): string {
  const lower = name.toLowerCase();
  return lower.slice(lower.lastIndexOf('/') + 1).includes(':') ? lower : `${lower}:latest`;
}
