/** What a fault server is told beforehand: `Script` for the whole server, `Call` for one chat or generate. */

/** One line of the stream, or a text that stands for `{ content }`. */
export interface Piece {
  readonly content?: string;
  readonly thinking?: string;
  readonly toolCalls?: readonly object[];
  /** Sampled tokens that this line stands for; a chunk is not a token. Default: 1. */
  readonly tokens?: number;
  /** Sent later than its token time, by this much. */
  readonly delayMs?: number;
  /** Sent as it stands instead of a record. */
  readonly raw?: string;
}

/** Keys of the final record, in nanoseconds and tokens. */
export type Metrics = Readonly<Record<string, unknown>>;
/** What is really true of the call is known to the patch; a null leaves a key out, as Ollama does with zeros. */
export type FinalPatch = Metrics | ((told: Metrics, truth: { readonly cold: boolean }) => Metrics);

export type Ending =
  | 'no-done'
  | 'error-line'
  | 'reset'
  | 'hang'
  | 'garbage'
  | 'half-line'
  /** Goes on with the last piece until the client leaves. */
  | 'endless';

export interface Refusal {
  readonly status: number;
  readonly body: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  /** How many pieces of `word ` where `pieces` does not say. Default: 20. */
  readonly tokens?: number;
  readonly pieces?: readonly (string | Piece)[];
  /** Changes the pieces, whatever they are: how faults compose. */
  readonly shape?: (pieces: readonly Piece[]) => readonly Piece[];
  /** Runs on beyond `num_predict`. */
  readonly ignoresNumPredict?: boolean;

  /** Before anything happens; in none of the server's durations, as with a proxy in front. */
  readonly delayMs?: number;
  /** Overrides the script's load time. */
  readonly loadMs?: number;
  /** Loads the model anew, whatever the options. */
  readonly reloads?: boolean;
  /** Between load and prefill; in `total_duration` alone. */
  readonly slotWaitMs?: number;
  /** For a whole prompt; what the cache holds is taken off. Default: 10. */
  readonly prefillMs?: number;
  /** From one token to the next. Default: 1. */
  readonly tokenMs?: number;

  /** Tokens of the prompt. Default: one for each 4 characters. */
  readonly promptTokens?: number;
  /** Share of the prompt that the cache holds, 0 to 1. Default: what earlier prompts left there. */
  readonly cachedShare?: number;
  /** Tells `prompt_eval_cached_count`. Default: as the script says. */
  readonly tellsCachedCount?: boolean;
  /** Length of `context` at the end of a generate. Default: prompt and answer. */
  readonly contextTokens?: number;
  /** Share of the model that is in VRAM from this call on, 0 to 1. */
  readonly vramShare?: number;

  readonly refusal?: Refusal;
  /** Answers a real prompt as if it were empty. */
  readonly mistakenFor?: 'load' | 'unload';
  /** Cuts the connection while the model loads. */
  readonly dropsDuringLoad?: boolean;
  /** Never answers. */
  readonly silent?: boolean;

  /** Every line in packets of so many bytes. */
  readonly packetBytes?: number;
  /** So many lines in one packet. */
  readonly linesPerPacket?: number;
  /** Holds everything back and releases it in one burst, as a buffering proxy does. */
  readonly holdsBack?: boolean;

  /** Instead of the final record. */
  readonly ending?: Ending;
  /** Lines before the ending. */
  readonly endAfter?: number;
  /** Text of the error line. */
  readonly error?: string;
  readonly final?: FinalPatch;
}

export interface Model {
  readonly name: string;
  readonly digest?: string;
  readonly sizeBytes?: number;
  readonly family?: string;
  readonly parameterSize?: string;
  readonly quantization?: string;
  readonly capabilities?: readonly string[];
  readonly trainContext?: number;
}

/** The body of a chat or a generate, as it was sent. */
export interface CallRequest {
  readonly model: string;
  readonly [field: string]: unknown;
}

export interface Script {
  /** Default: 0.33.0. */
  readonly version?: string;
  readonly models?: readonly (string | Model)[];
  /** What each call does, by index; calls beyond the list are healthy. */
  readonly calls?: readonly Call[] | ((request: CallRequest, index: number) => Call);
  /** Under every call. */
  readonly everyCall?: Call;

  /** Default: 20. */
  readonly loadMs?: number;
  /** From the reply to an unload until `/api/ps` drops the model. Default: 10. */
  readonly unloadMs?: number;
  /** From there until its memory is free. */
  readonly memoryLagMs?: number;
  /** How many models fit beside each other. Default: 1. */
  readonly maxLoaded?: number;
  /** Calls that a model answers at once. Default: 1. */
  readonly parallel?: number;
  /** The effective context from the one asked for (null: none was). Default: 4096, at most the model's own. */
  readonly contextLength?: number | ((askedFor: number | null) => number);
  /** Share of a model in VRAM at the nth question of `/api/ps`. Default: 1. */
  readonly vramShare?: number | ((question: number) => number);
  /** A prompt over the context: refused where `truncate` is false, always cut, or as long as it likes. */
  readonly overContext?: 'refuses' | 'cuts' | 'ignores';
  readonly tellsCachedCount?: boolean;
  /** A change of `shift` reloads. Default: from version 0.30 on. */
  readonly shiftReloads?: boolean;

  /** So many connections are reset before they are read. */
  readonly resetConnections?: number;
  /** Nobody listens at the address until then. */
  readonly listenAfterMs?: number;
  /** A chat without messages is a call like others, instead of a load. */
  readonly answersEmptyChats?: boolean;
  /** Lines of a pull; default: a healthy one. */
  readonly pull?: (name: string) => readonly object[];
  /** Token times to a few microseconds, at the cost of a busy processor. */
  readonly exact?: boolean;
}
