import type { Call, CallRequest, Ending, Refusal } from '../fault-server/script.ts';
import { startFaultServer } from '../fault-server/server.ts';

/**
 * The fault server with a script of few words: durations that are told instead of taken, so that figures made of them
 * are known to the last digit.
 */

export interface Answer {
  /** Pieces of content, a line each. Default: 20 of `word `. */
  readonly pieces?: readonly string[];
  /** Put into the final record; null leaves the key out, as Ollama does with zeros. */
  readonly final?: Readonly<Record<string, unknown>>;
  /** Ends the stream instead of the final record. */
  readonly ending?: Extract<Ending, 'no-done' | 'error-line' | 'reset' | 'hang' | 'garbage'>;
  /** Refuses before the first byte. */
  readonly refusal?: Refusal;
  /** Before the headers, milliseconds. */
  readonly delayMs?: number;
  /** Between the lines, milliseconds. */
  readonly pieceMs?: number;
  /** Sends every line in packets of so many bytes. */
  readonly packetBytes?: number;
  /**
   * Tells the durations that were, and as many tokens as make this rate of them, exactly: true however long a busy
   * machine makes it take. `final` counts on top.
   */
  readonly paceTokS?: number;
  /** Real time of the prefill where there is a pace, milliseconds. */
  readonly prefillMs?: number;
}

export interface ChatBody extends CallRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly options: Readonly<Record<string, unknown>>;
}

export interface StandIn {
  readonly url: string;
  readonly chats: ChatBody[];
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface Script {
  readonly models?: readonly string[];
  readonly contextLength?: number;
  readonly answer?: (chat: ChatBody, index: number) => Answer;
  /** Called at the start of each chat; `kill` ends the server at once, connections included. */
  readonly onChat?: (index: number, kill: () => void) => void;
}

const COLD_LOAD_NS = 2000e6;
const WARM_LOAD_NS = 50e6;

export async function startStandIn(script: Script = {}): Promise<StandIn> {
  const chats: ChatBody[] = [];
  const server = await startFaultServer({
    models: (script.models ?? ['gemma3:latest']).map((name) => ({
      name,
      digest: 'd'.repeat(64),
      sizeBytes: 1000,
    })),
    vramShare: 0.9,
    contextLength: script.contextLength ?? 2048,
    overContext: 'ignores',
    answersEmptyChats: true,
    loadMs: 0,
    unloadMs: 0,
    parallel: Number.POSITIVE_INFINITY,
    pull: (name) => (name.includes('nowhere') ? [NO_MANIFEST] : PULL),
    calls: (request, index) => {
      const chat = request as ChatBody;
      chats.push(chat);
      script.onChat?.(index, () => void server.close());
      return callOf(script.answer?.(chat, index) ?? {});
    },
  });
  return { url: server.url, chats, requests: server.requests, close: server.close };
}

const NO_MANIFEST = { error: 'pull model manifest: file does not exist' };
const PULL = [
  ...[10, 60, 100].map((completed) => ({
    status: 'pulling 0123456789ab',
    digest: 'x',
    total: 100,
    completed,
  })),
  { status: 'success' },
];

/** The line after `pieceMs`, the first one too. */
function callOf({ final, pieceMs = 0, paceTokS, prefillMs = pieceMs, ...answer }: Answer): Call {
  return {
    ...answer,
    tokenMs: pieceMs,
    prefillMs,
    ignoresNumPredict: true,
    error: 'an error was encountered while running the model',
    final: ({ eval_count, eval_duration }, { cold }) => {
      if (paceTokS !== undefined) return { ...pacedFinal(Number(eval_duration), paceTokS), ...final };
      const load = cold ? COLD_LOAD_NS : WARM_LOAD_NS;
      return {
        done_reason: 'stop',
        total_duration: load + 500e6,
        load_duration: load,
        prompt_eval_count: 100,
        prompt_eval_duration: 200e6,
        eval_count,
        eval_duration: 250e6,
        ...final,
      };
    },
  };
}

/** No more tokens than the rate makes in the time that there was. */
function pacedFinal(decodeNs: number, paceTokS: number) {
  const tokens = Math.max(1, Math.floor((decodeNs / 1e9) * paceTokS));
  return {
    done_reason: 'stop',
    // About what the scenarios' prompts would make, and the same for all: jobs with other files stay one workload.
    prompt_eval_count: 300,
    eval_count: tokens,
    eval_duration: Math.round((tokens / paceTokS) * 1e9),
  };
}
