/** What the user asked for, complete and checked: the result of inputs over configuration file over defaults. */

export type OptionValue = number | boolean | string | readonly string[];

/** Ollama's model options exactly as the user wrote them; never a default of ours among them. */
export type ModelOptions = Readonly<Record<string, OptionValue>>;

export type Think = boolean | 'low' | 'medium' | 'high';

/** A named configuration that runs the workflow. */
export interface Agent {
  readonly name: string;
  readonly model: string;
  readonly options: ModelOptions;
  /** Null: the protocol's `think` holds. */
  readonly think: Think | null;
  /** Where a configuration file defined it, for annotations; null for one from an input and for the default. */
  readonly definedAt: { readonly file: string; readonly line: number } | null;
}

/**
 * One request of the workflow. Templates may hold `{{corpus}}`, `{{findings}}` and `{{NAME}}` for the text of
 * an earlier stage.
 */
export interface Stage {
  readonly name: string;
  readonly system: string;
  readonly prompt: string;
}

export const GATED_METRICS = ['throughput', 'ttft-net'] as const;
export type GatedMetric = (typeof GATED_METRICS)[number];

/** What is measured and how: may come from a file that a pull request can change. */
export interface BenchmarkSettings {
  readonly model: string;
  readonly runs: number;
  /** Discarded runs of each agent after each load of its model. */
  readonly warmupRuns: number;
  readonly coldStarts: number;
  /** Attempts more that a call may have while nothing has arrived. */
  readonly retries: number;
  readonly reportsDir: string;
  readonly agents: readonly Agent[];
  readonly stages: readonly Stage[];
  /** The length limit of every call, tokens. */
  readonly numPredict: number;
  readonly seed: number;
  readonly think: Think;
  /** Percent of change in the bad direction that a gated metric may have. */
  readonly thresholds: Readonly<Record<GatedMetric, number>>;
}

/** How the machine and the surroundings are used: from inputs alone. */
export interface HostSettings {
  /** A URL with its port and without a slash at the end. May hold credentials: print it only through `printableHost`. */
  readonly ollamaHost: string;
  /** Stands for the hardware where Ollama is on another machine; null: not set. */
  readonly machineId: string | null;
  readonly pull: 'missing' | 'never';
  readonly startOllama: boolean;
  readonly timeBudgetMs: number | null;
  /** Until the connection stands. */
  readonly connectTimeoutMs: number;
  /** Until the first line of a reply: queueing, load and prefill included. */
  readonly firstTokenTimeoutMs: number;
  /** Between two pieces of a reply. */
  readonly stallTimeoutMs: number;
  readonly callTimeoutMs: number;
  readonly lockWaitMs: number;
  readonly outputDir: string;
}

export interface PolicySettings {
  /** A file, or null for no baseline at all. */
  readonly baselineFile: string | null;
  readonly updateBaseline: 'auto' | 'always' | 'never';
  readonly onMissingBaseline: 'pass' | 'fail';
  readonly failOn: 'regression' | 'never';
}

/** Where the outcome is told: from inputs alone. */
export interface PublishSettings {
  readonly comment: 'always' | 'never';
  /** Tells the comments of several benchmarks on one pull request apart: letters, digits, `.`, `_`, `-`, or empty. */
  readonly commentKey: string;
  readonly artifactName: string;
  /** Null: the repository's default. */
  readonly retentionDays: number | null;
  /** Never printed. Null: none was given. */
  readonly githubToken: string | null;
}

export interface Settings {
  readonly benchmark: BenchmarkSettings;
  readonly host: HostSettings;
  readonly policy: PolicySettings;
  readonly publish: PublishSettings;
}
