import type { ChatOutcome, ChatRequest, Ports } from '../../src/model/ports.ts';
import type { Settings } from '../../src/model/settings.ts';
import { fakeWorld } from '../support/fakePorts.ts';
import { fakeWatch, makeGpuEvidence } from '../support/watch.ts';
import { type MixFault, type Seen, seenOf, THROWN_OUT, type Truth } from './mixFaults.ts';
import { type Place, placesByNonce } from './places.ts';

/** A fake Ollama with a clock of its own that spoils its calls as it is told, and keeps what is true of each. */

export interface Kept {
  readonly place: Place;
  readonly truth: Truth;
  readonly cold: boolean;
  readonly fault: MixFault | null;
}

/** What spoils the call of that number, attempts not counted; null: nothing does. */
export type Draw = (place: Place, number: number) => MixFault | null;

/** The server did nothing for the request. */
const NOT_TAKEN: readonly ChatOutcome['failureKind'][] = ['connect', 'busy', 'refused'];

const LOAD_MS = 4_000;
const CONTEXT = 4_096;

export function mixedPorts(settings: Settings, draw: Draw): { readonly ports: Ports; readonly kept: Kept[] } {
  const kept: Kept[] = [];
  const places = placesByNonce(settings.benchmark);
  let nowMs = 0;
  let context: number | null = null;
  let seen: Seen | null = null;
  const contextOf = ({ num_ctx: asked }: ChatRequest['options']) =>
    typeof asked === 'number' ? asked : CONTEXT;

  const chat = async (request: ChatRequest): Promise<ChatOutcome> => {
    const nonce = request.system.split('\n')[0] ?? '';
    const place = places.get(nonce);
    if (place === undefined) throw new Error(`a request of no known place: ${nonce}`);
    const cold = context !== contextOf(request.options);
    const truth = truthOf(nonce, request, cold);
    const last = kept.at(-1);
    const isAgain = last !== undefined && last.place === place;
    const drawn = isAgain ? last.fault : draw(place, kept.length);
    // A call that loads its model is like no other, and in no statistic of warm ones.
    const fault = cold && drawn?.needsOthers ? null : drawn;
    if (isAgain) kept.pop();
    kept.push({ place, truth, cold, fault });
    seen = fault === null ? seenOf(truth) : fault.play(truth);
    if (!NOT_TAKEN.includes(seen.outcome.failureKind)) context = contextOf(request.options);
    if (fault === THROWN_OUT) context = null;
    const outcome = { sentAtMs: nowMs, ...seen.outcome };
    nowMs += outcome.endMs;
    return outcome;
  };

  const { ports } = fakeWorld();
  const watch = fakeWatch({ between: async () => makeGpuEvidence(seen?.gpu) });
  return {
    kept,
    ports: {
      ...ports,
      clock: { nowMs: () => nowMs, date: () => new Date(Date.UTC(2026, 0, 1) + nowMs) },
      pause: async (ms, until) => {
        if (until === undefined) nowMs += ms;
      },
      machine: { ...ports.machine, watch: async () => watch },
      ollama: {
        ...ports.ollama,
        chat,
        loaded: async () =>
          context === null
            ? null
            : {
                contextLength: context,
                sizeBytes: 1000,
                vramBytes: 1000 * (1 - (seen?.cpuShare ?? 0.1)),
                others: [],
              },
        load: async (_, options) => {
          context = contextOf(options);
        },
        unload: async () => {
          context = null;
        },
      },
    },
  };
}

/** Noise as on real machines, drawn from the digits of the nonce: the same call is always the same. */
function truthOf(nonce: string, { system, prompt, numPredict }: ChatRequest, cold: boolean): Truth {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = nonce.split(' ').map((digit) => Number(digit) / 9);
  const promptTokens = Math.round(((system.length + prompt.length) / 4) * (0.95 + a / 10));
  const outputTokens = Math.min(numPredict, Math.round(90 + 30 * b));
  return {
    loadMs: (cold ? LOAD_MS : 20) * (0.8 + 0.4 * c),
    prefillMs: promptTokens * 1.5 * (0.8 + 0.4 * d),
    decodeMs: outputTokens * 11 * (0.97 + 0.06 * e),
    waitMs: 1 + 20 * f,
    wayMs: 0.5 + 3 * a,
    promptTokens,
    outputTokens,
  };
}
