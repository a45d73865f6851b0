import type { SourceFile } from './corpus.ts';
import type { Annotation } from './news.ts';
import type { BaselineStore, Repository } from './repository.ts';
import type { Environment, GpuEvidence, Telemetry } from './results.ts';
import type { ModelOptions, Think } from './settings.ts';
import type { Surroundings } from './telling.ts';

/** What the story needs from the world. `io` has the real parts. */

export type { Annotation, News } from './news.ts';
export type {
  AcceptanceFinding,
  BaselineHistory,
  BaselineQuery,
  BaselineStore,
  Lineage,
  Repository,
} from './repository.ts';
export type {
  Artifact,
  Conclusion,
  Gathered,
  GatheredResults,
  ReportFile,
  Surroundings,
  Written,
} from './telling.ts';

export interface Clock {
  /** Monotonic milliseconds with a fraction. */
  nowMs(): number;
  date(): Date;
}

/** Resolves after so many milliseconds, or as soon as the signal aborts. */
export type Pause = (milliseconds: number, until?: AbortSignal) => Promise<void>;

/** Lines are made safe by the log itself: foreign text may be passed. */
export interface Log {
  info(line: string): void;
  notice(line: string): void;
  warning(line: string): void;
  error(line: string): void;
  annotate(annotation: Annotation): void;
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}

export interface ModelFacts {
  readonly digest: string | null;
  readonly family: string | null;
  readonly parameterSize: string | null;
  readonly quantization: string | null;
}

export interface LoadedModel {
  readonly contextLength: number | null;
  readonly sizeBytes: number | null;
  readonly vramBytes: number | null;
  /** Names of the other models that are loaded. */
  readonly others: readonly string[];
}

export interface ChatRequest {
  readonly model: string;
  readonly system: string;
  readonly prompt: string;
  readonly think: Think;
  readonly numPredict: number;
  readonly seed: number;
  readonly options: ModelOptions;
}

/** The final record of a stream; an absent key is null. Durations in milliseconds. */
export interface FinalRecord {
  readonly doneReason: string | null;
  readonly totalMs: number | null;
  readonly loadMs: number | null;
  readonly prefillMs: number | null;
  readonly decodeMs: number | null;
  readonly promptTokens: number | null;
  readonly cachedTokens: number | null;
  readonly outputTokens: number | null;
}

/**
 * How a request failed. Of these `connect`, `busy` and `server-error` say that nothing had arrived, so that the
 * request may be sent again: no connection, HTTP 503, any other HTTP 5xx.
 */
export type FailureKind =
  | 'connect'
  | 'busy'
  | 'server-error'
  /** HTTP 4xx: sending it again helps nothing. */
  | 'refused'
  /** One of the four timeouts. */
  | 'timeout'
  /** Trouble in a stream that had begun: an error line, a cut connection, no done record, no JSON. */
  | 'stream'
  /** The job was cancelled or its time is over. */
  | 'aborted';

/** What happened to one request, times on the client's monotonic clock since just before it was sent. */
export interface ChatOutcome {
  /** The clock's reading just before the request was sent, for asking the machine about the same time. */
  readonly sentAtMs: number;
  readonly firstTokenMs: number | null;
  readonly firstContentMs: number | null;
  /** Arrival of the last line with thinking, content or a tool call. */
  readonly lastTokenMs: number | null;
  readonly endMs: number;
  /** Lines with thinking, content or a tool call. A line is not a token. */
  readonly textLines: number;
  /** Longest pause of our own event loop that may have delayed the stamp of the first token or of the end; 0: none. */
  readonly blockedMs: number;
  readonly content: string;
  /** Null where the stream ended without a record with `done: true`. */
  readonly final: FinalRecord | null;
  /** Why it failed, one sentence; null where it did not. */
  readonly failure: string | null;
  readonly failureKind: FailureKind | null;
  /** HTTP status of a refusal, where there was one. */
  readonly httpStatus: number | null;
}

export interface Ollama {
  /** Throws ExpectedError where no Ollama answers, NobodyListens where nothing does. */
  version(): Promise<string | null>;
  has(model: string): Promise<boolean>;
  pull(model: string, onProgress: (line: string) => void, signal: AbortSignal): Promise<void>;
  facts(model: string): Promise<ModelFacts>;
  /** The model as `/api/ps` tells it, or null where it is not loaded. */
  loaded(model: string): Promise<LoadedModel | null>;
  load(model: string, options: ModelOptions, signal: AbortSignal): Promise<void>;
  /** Goes on after the job was cancelled, but not beyond `withinMs`. */
  unload(model: string, withinMs?: number): Promise<void>;
  /** Never rejects for anything the server does: trouble is in the outcome. */
  chat(request: ChatRequest, signal: AbortSignal): Promise<ChatOutcome>;
}

export interface ReportsDirectory {
  /** Throws ExpectedError where the directory or any report is missing, and the signal's reason. */
  find(root: string, signal?: AbortSignal): Promise<FoundReports>;
}

export interface FoundReports {
  readonly fileCount: number;
  /**
   * Reads them one after another in a deterministic order, a few ahead: whoever takes one need not keep it. Throws the
   * signal's reason, and for nothing that a file holds. Once.
   */
  files(): AsyncIterable<SourceFile>;
}

/** Watches the GPUs of this machine while a session runs. */
export interface GpuWatch {
  readonly telemetry: Telemetry;
  /**
   * What was seen between two readings of the clock; waits a moment for the sample after the end. Null where nothing
   * watches, or no sample touches the interval.
   */
  between(startMs: number, endMs: number): Promise<GpuEvidence | null>;
  /** Used memory of all GPUs together now, MiB; null: unknown. */
  usedMemoryMib(): Promise<number | null>;
  /** Ends its children; never rejects. */
  stop(): Promise<void>;
}

export interface Machine {
  environment(
    ollamaIsLocal: boolean,
  ): Promise<Omit<Environment, 'ollamaVersion' | 'machineId' | 'durationMeaning' | 'telemetry'>>;
  /** Starts to watch; a machine without a GPU tool gets a watch that sees nothing and says why. Never rejects. */
  watch(ollamaIsLocal: boolean): Promise<GpuWatch>;
}

/** Everything that the story needs. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  /** Aborts when the job is cancelled; its reason is a sentence. */
  readonly signal: AbortSignal;
  readonly pause: Pause;
  readonly ollama: Ollama;
  /** Starts a server of our own; null where that is not allowed. Throws ExpectedError where it cannot. */
  readonly startServer: (() => Promise<{ stop(): Promise<void> }>) | null;
  /** Waits until no other job benchmarks on this machine. */
  readonly acquireLock: () => Promise<{ release(): Promise<void> }>;
  readonly reports: ReportsDirectory;
  readonly machine: Machine;
  /** Null: no baseline is wanted. */
  readonly baseline: BaselineStore | null;
  readonly repository: Repository;
  readonly surroundings: Surroundings;
  /** The same value without secrets in its strings: before it is rendered, which may cut or escape what it holds. */
  readonly redact: <T>(value: T) => T;
  readonly toolVersion: string;
}
