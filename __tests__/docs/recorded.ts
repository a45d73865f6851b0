import { text } from './documents.ts';

interface Exchange {
  readonly name: string;
  readonly response: {
    readonly status: number;
    readonly lines: readonly string[];
    readonly lineMs: readonly number[];
  };
}

/** Nanoseconds, and counts. */
interface Final {
  readonly load_duration: number;
  readonly prompt_eval_count: number;
  readonly prompt_eval_duration: number;
  readonly eval_duration?: number;
}

export interface Answer {
  readonly name: string;
  readonly isCold: boolean;
  readonly firstLineMs: number;
  readonly final: Final;
}

/** Calls before which something made the server load the model anew, as their load shows: 0.5 s and more. */
const COLD_NS = 0.3e9;

/** What a real server said. */
export function recorded(version: string): {
  readonly answers: readonly Answer[];
  statusOf(name: string): number | undefined;
} {
  const { exchanges } = JSON.parse(text(`__tests__/recordings/ollama-${version}.json`)) as {
    readonly exchanges: readonly Exchange[];
  };
  return {
    answers: exchanges.flatMap(({ name, response: { lines, lineMs } }) => {
      const final = lines.map(finalIn).find((record) => record !== null);
      if (final === undefined || final === null) return [];
      const isCold = final.load_duration > COLD_NS;
      return [{ name, isCold, firstLineMs: lineMs[0] ?? Number.NaN, final }];
    }),
    statusOf: (name) => exchanges.find((exchange) => exchange.name === name)?.response.status,
  };
}

/** The line that ends an answer; null for all others. */
function finalIn(line: string): Final | null {
  try {
    const record = JSON.parse(line) as Final & { readonly done?: boolean; readonly eval_count?: number };
    return record.done === true && record.eval_count !== undefined ? record : null;
  } catch {
    return null;
  }
}
