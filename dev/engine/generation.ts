import type { LoadedModel } from './lifecycle.ts';
import type { SampleOptions, Token } from './llama.ts';
import type { Pace } from './pace.ts';
import type { Ask, SamplingOptions } from './request.ts';
import { TokenText } from './tokenText.ts';

/** Times in ns, as Ollama counts them. */
export interface Generation {
  readonly reason: 'stop' | 'length';
  /** Slot start → first token sampled. */
  readonly prefillNs: number;
  /** Sampled tokens, the end-of-generation token included. */
  readonly tokenCount: number;
  /** First → last token sampled: 0 with a single token. */
  readonly decodeNs: number;
  /** The prompt and what followed it: generate's `context`. */
  readonly tokens: readonly Token[];
}

// A client that leaves is noticed between slices.
const prefillSlice = 128;

/**
 * Prefills `prompt` in a sequence of its own (nothing is ever taken from a cache) and samples until the
 * model ends, `ask.limit` tokens are there, or the context is full. `onText` gets whole characters.
 * Rejects with the signal's reason when it fires.
 */
export async function generate(
  loaded: LoadedModel,
  prompt: readonly Token[],
  ask: Ask,
  pace: Pace,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<Generation> {
  const { model, context } = loaded;
  const limit = Math.min(ask.limit, ask.load.numCtx - prompt.length);
  const sequence = context.getSequence();
  const history = [...prompt];
  const text = new TokenText(model, onText);
  try {
    const startedNs = process.hrtime.bigint();
    let workFromMs = performance.now();
    let at = 0;
    for (; prompt.length - at > prefillSlice; at += prefillSlice) {
      signal.throwIfAborted();
      await sequence.evaluateWithoutGeneratingNewTokens(prompt.slice(at, at + prefillSlice));
    }
    let tokenCount = 0;
    let firstNs = startedNs;
    let lastNs = startedNs;
    let reason: Generation['reason'] = 'length';
    const options = sampleOptions(ask.sampling, history);
    for await (const token of sequence.evaluate(prompt.slice(at), options)) {
      await pace.after(performance.now() - workFromMs, signal);
      signal.throwIfAborted();
      lastNs = process.hrtime.bigint();
      tokenCount += 1;
      if (tokenCount === 1) firstNs = lastNs;
      history.push(token);
      if (model.isEogToken(token)) {
        reason = 'stop';
        break;
      }
      text.push(token);
      if (tokenCount >= limit) break;
      workFromMs = performance.now();
    }
    text.end();
    return {
      reason,
      prefillNs: Number(firstNs - startedNs),
      tokenCount,
      decodeNs: Number(lastNs - firstNs),
      tokens: history,
    };
  } finally {
    await sequence.dispose();
  }
}

function sampleOptions(sampling: SamplingOptions, history: readonly Token[]): SampleOptions {
  const { temperature, topK, topP, minP, seed, repeatPenalty: penalty, repeatLastN } = sampling;
  const options = { temperature, topK, topP, minP, seed, yieldEogToken: true } as const;
  if (penalty === 1 || repeatLastN === 0) return options;
  return { ...options, repeatPenalty: { penalty, punishTokens: () => history.slice(-repeatLastN) } };
}
